"""The step was handed in without a word having been said."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, finding
from kompas_sim.feedback.talk import held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import table_of

STEP: StepName = "meeting"
RULE = "conversation-not-held"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("K-081", "K-121")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """With people in the room; without a moment there is nobody, and the planning says so."""
    if table_of(case, plan).rooms and held(case, plan) is None:
        yield finding(RULE, "ask", cites=ITEMS)
