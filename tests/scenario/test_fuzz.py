"""Whatever somebody types into a file: problems with a line, or a case; never a crash."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompas_sim.attempt.playthrough import playthrough_problems
from kompas_sim.practice.exercise_file import exercise_problems
from kompas_sim.scenario.check_files import scenario_problems
from kompas_sim.scenario.load import load_scenario
from kompas_sim.scenario.locate import parse_located
from kompas_sim.scenario.problem import ScenarioProblems
from kompas_sim.scenario.scenario import Scenario
from tests.support.workshop import Workshop

TYPED = st.one_of(
    st.sampled_from(["", " ", "\t", ": ", "- ", "#", "[", "]", "{", "}", '"', "'", "|\n", ">", "? "]),
    st.sampled_from(["&a", "*a", "!!x", "---\n", "...", "ï", "\x07", "🙂"]),
    st.sampled_from(["null", "true", "0", "-1", "1e9", "2026-02-30", "K-999", "{}", "[]"]),
    st.text(max_size=8),
)
"""What ends up in a file by accident."""


@st.composite
def _mutations(draw: st.DrawFn, text: str) -> str:
    """A text with one to four accidents: a piece of a line, or whole lines, replaced, doubled or lost."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        here = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["type", "value", "key", "drop", "double", "indent", "swap"])):
            case "type":
                start = draw(st.integers(0, len(lines[here])))
                end = draw(st.integers(start, min(len(lines[here]), start + 6)))
                lines[here] = lines[here][:start] + draw(TYPED) + lines[here][end:]
            case "value":
                name, colon, _ = lines[here].partition(":")
                lines[here] = f"{name}{colon} {draw(TYPED)}"
            case "key":
                name, colon, value = lines[here].partition(":")
                lines[here] = f"{name[:-1]}{colon}{value}"
            case "drop":
                del lines[here : here + draw(st.integers(1, 12))]
                lines = lines or [""]
            case "double":
                lines[here:here] = lines[here : here + draw(st.integers(1, 12))]
            case "indent":
                lines[here] = " " * draw(st.integers(0, 5)) + lines[here].lstrip()
            case "swap":
                there = draw(st.integers(0, len(lines) - 1))
                lines[here], lines[there] = lines[there], lines[here]
    return "\n".join(lines)


@st.composite
def _changed_data(draw: st.DrawFn) -> str:
    """The case with one to four values replaced by something else, as JSON, which is YAML as well."""
    data = parse_located(Workshop.text("base"), "base.yaml").data
    for _ in range(draw(st.integers(1, 4))):
        holder, name = data, draw(st.sampled_from(sorted(data)))
        while isinstance(holder[name], (dict, list)) and holder[name] and draw(st.integers(0, 5)):
            holder = holder[name]
            name = draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
        holder[name] = deepcopy(draw(VALUES))  # a later change must not reach into the list of values
    return json.dumps(data, indent=1, ensure_ascii=False)


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 400),
    st.floats(0, 1, allow_subnormal=False),
    st.sampled_from(["", "must", "not-now", "parked", "meeting", "home-nurse", "out-of-hours", "nights"]),
    st.sampled_from(["K-999", "2026-02-30T10:00", "25:99", "2026-03-02", "06 12345678", "x" * 200]),
    st.sampled_from([[], {}, ["a"], {"a": 1}]),
)
"""Values that fit somewhere, though seldom where they land."""

FUZZ = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _lines(path: Path) -> int:
    return path.read_text(encoding="utf-8").count("\n") + 1


@FUZZ
@given(text=_mutations(Workshop.text("base")))
def test_a_changed_scenario_gives_a_case_or_problems_with_lines(workshop: Workshop, text: str) -> None:
    """A file is a case, or says what is wrong and on which of its lines."""
    workshop.put(workshop.scenario, text)
    try:
        assert isinstance(load_scenario(workshop.scenario), Scenario)
    except ScenarioProblems as stop:
        assert stop.problems
    for problem in scenario_problems(workshop.scenario):
        assert 1 <= problem.line <= _lines(workshop.scenario)
        assert problem.message


@FUZZ
@given(text=_changed_data())
def test_changed_values_give_a_case_or_problems_with_lines(workshop: Workshop, text: str) -> None:
    """The form is right YAML here, so that models and checks get the strange values."""
    workshop.put(workshop.scenario, text)
    for problem in scenario_problems(workshop.scenario):
        assert 1 <= problem.line <= _lines(workshop.scenario)
        assert problem.message


@FUZZ
@given(text=_mutations(Workshop.text("playthrough")))
def test_a_changed_playthrough_gives_problems_with_lines(workshop: Workshop, text: str) -> None:
    """A playthrough is judged with the same care, against its case."""
    workshop.put(workshop.playthrough, text)
    for problem in playthrough_problems(workshop.playthrough):
        assert 1 <= problem.line <= _lines(workshop.playthrough)
        assert problem.message


@FUZZ
@given(text=_mutations(Workshop.text("exercise")))
def test_a_changed_exercise_gives_problems_with_lines(workshop: Workshop, text: str) -> None:
    """And so is an exercise."""
    workshop.put(workshop.exercise, text)
    for problem in exercise_problems(workshop.exercise):
        assert 1 <= problem.line <= _lines(workshop.exercise)
        assert problem.message


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"\x00" * 50, b"- a\n- b\n", b"tekst", b"{", b"\xef\xbb\xbfid: x"]
)
def test_odd_bytes_give_problems_too(content: bytes, workshop: Workshop) -> None:
    """Files that are no text, no mapping or just a byte order mark."""
    workshop.scenario.write_bytes(content)
    assert all(problem.line >= 1 for problem in scenario_problems(workshop.scenario))
    with pytest.raises(ScenarioProblems):
        load_scenario(workshop.scenario)
