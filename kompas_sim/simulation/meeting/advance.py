"""One move of the chair: what is said, what it costs, what it changes. The rules of the game, without its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from kompas_sim.method.rooms import RoomId
from kompas_sim.simulation.meeting.draft import Draft, put
from kompas_sim.simulation.meeting.kinds import KINDS, MOVE_KINDS, NUMBER
from kompas_sim.simulation.meeting.lines import Line
from kompas_sim.simulation.meeting.matching import follow_up, reply_to
from kompas_sim.simulation.meeting.script import EVERYBODY, RoomScript, Script
from kompas_sim.simulation.meeting.state import FULL, OVERLOAD, SAFETY, TRUST, State

JARGON_LIMIT = 4
"""So often words that parents don't know, without one of explanation, and the family stops following."""

FOLLOW_UPS = 2
"""At most so many people react by themselves after a reply."""

CONTRIBUTIONS = 2
"""From so many contributions there is something to sum up."""

TOO_MUCH, VERY_MUCH = 2, 3
"""From which overload checking back, and catching one's breath, is what somebody needs."""

HARM_WEIGHT = 2
LOST_HARM = 1
"""What it counts for that the family lost the thread."""

FIRST_MENTION_HARM = 3
"""Raising treatment limits for the first time at this table, with the family there (K-092)."""

AGREEMENTS_ROOM: RoomId = "meeting"
"""Where work agreements are made (K-107): what colleagues agree beforehand is a proposal."""

SUMMED_UP, EXPLAINED, BREATHED, CHECKED = range(4)
"""What earns its credit once per room; from ``CHECKED`` on there is one place per person."""

CreditReason = Literal[
    "fact", "start", "closing", "summary", "point", "check-back", "explain", "breathe", "agreement", "harm"
]


class Act(NamedTuple):
    """A move in numbers: its kind and, depending on that, the person or point; ``topics`` (bits) of an agreement
    that its owner accepts, 0 for any other."""

    kind: int
    target: int = EVERYBODY
    topics: int = 0


class Earned(NamedTuple):
    """What a move earned, and for what: the number of a fact, point, person, topic, kind or reply."""

    reason: CreditReason
    value: int
    about: int = EVERYBODY


@dataclass(slots=True)
class Outcome:
    """What happened in one move; ``first_mention`` holds when limits came up that nobody had prepared."""

    lines: list[Line] = field(default_factory=list)
    earned: list[Earned] = field(default_factory=list)
    facts: int = 0
    minutes: int = 0
    first_mention: bool = False
    closed: bool = False
    by_itself: bool = False


def advance(script: Script, state: State, act: Act) -> tuple[State, Outcome]:
    """The state after a move that can be made now (see ``legal``), and what happened in it."""
    now, out, room = Draft(*state), Outcome(), script.rooms[state.room]
    now.turns += 1
    if MOVE_KINDS[act.kind] == "open-point":
        now.point, now.spoke = act.target, 0
    _talk(room, now, act, out)
    _effects(room, now, act)
    _earn(script, room, state, now, act, out)
    for line in out.lines:
        _take_in(script, room, now, line, out)
    _mention_limits(script, room, now, act, out)
    _stop_following(room, now, out)
    _cost(script, now, act, out)
    _settle(now, act)
    now.credit += sum(each.value for each in out.earned)
    now.done = put(now.done, state.room, now.done[state.room] | 1 << act.kind)
    _close(room, now, act, out)
    return now.freeze(), out


def _talk(room: RoomScript, now: Draft, act: Act, out: Outcome) -> None:
    """Who answers, and who reacts to that by themselves. Judged as it stood when the chair spoke."""
    line = reply_to(room, now, act.kind, act.target if KINDS[MOVE_KINDS[act.kind]].whom else EVERYBODY)
    while line is not None:
        out.lines.append(line)
        now.said |= line.bit
        now.spoke |= 1 << line.person
        line = follow_up(room, now, out.lines) if len(out.lines) <= FOLLOW_UPS else None


def _effects(room: RoomScript, now: Draft, act: Act) -> None:
    """What a move does by itself, whoever answers it."""
    first = not now.done[now.room] & 1 << act.kind
    match MOVE_KINDS[act.kind]:
        case "invite-to-tell":
            if not now.invited & 1 << act.target:
                now.shift(act.target, TRUST, 1)
                now.invited |= 1 << act.target
        case "check-back":
            now.shift(act.target, OVERLOAD, -1)
        case "explain":
            now.jargon = 0
            for person in room.family:
                now.shift(person, OVERLOAD, -1)
        case "breathe":
            for person in room.present:
                now.shift(person, OVERLOAD, -1)
        case "make-room" if first:
            for person in room.present:
                now.shift(person, SAFETY, 1)


def _earn(script: Script, room: RoomScript, before: State, now: Draft, act: Act, out: Outcome) -> None:
    """The credit of the situation in which the move was made."""
    kind, mood = MOVE_KINDS[act.kind], before.mood
    tense = [mood[3 * person + OVERLOAD] for person in room.present]
    if kind == "summarise":
        _earn_summary(script, room, now, out)
    elif room.asked & 1 << act.kind & ~before.done[before.room]:
        out.earned.append(Earned("start" if KINDS[kind].phase == "start" else "closing", 1, act.kind))
    elif kind == "explain" and before.jargon and _once(script, now, EXPLAINED):
        out.earned.append(Earned("explain", 1))
    elif kind == "breathe" and max(tense, default=0) >= VERY_MUCH and _once(script, now, BREATHED):
        out.earned.append(Earned("breathe", 1))
    elif kind == "check-back" and act.target in room.family:
        asked_for = before.jargon or mood[3 * act.target + OVERLOAD] >= TOO_MUCH
        if asked_for and _once(script, now, CHECKED + act.target):
            out.earned.append(Earned("check-back", 1, act.target))
    new = act.topics & ~now.topics if room.room.id == AGREEMENTS_ROOM else 0
    now.topics |= new
    out.earned += [
        Earned("agreement", severity, n) for n, severity in enumerate(script.severity) if new >> n & 1
    ]


