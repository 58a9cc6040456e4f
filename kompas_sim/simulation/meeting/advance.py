"""One move of the chair: what is said, what it costs, what it changes. The rules of the game, without its words."""

from __future__ import annotations

from kompas_sim.simulation.meeting.draft import Draft, put
from kompas_sim.simulation.meeting.earning import earn
from kompas_sim.simulation.meeting.kinds import KINDS, MOVE_KINDS
from kompas_sim.simulation.meeting.lines import Line
from kompas_sim.simulation.meeting.matching import follow_up, reply_to
from kompas_sim.simulation.meeting.outcome import Act, Earned, Outcome
from kompas_sim.simulation.meeting.script import EVERYBODY, RoomScript, Script
from kompas_sim.simulation.meeting.state import FULL, OVERLOAD, SAFETY, TRUST, State

JARGON_LIMIT = 4
"""So often words that parents don't know, without one of explanation, and the family stops following."""

FOLLOW_UPS = 2
"""At most so many people react by themselves after a reply."""

HARM_WEIGHT = 2
LOST_HARM = 1
"""What it counts for that the family lost the thread."""

FIRST_MENTION_HARM = 3
"""Raising treatment limits for the first time at this table, with the family there (K-092)."""


def advance(script: Script, state: State, act: Act) -> tuple[State, Outcome]:
    """The state after a move that can be made now (see ``legal``), and what happened in it."""
    now, out, room = Draft(*state), Outcome(), script.rooms[state.room]
    now.turns += 1
    if MOVE_KINDS[act.kind] == "open-point":
        now.point, now.spoke = act.target, 0
    _talk(room, now, act, out)
    _effects(room, now, act)
    earn(script, room, state, now, act, out)
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
    if out.closed:
        now.room, now.minute, now.point, now.jargon, now.spoke = now.room + 1, 0, EVERYBODY, 0, 0
