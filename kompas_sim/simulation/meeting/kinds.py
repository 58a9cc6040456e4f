"""What each kind of move of the chair is: when it fits, what it takes, and by which items the method asks for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from kompas_sim.method.rooms import RoomId
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.conversation import ONLY_IN, MoveKind

Phase = Literal["start", "content", "any", "closing"]
Whom = Literal["anyone", "family", "professional"]

MOVE_KINDS: tuple[MoveKind, ...] = get_args(MoveKind)
NUMBER: dict[MoveKind, int] = {kind: number for number, kind in enumerate(MOVE_KINDS)}
"""The number of a kind, for use in sets of bits."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of move.

    ``minutes`` is what it takes when nobody says anything that takes longer. ``whom`` says to whom it is
    addressed (nothing: to everybody); ``needs_point`` that it is about the open point; ``once`` that it is
    made once per room. ``asked`` holds, by room, the items by which the method asks for it: where it stands, the
    first time earns a credit of 1.
    """

    phase: Phase
    minutes: int = 1
    whom: Whom | None = None
    needs_point: bool = False
    once: bool = False
    asked: dict[RoomId, tuple[ItemId, ...]] = field(default_factory=dict)


def _start(pre_meeting: ItemId | None, meeting: ItemId, minutes: int = 1) -> Kind:
    asked: dict[RoomId, tuple[ItemId, ...]] = {"meeting": (meeting,)}
    if pre_meeting:
        asked["pre-meeting"] = (pre_meeting,)
    return Kind("start", minutes, once=True, asked=asked)


def _closing(**asked: tuple[ItemId, ...]) -> Kind:
    rooms: dict[str, RoomId] = {"pre_meeting": "pre-meeting", "meeting": "meeting"}
    by_room = {rooms[name]: items for name, items in asked.items()}
    return Kind("closing", once=True, asked=by_room)


KINDS: dict[MoveKind, Kind] = {
    "welcome": _start("K-071", "K-081"),
    "case-sketch": _start("K-073", "K-086"),
    "goal-and-agenda": _start("K-072", "K-082"),
    "name-roles": _start(None, "K-084", minutes=0),
    "ask-additions": _start(None, "K-083"),
    "open-point": Kind("content", minutes=0),
    "invite-to-tell": Kind("content", whom="family"),
    "ask": Kind("content", whom="anyone", needs_point=True),
    "ask-role": Kind("content", whom="professional"),
    "make-room": Kind("content"),
    "explain": Kind("content"),
    "check-back": Kind("any", whom="anyone"),
    "bring-back": Kind("content", minutes=0, needs_point=True),
    "breathe": Kind("any"),
    "park": Kind("content", minutes=0, needs_point=True),
    "summarise": Kind("any", asked={"meeting": ("K-121",)}),
    "agree": Kind("content"),
    "round-off": _closing(pre_meeting=("K-078",), meeting=("K-123",)),
    "ask-needs": _closing(pre_meeting=("K-079",)),
    "check-agreement": _closing(meeting=("K-122",)),
    "share-outcome": _closing(meeting=("K-127",)),
    "next-talk": _closing(meeting=("K-120", "K-124")),
    "evaluate": _closing(pre_meeting=("K-080",), meeting=("K-128",)),
    "close": Kind("closing", minutes=0),
}
"""``summarise`` sums up the open point; without one it sums up the whole room, which the method asks of a meeting.
The two routes through the start are those of the pre-meeting (K-071–K-073) and the meeting (K-081–K-086)."""

START: tuple[MoveKind, ...] = tuple(kind for kind in MOVE_KINDS if KINDS[kind].phase == "start")
CLOSING: tuple[MoveKind, ...] = tuple(
    kind for kind in MOVE_KINDS if KINDS[kind].phase == "closing" and kind != "close"
)


def asked_for(kind: MoveKind, room: RoomId) -> tuple[ItemId, ...]:
    """The items by which the method asks for this move in this room."""
    return KINDS[kind].asked.get(room, ())


def can_be_made_in(kind: MoveKind, room: RoomId) -> bool:
    """Whether a move has a meaning in this room."""
    return ONLY_IN.get(kind, room) == room
