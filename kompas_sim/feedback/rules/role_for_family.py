"""A parent, the child or someone of their circle has to chair, write or watch the clock."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import FAMILY
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.meeting_roles import ROLES
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "role-for-family"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-065", "K-066", "N-073")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each role of someone of the family: they are there for themselves."""
    for role in ROLES:
        person = case.people_by_id.get(plan.roles.get(role, ""))
        if person and person.discipline in FAMILY:
            yield finding(RULE, "ask", cites=ITEMS, subject=f"role:{role}", name=person.name)
