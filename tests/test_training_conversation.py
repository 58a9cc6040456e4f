"""The conversation within a run: moves are kept, refused, taken back, and left out when they no longer fit."""

from __future__ import annotations

from datetime import UTC, datetime
from statistics import median
from time import process_time

import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.attempt.memory import MemoryLog
from kompas_sim.attempt.refusals import RefusedError
from kompas_sim.simulation.meeting import legal
from kompas_sim.training import Training
from kompas_sim.wording import Words
from tests.simulation.meeting.talk import move, talking_saar

PLANNED: list[d.Decision] = [
    *(
        d.PersonInvited(person=who, invited=True)
        for who in ("oncologist", "comfort-nurse", "gp", "home-nurse")
    ),
    d.PersonInvited(person="mother", invited=True),
    d.ChoiceMade(question="pre-meeting", option="no"),
    d.ChoiceMade(question="parents", option="meeting-only"),
    d.SlotChosen(slot="monday"),
    d.AgendaItemPlaced(item="night", room="meeting"),
    d.AgendaItemPlaced(item="school", room="meeting", position=1),
]
NIGHT = move("open-point", "night")


def run(seed: int = 0) -> Training:
    """A run in which everything up to the conversation was planned."""
    start = datetime(2026, 3, 2, tzinfo=UTC)
    header = AttemptHeader(id="run", scenario="saar", seed=seed, started_at=start)
    training = Training(talking_saar(), MemoryLog(header, lambda: start))
    for decision in PLANNED:
        training.decide(decision)
    return training


def test_a_move_is_kept_and_answered() -> None:
    training = run()
    training.decide(NIGHT)
    training.decide(move("ask", "home-nurse"))
    assert [turn.facts for turn in training.conversation().turns] == [(), ("no-nights",)]


def test_a_move_that_cannot_be_made_now_is_refused_in_dutch() -> None:
    training = run()
    with pytest.raises(RefusedError) as stop:
        training.decide(move("ask", "home-nurse"))
    refusal = stop.value.refusal
    assert Words()(f"refusal.{refusal.key}", **refusal.values).startswith("Er is nu geen punt open")
    assert training.plan.moves == ()


def test_every_refusal_has_words_in_both_languages() -> None:
    training, seen = run(), set()
    tried = [move("welcome", room="pre-meeting"), move("ask-role", "teacher"), move("ask-role", "mother")]
    tried += [move("ask-needs"), move("open-point", "doubts"), move("invite-to-tell", "gp"), move("agree")]
    for each in tried:
        with pytest.raises(RefusedError) as stop:
            training.decide(each)
        refusal = stop.value.refusal
        seen.add(refusal.key)
        assert all(Words(language)(f"refusal.{refusal.key}", **refusal.values) for language in ("nl", "en"))
    assert len(seen) == len(tried)


def test_undoing_takes_back_the_last_move() -> None:
    training = run()
    training.decide(NIGHT)
    before = training.conversation()
    training.decide(move("ask", "home-nurse"))
    training.undo()
    assert training.conversation() == before


def test_after_a_change_of_the_table_moves_that_no_longer_fit_are_counted() -> None:
    training = run()
    for each in (NIGHT, move("ask", "home-nurse"), move("ask", "gp")):
        training.decide(each)
    training.decide(d.PersonInvited(person="home-nurse", invited=False))
    now = training.conversation()
    assert (len(now.turns), now.skipped) == (2, 1)


def test_the_seed_of_the_attempt_decides_how_long_talks_take() -> None:
    slacks = {run(seed).conversation().table.slack["night"] for seed in range(12)}
    assert slacks == {-1, 0, 1}


def test_a_meeting_that_is_tried_again_begins_anew() -> None:
    training = run()
    training.decide(NIGHT)
    for step in training.steps[: training.steps.index("meeting") + 1]:
        training.decide(d.StepSubmitted(step=step))
    training.decide(d.StepReopened(step="meeting"))
    assert training.conversation().turns == ()


def test_a_move_late_in_a_conversation_costs_hardly_more_than_the_first() -> None:
    training, took = run(), []
    while True:
        now = training.conversation()
        possible = [m for m in legal(now.table, now.state) if m.move not in ("agree", "close", "breathe")]
        if not possible:
            break
        before = process_time()
        training.decide(possible[len(took) % len(possible)])
        training.conversation()
        took.append(process_time() - before)
    assert len(took) > 25
    assert median(took[-10:]) < 0.02, "seconds; a busy machine may take several times its five milliseconds"
