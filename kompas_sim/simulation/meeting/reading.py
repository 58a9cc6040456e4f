"""A reading of the meeting: what happens with this table and this agenda.

A pure function of case, plan and seed. Points are discussed in their order while there is content time;
somebody speaks when present; a fact surfaces when a holder is present while its point is discussed.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import absent, present
from kompas_sim.method.rooms import room as room_named
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgendaItem
from kompas_sim.simulation.random_streams import stream

MeetingRoom = Literal["pre-meeting", "meeting"]
Reach = Literal["finished", "cut-short", "not-reached"]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True)


class SpokenLine(_Value):
    """What someone says; ``person`` is an id."""

    person: str
    text: str


class PointReading(_Value):
    """How one point went: from which minute of content time, how long, what was said and what surfaced."""

    item: str
    starts: int
    minutes: int
    reach: Reach
    lines: tuple[SpokenLine, ...] = ()
    surfaced: tuple[str, ...] = ()


class RoomReading(_Value):
    """How one of the two meetings went; ``content_minutes`` is the time that there was for content."""

    room: MeetingRoom
    present: tuple[str, ...]
    content_minutes: int
    points: tuple[PointReading, ...]


class UnheardFact(_Value):
    """A fact that did not surface, and what it would have taken."""

    fact: str
    because: Literal["holder-absent", "not-discussed"]
    holders: tuple[str, ...]
    item: str


class MeetingReading(_Value):
    """The whole reading. Without a chosen moment there is no meeting: ``rooms`` is empty then."""

    rooms: tuple[RoomReading, ...]
    absent: tuple[str, ...]
    unheard: tuple[UnheardFact, ...]

    @property
    def surfaced(self) -> frozenset[str]:
        """Facts that came to the table in one of the rooms."""
        return frozenset(fact for room in self.rooms for point in room.points for fact in point.surfaced)


def read_meeting(case: Scenario, plan: Plan, seed: int = 0) -> MeetingReading:
    """What happens in the meetings that this plan leads to; the same arguments give the same reading."""
    names: list[MeetingRoom] = ["pre-meeting", "meeting"] if plan.has_pre_meeting() else ["meeting"]
    rooms = tuple(_read_room(case, plan, room, seed) for room in names) if plan.slot else ()
    heard = {fact for room in rooms for point in room.points for fact in point.surfaced}
    discussed = {p.item for room in rooms for p in room.points if p.reach == "finished"}
    unheard = tuple(
        UnheardFact(
            fact=fact.id,
            because="holder-absent" if fact.agenda_item in discussed else "not-discussed",
            holders=fact.held_by,
            item=fact.agenda_item,
        )
        for fact in case.facts
        if fact.id not in heard
    )
    return MeetingReading(rooms=rooms, absent=absent(case, plan), unheard=unheard)


def duration(item: AgendaItem, planned: int, seed: int) -> int:
    """How many minutes this point takes with this seed, give or take its spread.

    That is its own number, or the number that was ``planned`` when the trainee gave it more.
    """
    chance = stream(seed, "meeting", item.id)
    return max(1, max(planned, item.minutes) + chance.randint(-item.spread, item.spread))


def _read_room(case: Scenario, plan: Plan, room: MeetingRoom, seed: int) -> RoomReading:
    budget = room_named(room).content_minutes
    latest = budget + room_named(room).tolerance_minutes
    there = present(case, plan, room)
    clock, points = 0, []
    for name in plan.room(room):
        item = case.agenda_by_id[name]
        takes = duration(item, plan.minutes.get(name, item.minutes), seed)
        left = max(0, latest - clock)
        reach: Reach = "finished" if takes <= left else "cut-short" if 2 * left >= takes else "not-reached"
        used = min(takes, left) if reach != "not-reached" else 0
        points.append(_read_point(case, item, there, clock, used, reach))
        clock += used
    return RoomReading(room=room, present=there, content_minutes=budget, points=tuple(points))


def _read_point(
    case: Scenario, item: AgendaItem, there: tuple[str, ...], starts: int, minutes: int, reach: Reach
) -> PointReading:
    if reach == "not-reached":
        return PointReading(item=item.id, starts=starts, minutes=0, reach=reach)
    lines = tuple(SpokenLine(person=v.person, text=v.text) for v in item.voices if v.person in there)
    facts = (fact for fact in case.facts if fact.agenda_item == item.id and set(fact.held_by) & set(there))
    surfaced = tuple(fact.id for fact in facts) if reach == "finished" else ()
    return PointReading(
        item=item.id, starts=starts, minutes=minutes, reach=reach, lines=lines, surfaced=surfaced
    )
