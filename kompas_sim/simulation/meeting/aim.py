"""What a search is after: which replies are worth hearing, which lead to those, and how much is still to be had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kompas_sim.agreements.carrying import carried
from kompas_sim.agreements.full_text import as_written
from kompas_sim.agreements.seen import Seen, see
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting.kinds import can_be_made_in
from kompas_sim.simulation.meeting.lines import Line, bits
from kompas_sim.simulation.meeting.script import RoomScript, Script, script_of
from kompas_sim.simulation.meeting.state import OVERLOAD
from kompas_sim.simulation.meeting.table import Table

Goal = Literal["best", "worst"]


@dataclass(frozen=True, slots=True, eq=False)
class Aim:
    """What is worth hearing at a table, numbered as in its script.

    ``useful`` are replies (bits) that bring something, or lead to one that does, or stand before it in line.
    ``awaited`` are moves that a useful reply waits for; ``needs_safety`` and ``needs_trust`` (people) say what
    useful replies ask. ``agreements`` holds per room the drafts to which their owner says yes: draft and topics.
    """

    goal: Goal
    script: Script
    useful: int
    awaited: int
    needs_safety: bool
    needs_trust: int
    agreements: tuple[tuple[tuple[int, int], ...], ...]


@lru_cache(maxsize=128)
def aim_of(table: Table, goal: Goal) -> Aim:
    """The aim of a search at this table."""
    script = script_of(table)
    agreements = tuple(tuple(_agreements(script, room)) for room in script.rooms) if goal == "best" else ()
    useful = _useful(script, goal)
    wanted = [line for line in all_lines(script) if line.bit & useful]
    return Aim(
        goal=goal,
        script=script,
        useful=useful,
        awaited=_union(line.done for line in wanted),
        needs_safety=any(line.safety for line in wanted),
        needs_trust=_union(1 << line.person for line in wanted if line.trust),
        agreements=agreements,
    )


def brings(line: Line, goal: Goal) -> bool:
    """Whether a reply is worth something by itself."""
    return bool(line.facts) if goal == "best" else bool(line.reply.harm or line.reply.jargon)


def all_lines(script: Script) -> Iterator[Line]:
    """Every line in every room."""
    for room in script.rooms:
        for lines in (*room.tried.values(), *room.follows.values()):
            yield from lines


def _agreements(script: Script, room: RoomScript) -> Iterator[tuple[int, int]]:
    """Sound drafts to which somebody in this room says yes, those about the weightiest topics first."""
    if not can_be_made_in("agree", room.room.id):
        return
    case, there = script.table.case, frozenset(room.room.present)
    found = []
    for number in range(len(case.agreements)):
        agreed = proposal(case, number, there)
        topics = carried(case, agreed) if agreed else ()
        if topics:
            weight = sum(topic.severity for topic in topics)
            found.append((-weight, number, bits((topic.id for topic in topics), script.topics)))
    for _, number, topics_as_bits in sorted(found):
        yield number, topics_as_bits


def proposal(case: Scenario, number: int, there: frozenset[str]) -> Seen | None:
    """A sound draft to which its owner, when there, says yes: as it is, or with the change that the owner asks for."""
    draft = case.agreements[number]
    if draft.tempting or draft.who not in there:
        return None
    agreed = see(case, as_written(draft), there)
    if agreed.answer.instead is not None:
        changes = agreed.answer.instead.model_dump(exclude_none=True)
        agreed = see(case, agreed.agreement.model_copy(update=changes), there)
    return agreed if agreed.answer.is_yes else None


def _useful(script: Script, goal: Goal) -> int:
    """What is worth hearing, with all that leads to it, until nothing is added any more."""
    lines = list(all_lines(script))
    useful = 0
    for line in lines:
        useful |= line.bit if brings(line, goal) else 0
    while True:
        wanted = [line for line in lines if line.bit & useful]
        more = (
            useful
            | _union(line.said for line in wanted)
            | _moves_scales(lines, wanted)
            | _in_the_way(script, useful)
        )
        more |= _leaders(script, useful)
        if more == useful:
            return useful
        useful = more


def _union(sets: Iterable[int]) -> int:
    found = 0
    for each in sets:
        found |= each
    return found


def _leaders(script: Script, useful: int) -> int:
    """Replies after which somebody says something worth hearing."""
    found = 0
    for room in script.rooms:
        for leader, lines in room.follows.items():
            found |= leader if any(line.bit & useful for line in lines) else 0
    return found


def _moves_scales(lines: Iterable[Line], wanted: list[Line]) -> int:
    """Replies that move somebody towards what a useful reply asks, or back within reach."""
    up: set[tuple[int, int]] = set()
    for line in wanted:
        asked = (line.trust, line.safety, line.overload)
        up |= {(line.person, scale) for scale, least in enumerate(asked) if least}
    speakers = {line.person for line in wanted}
    found = 0
    for line in lines:
        for person, scale, by in line.changes:
            if (by > 0 and (person, scale) in up) or (by < 0 and scale == OVERLOAD and person in speakers):
                found |= line.bit
    return found


def _in_the_way(script: Script, useful: int) -> int:
    """Replies that are tried before a useful one to the same move."""
    found = 0
    for room in script.rooms:
        for lines in (*room.tried.values(), *room.follows.values()):
            last = max((place for place, line in enumerate(lines) if line.bit & useful), default=0)
            for line in lines[:last]:
                found |= line.bit
    return found
