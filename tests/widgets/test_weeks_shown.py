"""Four weeks later, as the debrief shows them, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kompas_sim.attempt.decision import StepSubmitted
from kompas_sim.attempt.fold import fold
from kompas_sim.simulation.weeks import MODES
from kompas_sim.widgets.session import Session
from kompas_sim.widgets.weeks_shown import RUNS
from kompas_sim.wording import Words
from tests.support.played import played, playthrough, practised

MODEL = fold(playthrough("mees", "as-the-method-asks").decisions)


def debrief(way: str) -> Session:
    """Somebody in the debrief of a played run."""
    training = played("mees", way)
    session = Session(
        training,
        Words(),
        code=None,
        exercise=None,
        restart=lambda: training,
        model=lambda: MODEL,
    )
    session.handle({"kind": "go", "step": "debrief"})
    return session


def weeks(session: Session) -> dict[str, Any]:
    """What the screen says of the four weeks."""
    found: dict[str, Any] = session.screen()["body"]["weeks"]
    return found


@pytest.fixture(scope="module")
def weak() -> Iterator[Session]:
    """The weeks after agreements that nobody owns."""
    session = debrief("agreements-without-owners")
    session.handle({"kind": "weeks", "mode": "realistisch"})
    yield session


def test_nothing_is_played_before_it_is_asked_for() -> None:
    assert weeks(debrief("typical-mistake"))["state"] == "idle"


def test_an_exercise_without_agreements_has_no_weeks() -> None:
    training = practised("wie-zit-aan-tafel", "mees")
    for step in training.steps:
        training.decide(StepSubmitted(step=step))
    session = Session(
        training, Words(), code=None, exercise=None, restart=lambda: training, model=lambda: MODEL
    )
    assert session.screen()["step"] == "debrief"
    assert session.screen()["body"]["weeks"] is None


def test_progress_is_shown_while_the_weeks_are_played() -> None:
    session = debrief("typical-mistake")
    seen: list[dict[str, Any]] = []
    session.on_progress = lambda: seen.append(weeks(session))
    session.handle({"kind": "weeks", "mode": MODES[1]})
    running = [one["done"] for one in seen if one["state"] == "running"]
    assert running == sorted(running) and len(running) > 5
    assert running[-1] == seen[-1]["of"] == 3 * RUNS
    assert weeks(session)["mode"] == MODES[1]


def test_the_same_weeks_stand_beside_each_other_for_three_plans(weak: Session) -> None:
    table = weeks(weak)["numbers"]
    assert len(table["columns"]) == 4
    assert all(len(row) == 4 for row in table["rows"])
    covered = [int(cell.split("%")[0]) for cell in table["rows"][0][1:]]
    assert covered[1] < covered[0] < covered[2]


def test_every_story_has_an_ending_in_words_and_says_what_carried_it_or_would_have(weak: Session) -> None:
    stories = weeks(weak)["stories"]
    assert stories
    assert all(one["endingText"] and one["mark"] and one["story"] and one["lesson"] for one in stories)


def test_a_colleague_finds_ten_things_in_the_model_plan_and_misses_some_here(weak: Session) -> None:
    model = debrief("as-the-method-asks")
    model.handle({"kind": "weeks", "mode": "realistisch"})
    assert [one["found"] for one in weeks(model)["readBack"]] == [True] * 10
    missed = [one for one in weeks(weak)["readBack"] if not one["found"]]
    assert missed and all(one["answer"] for one in missed)


def test_the_change_that_helps_most_comes_first() -> None:
    session = debrief("the-tempting-slot")
    session.handle({"kind": "weeks", "mode": "realistisch"})
    assert weeks(session)["change"] == {"state": "idle"}
    seen: list[str] = []
    session.on_progress = lambda: seen.append(weeks(session)["change"]["state"])
    session.handle({"kind": "one-change"})
    change = weeks(session)["change"]
    assert change["state"] == "done" and "running" in seen
    assert "donderdag 12 februari" in change["found"][0]["text"]


def test_another_decision_makes_what_was_found_go_away(weak: Session) -> None:
    session = debrief("typical-mistake")
    session.handle({"kind": "weeks", "mode": "realistisch"})
    assert weeks(session)["state"] == "done"
    decision = {"kind": "text-written", "field": "own-view", "text": "Volgende keer eerder bellen."}
    session.handle({"kind": "decide", "decision": decision})
    assert weeks(session)["state"] == "idle"
