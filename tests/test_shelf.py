"""Cases that were read ahead."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kompas_sim.scenario.load import UnknownScenarioError, scenarios_folder
from kompas_sim.shelf import case_at, read_ahead


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one case of our own."""
    shutil.copytree(scenarios_folder() / "jip", tmp_path / "jip")
    return tmp_path


def test_a_case_that_was_read_ahead_is_not_read_again(folder: Path) -> None:
    """It is the very same one, and equal to what the file says."""
    fresh = case_at(folder, "jip")
    read_ahead(folder)
    assert case_at(folder, "jip") is case_at(folder, "jip")
    assert case_at(folder, "jip") == fresh


def test_a_case_whose_file_changed_is_read_anew(folder: Path) -> None:
    """An author sees a change at once."""
    read_ahead(folder)
    file = folder / "jip" / "scenario.yaml"
    old = case_at(folder, "jip").title
    file.write_text(file.read_text(encoding="utf-8").replace(old, f"{old}!", 1), encoding="utf-8")
    assert case_at(folder, "jip").title == f"{old}!"


def test_a_case_with_errors_does_not_stop_the_others(folder: Path) -> None:
    """It is left for the page that asks for it."""
    shutil.copytree(folder / "jip", folder / "stuk")
    (folder / "stuk" / "scenario.yaml").write_text("id: stuk\n", encoding="utf-8")
    read_ahead(folder)
    assert case_at(folder, "jip") is case_at(folder, "jip")


def test_only_an_id_becomes_part_of_a_path(folder: Path) -> None:
    """As without reading ahead."""
    read_ahead(folder)
    with pytest.raises(UnknownScenarioError):
        case_at(folder, "../jip")