def _earn_summary(script: Script, room: RoomScript, now: Draft, out: Outcome) -> None:
    """A point is summed up when there was something to sum up; without an open point the whole room is."""
    if now.point < 0:
        if room.asked & 1 << NUMBER["summarise"] and _once(script, now, SUMMED_UP):
            out.earned.append(Earned("summary", 1, NUMBER["summarise"]))
    elif now.said_at[now.point] >= CONTRIBUTIONS and not now.finished >> now.point & 1:
        now.finished |= 1 << now.point
        out.earned.append(Earned("point", script.items[now.point].urgency, now.point))


def _once(script: Script, now: Draft, what: int) -> bool:
    """Whether this is the first time in this room, which is noted."""
    bit = once_bit(script, now.room, what)
    first = not now.earned & bit
    now.earned |= bit
    return first


def once_bit(script: Script, room: int, what: int) -> int:
    """The place of something that earns a credit once per room."""
    return 1 << room * (CHECKED + len(script.people)) + what


def _take_in(script: Script, room: RoomScript, now: Draft, line: Line, out: Outcome) -> None:
    """What a reply brings and does."""
    reply = line.reply
    for n in range(line.facts.bit_length()):
        if line.facts >> n & 1 and not _surfaced(now) >> n & 1:
            out.earned.append(Earned("fact", script.weights[n], n))
            out.facts |= 1 << n
    now.heard = put(now.heard, now.room, now.heard[now.room] | line.facts) if line.facts else now.heard
    now.offers |= line.offers
    for person, scale, step in line.changes:
        now.shift(person, scale, step)
    if reply.jargon and room.family:
        now.jargon += 1
    if reply.harm:
        now.harm += reply.harm
        out.earned.append(Earned("harm", -HARM_WEIGHT * reply.harm, script.names.replies[reply.id]))
    if now.point >= 0:
        now.said_at = put(now.said_at, now.point, now.said_at[now.point] + 1)


def _surfaced(now: Draft) -> int:
    found = 0
    for room in now.heard:
        found |= room
    return found


def _mention_limits(script: Script, room: RoomScript, now: Draft, act: Act, out: Outcome) -> None:
    """Limits that were never talked through with the parents come up here, in front of them (K-092).

    Where the case has its own reply to this, with its own harm, that one counts.
    """
    first = MOVE_KINDS[act.kind] == "open-point" and not now.opened >> now.point & 1
    if first and script.first_mention >> now.point & 1 and room.family:
        out.first_mention = True
        if not any(line.reply.harm for line in out.lines):
            now.harm += FIRST_MENTION_HARM
            out.earned.append(Earned("harm", -HARM_WEIGHT * FIRST_MENTION_HARM))


def _stop_following(room: RoomScript, now: Draft, out: Outcome) -> None:
    """Too many words in a row that nobody explained: the family lets go. That is a small harm too, so that it
    never pays to let it come that far."""
    following = [person for person in room.family if now.mood[3 * person + OVERLOAD] < FULL]
    if now.jargon >= JARGON_LIMIT and following and any(line.reply.jargon for line in out.lines):
        for person in following:
            now.shift(person, OVERLOAD, FULL)
        now.harm += LOST_HARM
        out.earned.append(Earned("harm", -HARM_WEIGHT * LOST_HARM))


def _cost(script: Script, now: Draft, act: Act, out: Outcome) -> None:
    """The minutes: of the move or of its reply, with those of who reacted; a point may run over or short."""
    own = KINDS[MOVE_KINDS[act.kind]].minutes
    answer = out.lines[0].reply.minutes if out.lines else 0
    minutes = max(own, answer) + sum(line.follow_minutes for line in out.lines[1:])
    if now.point >= 0:
        spared = min(now.free[now.point], minutes)
        if spared:
            now.free = put(now.free, now.point, now.free[now.point] - spared)
            minutes -= spared
        if MOVE_KINDS[act.kind] == "open-point" and not now.opened >> now.point & 1:
            minutes += max(0, script.slack[now.point])
        if minutes:
            now.spent = put(now.spent, now.point, now.spent[now.point] + minutes)
    out.minutes = minutes
    now.minute += minutes


def _settle(now: Draft, act: Act) -> None:
    """What becomes of the open point."""
    match MOVE_KINDS[act.kind]:
        case "open-point":
            now.opened |= 1 << now.point
        case "park":
            now.parked |= 1 << now.point
            now.point = EVERYBODY
        case "summarise":
            now.point = EVERYBODY


def _close(room: RoomScript, now: Draft, act: Act, out: Outcome) -> None:
    """The chair ends the meeting, or the time does."""
    out.by_itself = now.minute >= room.room.ends
    out.closed = out.by_itself or MOVE_KINDS[act.kind] == "close"
    now.clock = put(now.clock, now.room, now.minute)
    if out.closed:
        now.room, now.minute, now.point, now.jargon, now.spoke = now.room + 1, 0, EVERYBODY, 0, 0
