"""Who is at the table: invited, able to come at the chosen moment, and in this room."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.base import RoomId
from kompas_sim.scenario.scenario import Scenario

FAMILY = ("parents", "child", "informal-care")
"""Disciplines of the family: in the pre-meeting only when the trainee chose so (K-033)."""


def able_to_come(case: Scenario, plan: Plan) -> tuple[str, ...]:
    """Invited people who can come at the chosen moment, in person or online as the form allows."""
    slot = case.slots_by_id.get(plan.slot or "")
    if slot is None:
        return ()
    here = (one for one in plan.invited if one in slot.availability)
    if plan.choices.get("form") == "in-person":
        return tuple(one for one in here if slot.availability[one] == "in-person")
    return tuple(here)


def absent(case: Scenario, plan: Plan) -> tuple[str, ...]:
    """Invited people who cannot be there at the chosen moment."""
    there = set(able_to_come(case, plan))
    return tuple(one for one in plan.invited if one not in there)


def present(case: Scenario, plan: Plan, room: RoomId) -> tuple[str, ...]:
    """Who sits in a room. The option ``whole`` of the question ``parents`` brings the family into both
    rooms, ``afterwards`` into neither, anything else into the meeting alone."""
    part = plan.choices.get("parents")
    family_is_there = part == "whole" or (room == "meeting" and part != "afterwards")
    return tuple(
        one
        for one in able_to_come(case, plan)
        if family_is_there or case.people_by_id[one].discipline not in FAMILY
    )


def at_table(case: Scenario, plan: Plan) -> frozenset[str]:
    """Who could say yes to an agreement: those who are there, or could be as far as the plan says.

    Without a chosen moment that is everybody invited; without any invitation (an exercise that opens only
    the agreements) it is everybody in the case.
    """
    if not plan.invited:
        return frozenset(case.people_by_id)
    return frozenset(able_to_come(case, plan) if plan.slot else plan.invited)
