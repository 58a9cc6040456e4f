"""The table at which a conversation takes place: what case, plan and seed bring to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kompas_sim.agreements.seen import ByIdentity
from kompas_sim.attempt.decision import MeetingRole
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import FAMILY, present
from kompas_sim.method.chapters import CHAPTERS, ChapterId
from kompas_sim.method.rooms import RoomId
from kompas_sim.method.rooms import room as room_named
from kompas_sim.scenario.conversation import Speaker
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgendaItem
from kompas_sim.simulation.random_streams import stream

_PLAIN = Speaker(stake="-")
_CHAPTER_ORDER: Mapping[ChapterId | None, int] = {each.id: number for number, each in enumerate(CHAPTERS)}


@dataclass(frozen=True, slots=True)
class Room:
    """One of the two rooms: who sits there, the points in their order, and its clock.

    ``content_ends`` is the minute from which only closing moves are offered, ``ends`` the minute at which the
    room closes by itself. The method says "about" (K-052, K-053): of the tolerance that we give it, half is for
    the content and half for the closing.
    """

    id: RoomId
    present: tuple[str, ...]
    agenda: tuple[str, ...]
    minutes: int
    content_ends: int
    ends: int


@dataclass(frozen=True, eq=False)
class Table:
    """Everything that stays the same during a conversation. Two tables are equal only when they are one.

    ``rooms`` are those in which somebody sits, in order: none when no moment was chosen. ``slack`` is, by
    point, the minutes by which this talk runs over (positive) or short (negative) with this seed; ``planned`` the
    minutes the trainee gave a point; ``by_chapter`` says that the route of the care plan was chosen (K-085).
    """

    case: Scenario
    seed: int
    rooms: tuple[Room, ...]
    slack: Mapping[str, int]
    planned: Mapping[str, int]
    roles: Mapping[MeetingRole, str]
    by_chapter: bool

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Everybody who sits in one of the rooms."""
        return tuple(dict.fromkeys(person for room in self.rooms for person in room.present))

    @cached_property
    def family(self) -> frozenset[str]:
        """Those at the table who are family."""
        return frozenset(p for p in self.people if self.case.people_by_id[p].discipline in FAMILY)

    @cached_property
    def items(self) -> tuple[AgendaItem, ...]:
        """Every point on one of the agendas, room by room."""
        return tuple(self.case.agenda_by_id[item] for room in self.rooms for item in room.agenda)

    def room(self, name: RoomId) -> Room | None:
        """A room by its name, when somebody sits there."""
        return next((room for room in self.rooms if room.id == name), None)

    def speaker(self, person: str) -> Speaker:
        """How somebody comes to the table; in the middle of every scale when the case does not say."""
        return self.case.conversation.people.get(person, _PLAIN)

    def chapters(self, name: RoomId) -> tuple[tuple[ChapterId | None, tuple[str, ...]], ...]:
        """The points of a room by chapter, in the order of the care plan; those without a chapter come last."""
        room = self.room(name)
        found: dict[ChapterId | None, list[str]] = {}
        for item in room.agenda if room else ():
            found.setdefault(self.case.agenda_by_id[item].chapter, []).append(item)
        return tuple((chapter, tuple(found[chapter])) for chapter in sorted(found, key=_chapter_place))


def table_of(case: Scenario, plan: Plan) -> Table:
    """The table of a plan. As long as case and plan bring the same to it, this is the very same table."""
    names: tuple[RoomId, ...] = ("pre-meeting", "meeting") if plan.has_pre_meeting() else ("meeting",)
    by_chapter = plan.choices.get("route") == "care-plan"
    rooms = tuple((name, present(case, plan, name), plan.room(name)) for name in names)
    return _table(
        ByIdentity(case),
        plan.seed,
        tuple(_room(case, *each, by_chapter) for each in rooms if each[1]),
        tuple(sorted(plan.minutes.items())),
        tuple(sorted(plan.roles.items())),
        by_chapter,
    )


@lru_cache(maxsize=256)
def _table(
    case: ByIdentity,
    seed: int,
    rooms: tuple[Room, ...],
    minutes: tuple[tuple[str, int], ...],
    roles: tuple[tuple[MeetingRole, str], ...],
    by_chapter: bool,
) -> Table:
    items = [case.value.agenda_by_id[item] for room in rooms for item in room.agenda]
    chosen = dict(minutes)
    return Table(
        case=case.value,
        seed=seed,
        rooms=rooms,
        slack={item.id: slack(item, seed) for item in items},
        planned={item.id: chosen.get(item.id, item.minutes) for item in items},
        roles=dict(roles),
        by_chapter=by_chapter,
    )


def slack(item: AgendaItem, seed: int) -> int:
    """By how many minutes the talk about this point runs over, or short, with this seed."""
    return stream(seed, "meeting", item.id).randint(-item.spread, item.spread)


def _room(
    case: Scenario, name: RoomId, there: tuple[str, ...], agenda: tuple[str, ...], by_chapter: bool
) -> Room:
    frame = room_named(name)
    if by_chapter and name == "meeting":
        agenda = tuple(sorted(agenda, key=lambda item: _chapter_place(case.agenda_by_id[item].chapter)))
    return Room(
        id=name,
        present=there,
        agenda=agenda,
        minutes=frame.minutes,
        content_ends=frame.minutes - frame.closing_minutes + frame.tolerance_minutes // 2,
        ends=frame.minutes + frame.tolerance_minutes,
    )


def _chapter_place(chapter: ChapterId | None) -> int:
    return _CHAPTER_ORDER.get(chapter, len(CHAPTERS))
