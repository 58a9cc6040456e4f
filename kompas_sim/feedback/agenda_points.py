"""The agenda as the trainee made it: which point is where, what it earns there, whether it is finished."""

from __future__ import annotations

from typing import Literal

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.reasons import accepted_share
from kompas_sim.feedback.scoring.judgement import restored
from kompas_sim.feedback.scoring.room_time import Talk, finish_chances
from kompas_sim.method.rooms import room as room_named
from kompas_sim.scenario.base import RoomId
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgendaItem

MeetingRoom = Literal["pre-meeting", "meeting"]
MEETING_ROOMS: tuple[MeetingRoom, ...] = ("pre-meeting", "meeting")
ROOMS: tuple[RoomId, ...] = (*MEETING_ROOMS, "parked")

NOT_PLACED = 0.5
"""What a point earns that belongs elsewhere and was left lying: off this table, but nobody said where to."""


def rooms_of(plan: Plan) -> dict[str, RoomId]:
    """The room of every point that has one."""
    return {item: room for room in ROOMS for item in plan.room(room)}


def nothing_placed(plan: Plan) -> bool:
    """Whether both rooms are empty."""
    return not any(plan.room(room) for room in MEETING_ROOMS)


def first_mention_of_limits(item: AgendaItem) -> bool:
    """Whether a point is about limits that were not talked through with the parents yet (K-092): the case
    keeps it off this table."""
    return item.room == "parked" and "K-092" in item.items


def reason_share(case: Scenario, plan: Plan, item: AgendaItem) -> float:
    """The accepted share of the reason about this point."""
    return accepted_share(case, plan, f"agenda:{item.id}")


def room_credit(item: AgendaItem, room: RoomId | None) -> float:
    """What the place of a point earns, whatever the trainee's reason."""
    if room == item.room:
        return 1.0
    if room is None:
        return NOT_PLACED if item.room == "parked" else 0.0
    return item.also.get(room, 0.0)


def place_credit(case: Scenario, plan: Plan, item: AgendaItem, room: RoomId | None) -> float:
    """What the place of a point earns, with the accepted share of a reason given back."""
    return restored(room_credit(item, room), reason_share(case, plan, item))


def planned_minutes(plan: Plan, item: AgendaItem) -> int:
    """The minutes that the trainee gives a point; what the case says when nothing was changed."""
    return plan.minutes.get(item.id, item.minutes)


def room_minutes(case: Scenario, plan: Plan, room: MeetingRoom) -> int:
    """The minutes planned in a room together."""
    return sum(planned_minutes(plan, case.agenda_by_id[item]) for item in plan.room(room))


def judged_order(case: Scenario, plan: Plan, room: MeetingRoom) -> tuple[str, ...]:
    """The order of a room as it is judged.

    A point of this room that was left out comes last, and of several the least urgent first: leaving an
    urgent point out is never better than putting it at the end. Parking it with credit or with a reason
    takes it out of the order.
    """
    where = rooms_of(plan)
    left = [
        item
        for item in case.agenda
        if item.room == room
        and where.get(item.id) in (None, "parked")
        and not place_credit(case, plan, item, where.get(item.id))
    ]
    return (*plan.room(room), *(item.id for item in sorted(left, key=lambda item: item.urgency)))


def chances(case: Scenario, plan: Plan) -> dict[str, float]:
    """For every point in a room, the chance that it is finished before that room's time is up.

    Times are approximate (T10), so a room has its content minutes and the tolerance. A talk is not shorter
    than the case knows it to be, and takes the time it is given when that is more.
    """
    found: dict[str, float] = {}
    for room in MEETING_ROOMS:
        items = [case.agenda_by_id[item] for item in plan.room(room)]
        talks = [Talk(max(planned_minutes(plan, item), item.minutes), item.spread) for item in items]
        frame = room_named(room)
        ends = finish_chances(talks, frame.content_minutes + frame.tolerance_minutes)
        found |= {item.id: chance for item, chance in zip(items, ends, strict=True)}
    return found
