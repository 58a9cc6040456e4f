"""Somebody at the table knew something, and the point at which they would have said it was not there."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
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
    """The points under which such facts waited, in one question."""
    waiting = [fact for fact, because in unheard(case, plan) if because == "not-discussed"]
    titles = dict.fromkeys(case.agenda_by_id[fact.agenda_item].title for fact in waiting)
    if titles:
        points = listed(f"‘{title}’" for title in titles)
        yield finding(RULE, "ask", why=waiting[0].matters, cites=ITEMS, points=points, number=len(waiting))
