"""Decisions: what a trainee did, as facts in the past tense.

A decision is a value. Whether it may become a fact in a given case is for ``refusals`` to say; what it does
to the plan is for ``plan`` to say.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from kompas_sim.scenario.base import Id, RoomId, StepName
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.scenario.preparation import Placement

MAX_TEXT = 1200
"""Characters that a text field takes; longer texts are refused with a reason."""

FreeText = Annotated[str, Field(max_length=MAX_TEXT)]
TextField = Literal[
    "goal",
    "goal-questions",
    "goal-problems",
    "place-note",
    "pre-meeting-goal",
    "pre-meeting-evaluation",
    "evaluation",
    "own-view",
]
"""What a trainee writes. The two meetings have a goal and an evaluation each (T22)."""

MeetingRole = Literal["chair", "minute-taker", "timekeeper"]
Involve = Literal["involve", "inform", "leave"]
Confidence = Literal["unsure", "fairly-sure", "sure"]


class _Fact(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class OccasionMarked(_Fact):
    """The trainee said that something is, or is not, a reason for a meeting now."""

    kind: Literal["occasion-marked"] = "occasion-marked"
    occasion: Id
    applies: bool


class ChoiceMade(_Fact):
    """The trainee answered a judgement question; ``option=None`` takes the answer back."""

    kind: Literal["choice-made"] = "choice-made"
    question: Id
    option: Id | None


class PiecePlaced(_Fact):
    """The trainee put a piece of the dossier somewhere, in its full or short version.

    ``placement=None`` puts it back among the pieces that have no place yet.
    """

    kind: Literal["piece-placed"] = "piece-placed"
    piece: Id
    placement: Placement | None
    short: bool = False


class TextWritten(_Fact):
    """The trainee wrote (or emptied) a text field; identifying text has been masked before."""

    kind: Literal["text-written"] = "text-written"
    field: TextField
    text: FreeText


class PersonInvited(_Fact):
    """The trainee put someone on the list of participants, or took this person off it."""

    kind: Literal["person-invited"] = "person-invited"
    person: Id
    invited: bool


class ReasonGiven(_Fact):
    """The trainee said why the plan deviates here: a reason from the case, own words, or both.

    ``topic`` names the place: ``person:<id>``, ``question:<id>``, ``agenda:<id>``, ``topic:<id>`` or
    ``task:<id>``.
    """

    kind: Literal["reason-given"] = "reason-given"
    topic: Annotated[str, Field(pattern=r"^(person|question|agenda|topic|task):[a-z0-9-]{1,60}$")]
    reason: Id | None = None
    text: FreeText = ""


class SlotChosen(_Fact):
    """The trainee chose the moment of the meetings; ``slot=None`` takes it back."""

    kind: Literal["slot-chosen"] = "slot-chosen"
    slot: Id | None


class RoleAssigned(_Fact):
    """The trainee asked someone to chair, take minutes or keep time; ``person=None`` takes it back."""

    kind: Literal["role-assigned"] = "role-assigned"
    role: MeetingRole
    person: Id | None


class DeadlineSet(_Fact):
    """The trainee set the last day for additions, in days before the meeting; ``None`` takes it back."""

    kind: Literal["deadline-set"] = "deadline-set"
    days_before: Annotated[int, Field(ge=0, le=30)] | None


class AgendaItemPlaced(_Fact):
    """The trainee put a point in a room at a position (0 is first); ``room=None`` takes it off."""

    kind: Literal["agenda-item-placed"] = "agenda-item-placed"
    item: Id
    room: RoomId | None
    position: Annotated[int, Field(ge=0, le=50)] = 0


class MinutesSet(_Fact):
    """The trainee gave a point a number of minutes."""

    kind: Literal["minutes-set"] = "minutes-set"
    item: Id
    minutes: Annotated[int, Field(ge=1, le=30)]


class AgreementWritten(_Fact):
    """The trainee drafted an agreement or changed one; ``draft`` names the pool entry it came from.

    ``agreement`` is the number that the agreement keeps for the whole attempt. ``person`` is a person or
    network contact; ``who`` holds the words of the trainee when it is somebody else.
    """

    kind: Literal["agreement-written"] = "agreement-written"
    agreement: Annotated[int, Field(ge=1, le=60)]
    draft: Id | None = None
    person: Id | None = None
    who: Annotated[str, Field(max_length=120)] = ""
    what: Annotated[str, Field(max_length=600)] = ""
    when: Annotated[str, Field(max_length=200)] = ""
    first_contact: bool = False
    channel: Annotated[str, Field(max_length=200)] = ""
    backup: Annotated[str, Field(max_length=300)] = ""
    condition: Annotated[str, Field(max_length=300)] = ""


class AgreementWithdrawn(_Fact):
    """The trainee took an agreement off the list."""

    kind: Literal["agreement-withdrawn"] = "agreement-withdrawn"
    agreement: Annotated[int, Field(ge=1, le=60)]


class MoveMade(_Fact):
    """The chair made a move in one of the meetings.

    ``person`` is whom it was addressed to, ``item`` the agenda item that was opened, ``agreement`` what was
    put on the table with ``agree``: it joins the list of agreements as it was said.
    """

    kind: Literal["move-made"] = "move-made"
    room: Literal["pre-meeting", "meeting"]
    move: MoveKind
    person: Id | None = None
    item: Id | None = None
    agreement: AgreementWritten | None = None


class ContactPlaced(_Fact):
    """The trainee decided how someone of the wider network is involved; ``None`` takes it back."""

    kind: Literal["contact-placed"] = "contact-placed"
    contact: Id
    involve: Involve | None


class FollowUpPlanned(_Fact):
    """The trainee planned a next talk so many days after the meeting; ``None`` takes it back."""

    kind: Literal["follow-up-planned"] = "follow-up-planned"
    days: Annotated[int, Field(ge=1, le=365)] | None


class TaskTicked(_Fact):
    """The trainee put a task of the method on the list of what will be done, or took it off."""

    kind: Literal["task-ticked"] = "task-ticked"
    task: Id
    done: bool


class SharingSet(_Fact):
    """The trainee put someone on the list of people with whom the outcome is shared, or took them off.

    ``None`` says that this person has not been judged yet.
    """

    kind: Literal["sharing-set"] = "sharing-set"
    person: Id
    share: Literal["yes", "with-consent", "no"] | None


class ConfidenceGiven(_Fact):
    """The trainee said how sure they are of a step; never part of a score."""

    kind: Literal["confidence-given"] = "confidence-given"
    step: StepName
    level: Confidence


class HintOpened(_Fact):
    """The trainee looked at hint ``number`` (0 is the first) of a step; never part of a score."""

    kind: Literal["hint-opened"] = "hint-opened"
    step: StepName
    number: Annotated[int, Field(ge=0, le=20)]


class StepSubmitted(_Fact):
    """The trainee handed in a step and now sees its feedback."""

    kind: Literal["step-submitted"] = "step-submitted"
    step: StepName


class StepReopened(_Fact):
    """The trainee went back to a step to try again; the earlier hand-in stays in the log."""

    kind: Literal["step-reopened"] = "step-reopened"
    step: StepName


class Undone(_Fact):
    """The trainee took back the decision with this number; undoing an undoing brings it back."""

    kind: Literal["undone"] = "undone"
    target: Annotated[int, Field(ge=1)]


Decision = Annotated[
    OccasionMarked
    | ChoiceMade
    | PiecePlaced
    | TextWritten
    | PersonInvited
    | ReasonGiven
    | SlotChosen
    | RoleAssigned
    | DeadlineSet
    | AgendaItemPlaced
    | MinutesSet
    | AgreementWritten
    | AgreementWithdrawn
    | MoveMade
    | ContactPlaced
    | FollowUpPlanned
    | TaskTicked
    | SharingSet
    | ConfidenceGiven
    | HintOpened
    | StepSubmitted
    | StepReopened
    | Undone,
    Field(discriminator="kind"),
]

DECISION: TypeAdapter[Decision] = TypeAdapter(Decision)
"""Reads and writes decisions: ``DECISION.validate_python(...)``, ``DECISION.dump_json(...)``."""
