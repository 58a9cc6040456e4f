"""The catalogue: reads again only when a file changed, and one broken file does not take the others along."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kompas_sim.practice.exercise_file import exercises_folder
from kompas_sim.scenario.load import scenarios_folder
from kompas_sim.serve import catalogue as module
from kompas_sim.serve.catalogue import Catalogue
from kompas_sim.serve.errors import PageError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The project's cases and exercises, to be changed freely."""
    shutil.copytree(scenarios_folder(), tmp_path / "scenarios")
    shutil.copytree(exercises_folder(), tmp_path / "exercises")
    return tmp_path


@pytest.fixture
def catalogue(folder: Path) -> Catalogue:
    """Their catalogue."""
    return Catalogue(folder / "scenarios", folder / "exercises")


def test_easy_cases_come_first_and_exercises_by_step(catalogue: Catalogue) -> None:
    """The order in which one would take them."""
    shelf = catalogue.shelf()
    assert [card.id for card in shelf.cases] == ["mees", "jip", "fenna"]
    assert [card.place for card in shelf.exercises] == sorted(card.place for card in shelf.exercises)


def test_nothing_is_read_twice_and_a_change_is_seen(
    catalogue: Catalogue, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The start page is light; an author sees a new title at the next visit."""
    read: list[str] = []
    real = module.load_scenario
    monkeypatch.setattr(module, "load_scenario", lambda path: (read.append(path.parent.name), real(path))[1])
    catalogue.shelf()
    catalogue.shelf()
    assert sorted(read) == ["fenna", "jip", "mees"]
    path = folder / "scenarios" / "mees" / "scenario.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(
        "".join("title: Anders\n" if x.startswith("title:") else x for x in lines), encoding="utf-8"
    )
    os.utime(path, ns=(1, 1))
    assert catalogue.case("mees").title == "Anders"


def test_what_people_say_is_watched_too(catalogue: Catalogue, folder: Path) -> None:
    """A fault in a part of a case leaves the case out until it is mended."""
    catalogue.shelf()
    path = folder / "scenarios" / "mees" / "conversation.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("person:", "persoon:", 1), encoding="utf-8")
    assert "mees" in catalogue.shelf().broken


def test_a_broken_file_is_left_out_and_the_log_says_where(
    catalogue: Catalogue, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The other case can be played; exercises lose the broken case only."""
    path = folder / "scenarios" / "mees" / "scenario.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("minutes:", "minuten:", 1), encoding="utf-8")
    shelf = catalogue.shelf()
    assert [card.id for card in shelf.cases] == ["jip", "fenna"]
    assert "mees" in shelf.broken
    assert "scenario.yaml:" in caplog.text
    with pytest.raises(PageError) as stop:
        catalogue.case("mees")
    assert stop.value.status_code == 503


def test_an_exercise_without_a_case_that_works_is_not_offered(catalogue: Catalogue, folder: Path) -> None:
    """There would be nothing behind its button."""
    shutil.rmtree(folder / "scenarios")
    shelf = catalogue.shelf()
    assert (shelf.cases, shelf.exercises) == ((), ())


def test_an_empty_folder_is_an_empty_catalogue(tmp_path: Path) -> None:
    """And not an error."""
    assert Catalogue(tmp_path / "none", tmp_path / "neither").shelf().cases == ()
