"""What a move earns: the credit of the situation in which it was made."""

from __future__ import annotations

from kompas_sim.simulation.meeting.draft import Draft
from kompas_sim.simulation.meeting.kinds import KINDS, MOVE_KINDS, NUMBER
from kompas_sim.simulation.meeting.outcome import Act, Earned, Outcome
from kompas_sim.simulation.meeting.script import RoomScript, Script
from kompas_sim.simulation.meeting.state import OVERLOAD, State

CONTRIBUTIONS = 2
"""From so many contributions there is something to sum up."""

TOO_MUCH, VERY_MUCH = 2, 3
"""From which overload checking back, and catching one's breath, is what somebody needs."""

SUMMED_UP, EXPLAINED, BREATHED, CHECKED = range(4)
"""What earns its credit once per room; from ``CHECKED`` on there is one place per person."""


def earn(script: Script, room: RoomScript, before: State, now: Draft, act: Act, out: Outcome) -> None:
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
    new = act.topics & ~now.topics
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
