"""A browser that writes whatever it likes into its widget: its own page goes on, and nothing of it is kept."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from tests.security.test_hostile_messages import deep
from tests.security.window import Window, ask, kept, window
from tests.support.server import RunningServer
from tests.support.visitor import V1, Visitor, message, packed

LARGE = "x" * 900_000
FIRST = {"kind": "step-submitted", "step": "occasion"}


Attacked = tuple[Visitor, Window]


@pytest.fixture(scope="module")
def target(server: RunningServer) -> Iterator[tuple[Visitor, str]]:
    """One page on which everything is tried; it must last for the whole module. With the comm of its widget."""
    visitor = Visitor(server.url)
    with window(visitor) as page:
        comm = page.comm
    yield visitor, comm
    visitor.leave()


@pytest.fixture
def attacked(target: tuple[Visitor, str]) -> Iterator[Attacked]:
    """The page, connected."""
    visitor, comm = target
    with visitor.socket(visitor.kernels[0], subprotocol=V1) as socket:
        yield visitor, Window(socket, comm)


def expect_untouched(server: RunningServer, attacked: Attacked, neighbour: Visitor) -> None:
    """The page answers and shows the truth, nothing is kept, and somebody else's kernel answers.

    The server may have hung up on the attack; then the page connects again, as it does by itself.
    """
    visitor, page = attacked
    with suppress(ConnectionClosed):
        page.settle()
    shown = shown_at_last(visitor, page.comm)
    assert (shown["frame"]["decisions"], shown["screen"]["step"]) == (0, "occasion")
    assert shown["frame"]["code"] == visitor.cookies["kompas-code"]
    assert kept(server, visitor).entries == ()
    with neighbour.socket(neighbour.kernels[0], subprotocol=V1) as socket:
        assert ask(socket, "kernel_info_request", {})["content"]["status"] == "ok"


def shown_at_last(visitor: Visitor, comm: str) -> dict[str, Any]:
    """What the page shows, as soon as its kernel has got through what was sent before."""
    for _ in range(50):
        with suppress(ConnectionClosed), visitor.socket(visitor.kernels[0], subprotocol=V1) as socket:
            return Window(socket, comm).truth()
    raise AssertionError("the page did not come back")


WRITTEN: dict[str, dict[str, Any]] = {
    "lies": {"frame": {"decisions": 99, "code": "appel-appel-appel-appel"}, "screen": {"step": "debrief"}},
    "wrong types": {"frame": "x", "screen": [1], "words": 3},
    "nothing": {"frame": None, "screen": None, "words": None},
    "a megabyte": {"screen": {"body": LARGE}},
    "deep": {"frame": {"a": deep(200)}},
    "no numbers": {"frame": {"a": float("nan"), "b": [float("inf")]}},
    "scripts": {"_esm": "export default { render() { alert(1) } }", "_css": "* { display: none }"},
    "another widget": {"_model_name": "HTMLModel", "_view_name": "HTMLView", "_model_module": "x"},
    "references": {"layout": "IPY_MODEL_nobody", "frame": {"a": "IPY_MODEL_nobody"}},
    "unknown names": {"session": {}, "_anywidget_id": "x", "__class__": "x", "comm": None, "keys": []},
}


@pytest.mark.parametrize("what", WRITTEN)
def test_what_a_browser_writes_into_the_widget_changes_nothing(
    what: str, server: RunningServer, attacked: Attacked, neighbour: Visitor
) -> None:
    """The widget only shows; the truth is in the session, and is shown again."""
    attacked[1].send({"method": "update", "state": WRITTEN[what], "buffer_paths": []})
    expect_untouched(server, attacked, neighbour)


SAID: dict[str, object] = {
    "nothing": None,
    "text": "x",
    "list": [1],
    "no method": {},
    "unknown method": {"method": "execute", "code": "1"},
    "method that is a list": {"method": ["custom"]},
    "update without state": {"method": "update"},
    "state that is a list": {"method": "update", "state": [1]},
    "paths to no buffer": {"method": "update", "state": {"frame": {}}, "buffer_paths": [["frame", "x"]]},
    "paths that are no paths": {"method": "update", "state": {}, "buffer_paths": {"x": 1}},
    "custom without content": {"method": "custom"},
    "custom text": {"method": "custom", "content": "decide"},
    "custom list": {"method": "custom", "content": [FIRST]},
    "custom number": {"method": "custom", "content": 1e308},
    "unknown kind": {"method": "custom", "content": {"kind": "__init__"}},
    "long kind": {"method": "custom", "content": {"kind": LARGE}},
    "deep kind": {"method": "custom", "content": {"kind": deep(200)}},
    "deep decision": {"method": "custom", "content": {"kind": "decide", "decision": deep(200)}},
    "not a number": {"method": "custom", "content": {"kind": "decide", "decision": {"kind": float("nan")}}},
    "unknown file": {"method": "custom", "content": {"kind": "export", "what": "../../etc/passwd"}},
    "file of another type": {"method": "custom", "content": {"kind": "export", "what": {"report": 1}}},
    "somebody else's step": {"method": "custom", "content": {"kind": "go", "step": "../debrief"}},
    "weeks of another kind": {"method": "custom", "content": {"kind": "numbers", "on": {"a": LARGE}}},
}


@pytest.mark.parametrize("what", SAID)
def test_what_a_browser_says_to_the_widget_is_checked(
    what: str, server: RunningServer, attacked: Attacked, neighbour: Visitor
) -> None:
    """Whatever is no decision about this case is none."""
    attacked[1].send(SAID[what])
    expect_untouched(server, attacked, neighbour)


def opened(target: str, data: object, comm: str | None = None) -> dict[str, Any]:
    """The message by which a browser opens a comm of its own."""
    made = message("comm_open", {"comm_id": comm or uuid.uuid4().hex, "target_name": target, "data": data})
    return {**made, "metadata": {"version": "2.1.0"}}


def widget(**state: object) -> dict[str, Any]:
    """The state of a text field, as a browser would make one."""
    names = {"module": "@jupyter-widgets/controls", "module_version": "2.0.0"}
    kinds = {f"_{part}_{name}": value for part in ("model", "view") for name, value in names.items()}
    return {
        "state": {**kinds, "_model_name": "HTMLModel", "_view_name": "HTMLView", **state},
        "buffer_paths": [],
    }


OPENED: dict[str, list[dict[str, Any]]] = {
    "a widget of a megabyte, ten times": [opened("jupyter.widget", widget(value=LARGE)) for _ in range(10)],
    "an unknown class": [
        opened("jupyter.widget", widget(_model_name="KompasApp", _model_module="anywidget"))
    ],
    "a class that is none": [opened("jupyter.widget", widget(_model_name="system", _model_module="os"))],
    "a state that is none": [opened("jupyter.widget", state) for state in (None, [], "x", {"state": 1})],
    "nobody's target": [opened("nobody", widget()), opened("", None), opened("os.system", {"state": {}})],
    "a target that is no text": [
        {**opened("x", {}), "content": {"comm_id": [], "target_name": {}, "data": 1}}
    ],
    "without content": [{**opened("x", {}), "content": {}}, {**opened("x", {}), "content": None}],
    "the control of all widgets": [opened("jupyter.widget.control", None)],
    "messages for nobody": [message("comm_msg", {"comm_id": one, "data": {}}) for one in ("", "x", LARGE)],
    "farewell of nobody": [message("comm_close", {"comm_id": "nobody", "data": {}})],
}


@pytest.mark.parametrize("what", OPENED)
def test_comms_of_a_browsers_own_disturb_nothing(
    what: str, server: RunningServer, attacked: Attacked, neighbour: Visitor
) -> None:
    """They live in its own kernel, and end with it."""
    with suppress(ConnectionClosed):
        for frame in OPENED[what]:
            attacked[1].socket.send(packed("shell", frame, V1))
    expect_untouched(server, attacked, neighbour)


def test_a_page_that_throws_its_widget_away_gets_it_back_when_it_is_opened_again(
    server: RunningServer, visitor: Visitor
) -> None:
    """What was decided before is there."""
    with window(visitor) as page:
        page.say(kind="decide", decision=FIRST)
        page.settle()
        page.socket.send(packed("shell", message("comm_close", {"comm_id": page.comm, "data": {}}), V1))
        assert ask(page.socket, "kernel_info_request", {})["content"]["status"] == "ok"
    with window(visitor) as again:
        assert again.truth()["frame"]["decisions"] == 1
    assert [entry.decision.kind for entry in kept(server, visitor).entries] == ["step-submitted"]
