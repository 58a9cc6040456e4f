"""The widget between a browser's messages and the session, without a browser."""

from __future__ import annotations

from typing import Any

import pytest

from kompas_sim.scenario.scenario import Scenario
from kompas_sim.widgets.app_widget import KompasApp
from tests.support.cases import case
from tests.widgets.test_session import new_log, new_session


def mark(scenario: Scenario, number: int, once: str) -> dict[str, Any]:
    """What a page sends when an occasion is judged."""
    name = scenario.occasions[number].id
    decision = {"kind": "occasion-marked", "occasion": name, "applies": True}
    return {"kind": "decide", "decision": decision, "once": once}


def test_a_message_that_comes_twice_is_done_once() -> None:
    """After a cut a page sends again what it got no answer to, also when the kernel had it already."""
    log = new_log()
    app = KompasApp(new_session(log))
    for message in (mark(case(), 0, "a"), mark(case(), 1, "b"), mark(case(), 0, "a")):
        app._handle_custom_msg(message, [])
    assert len(log.load().decisions) == 2
    for _ in range(2):
        app._handle_custom_msg({"kind": "undo", "once": "c"}, [])
    assert [one.kind for one in log.load().decisions] == ["occasion-marked", "occasion-marked", "undone"]


def test_messages_without_a_mark_are_all_done() -> None:
    """JupyterLab loses no messages and marks none."""
    log = new_log()
    app = KompasApp(new_session(log))
    for number in (0, 1):
        app._handle_custom_msg(mark(case(), number, ""), [])
    assert len(log.load().decisions) == 2


@pytest.mark.parametrize("nothing", [None, "undo", 3, ["kind"]])
def test_a_message_that_is_no_message_changes_nothing(nothing: object) -> None:
    """Only our own page can send one, with a fault in it."""
    log = new_log()
    app = KompasApp(new_session(log))
    before = app.frame
    app._handle_custom_msg(nothing, [])
    assert (app.frame, log.load().decisions) == (before, ())
