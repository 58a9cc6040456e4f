"""Chair, minute taker, timekeeper: who has which role, and where that pinches."""

from __future__ import annotations

from typing import get_args

from kompas_sim.attempt.decision import MeetingRole
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import at_table
from kompas_sim.scenario.scenario import Scenario

ROLES: tuple[MeetingRole, ...] = get_args(MeetingRole)


def unassigned(plan: Plan) -> tuple[MeetingRole, ...]:
    """Roles that nobody has."""
    return tuple(role for role in ROLES if role not in plan.roles)


def doubled(plan: Plan) -> tuple[MeetingRole, ...]:
    """Roles of someone who already has an earlier one."""
    earlier: set[str] = set()
    found = []
    for role in ROLES:
        person = plan.roles.get(role)
        if person in earlier:
            found.append(role)
        if person is not None:
            earlier.add(person)
    return tuple(found)


def roles_off_table(case: Scenario, plan: Plan) -> tuple[MeetingRole, ...]:
    """Roles of someone who will not be at the table."""
    there = at_table(case, plan)
    return tuple(role for role in ROLES if role in plan.roles and plan.roles[role] not in there)
