"""The conversation of a case: what people say to which move of the chair, and how they answer agreements."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kompas_sim.scenario.base import Id, ItemId, Level, Part, Text

MoveKind = Literal[
    "welcome",
    "case-sketch",
    "goal-and-agenda",
    "name-roles",
    "ask-additions",
    "open-point",
    "invite-to-tell",
    "ask",
    "ask-role",
    "make-room",
    "explain",
    "check-back",
    "bring-back",
    "breathe",
    "park",
    "summarise",
    "agree",
    "round-off",
    "ask-needs",
    "check-agreement",
    "share-outcome",
    "next-talk",
    "evaluate",
    "close",
]
"""The moves of the chair.

Start: ``welcome`` (with introductions, K-071, K-081), ``case-sketch`` (who the child is, K-073, K-086),
``goal-and-agenda`` (K-072, K-082), ``name-roles`` (minutes and time, K-084), ``ask-additions`` (K-083).
Content: ``open-point`` (an agenda item), ``invite-to-tell`` (a person of the family tells), ``ask`` (a person about
the open point), ``ask-role`` (a person about their abilities, needs and limits, K-076), ``make-room`` (for
questions and doubt, K-077), ``explain`` (say it in plain words), ``check-back`` (ask a person what they took
from it), ``bring-back`` (to the point), ``breathe`` (let everybody catch their breath), ``park`` (the open
point), ``summarise`` (the open point), ``agree`` (a work agreement, K-107).
Closing: ``round-off`` (all covered, questions left? K-078, K-123), ``ask-needs`` (what the meeting with parents needs,
K-079), ``check-agreement`` (does everybody agree, K-122), ``share-outcome`` (with whom, K-127), ``next-talk``
(K-120, K-124), ``evaluate`` (K-080, K-128), ``close``.
"""

ONLY_IN: dict[MoveKind, Literal["pre-meeting", "meeting"]] = {
    "agree": "meeting",
    "ask-needs": "pre-meeting",
    "check-agreement": "meeting",
    "share-outcome": "meeting",
    "next-talk": "meeting",
}
"""Moves that have a meaning in one of the rooms alone."""

FOR_FAMILY: tuple[MoveKind, ...] = ("invite-to-tell",)
FOR_PROFESSIONALS: tuple[MoveKind, ...] = ("ask-role",)
"""Moves that are addressed to the family, or to professionals, alone."""

Scale = Literal["trust", "safety", "overload"]
Mood = int
"""0 (none) to 4 (full)."""


class Speaker(Part):
    """How someone comes to the table; every scale runs from 0 to 4.

    ``trust`` in this table, ``safety`` to say what is hard, ``overload`` by words and feelings: at 4 somebody no longer
    follows. ``stake`` says in one sentence what is at stake for this person. ``interpreter`` is the
    person without whom the others do not understand this one.
    """

    trust: Mood = Field(default=2, ge=0, le=4)
    safety: Mood = Field(default=2, ge=0, le=4)
    overload: Mood = Field(default=0, ge=0, le=4)
    stake: Text
    interpreter: Id | None = None


class Condition(Part):
    """What must hold before a reply can be said; each part that is given makes the reply more specific.

    ``heard`` are facts that surfaced, ``said`` and ``unsaid`` other replies, ``done`` and ``undone`` moves that the
    chair made in this room (``make-room``), ``present`` and ``absent`` people in this room, ``trust``
    and ``safety`` what the speaker has at least, ``overload`` what the speaker has at least (2 is: it gets too much).
    """

    heard: tuple[Id, ...] = ()
    said: tuple[Id, ...] = ()
    unsaid: tuple[Id, ...] = ()
    done: tuple[MoveKind, ...] = ()
    undone: tuple[MoveKind, ...] = ()
    present: tuple[Id, ...] = ()
    absent: tuple[Id, ...] = ()
    trust: Mood | None = Field(default=None, ge=1, le=4)
    safety: Mood | None = Field(default=None, ge=1, le=4)
    overload: Mood | None = Field(default=None, ge=1, le=4)


class Change(Part):
    """What a reply does to somebody: steps up or down a scale."""

    trust: int = Field(default=0, ge=-3, le=3)
    safety: int = Field(default=0, ge=-3, le=3)
    overload: int = Field(default=0, ge=-3, le=3)


class Reply(Part):
    """What ``person`` says, once, to one of the moves in ``to``, or by itself right after reply ``follows``.

    ``at`` are the agenda items during which it can be said (none: at any moment), ``room`` the room (none: both).
    ``surfaces`` are facts that come to the table with it; the speaker holds them. ``jargon`` marks words that
    a parent does not follow. ``harm`` (1 to 3) marks what should not have happened here, with ``why`` and
    the items it rests on. ``offers`` are drafts of agreements that the speaker hereby puts forward.
    """

    id: Id
    person: Id
    to: tuple[MoveKind, ...] = ()
    follows: Id | None = None
    at: tuple[Id, ...] = ()
    room: Literal["pre-meeting", "meeting"] | None = None
    when: Condition = Condition()
    text: Text
    surfaces: tuple[Id, ...] = ()
    changes: dict[Id, Change] = Field(default_factory=dict)
    jargon: bool = False
    minutes: int = Field(default=1, ge=0, le=3)
    harm: Level | None = None
    why: Text | None = None
    items: tuple[ItemId, ...] = ()
    offers: tuple[Id, ...] = ()


class Amendment(Part):
    """What the owner would change in an agreement: fields that are filled in or replaced."""

    what: Text | None = None
    when: Text | None = None
    channel: Text | None = None
    backup: Text | None = None
    condition: Text | None = None


class Answer(Part):
    """How ``person`` answers an agreement that touches a limit of theirs.

    It holds for the ``drafts`` of the pool that are named, and for agreements in the trainee's own words
    that hold one of the ``cues`` (stems, lower case) while this person is the owner. ``amended``
    comes with ``instead``; ``text`` is the answer in the person's words.
    """

    person: Id
    drafts: tuple[Id, ...] = ()
    cues: tuple[Text, ...] = ()
    answer: Literal["amended", "refused"]
    text: Text
    instead: Amendment | None = None


class Conversation(Part):
    """Everything that can be said in the pre-meeting and the meeting of a case."""

    people: dict[Id, Speaker] = Field(default_factory=dict)
    replies: tuple[Reply, ...] = ()
    answers: tuple[Answer, ...] = ()
