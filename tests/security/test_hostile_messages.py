"""Anything that a browser could send to the session: it is read as a decision, or nothing happens."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompas_sim.attempt.decision import DECISION
from kompas_sim.attempt.names import unknown_name
from kompas_sim.widgets.session import Session
from tests.store.any_decision import any_decision
from tests.support.cases import case
from tests.widgets.test_session import decide, new_session

LARGEST = 8192
"""Bytes of JSON that one decision may take in the store."""


def deep(levels: int) -> list[Any]:
    """A list in a list in a list."""
    made: list[Any] = []
    for _ in range(levels):
        made = [made]
    return made


HOSTILE: tuple[Any, ...] = (
    None,
    True,
    -1,
    2**63,
    10**300,
    1e308,
    float("nan"),
    float("inf"),
    "",
    " ",
    "x" * 100_000,
    "a" * 61,
    "../../etc/passwd",
    "gp'; DROP TABLE entries; --",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "%s%n",
    "\x00",
    "\ud800",
    "\u202egnp.exe",
    "\x1b]0;x\x07\x9b31m",
    "__class__",
    "IPY_MODEL_x",
    [],
    {},
    ["gp"],
    {"gp": 1},
    {"__proto__": {}},
    deep(60),
)
hostile = st.sampled_from(HOSTILE) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def spoilt_decisions(draw: st.DrawFn) -> dict[str, Any]:
    """A decision with one field changed, one added or one left out."""
    fields: dict[str, Any] = json.loads(DECISION.dump_json(draw(any_decision())))
    name = draw(st.sampled_from(sorted(fields)) | st.text(max_size=10))
    if draw(st.integers(0, 4)):
        fields[name] = draw(hostile)
    else:
        fields.pop(name, None)
    return fields


decisions = st.fixed_dictionaries({"kind": st.just("decide"), "decision": spoilt_decisions() | hostile})
actions = st.fixed_dictionaries(
    {"kind": st.sampled_from(["undo", "go", "numbers", "analyse", "method", "restart"]) | hostile},
    optional=dict.fromkeys(("step", "on", "key", "text", "read", "mode", "what", "decision"), hostile),
)


def expect_sound(session: Session) -> None:
    """What is kept is a decision about this case, what is shown can be sent, and the trainee can go on."""
    for entry in session.training.attempt.entries:
        kept = DECISION.dump_json(entry.decision)
        assert DECISION.validate_json(kept) == entry.decision
        assert len(kept) < LARGEST
        assert unknown_name(case(), entry.decision) is None
    shown = json.dumps([session.frame(), session.screen()], allow_nan=False).encode()
    assert len(shown) < 1 << 20


@given(st.lists(decisions | actions, max_size=6))
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_whatever_comes_the_session_goes_on(messages: list[dict[str, Any]]) -> None:
    """And a right decision is kept afterwards, in the right order."""
    session = new_session()
    for message in messages:
        answer = session.handle(message)
        assert answer is None or json.dumps(answer)
    expect_sound(session)
    before = session.training.attempt.seq
    decide(session, "hint-opened", step="occasion", number=0)
    assert session.training.attempt.seq == before + 1


@pytest.mark.parametrize("value", HOSTILE, ids=lambda value: ascii(value)[:30])
@pytest.mark.parametrize("field", ["kind", "person", "invited", "surprise"])
def test_a_decision_with_a_wrong_part_is_not_kept_and_the_trainee_reads_so(field: str, value: object) -> None:
    """A calm Dutch sentence. What only looks different, such as 1 for yes, is read as what it means."""
    session = new_session()
    right = {"kind": "person-invited", "person": "gp", "invited": True}
    session.handle({"kind": "decide", "decision": {**right, field: value}})
    if session.training.attempt.entries:
        (entry,) = session.training.attempt.entries
        assert (field, entry.decision.model_dump()) == ("invited", right)
        assert value is True
    else:
        assert session.notice is not None
        assert session.notice["kind"] == "warn"
    expect_sound(session)
