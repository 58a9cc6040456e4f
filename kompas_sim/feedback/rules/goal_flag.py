"""A goal that is an activity, a care goal, too broad, medical, one-sided, or holds identifying data."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.goal_reading import goal_of
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.text.model import Flag

STEP: StepName = "goal"
RULE = "goal-flag"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-019", "K-022", "N-043", "N-073", "N-092", "N-106", "S-017")

CITES: dict[Flag, tuple[ItemId, ...]] = {
    "activiteit": ("K-019",),
    "zorgdoel": ("K-019", "N-106"),
    "te_breed": ("K-022", "N-043"),
    "medisch": ("K-019",),
    "eenzijdig": ("N-073", "S-017"),
    "pii": ("N-092",),
}


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each flag of the reading as something to look at again."""
    reading = goal_of(case, plan)
    for flag in reading.flags if reading else ():
        name = flag.replace("_", "-")
        yield finding(RULE, "ask", variant=name, cites=CITES[flag], subject=f"goal-flag:{name}")
