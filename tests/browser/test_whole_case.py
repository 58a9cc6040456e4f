"""Somebody plays a whole case, from the start page to the debrief."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.playthrough import load_playthrough, playthrough_path
from kompas_sim.scenario.scenario import PLAYED_STEPS
from kompas_sim.store.opening import open_store
from tests.browser.conftest import NewPage
from tests.browser.hands import Finger, Keyboard, Mouse
from tests.browser.looks import faults_of_looks
from tests.browser.player import Player
from tests.support.cases import SCENARIOS, case
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser


def model_run(name: str) -> tuple[d.Decision, ...]:
    """The decisions of the case as the method asks."""
    return load_playthrough(playthrough_path(SCENARIOS, name, "as-the-method-asks"), case(name)).decisions


def kept_plan(server: RunningServer, code: str, name: str) -> Plan:
    """The plan that the store holds for this trainee."""
    url = f"sqlite:///{server.data / 'kompas.db'}"
    with open_store(url, clock=lambda: datetime.now(UTC), token=secrets.randbelow) as store:
        latest = store.latest(code, name, None)
        assert latest is not None
        return fold(store.load(code, latest.id).decisions)


def essence(plan: Plan) -> dict[str, object]:
    """What a plan says, without how it was typed: order of clicking and lengths of left-out pieces."""
    return {
        "occasions": dict(plan.occasions),
        "choices": dict(plan.choices),
        "pieces": {name: one.placement for name, one in plan.pieces.items()},
        "invited": set(plan.invited),
        "texts": dict(plan.texts),
        "slot": plan.slot,
        "roles": dict(plan.roles),
        "deadline": plan.deadline_days,
        "agenda": dict(plan.agenda),
        "agreements": [one.model_dump(exclude={"draft"}) for one in plan.agreements],
        "contacts": dict(plan.contacts),
        "follow_up": plan.follow_up_days,
        "tasks": plan.tasks,
        "sharing": dict(plan.sharing),
        "submitted": set(plan.submitted),
    }


def begin(page: Page, server: RunningServer, name: str, player: Player) -> str:
    """From the start page into the case; gives the trainee's code."""
    page.goto(server.url)
    player.hand.press(
        page.get_by_role("link", name=f"Begin met {case(name).child.name}").or_(
            page.get_by_role("button", name=f"Begin met {case(name).child.name}")
        )
    )
    expect(page.locator("#k-step-title")).to_be_visible()
    return page.url.partition("code=")[2].partition("&")[0]


def play_whole(player: Player, name: str, after: Callable[[str], None]) -> None:
    """Play all steps; ``after`` is called with the name of each state that can be looked at."""
    decisions = model_run(name)
    for step in PLAYED_STEPS:
        player.play_step(step, decisions)
        after(f"{step}-filled-in")
        player.hand_in()
        after(f"{step}-handed-in")
        player.go_on()
    expect(player.page.locator(".k-figure")).to_have_count(3)
    after("debrief")


@pytest.mark.parametrize("name", ["mees", "jip"])
def test_a_case_is_played_whole_by_mouse(
    name: str, server: RunningServer, new_page: NewPage, artefact: Callable[[str], Path]
) -> None:
    """On a laptop; every state is accessible, fits 1280, 390 and 320 px, light and dark, and is pictured."""
    page = new_page()
    player = Player(page, case(name), Mouse())
    code = begin(page, server, name, player)
    faults: list[str] = []

    def look(state: str) -> None:
        page.screenshot(path=artefact(f"{state}-1280.png"), full_page=True)
        faults.extend(faults_of_looks(page, state))

    play_whole(player, name, look)
    assert faults == []
    assert essence(kept_plan(server, code, name)) == essence(fold(model_run(name)))


@pytest.mark.parametrize("name", ["mees", "jip"])
def test_a_case_is_played_whole_with_the_keyboard_alone(
    name: str, server: RunningServer, new_page: NewPage
) -> None:
    """Tab, arrows, Space and Enter are enough, from the start page to the debrief."""
    page = new_page()
    player = Player(page, case(name), Keyboard(page))
    code = begin(page, server, name, player)
    play_whole(player, name, lambda _: None)
    assert essence(kept_plan(server, code, name)) == essence(fold(model_run(name)))


@pytest.mark.parametrize("name", ["mees", "jip"])
def test_a_case_is_played_whole_by_touch_on_a_phone(
    name: str, server: RunningServer, new_page: NewPage, artefact: Callable[[str], Path]
) -> None:
    """At 390 px with a finger; nothing ever scrolls sideways."""
    page = new_page(390, 844, has_touch=True, is_mobile=True, device_scale_factor=2)
    player = Player(page, case(name), Finger())
    code = begin(page, server, name, player)

    def look(state: str) -> None:
        page.screenshot(path=artefact(f"{state}-390.png"), full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390

    play_whole(player, name, look)
    assert essence(kept_plan(server, code, name)) == essence(fold(model_run(name)))
