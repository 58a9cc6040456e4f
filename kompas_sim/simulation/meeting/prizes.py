"""What is to be had in a room, each with its worth and the least that it costs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.simulation.meeting.advance import (
    FIRST_MENTION_HARM,
    FOLLOW_UPS,
    HARM_WEIGHT,
    JARGON_LIMIT,
    LOST_HARM,
)
from kompas_sim.simulation.meeting.aim import Aim, all_lines
from kompas_sim.simulation.meeting.earning import (
    BREATHED,
    CHECKED,
    CONTRIBUTIONS,
    EXPLAINED,
    SUMMED_UP,
    TOO_MUCH,
    VERY_MUCH,
    once_bit,
)
from kompas_sim.simulation.meeting.kinds import KINDS, MOVE_KINDS, NUMBER
from kompas_sim.simulation.meeting.lines import Line
from kompas_sim.simulation.meeting.script import RoomScript, Script, script_of
from kompas_sim.simulation.meeting.state import FULL, OVERLOAD
from kompas_sim.simulation.meeting.table import Table

CREDITED: frozenset[MoveKind] = frozenset(
    kind
    for kind, rule in KINDS.items()
    if rule.asked or kind in ("check-back", "explain", "breathe", "agree")
)
"""Moves that may earn something themselves: what is said to them comes on top and costs nothing more."""

Where = Literal["heard", "finished", "topics", "done", "earned", "said", "opened"]


@dataclass(frozen=True, slots=True)
class Prize:
    """Something to be had once: its worth, the least it costs, and the bit of the state that says it was had.

    ``points`` are the points (bits) one of which must be open for it, 0 for none; ``at_start`` says that it is
    to be had before the first point alone.
    """

    worth: float
    cost: float
    where: Where
    bit: int
    room: int
    points: int = 0
    at_start: bool = False


def prizes_in(aim: Aim, n: int) -> tuple[Prize, ...]:
    """The prizes of a room, by its number."""
    return tuple(_harms(aim, n) if aim.goal == "worst" else _goods(aim, n))


def facts_within_reach(table: Table) -> int:
    """The facts (bits) for which somebody in one of the rooms has a reply that brings them to the table."""
    found = 0
    for line in all_lines(script_of(table)):
        found |= line.facts
    return found


def longest(room: RoomScript) -> int:
    """The minutes of the longest move in this room."""
    moves = (line for lines in room.tried.values() for line in lines)
    return max((max(1, line.reply.minutes) + _reactions(room, line) for line in moves), default=1)


def _harms(aim: Aim, n: int) -> Iterator[Prize]:
    room, script = aim.script.rooms[n], aim.script
    harms = {line.bit: line.reply.harm or 0 for line in all_lines(script)}
    for bit, cost in _costs(room, lambda line: line.bit if line.reply.harm else 0).items():
        yield Prize(HARM_WEIGHT * harms[bit], cost, "said", bit, n)
    for item in room.items if room.family else ():
        if script.first_mention >> item & 1:
            yield Prize(HARM_WEIGHT * FIRST_MENTION_HARM, 0, "opened", 1 << item, n)
    if room.family:
        for line in (each for each in _once_each(room) if each.reply.jargon):
            yield Prize(HARM_WEIGHT * LOST_HARM / JARGON_LIMIT, 0, "said", line.bit, n)


def _goods(aim: Aim, n: int) -> Iterator[Prize]:
    script, room = aim.script, aim.script.rooms[n]
    for bit, cost in _costs(room, lambda line: line.facts, free=CREDITED).items():
        yield Prize(script.weights[bit.bit_length() - 1], cost, "heard", bit, n, _said_at(room, bit))
    for item in room.items:
        if sum(not line.at or bool(line.at >> item & 1) for line in _once_each(room)) >= CONTRIBUTIONS:
            yield Prize(script.items[item].urgency, 1, "finished", 1 << item, n, 1 << item)
    for topic, cost in _topic_costs(aim, n).items():
        yield Prize(script.severity[topic], cost, "topics", 1 << topic, n)
    for kind, number in NUMBER.items():
        if room.asked >> number & 1 and kind != "summarise":
            in_time = KINDS[kind].phase == "start"
            cost = KINDS[kind].minutes if in_time else 0
            yield Prize(1, cost, "done", 1 << number, n, at_start=in_time)
    if room.asked >> NUMBER["summarise"] & 1:
        yield Prize(1, 0, "earned", once_bit(script, n, SUMMED_UP), n)
    for what in _remedies(script, room):
        yield Prize(1, 1, "earned", once_bit(script, n, what), n)


def _remedies(script: Script, room: RoomScript) -> Iterator[int]:
    """What may be needed when words fall that the family does not know, or when it gets too much."""
    jargon = sum(line.reply.jargon for line in _once_each(room)) if room.family else 0
    most = {
        person: _overload(script, person, jargon if person in room.family else 0) for person in room.present
    }
    if jargon:
        yield EXPLAINED
    if max(most.values()) >= VERY_MUCH:
        yield BREATHED
    yield from (CHECKED + person for person in room.family if jargon or most[person] >= TOO_MUCH)


def _overload(script: Script, person: int, jargon: int) -> int:
    """The most that somebody can come to be overloaded."""
    if jargon >= JARGON_LIMIT:
        return FULL
    changes = {line.bit: line.changes for line in all_lines(script)}.values()
    ups = sum(
        by for each in changes for who, scale, by in each if (who, scale) == (person, OVERLOAD) and by > 0
    )
    return script.start.mood[3 * person + OVERLOAD] + ups


def spoken(room: RoomScript) -> Iterator[Line]:
    """Every line in this room, some of them more than once."""
    for lines in (*room.tried.values(), *room.follows.values()):
        yield from lines


def _once_each(room: RoomScript) -> Iterable[Line]:
    return {line.bit: line for line in spoken(room)}.values()


def _said_at(room: RoomScript, fact: int) -> int:
    """The points at which a fact can surface; 0 when it can at any moment."""
    found = 0
    for line in spoken(room):
        if line.facts & fact:
            if not line.at:
                return 0
            found |= line.at
    return found


def _costs(
    room: RoomScript, brings: Callable[[Line], int], free: AbstractSet[MoveKind] = frozenset()
) -> dict[int, float]:
    """The least that each of the things that lines bring (bits) costs in this room: the minutes of a reply,
    divided by all that it and the reactions to it may bring."""
    costs: dict[int, float] = {}
    for (kind, _), lines in room.tried.items():
        for line in lines:
            found = 0
            for each in _chain(room, line):
                found |= brings(each)
            own = max(KINDS[MOVE_KINDS[kind]].minutes, line.reply.minutes)
            for n in range(found.bit_length()):
                if found >> n & 1:
                    cost = 0.0 if MOVE_KINDS[kind] in free else own / found.bit_count()
                    costs[1 << n] = min(cost, costs.get(1 << n, cost))
    return costs


def _chain(room: RoomScript, line: Line, depth: int = 0) -> Iterator[Line]:
    """A reply with everybody who might react to it."""
    yield line
    for each in room.follows.get(line.bit, ()) if depth < FOLLOW_UPS else ():
        yield from _chain(room, each, depth + 1)


def _reactions(room: RoomScript, line: Line) -> int:
    return sum(sorted((each.follow_minutes for each in _chain(room, line)), reverse=True)[:FOLLOW_UPS])


def _topic_costs(aim: Aim, n: int) -> dict[int, float]:
    costs: dict[int, float] = {}
    for _, topics in aim.agreements[n]:
        several = topics.bit_count()
        for topic in range(topics.bit_length()):
            if topics >> topic & 1:
                costs[topic] = min(1 / several, costs.get(topic, 1.0))
    return costs
