"""From decisions to plan: a pure fold. The same list gives the same plan, always."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.plan import PlacedPiece, Plan
from kompas_sim.scenario.base import RoomId, StepName


def active(decisions: Sequence[d.Decision]) -> tuple[tuple[int, d.Decision], ...]:
    """The decisions that count, with their numbers: not undone, and no undoings themselves.

    Read from the end, so that an undoing that was itself undone no longer takes anything away.
    """
    gone: set[int] = set()
    kept: list[tuple[int, d.Decision]] = []
    for number in range(len(decisions), 0, -1):
        decision = decisions[number - 1]
        if number in gone:
            continue
        if isinstance(decision, d.Undone):
            gone.add(decision.target)
        else:
            kept.append((number, decision))
    return tuple(reversed(kept))


@dataclass
class _Draft:
    """A plan while it is being folded."""

    occasions: dict[str, bool] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    pieces: dict[str, PlacedPiece] = field(default_factory=dict)
    texts: dict[d.TextField, str] = field(default_factory=dict)
    invited: dict[str, None] = field(default_factory=dict)
    reasons: dict[str, d.ReasonGiven] = field(default_factory=dict)
    slot: str | None = None
    roles: dict[d.MeetingRole, str] = field(default_factory=dict)
    deadline_days: int | None = None
    agenda: dict[RoomId, list[str]] = field(default_factory=dict)
    minutes: dict[str, int] = field(default_factory=dict)
    moves: list[d.MoveMade] = field(default_factory=list)
    agreements: dict[int, d.AgreementWritten] = field(default_factory=dict)
    contacts: dict[str, d.Involve] = field(default_factory=dict)
    follow_up_days: int | None = None
    tasks: set[str] = field(default_factory=set)
    sharing: dict[str, str] = field(default_factory=dict)
    confidence: dict[StepName, d.Confidence] = field(default_factory=dict)
    hints: dict[StepName, int] = field(default_factory=dict)
    submitted: dict[StepName, None] = field(default_factory=dict)
    seed: int = 0

    def freeze(self) -> Plan:
        """The plan as a value."""
        parts: dict[str, Any] = dict(vars(self))
        parts["invited"] = tuple(self.invited)
        parts["submitted"] = tuple(self.submitted)
        parts["moves"] = tuple(self.moves)
        parts["tasks"] = frozenset(self.tasks)
        parts["agreements"] = tuple(self.agreements[number] for number in sorted(self.agreements))
        parts["agenda"] = {room: tuple(items) for room, items in self.agenda.items() if items}
        return Plan.model_construct(**parts)


def _thaw(plan: Plan) -> _Draft:
    return _Draft(
        occasions=dict(plan.occasions),
        choices=dict(plan.choices),
        pieces=dict(plan.pieces),
        texts=dict(plan.texts),
        invited=dict.fromkeys(plan.invited),
        reasons=dict(plan.reasons),
        slot=plan.slot,
        roles=dict(plan.roles),
        deadline_days=plan.deadline_days,
        agenda={room: list(items) for room, items in plan.agenda.items()},
        minutes=dict(plan.minutes),
        moves=list(plan.moves),
        agreements={one.agreement: one for one in plan.agreements},
        contacts=dict(plan.contacts),
        follow_up_days=plan.follow_up_days,
        tasks=set(plan.tasks),
        sharing=dict(plan.sharing),
        confidence=dict(plan.confidence),
        hints=dict(plan.hints),
        submitted=dict.fromkeys(plan.submitted),
        seed=plan.seed,
    )


def _put(places: dict[Any, Any], key: object, value: object | None) -> None:
    """Set a place, or empty it when there is no value."""
    if value is None:
        places.pop(key, None)
    else:
        places[key] = value


def _choice(draft: _Draft, made: d.ChoiceMade) -> None:
    _put(draft.choices, made.question, made.option)
    if made.question == "pre-meeting" and made.option != "yes":
        draft.agenda.pop("pre-meeting", None)


def _piece(draft: _Draft, put: d.PiecePlaced) -> None:
    place = put.placement and PlacedPiece(placement=put.placement, short=put.short)
    _put(draft.pieces, put.piece, place or None)


def _text(draft: _Draft, written: d.TextWritten) -> None:
    _put(draft.texts, written.field, written.text.strip() or None)


def _invite(draft: _Draft, made: d.PersonInvited) -> None:
    if made.invited:
        draft.invited[made.person] = None
        return
    draft.invited.pop(made.person, None)
    draft.roles = {role: who for role, who in draft.roles.items() if who != made.person}


def _reason(draft: _Draft, given: d.ReasonGiven) -> None:
    _put(draft.reasons, given.topic, given if given.reason or given.text.strip() else None)


def _agenda(draft: _Draft, placed: d.AgendaItemPlaced) -> None:
    for items in draft.agenda.values():
        if placed.item in items:
            items.remove(placed.item)
    if placed.room is not None:
        draft.agenda.setdefault(placed.room, []).insert(placed.position, placed.item)


def _move(draft: _Draft, made: d.MoveMade) -> None:
    draft.moves.append(made)
    if made.agreement is not None:
        draft.agreements[made.agreement.agreement] = made.agreement


def _reopen(draft: _Draft, again: d.StepReopened) -> None:
    """A meeting that is tried again begins anew; what was agreed stays on the list."""
    draft.submitted.pop(again.step, None)
    if again.step == "meeting":
        draft.moves.clear()


def _task(draft: _Draft, ticked: d.TaskTicked) -> None:
    (draft.tasks.add if ticked.done else draft.tasks.discard)(ticked.task)


def _hint(draft: _Draft, opened: d.HintOpened) -> None:
    draft.hints[opened.step] = max(draft.hints.get(opened.step, 0), opened.number + 1)


_APPLY: dict[type[Any], Callable[[_Draft, Any], None]] = {
    d.OccasionMarked: lambda draft, it: draft.occasions.__setitem__(it.occasion, it.applies),
    d.ChoiceMade: _choice,
    d.PiecePlaced: _piece,
    d.TextWritten: _text,
    d.PersonInvited: _invite,
    d.ReasonGiven: _reason,
    d.SlotChosen: lambda draft, it: setattr(draft, "slot", it.slot),
    d.RoleAssigned: lambda draft, it: _put(draft.roles, it.role, it.person),
    d.DeadlineSet: lambda draft, it: setattr(draft, "deadline_days", it.days_before),
    d.AgendaItemPlaced: _agenda,
    d.MinutesSet: lambda draft, it: draft.minutes.__setitem__(it.item, it.minutes),
    d.AgreementWritten: lambda draft, it: draft.agreements.__setitem__(it.agreement, it),
    d.AgreementWithdrawn: lambda draft, it: _put(draft.agreements, it.agreement, None),
    d.MoveMade: _move,
    d.ContactPlaced: lambda draft, it: _put(draft.contacts, it.contact, it.involve),
    d.FollowUpPlanned: lambda draft, it: setattr(draft, "follow_up_days", it.days),
    d.TaskTicked: _task,
    d.SharingSet: lambda draft, it: _put(draft.sharing, it.person, it.share),
    d.ConfidenceGiven: lambda draft, it: draft.confidence.__setitem__(it.step, it.level),
    d.HintOpened: _hint,
    d.StepSubmitted: lambda draft, it: draft.submitted.__setitem__(it.step, None),
    d.StepReopened: _reopen,
}


def fold(decisions: Sequence[d.Decision], start: Plan | None = None) -> Plan:
    """The plan after ``decisions``, beginning with ``start`` (an empty plan when nothing is given).

    The number of a decision is its place in the list, 1 for the first; an ``Undone`` names such a number.
    """
    draft = _thaw(start) if start else _Draft()
    for _, decision in active(decisions):
        _APPLY[type(decision)](draft, decision)
    return draft.freeze()
