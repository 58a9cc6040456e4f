"""A window on an attempt, driven without a browser."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from kompas_sim.attempt.attempt import AttemptHeader, Entry
from kompas_sim.attempt.decision import Decision, StepReopened
from kompas_sim.attempt.memory import MemoryLog
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import PLAYED_STEPS
from kompas_sim.simulation.meeting.best import best_path
from kompas_sim.store.errors import StoreFullError
from kompas_sim.training import Training
from kompas_sim.widgets.session import Session
from kompas_sim.wording import Words
from tests.support.cases import case
from tests.support.played import played

NOW = datetime(2026, 2, 2, 9, tzinfo=UTC)


def new_log() -> MemoryLog:
    """An empty log."""
    return MemoryLog(AttemptHeader(id="t", scenario="mees", seed=1, started_at=NOW), lambda: NOW)


def new_session(log: MemoryLog | None = None, language: str = "nl") -> Session:
    """A window on a run of Mees."""
    return Session(
        Training(case(), log or new_log()),
        Words(language),
        code="appel-boom-fiets-lamp",
        exercise=None,
        restart=lambda: Training(case(), new_log()),
        model=Plan,
    )


def decide(session: Session, kind: str, **fields: object) -> None:
    """Send a decision as the browser does."""
    session.handle({"kind": "decide", "decision": {"kind": kind, **fields}})


def to_debrief(session: Session) -> None:
    """Hand in every step, empty."""
    for step in PLAYED_STEPS:
        decide(session, "step-submitted", step=step)
    session.handle({"kind": "go", "step": "debrief"})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_screen_can_be_sent_to_a_browser(language: str) -> None:
    """Before and after the hand-in, frame and screen of each step are plain JSON in both languages."""
    session = new_session(language=language)
    for step in PLAYED_STEPS:
        session.handle({"kind": "go", "step": step})
        assert json.dumps([session.frame(), session.screen()])
        decide(session, "step-submitted", step=step)
        assert session.screen()["feedback"] is not None
    session.handle({"kind": "go", "step": "debrief"})
    assert json.dumps(session.screen())


def test_the_answer_key_stays_in_the_kernel() -> None:
    """Before a step is handed in, nothing that the author says about right or wrong is sent."""
    session = new_session()
    secrets = {one.why for one in case().occasions} | {one.why for one in case().people}
    secrets |= {one.why for one in case().agenda} | {one.why for one in case().agreements}
    secrets |= {option.why for question in case().questions for option in question.options}
    secrets |= {one.why for one in case().slots} | {case().goal.model}
    for step in PLAYED_STEPS:
        session.handle({"kind": "go", "step": step})
        sent = json.dumps([session.frame(), session.screen()], ensure_ascii=False)
        assert [one for one in secrets if json.dumps(one, ensure_ascii=False)[1:-1] in sent] == []
        decide(session, "step-submitted", step=step)


def test_a_step_opens_when_the_steps_before_it_were_handed_in() -> None:
    """Going too far says so and stays."""
    session = new_session()
    session.handle({"kind": "go", "step": "agenda"})
    assert session.screen()["step"] == "occasion"
    assert session.notice is not None


def test_a_window_opens_where_the_trainee_was() -> None:
    """After a closed laptop the first open step is shown, with a word of welcome."""
    log = new_log()
    decide(new_session(log), "step-submitted", step="occasion")
    again = new_session(log)
    assert again.screen()["step"] == "case-summary"
    assert again.notice is not None


def test_what_cannot_be_read_is_said_and_not_kept() -> None:
    """A text that is too long becomes a message, never a traceback."""
    session = new_session()
    decide(session, "text-written", field="goal", text="x" * 5000)
    assert session.training.attempt.seq == 0
    assert session.notice == {"kind": "warn", "text": Words()("ui.notice.unreadable")}


def test_a_message_of_an_unknown_kind_does_nothing() -> None:
    """A browser may send anything."""
    session = new_session()
    assert session.handle({"kind": "__init__", "decision": None}) is None
    assert session.training.attempt.seq == 0


class FullLog(MemoryLog):
    """A log on a disk that is full: raises what the store raises then."""

    def append(self, expected_seq: int, decision: Decision) -> Entry:
        """Never keeps anything."""
        raise StoreFullError("disk full")


def test_a_full_disk_is_said_calmly_and_nothing_changes() -> None:
    """The trainee reads what to do; the plan is as it was."""
    header = AttemptHeader(id="t", scenario="mees", seed=1, started_at=NOW)
    session = new_session(FullLog(header, lambda: NOW))
    decide(session, "occasion-marked", occasion=case().occasions[0].id, applies=True)
    assert session.training.plan.occasions == {}
    assert session.notice == {"kind": "error", "text": Words()("store.full")}


def test_identifying_text_is_said_to_have_been_taken_out() -> None:
    """Masking is not silent."""
    session = new_session()
    decide(session, "text-written", field="goal", text="Bel moeder op 06-12345678 over het doel.")
    assert session.notice == {"kind": "warn", "text": Words()("ui.notice.masked")}


def test_beginning_again_keeps_the_earlier_attempt() -> None:
    """The new attempt is empty and the old log is untouched."""
    log = new_log()
    session = new_session(log)
    decide(session, "step-submitted", step="occasion")
    session.handle({"kind": "restart"})
    assert session.training.attempt.seq == 0
    assert log.load().seq == 1


def test_numbers_are_shown_only_when_asked_for() -> None:
    """Words first."""
    session = new_session()
    decide(session, "step-submitted", step="occasion")
    assert session.screen()["feedback"]["score"] is None
    session.handle({"kind": "numbers", "on": True})
    assert session.screen()["feedback"]["score"] is not None


def test_the_method_of_a_step_can_be_looked_up_beside_it() -> None:
    """The panel shows every item that the method places in the step."""
    answer = new_session().handle({"kind": "method", "key": "k", "step": "occasion"})
    assert answer is not None
    assert {"K-005", "K-006", "K-007", "K-008"} <= {item["id"] for item in answer["items"]}


def test_the_debrief_shows_both_what_went_well_and_what_to_ask() -> None:
    """An empty run has questions and no praise."""
    session = new_session()
    to_debrief(session)
    body = session.screen()["body"]
    assert body["ask"]
    assert not body["good"]


def test_what_the_table_could_have_had_is_looked_for_while_the_trainee_chairs() -> None:
    """So that nobody waits for it at the hand-in."""
    training = played("mees", "as-the-method-asks", StepReopened(step="meeting"))
    session = Session(training, Words(), code=None, exercise=None, restart=lambda: training, model=Plan)
    session.handle({"kind": "go", "step": "meeting"})
    session.screen()
    assert session.thinking is not None
    session.thinking.join(60)
    before = best_path.cache_info().misses
    decide(session, "step-submitted", step="meeting")
    session.screen()
    assert best_path.cache_info().misses == before
