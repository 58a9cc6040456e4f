"""Looking back on a conversation: what stayed unsaid and what it would have taken, and how the talk was shared out.

Plain values, for the debrief. None of them is a score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kompas_sim.method.chapters import LifeDomain
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Fact
from kompas_sim.simulation.meeting.looks import points
from kompas_sim.simulation.meeting.step import Conversation

Because = Literal["not-discussed", "holder-absent", "no-room", "not-asked"]
ASKING: frozenset[MoveKind] = frozenset({"ask", "invite-to-tell", "ask-role", "check-back"})


@dataclass(frozen=True)
class Unsaid:
    """A fact that did not come to the table: whether its point was opened, a holder was there, there was room to
    say it, somebody asked."""

    fact: str
    because: Because
    holders: tuple[str, ...]
    item: str


@dataclass(frozen=True)
class Shares:
    """How the talk was shared out: turns per person, questions to the family, check-backs, minutes per point, and the
    domains of the child's life that were touched (K-073, K-074)."""

    turns: Mapping[str, int]
    family_questions: int
    check_backs: int
    minutes: Mapping[str, int]
    domains: frozenset[LifeDomain]


def unsaid(talk: Conversation) -> tuple[Unsaid, ...]:
    """The facts of the case that did not surface, in the order of the case."""
    case = talk.table.case
    heard = talk.state.surfaced
    return tuple(
        Unsaid(fact.id, _because(talk, fact), fact.held_by, fact.agenda_item)
        for number, fact in enumerate(case.facts)
        if not heard >> number & 1
    )


def shares(talk: Conversation) -> Shares:
    """How this conversation was shared out."""
    table, state = talk.table, talk.state
    said = Counter(one.person for turn in talk.turns for one in turn.said if one.person)
    asked = [turn.move for turn in talk.turns if turn.move.move in ASKING]
    opened = points(table, state, "opened")
    return Shares(
        turns={person: said[person] for person in table.people},
        family_questions=sum(move.person in table.family for move in asked),
        check_backs=sum(move.move == "check-back" for move in asked),
        minutes={item.id: spent for item, spent in zip(table.items, state.spent, strict=True)},
        domains=frozenset(
            domain for item in table.items if item.id in opened and (domain := item.domain) is not None
        ),
    )


def _because(talk: Conversation, fact: Fact) -> Because:
    if fact.agenda_item not in points(talk.table, talk.state, "opened"):
        return "not-discussed"
    rooms = [room for room in talk.table.rooms if fact.agenda_item in room.agenda]
    if not any(set(fact.held_by) & set(room.present) for room in rooms):
        return "holder-absent"
    names = {room.id for room in rooms}
    made_room = any(turn.move.move == "make-room" and turn.move.room in names for turn in talk.turns)
    return "no-room" if _wants_room(talk.table.case, fact) and not made_room else "not-asked"


def _wants_room(case: Scenario, fact: Fact) -> bool:
    """Whether its holders say it only when there is room for doubt."""
    ways = [reply for reply in case.conversation.replies if fact.id in reply.surfaces]
    return bool(ways) and all("make-room" in (*reply.to, *reply.when.done) for reply in ways)
