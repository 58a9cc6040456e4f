"""Refusals: why a decision cannot become a fact, said before it is saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.fold import active
from kompas_sim.attempt.names import unknown_name
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.steps_of import step_of
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import Scenario


@dataclass(frozen=True)
class Refusal:
    """Why not: a message id (``refusal.<key>``) with the values for its named places."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


class RefusedError(ValueError):
    """A decision was refused; ``refusal`` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.key} {dict(refusal.values)}")
        self.refusal = refusal


@dataclass(frozen=True)
class Situation:
    """What a decision is judged against: the case, the open steps in order, the plan and the log so far."""

    case: Scenario
    steps: tuple[StepName, ...]
    plan: Plan
    decisions: Sequence[d.Decision]


NOT_UNDOABLE = (d.StepSubmitted, d.StepReopened, d.HintOpened, d.ConfidenceGiven)
"""A hand-in has shown its feedback and a hint has been read: those cannot be taken back, only gone past."""


def refuse(now: Situation, decision: d.Decision) -> Refusal | None:
    """Why ``decision`` cannot become a fact now, or nothing when it can.

    Unknown names are answered with the nearest right one. A step that was handed in is closed until it is
    reopened; steps are handed in in their order.
    """
    if isinstance(decision, d.Undone):
        return _refuse_undo(now, decision)
    unknown = unknown_name(now.case, decision)
    if unknown:
        return Refusal("unknown-name", {"name": unknown[0], "nearest": unknown[1]})
    step = step_of(now.case, decision)
    if step is None or (step not in now.steps and step != "debrief"):
        return Refusal("step-not-open", {"step": step or "?"})
    special = _SPECIAL.get(type(decision))
    if special:
        return special(now, decision)
    if isinstance(decision, d.ConfidenceGiven | d.HintOpened | d.ReasonGiven):
        return None  # a reason may be given after the hand-in: that is when the app asks for it
    return (
        Refusal("step-is-submitted", {"step": step})
        if step in now.plan.submitted
        else _refuse_in_step(now, decision)
    )


def undoable(now: Situation) -> int | None:
    """The number of the decision that undo would take back, or nothing.

    That is the last one that still counts and whose step is open.
    """
    for number, decision in reversed(active(now.decisions)):
        if isinstance(decision, NOT_UNDOABLE):
            continue
        return number if step_of(now.case, decision) not in now.plan.submitted else None
    return None


def _refuse_undo(now: Situation, decision: d.Undone) -> Refusal | None:
    if not 1 <= decision.target <= len(now.decisions):
        return Refusal("nothing-to-undo")
    target = now.decisions[decision.target - 1]
    if isinstance(target, d.Undone):
        return None
    counting = {number for number, _ in active(now.decisions)}
    if decision.target not in counting or isinstance(target, NOT_UNDOABLE):
        return Refusal("nothing-to-undo")
    step = step_of(now.case, target)
    return Refusal("step-is-submitted", {"step": step}) if step in now.plan.submitted and step else None


def _refuse_submit(now: Situation, decision: d.StepSubmitted) -> Refusal | None:
    if decision.step not in now.steps:
        return Refusal("step-not-open", {"step": decision.step})
    if decision.step in now.plan.submitted:
        return Refusal("step-is-submitted", {"step": decision.step})
    for step in now.steps[: now.steps.index(decision.step)]:
        if step not in now.plan.submitted:
            return Refusal("earlier-step-open", {"step": step})
    return None


def _refuse_reopen(now: Situation, decision: d.StepReopened) -> Refusal | None:
    if decision.step in now.plan.submitted:
        return None
    return Refusal("step-is-open", {"step": decision.step})


def _refuse_in_step(now: Situation, decision: d.Decision) -> Refusal | None:
    match decision:
        case d.RoleAssigned(person=str(person)) if person not in now.plan.invited:
            return Refusal("not-invited", {"name": now.case.names[person]})
        case d.AgendaItemPlaced(room="pre-meeting") if not now.plan.has_pre_meeting():
            return Refusal("no-pre-meeting")
        case d.AgreementWithdrawn(agreement=number) if number not in _numbers(now.plan):
            return Refusal("unknown-agreement", {"number": str(number)})
        case d.AgreementWritten(agreement=number) if number > max(_numbers(now.plan), default=0) + 60:
            return Refusal("unknown-agreement", {"number": str(number)})
        case _:
            return None


def _numbers(plan: Plan) -> set[int]:
    return {one.agreement for one in plan.agreements}


_SPECIAL: dict[type[Any], Callable[[Situation, Any], Refusal | None]] = {
    d.StepSubmitted: _refuse_submit,
    d.StepReopened: _refuse_reopen,
}
