"""One person chairs, writes or watches the clock at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.meeting_roles import doubled
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "same-person-two-roles"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-065", "K-066", "K-067")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each person with more than one role."""
    for person in dict.fromkeys(plan.roles[role] for role in doubled(plan)):
        name = case.names.get(person, person)
        yield finding(RULE, "ask", cites=ITEMS, subject=f"role-of:{person}", name=name)
