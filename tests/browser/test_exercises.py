"""Short exercises: one step of a case, with its own help."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kompas_sim.attempt.fold import fold
from kompas_sim.practice.exercise import Exercise
from kompas_sim.practice.exercise_file import load_exercise
from kompas_sim.scenario.base import StepName
from tests.browser.conftest import Pages
from tests.browser.hands import Mouse
from tests.browser.looks import faults_of_looks, told
from tests.browser.player import Player
from tests.browser.runs import model_run
from tests.browser.stories import WORDS
from tests.support.cases import ROOT, case
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser

EXERCISES = [load_exercise(path) for path in sorted((ROOT / "exercises").glob("*.yaml"))]
ON_A_CASE = [(one, name) for one in EXERCISES for name in one.scenarios]
TO_THE_END = [one for one in EXERCISES if one.id == "wie-zit-aan-tafel"]


@pytest.mark.parametrize(("exercise", "name"), ON_A_CASE, ids=[f"{one.id}-{name}" for one, name in ON_A_CASE])
def test_an_exercise_opens_its_own_steps_of_the_case_that_was_asked_for(
    exercise: Exercise, name: str, server: RunningServer, new_page: Pages
) -> None:
    """With what the steps before it would have given, its own question about certainty and its time."""
    page = new_page()
    page.goto(f"{server.url}/oefening/{exercise.id}?casus={name}")
    expect(page.get_by_role("heading", level=1, name=exercise.title)).to_be_visible()
    expect(page.get_by_text(WORDS("ui.frame.exercise-on", child=case(name).child.name))).to_be_visible()
    task = page.get_by_role("region", name=WORDS("ui.exercise.label"))
    expect(task).to_contain_text(exercise.task)
    expect(task).to_contain_text(WORDS("ui.frame.minutes", n=exercise.minutes))
    expect(page.locator(".k-steps__wide > li")).to_have_count(len(exercise.steps) + 1)
    expect(page.locator("#k-step-title")).to_have_text(WORDS(f"steps.{exercise.steps[0]}.title"))
    expect(page.get_by_role("group", name=exercise.confidence.question)).to_be_visible()
    written = fold(model_run(name)).texts["goal"]
    assert written in page.locator(".k-step").evaluate("e => e.textContent")


@pytest.mark.parametrize("exercise", TO_THE_END, ids=[one.id for one in TO_THE_END])
def test_an_exercise_is_played_from_the_start_page_to_its_closing_words(
    exercise: Exercise, server: RunningServer, new_page: Pages
) -> None:
    """With its own hints after those of the case, feedback, and a word to take along to one's own work."""
    page = new_page()
    page.goto(server.url)
    begin = (
        f"{WORDS('serve.start.with', child='Mees')} {WORDS('serve.start.with-hidden', title=exercise.title)}"
    )
    page.get_by_role("button", name=begin).click()
    player = Player(page, case("mees"), Mouse())
    step: StepName = exercise.steps[0]
    player.play_step(step, model_run("mees"))
    hints = page.get_by_role("region", name=WORDS("ui.hints.title"))
    wanted = [*case("mees").hints[step], *exercise.hints["mees"][step]]
    for _ in wanted:
        hints.get_by_role("button").click()
    expect(hints.locator("ol > li")).to_have_text(wanted)
    faults = faults_of_looks(page, "begun")
    player.hand_in()
    expect(page.locator(".k-level")).to_have_text(f"●●● {WORDS('ui.level.strong')}")
    player.go_on()
    expect(page.locator("#k-step-title")).to_have_text(WORDS("steps.debrief.title"))
    expect(page.get_by_role("region", name=WORDS("ui.exercise.label"))).to_contain_text(exercise.closing)
    faults += faults_of_looks(page, "done")
    assert not faults, told(faults)
