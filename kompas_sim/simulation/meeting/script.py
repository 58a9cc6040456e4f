"""A table with everything numbered: who could say what to which move, in the order in which it is tried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kompas_sim.scenario.conversation import Reply
from kompas_sim.scenario.table import AgendaItem
from kompas_sim.simulation.meeting.kinds import KINDS, NUMBER, asked_for
from kompas_sim.simulation.meeting.lines import Line, Names, bits, lines_in, replies_of
from kompas_sim.simulation.meeting.state import State
from kompas_sim.simulation.meeting.table import Room, Table

EVERYBODY = -1
LIMITS_ITEM = "K-092"


@dataclass(frozen=True, slots=True, eq=False)
class RoomScript:
    """What a room holds, numbered. ``tried`` gives the lines by kind of move and person (-1: anybody)."""

    room: Room
    present: tuple[int, ...]
    family: tuple[int, ...]
    items: tuple[int, ...]
    asked: int
    tried: Mapping[tuple[int, int], tuple[Line, ...]]
    follows: Mapping[int, tuple[Line, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Script:
    """Numbers for the names of a table, and the rooms by those numbers.

    ``first_mention`` are points about treatment limits that were not talked through with the parents before.
    """

    table: Table
    names: Names
    people: tuple[str, ...]
    items: tuple[AgendaItem, ...]
    replies: tuple[Reply, ...]
    rooms: tuple[RoomScript, ...]
    slack: tuple[int, ...]
    weights: tuple[int, ...]
    severity: tuple[int, ...]
    topics: Mapping[str, int]
    first_mention: int
    start: State


@lru_cache(maxsize=64)
def script_of(table: Table) -> Script:
    """The script of a table; made once."""
    case, replies = table.case, replies_of(table.case)
    names = Names(
        people=_numbers(table.people),
        items=_numbers(item.id for item in table.items),
        facts=_numbers(fact.id for fact in case.facts),
        drafts=_numbers(draft.id for draft in case.agreements),
        replies=_numbers(reply.id for reply in replies),
    )
    return Script(
        table=table,
        names=names,
        people=table.people,
        items=table.items,
        replies=replies,
        rooms=tuple(_room(table, names, replies, room) for room in table.rooms),
        slack=tuple(table.slack[item.id] for item in table.items),
        weights=tuple(fact.weight for fact in case.facts),
        severity=tuple(topic.severity for topic in case.topics),
        topics=_numbers(topic.id for topic in case.topics),
        first_mention=sum(1 << n for n, item in enumerate(table.items) if is_first_mention(item)),
        start=_start(table),
    )


def is_first_mention(item: AgendaItem) -> bool:
    """Whether a point is about limits that were not talked through with the parents yet (K-092): the case
    keeps it off this table."""
    return item.room == "parked" and LIMITS_ITEM in item.items


def _numbers(words: Iterable[str]) -> dict[str, int]:
    return {word: number for number, word in enumerate(words)}


def _room(table: Table, names: Names, replies: tuple[Reply, ...], room: Room) -> RoomScript:
    lines = lines_in(table.case, replies, names, room)
    tried: dict[tuple[int, int], list[Line]] = {}
    follows: dict[int, list[Line]] = {}
    for line in lines:
        for kind in line.reply.to:
            whom = line.person if KINDS[kind].whom else EVERYBODY
            tried.setdefault((NUMBER[kind], whom), []).append(line)
        if line.reply.follows:
            follows.setdefault(bits((line.reply.follows,), names.replies), []).append(line)
    return RoomScript(
        room=room,
        present=tuple(names.people[person] for person in room.present),
        family=tuple(names.people[person] for person in room.present if person in table.family),
        items=tuple(names.items[item] for item in room.agenda),
        asked=sum(1 << number for kind, number in NUMBER.items() if asked_for(kind, room.id)),
        tried={key: tuple(found) for key, found in tried.items()},
        follows={bit: tuple(found) for bit, found in follows.items()},
    )


def _start(table: Table) -> State:
    """Where every conversation at this table begins."""
    speakers = (table.speaker(person) for person in table.people)
    rooms, points = len(table.rooms), table.items
    return State(
        room=0,
        minute=0,
        point=-1,
        said=0,
        heard=(0,) * rooms,
        mood=tuple(scale for one in speakers for scale in (one.trust, one.safety, one.overload)),
        jargon=0,
        spent=(0,) * len(points),
        said_at=(0,) * len(points),
        free=tuple(max(0, -table.slack[item.id]) for item in points),
        done=(0,) * rooms,
        earned=0,
        invited=0,
        spoke=0,
        offers=0,
        agreed=(),
        topics=0,
        opened=0,
        finished=0,
        parked=0,
        credit=0,
        harm=0,
        lines=0,
        turns=0,
    )
