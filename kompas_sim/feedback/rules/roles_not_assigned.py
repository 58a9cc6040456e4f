"""Nobody was asked to chair, take minutes or keep time."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.meeting_roles import ROLES, unassigned
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "roles-not-assigned"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-065", "K-066", "K-067", "K-084")

CITES = {"chair": "K-065", "minute-taker": "K-066", "timekeeper": "K-067"}


def see(_case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each open role; all three together as one question. It can be repaired at the start (K-084)."""
    open_roles = unassigned(plan)
    if len(open_roles) == len(ROLES):
        yield finding(RULE, "ask", variant="all", cites=ITEMS)
        return
    for role in open_roles:
        yield finding(RULE, "ask", variant=role, cites=(CITES[role], "K-084"), subject=f"role:{role}")
