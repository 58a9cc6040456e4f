"""Praise: chair, minute taker and timekeeper know beforehand what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.meeting_roles import doubled, roles_off_table, unassigned
from kompas_sim.feedback.say import PRAISE, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "roles-clear"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-065", "K-066", "K-067")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Three roles with three people who will be there."""
    if not unassigned(plan) and not doubled(plan) and not roles_off_table(case, plan):
        names = listed(case.names.get(person, person) for person in plan.roles.values())
        yield finding(RULE, "good", cites=ITEMS, names=names)
