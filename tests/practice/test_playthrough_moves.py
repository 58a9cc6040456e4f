"""A playthrough whose moves cannot be made is told so, with the line."""

from __future__ import annotations

import shutil
from pathlib import Path

from kompas_sim.practice.playthrough_moves import run_problems
from tests.support.cases import SCENARIOS

FIRST = "{kind: move-made, room: pre-meeting, move: welcome}"


def changed(tmp_path: Path, old: str, new: str) -> Path:
    """The model run of Mees with one line changed, in a folder of its own."""
    shutil.copytree(SCENARIOS / "mees", tmp_path / "mees")
    path = tmp_path / "mees" / "playthroughs" / "as-the-method-asks.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_a_run_that_can_be_played_has_no_problem() -> None:
    assert run_problems(SCENARIOS / "mees" / "playthroughs" / "as-the-method-asks.yaml") == []


def test_a_move_in_a_room_that_is_not_open_is_named_with_its_line(tmp_path: Path) -> None:
    path = changed(tmp_path, FIRST, FIRST.replace("pre-meeting", "meeting"))
    (problem,) = run_problems(path)
    assert problem.code == "P102"
    assert (
        FIRST.replace("pre-meeting", "meeting")
        in path.read_text(encoding="utf-8").splitlines()[problem.line - 1]
    )


def test_a_broken_form_is_told_first(tmp_path: Path) -> None:
    path = changed(tmp_path, FIRST, FIRST.replace("welcome", "welkom"))
    assert [problem.code for problem in run_problems(path)] == ["M103"]
