"""What comes to the table: agenda items, facts that people hold, agreements and foreseeable events."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from kompas_sim.method.chapters import ChapterId, LifeDomain
from kompas_sim.scenario.base import Id, ItemId, Level, Part, Reason, RoomId, Share, Text


class Voice(Part):
    """A line that someone says when this point is discussed and this person is present."""

    person: Id
    text: Text


class AgendaItem(Part):
    """A point that could be on the agenda.

    ``urgency`` comes from the method (urgent first, K-062); ``importance`` and ``minutes`` are our extension
    (T11). ``spread`` is the number of minutes by which a talk about this point may run shorter or longer.
    ``room`` is the best place; ``also`` gives other places with the credit they earn.
    ``parked_as`` says, for a parked point, what happens with it instead. ``chapter`` is where it belongs when
    the meeting follows the care plan (K-085), ``domain`` the domain of the child's life that it is about.
    """

    id: Id
    title: Text
    urgency: Level
    importance: Level
    minutes: int = Field(ge=1, le=15)
    spread: int = Field(ge=0, le=5)
    room: RoomId
    also: dict[RoomId, Share] = Field(default_factory=dict)
    parked_as: Text | None = None
    why: Text
    items: tuple[ItemId, ...] = ()
    voices: tuple[Voice, ...] = ()
    unreached: Text
    reasons: tuple[Reason, ...] = ()
    chapter: ChapterId | None = None
    domain: LifeDomain | None = None


class Fact(Part):
    """Something that one or more people know and that is not in the dossier.

    It surfaces only when a holder is present, is asked or invited, and ``agenda_item`` is discussed. ``matters``
    says why, ``weight`` how much (ours).
    """

    id: Id
    text: Text
    held_by: tuple[Id, ...] = Field(min_length=1)
    agenda_item: Id
    matters: Text
    weight: Level = 2


class Topic(Part):
    """Something that the agreements of this case must hold (a need, with its severity 1–3).

    ``cues`` are words by which an agreement in the trainee's own words is recognised as being about this
    topic (stems, lower case). ``night`` marks a topic that must hold at night and at weekends.
    """

    id: Id
    title: Text
    severity: Level
    night: bool = False
    must: bool = False
    cues: tuple[Text, ...] = Field(min_length=2)
    why: Text
    items: tuple[ItemId, ...] = ()
    reasons: tuple[Reason, ...] = ()


class AgreementDraft(Part):
    """An agreement from the pool. A ``tempting`` one sounds good and lacks something: ``why`` says what.

    ``who`` is the id of a person or network contact, or nothing when the draft names nobody.
    """

    id: Id
    topics: tuple[Id, ...] = Field(min_length=1)
    who: Id | None = None
    what: Text
    when: str = ""
    first_contact: bool = False
    channel: str = ""
    backup: str = ""
    condition: str = ""
    tempting: bool = False
    why: Text


class Event(Part):
    """Something that can be foreseen in the four weeks after the meeting.

    ``day`` counts from the meeting (0–28), ``time`` is the hour of day. With ``on`` it falls on that date, whenever
    the meeting is: a meeting that comes too late has arranged nothing for it. ``topic`` the topic whose agreements
    should carry it, ``within_minutes`` the time within which someone must act. ``knows`` are facts that the
    responder must know, ``able`` what they must be able to do, ``responders`` who can and will do that.
    ``family_calls`` are whom the family calls by itself. ``begins`` says how it starts: the family calls, somebody
    sees that a task was not done, or a colleague meets the child. ``chance`` is the probability that it happens in
    these weeks and ``admission`` that it ends in an unplanned admission when nobody acts in time (our estimates, for
    teaching). ``needs_limits`` holds when the responder must know the treatment limits. ``if_held`` and
    ``if_not`` end the story.
    """

    id: Id
    day: int = Field(ge=0, le=28)
    on: date | None = None
    time: str = Field(pattern=r"^\d{2}:\d{2}$")
    spread_days: int = Field(default=0, ge=0, le=7)
    severity: Level
    title: Text
    story: Text
    topic: Id
    within_minutes: int = Field(ge=1)
    responders: tuple[Id, ...] = Field(min_length=1)
    knows: tuple[Id, ...] = ()
    able: tuple[Text, ...] = ()
    family_calls: tuple[Id, ...] = ()
    begins: Literal["call", "task", "visit"] = "call"
    chance: Share = 1.0
    admission: Share = 0.0
    needs_limits: bool = False
    if_held: str = ""
    if_not: str = ""
    items: tuple[ItemId, ...] = ()


class ClosingTask(Part):
    """Which closing tasks of the method do not apply in this case, and why (K-003)."""

    id: Id
    why: Text


class Sharing(Part):
    """Whether the outcome is shared with someone: with consent means that the parents are asked first."""

    person: Id
    share: Literal["yes", "with-consent", "no"]
    why: Text


class Closing(Part):
    """Closing and after: with whom the outcome is shared, when to come together again."""

    share: tuple[Sharing, ...] = Field(min_length=3)
    not_applicable: tuple[ClosingTask, ...] = ()
    follow_up_days: tuple[int, int]
    follow_up_why: Text
