"""Somebody plays a whole case, from the start page to the debrief."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kompas_sim.attempt.fold import fold
from kompas_sim.scenario.scenario import PLAYED_STEPS
from tests.browser.conftest import Pages
from tests.browser.hands import Finger, Keyboard, Mouse
from tests.browser.looks import Fault, faults_of_looks, told, too_wide
from tests.browser.player import Player
from tests.browser.runs import code_of, differences, kept_plan, model_run
from tests.support.cases import CASE_IDS, case
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser

LOOKED_AT_IN_FULL = "mees"


def begin(page: Page, server: RunningServer, name: str, player: Player) -> str:
    """From the start page into the case; gives the trainee's code."""
    page.goto(server.url)
    begin_with = player.words("serve.start.begin", child=case(name).child.name)
    player.hand.press(page.get_by_role("button", name=begin_with))
    expect(page.locator("#k-step-title")).to_be_visible()
    return code_of(page)


def play_whole(player: Player, name: str, after: Callable[[str], None]) -> None:
    """Play all steps; ``after`` is called with the name of each state that can be looked at."""
    decisions = model_run(name)
    for step in PLAYED_STEPS:
        player.play_step(step, decisions)
        after(f"{step}-filled-in")
        player.hand_in()
        after(f"{step}-handed-in")
        player.go_on()
    expect(player.page.locator(".k-figure").first).to_be_visible()
    after("debrief")


@pytest.mark.parametrize("name", CASE_IDS)
def test_a_case_is_played_whole_by_mouse(
    name: str, server: RunningServer, new_page: Pages, artefact: Callable[[str], Path]
) -> None:
    """On a laptop; every state is accessible and pictured.

    Mees is looked at in 1280, 390 and 320 px, light and dark; the others, whose texts alone differ, in 1280 and 320 px.
    """
    page = new_page()
    player = Player(page, case(name), Mouse())
    code = begin(page, server, name, player)
    faults: list[Fault] = []

    def look(state: str) -> None:
        page.screenshot(path=artefact(f"{state}-1280.png"), full_page=True)
        whole = name == LOOKED_AT_IN_FULL
        faults.extend(
            faults_of_looks(page, state) if whole else faults_of_looks(page, state, (1280, 320), ("light",))
        )

    play_whole(player, name, look)
    assert not faults, told(faults)
    kept = kept_plan(server, code, name)
    assert not differences(kept, fold(model_run(name)))
    assert len(kept.moves) > 0.7 * len(fold(model_run(name)).moves)


@pytest.mark.parametrize("name", ["mees"])
def test_a_case_is_played_whole_with_the_keyboard_alone(
    name: str, server: RunningServer, new_page: Pages
) -> None:
    """Tab, arrows, Space and Enter are enough, and what has the focus can always be seen."""
    page = new_page()
    hand = Keyboard(page)
    player = Player(page, case(name), hand)
    code = begin(page, server, name, player)
    play_whole(player, name, lambda _: None)
    assert not differences(kept_plan(server, code, name), fold(model_run(name)))
    assert not hand.covered, "\n".join(hand.covered)


@pytest.mark.parametrize("name", ["jip"])
def test_a_case_is_played_whole_by_touch_on_a_phone(
    name: str, server: RunningServer, new_page: Pages, artefact: Callable[[str], Path]
) -> None:
    """At 390 px with a finger; nothing ever scrolls sideways."""
    page = new_page(390, 844, has_touch=True, is_mobile=True)
    player = Player(page, case(name), Finger())
    code = begin(page, server, name, player)
    faults: list[Fault] = []

    def look(state: str) -> None:
        page.screenshot(path=artefact(f"{state}-390.png"), full_page=True)
        faults.extend(Fault(state, "390 by touch", what) for what in too_wide(page))

    play_whole(player, name, look)
    assert not faults, told(faults)
    kept = kept_plan(server, code, name)
    assert not differences(kept, fold(model_run(name)))
    assert len(kept.moves) > 0.7 * len(fold(model_run(name)).moves)
