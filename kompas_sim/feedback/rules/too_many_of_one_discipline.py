"""More than two people of one discipline, while not all of them are needed."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, called, finding, listed, weighed
from kompas_sim.feedback.table import invited_people, surplus
from kompas_sim.method.disciplines import load_disciplines
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "participants"
RULE = "too-many-of-one-discipline"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-050",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each discipline with a third representative; the method thinks of one or two.

    The reason asked for is about the one who weighs heaviest of those who are not needed.
    """
    invited = invited_people(case, plan)
    for discipline in load_disciplines().values():
        team = [person for person in invited if person.discipline == discipline.id]
        extra = surplus(team)
        if extra:
            seen = finding(
                RULE,
                "ask",
                why=extra[0].why,
                cites=(*ITEMS, *extra[0].items),
                subject=f"person:{extra[0].id}",
                discipline=discipline.name,
                number=len(team),
                names=listed(person.name for person in team),
            )
            yield weighed(case, plan, seen, called(extra[0]))
