"""A case, or everything that is wrong with its file."""

from __future__ import annotations

import shutil

import pytest

from kompas_sim.scenario.check_files import check_files
from kompas_sim.scenario.load import (
    UnknownScenarioError,
    find_scenario,
    is_id,
    load_all,
    load_scenario,
    scenario_ids,
    scenarios_folder,
)
from kompas_sim.scenario.problem import ScenarioProblems
from tests.support.workshop import Workshop


def test_a_right_file_gives_a_case(workshop: Workshop) -> None:
    """With what the file says."""
    case = load_scenario(workshop.scenario)
    assert (case.id, case.today.isoformat(), case.questions_by_id["form"].options[1].id) == (
        "noor",
        "2026-03-02",
        "hybrid",
    )


def test_a_wrong_file_gives_all_its_errors_as_one_exception(workshop: Workshop) -> None:
    """Printed, each is a line with file, line, code and Dutch words."""
    workshop.change(workshop.scenario, "held_by: [home-nurse]", "held_by: [home-nurze]")
    workshop.change(workshop.scenario, "knows: [four-nights]", "knows: [for-nights]")
    with pytest.raises(ScenarioProblems) as stop:
        load_scenario(workshop.scenario)
    first, second = str(stop.value).splitlines()
    assert (
        ": S101 'home-nurze' staat niet bij de mensen ('people') van deze casus. Bedoel je: home-nurse?"
        in first
    )
    assert ": S104 'for-nights' is geen feit ('facts') van deze casus. Bedoel je: four-nights?" in second
    assert first.startswith(f"{workshop.scenario.as_posix()}:")


def test_warnings_alone_do_not_stop_a_case(workshop: Workshop) -> None:
    """They are for the author, not for the trainee."""
    workshop.change(workshop.scenario, "  goal: [Wat is er klaar als het gesprek voorbij is?]", "  goal: []")
    assert load_scenario(workshop.scenario).hints["goal"] == ()


def test_a_case_is_found_by_its_id(workshop: Workshop) -> None:
    """The id is the name of its folder."""
    assert find_scenario(workshop.folder / "scenarios", "noor").id == "noor"


def test_an_unknown_id_names_the_nearest_case(workshop: Workshop) -> None:
    """For a page that says: did you mean …?"""
    with pytest.raises(UnknownScenarioError) as stop:
        find_scenario(workshop.folder / "scenarios", "nor")
    assert (stop.value.scenario_id, stop.value.nearest) == ("nor", "noor")


@pytest.mark.parametrize(
    "word", ["../noor", "noor/../noor", "/etc", "Noor", "", ".", "..", "noor\n", "n" * 300, "é"]
)
def test_only_an_id_ever_touches_the_files(word: str, workshop: Workshop) -> None:
    """No other text becomes part of a path, so nothing outside the folder is read."""
    shutil.copytree(workshop.folder / "scenarios", workshop.folder / "elders" / "scenarios")
    with pytest.raises(UnknownScenarioError):
        find_scenario(workshop.folder / "elders" / "scenarios", word)
    assert not is_id(word)


def test_a_folder_without_a_case_is_no_case(workshop: Workshop) -> None:
    """Only a folder with a scenario file counts."""
    workshop.put(workshop.folder / "scenarios" / "leeg" / "notitie.txt", "")
    assert scenario_ids(workshop.folder / "scenarios") == ["noor"]


def test_all_cases_come_by_id(workshop: Workshop) -> None:
    """Every folder with a scenario file."""
    assert list(load_all(workshop.folder / "scenarios")) == ["noor"]


def test_the_errors_of_all_files_come_together(workshop: Workshop) -> None:
    """One run over all cases tells everything."""
    other = workshop.folder / "scenarios" / "zara" / "scenario.yaml"
    workshop.put(other, workshop.text("base").replace("title: Een kleine", "titel: Een kleine"))
    workshop.change(workshop.scenario, "difficulty: 1", "difficulty: 9")
    with pytest.raises(ScenarioProblems) as stop:
        load_all(workshop.folder / "scenarios")
    assert [problem.code for problem in stop.value.problems] == ["M105", "M101"]


def test_every_case_of_the_project_can_be_played() -> None:
    """What is shipped has no errors, and playthroughs enough to prove it."""
    assert {"mees", "jip"} <= set(load_all(scenarios_folder()))
    found = check_files([scenarios_folder()]).problems
    assert [str(problem) for problem in found if problem.code == "S110"] == []
