"""An urgent point of the agenda was not reached."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.feedback.talk import held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import points

STEP: StepName = "meeting"
RULE = "urgent-point-not-reached"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-062", "K-067", "K-123")

URGENT = 3


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each urgent point that was never opened, with what happens when it stays undiscussed."""
    talk = held(case, plan)
    if talk is None:
        return
    begun = {*points(talk.table, talk.state, "opened"), *points(talk.table, talk.state, "parked")}
    for item in talk.table.items:
        if item.urgency == URGENT and item.id not in begun:
            yield finding(
                RULE,
                "ask",
                why=item.unreached,
                cites=(*ITEMS, *item.items),
                subject=f"agenda:{item.id}",
                point=item.title,
            )
