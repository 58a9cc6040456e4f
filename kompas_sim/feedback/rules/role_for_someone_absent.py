"""A role was given to someone who will not be at the table."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.meeting_roles import roles_off_table
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "role-for-someone-absent"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-051", "K-065", "K-066", "K-067")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each such role."""
    for role in roles_off_table(case, plan):
        name = case.names.get(plan.roles[role], plan.roles[role])
        yield finding(RULE, "look", variant=role, cites=ITEMS, subject=f"role:{role}", name=name)
