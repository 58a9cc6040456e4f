"""A point stands so far back that there is probably no time for it."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import chances
from kompas_sim.feedback.facts_on_table import LIKELY
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding, listed
from kompas_sim.feedback.talk import held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "meeting"
RULE = "point-unlikely-finished"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-053", "K-062", "K-067")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Such points together, the most urgent one with what happens when it stays undiscussed. Once the conversation was
    held, it showed itself what was reached."""
    if held(case, plan):
        return
    late = [case.agenda_by_id[item] for item, chance in chances(case, plan).items() if chance < LIKELY]
    late.sort(key=lambda item: -item.urgency)
    if late:
        points = listed(f"‘{item.title}’" for item in late)
        yield finding(RULE, "ask", why=late[0].unreached, cites=ITEMS, extension=True, points=points)
