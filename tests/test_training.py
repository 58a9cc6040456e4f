"""A whole run without a screen."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.attempt.memory import MemoryLog
from kompas_sim.attempt.refusals import RefusedError
from kompas_sim.training import Training
from tests.support.cases import case
from tests.support.decisions import decisions

NOW = datetime(2026, 2, 2, 9, tzinfo=UTC)


def new_log(seed: int = 1) -> MemoryLog:
    """An empty log."""
    return MemoryLog(AttemptHeader(id="t", scenario="mees", seed=seed, started_at=NOW), lambda: NOW)


def new_training() -> Training:
    """A run of Mees in which nothing was decided."""
    return Training(case(), new_log())


def refusal(training: Training, decision: d.Decision) -> str:
    """Why a decision is refused; fails the test when it is not."""
    with pytest.raises(RefusedError) as caught:
        training.decide(decision)
    return caught.value.refusal.key


@given(st.lists(decisions(case()), max_size=40))
@settings(max_examples=40, deadline=None)
def test_replaying_the_log_gives_the_live_run(some: list[d.Decision]) -> None:
    """Whatever was decided or refused, reading the log again gives the same plan and the same feedback."""
    log = new_log()
    live = Training(case(), log)
    for decision in some:
        try:
            live.decide(decision)
        except RefusedError:
            continue
    replayed = Training(case(), log)
    assert replayed.plan == live.plan
    assert [replayed.feedback(step) for step in live.steps] == [live.feedback(step) for step in live.steps]


def test_a_refused_decision_leaves_nothing_behind() -> None:
    """What is refused is not kept and changes nothing."""
    training = new_training()
    before = training.plan
    refusal(training, d.PersonInvited(person="nobody", invited=True))
    assert (training.attempt.seq, training.plan) == (0, before)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    """A typing error in a playthrough or a message names what was meant."""
    training = new_training()
    known = case().people[0].id
    with pytest.raises(RefusedError) as caught:
        training.decide(d.PersonInvited(person=known + "x", invited=True))
    assert caught.value.refusal.values == {"name": known + "x", "nearest": known}


def test_steps_are_handed_in_in_their_order() -> None:
    """The second step cannot be handed in before the first."""
    assert refusal(new_training(), d.StepSubmitted(step="case-summary")) == "earlier-step-open"


def test_a_handed_in_step_is_closed_until_it_is_reopened() -> None:
    """After the hand-in nothing changes in a step; trying again is a decision of its own."""
    training = new_training()
    marked = d.OccasionMarked(occasion=case().occasions[0].id, applies=True)
    training.decide(d.StepSubmitted(step="occasion"))
    assert refusal(training, marked) == "step-is-submitted"
    training.decide(d.StepReopened(step="occasion"))
    training.decide(marked)
    assert training.plan.occasions == {marked.occasion: True}


def test_a_role_is_for_someone_who_was_invited() -> None:
    """Who does not come cannot be asked to chair."""
    asked = d.RoleAssigned(role="chair", person=case().people[0].id)
    assert refusal(new_training(), asked) == "not-invited"


def test_without_a_pre_meeting_nothing_is_placed_in_it() -> None:
    """The first room exists only when the trainee chose it."""
    placed = d.AgendaItemPlaced(item=case().agenda[0].id, room="pre-meeting")
    assert refusal(new_training(), placed) == "no-pre-meeting"


def test_undo_takes_back_the_last_choice_of_an_open_step() -> None:
    """Undo twice takes back two choices."""
    training = new_training()
    for one in case().occasions[:2]:
        training.decide(d.OccasionMarked(occasion=one.id, applies=True))
    training.undo()
    training.undo()
    assert training.plan.occasions == {}


def test_undo_does_not_reach_into_a_handed_in_step() -> None:
    """A hand-in has shown its feedback: from there one goes on or tries again."""
    training = new_training()
    training.decide(d.OccasionMarked(occasion=case().occasions[0].id, applies=True))
    training.decide(d.StepSubmitted(step="occasion"))
    assert training.undo() is None


def test_an_earlier_hand_in_can_be_compared_with_the_last() -> None:
    """Both hand-ins keep their own feedback."""
    training = new_training()
    training.decide(d.StepSubmitted(step="occasion"))
    training.decide(d.StepReopened(step="occasion"))
    for one in case().occasions:
        training.decide(d.OccasionMarked(occasion=one.id, applies=one.applies))
    training.decide(d.StepSubmitted(step="occasion"))
    first, second = training.hand_ins("occasion")
    assert (first.score or 0) < (second.score or 0)


def test_a_reason_given_after_the_hand_in_counts_at_once() -> None:
    """The app asks why after the hand-in, so the answer changes the feedback of that hand-in."""
    training = new_training()
    for one in case().people:
        if one.need == "must" and one.discipline != "general-practitioner":
            training.decide(d.PersonInvited(person=one.id, invited=True))
    for step in training.steps[:4]:
        training.decide(d.StepSubmitted(step=step))
    before = training.feedback("participants").score or 0
    doctor = next(one for one in case().people if one.discipline == "general-practitioner")
    best = max(doctor.leave_out, key=lambda reason: reason.accepted)
    training.decide(d.ReasonGiven(topic=f"person:{doctor.id}", reason=best.id))
    assert (training.hand_ins("participants")[-1].score or 0) > before


def test_identifying_text_never_reaches_the_log() -> None:
    """A surname, a telephone number and a birth date are masked before anything is kept."""
    log = new_log()
    Training(case(), log).decide(
        d.TextWritten(
            field="goal", text="Moeder mevrouw Bakker, 06-12345678, geb. 12-03-2021, krijgt één naam."
        )
    )
    kept = log.load().entries[0].model_dump_json()
    assert not any(word in kept for word in ("Bakker", "12345678", "12-03-2021"))
