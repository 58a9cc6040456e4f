"""Someone is invited who has no part in the goal of this meeting."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.reasons import apart
from kompas_sim.feedback.say import USEFUL, called, explained, finding, listed, weighed
from kompas_sim.feedback.table import invited_people, surplus, teams
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "participants"
RULE = "not-needed-now"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-031", "K-050")

SEPARATELY = 2
"""How many people get a question of their own; the others are named together."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Those who weigh heaviest on the table first; a third of one discipline has a rule of its own."""
    invited = invited_people(case, plan)
    told = {p.id for team in teams(invited) for p in surplus(team)[:1]}
    extra = [person for person in invited if person.need == "not-now" and person.id not in told]
    extra.sort(key=lambda person: -person.burden)
    separate, others = apart(case, plan, extra, "person", SEPARATELY)
    for person in separate:
        seen = finding(
            RULE,
            "ask",
            why=person.why,
            cites=(*person.items, *ITEMS),
            subject=f"person:{person.id}",
            name=called(person),
        )
        yield weighed(case, plan, seen, called(person))
    if others:
        yield finding(
            RULE,
            "ask",
            variant="more",
            why=explained((person.name, person.why) for person in others),
            cites=ITEMS,
            subject="people:not-now",
            names=listed(called(person) for person in others),
        )
