"""Somebody knew something, and their point was not discussed, or they were not asked."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import able_to_come
from kompas_sim.feedback.facts_on_table import unheard
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "meeting"
RULE = "fact-not-asked-for"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-061", "K-083", "N-129")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The points under which such facts waited, and the people at the table whom nobody asked: one question each."""
    missing = unheard(case, plan)
    waiting = [fact for fact, because in missing if because == "not-discussed"]
    titles = dict.fromkeys(case.agenda_by_id[fact.agenda_item].title for fact in waiting)
    if titles:
        points = listed(f"‘{title}’" for title in titles)
        yield finding(RULE, "ask", why=waiting[0].matters, cites=ITEMS, points=points, number=len(waiting))
    silent = [fact for fact, because in missing if because == "not-asked"]
    holders = dict.fromkeys(
        person for fact in silent for person in fact.held_by if _is_there(case, plan, person)
    )
    if holders:
        names = listed(case.names[person] for person in holders)
        yield finding(
            RULE,
            "ask",
            variant="somebody",
            why=silent[0].matters,
            cites=ITEMS,
            subject="people:silent",
            names=names,
        )


def _is_there(case: Scenario, plan: Plan, person: str) -> bool:
    return person in able_to_come(case, plan)
