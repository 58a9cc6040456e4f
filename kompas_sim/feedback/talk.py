"""What rules and scores ask of a conversation: which moves were made where, and what they left behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import finding
from kompas_sim.method.rooms import RoomId
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import Conversation, Said, Turn, conversation_of
from kompas_sim.simulation.meeting.kinds import CLOSING, KINDS, START, asked_for

FEW = 2
"""How many moves that were left out in one room get a question each."""

ENDINGS: tuple[MoveKind, ...] = (*CLOSING, "summarise")


def held(case: Scenario, plan: Plan) -> Conversation | None:
    """The conversation, once the chair has said something in it."""
    talk = conversation_of(case, plan)
    return talk if talk.turns else None


def rooms_held(talk: Conversation) -> tuple[RoomId, ...]:
    """The rooms in which a move was made."""
    return tuple(dict.fromkeys(turn.move.room for turn in talk.turns))


def made(talk: Conversation, kind: MoveKind, room: RoomId) -> bool:
    """Whether a move of this kind was made in this room.

    Summing up the whole room is a move of its own, made while no point is open.
    """
    if kind == "summarise":
        return any(turn.move.room == room and _sums_up_all(turn) for turn in talk.turns)
    return any((turn.move.move, turn.move.room) == (kind, room) for turn in talk.turns)


def left_out(talk: Conversation, kinds: Iterable[MoveKind]) -> Iterator[tuple[RoomId, MoveKind]]:
    """Moves that the method asks for in a room that was held, and that were not made there."""
    for room in rooms_held(talk):
        yield from ((room, kind) for kind in kinds if asked_for(kind, room) and not made(talk, kind, room))


def asked_and_made(talk: Conversation) -> tuple[int, int]:
    """How many start and closing moves were made, and how many the method asks for in the rooms there are."""
    asked = [
        (room.id, kind)
        for room in talk.table.rooms
        for kind in (*START, *ENDINGS)
        if asked_for(kind, room.id)
    ]
    return sum(made(talk, kind, room) for room, kind in asked), len(asked)


def items_of(kinds: Iterable[MoveKind]) -> tuple[ItemId, ...]:
    """The items by which the method asks for these moves, in any room."""
    return tuple(
        dict.fromkeys(item for kind in kinds for items in KINDS[kind].asked.values() for item in items)
    )


def harms(talk: Conversation) -> Iterator[tuple[Turn, Said]]:
    """What should not have been said or done, with the turn in which it was."""
    for turn in talk.turns:
        yield from ((turn, said) for said in turn.said if said.harm)


def lost(talk: Conversation) -> tuple[str, ...]:
    """Those of the family who stopped following because of words that nobody explained."""
    unexplained = (turn for turn in talk.turns if any(said.jargon for said in turn.said))
    return tuple(dict.fromkeys(person for turn in unexplained for person in turn.lost))


def _sums_up_all(turn: Turn) -> bool:
    return turn.move.move == "summarise" and any(each.reason == "summary" for each in turn.credit)


def left_out_findings(
    case: Scenario, plan: Plan, rule: str, kinds: tuple[MoveKind, ...]
) -> Iterator[Finding]:
    """A question for each move that was left out; more than a few in one room are one question."""
    talk = held(case, plan)
    missing: dict[RoomId, list[MoveKind]] = {}
    for room, kind in left_out(talk, kinds) if talk else ():
        missing.setdefault(room, []).append(kind)
    for room, several in missing.items():
        if len(several) > FEW:
            cites = (item for kind in several for item in asked_for(kind, room))
            yield finding(
                rule, "ask", variant=f"many.{room}", cites=cites, subject=f"room:{room}", number=len(several)
            )
            continue
        for kind in several:
            yield finding(rule, "ask", variant=kind, cites=asked_for(kind, room), subject=f"{room}:{kind}")
