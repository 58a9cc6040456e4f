"""The report of ``kompas check``."""

from __future__ import annotations

import json
import string

import pytest

from kompas_sim.practice.check_all import check_all
from kompas_sim.scenario.check_files import check_files, main
from kompas_sim.wording import Words
from kompas_sim.wording.words import catalogue
from tests.support.workshop import Workshop


def test_all_files_of_a_project_are_read(workshop: Workshop) -> None:
    """Scenario, playthroughs and exercise, each by its own reader; other files are left alone."""
    workshop.put(workshop.folder / "scenarios" / "noor" / "panel.yaml", "a: 1")
    report = check_all([workshop.folder])
    assert [file.rpartition("/")[2] for file in report.files] == [
        "wie-komt.yaml",
        "as-asked.yaml",
        "nothing-done.yaml",
        "typical-mistake.yaml",
        "scenario.yaml",
    ]
    assert report.ok


def test_a_file_named_twice_is_read_once(workshop: Workshop) -> None:
    """As a folder and by itself."""
    report = check_files([workshop.scenario, workshop.folder, workshop.scenario])
    assert len(report.files) == 1


def test_the_report_can_be_written_as_json(workshop: Workshop) -> None:
    """For tools: every problem with its place, words and the likely word."""
    workshop.change(workshop.scenario, "held_by: [home-nurse]", "held_by: [home-nurze]")
    report = json.loads(json.dumps(check_files([workshop.scenario]).as_json()))
    assert (report["ok"], report["errors"], report["warnings"]) == (False, 1, 0)
    (problem,) = report["problems"]
    assert problem["file"].endswith("noor/scenario.yaml") and problem["line"] > 300
    assert {key: problem[key] for key in ("code", "severity", "nearest")} == {
        "code": "S101",
        "severity": "error",
        "nearest": "home-nurse",
    }


def test_warnings_are_counted_apart_and_do_no_harm(workshop: Workshop) -> None:
    """A report with only warnings is all right."""
    workshop.change(workshop.scenario, "  goal: [Wat is er klaar als het gesprek voorbij is?]", "  goal: []")
    report = check_files([workshop.scenario])
    assert (report.ok, len(report.errors), len(report.warnings)) == (True, 0, 1)


def test_the_module_prints_problems_and_tells_how_it_ended(
    workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Zero when all is well, one when something must be repaired."""
    assert main([str(workshop.scenario)]) == 0
    workshop.change(workshop.scenario, "difficulty: 1", "difficulty: 9")
    assert main([str(workshop.scenario)]) == 1
    assert ":5: M105 'difficulty' is 9; het mag hoogstens 3 zijn." in capsys.readouterr().out


def test_a_problem_can_be_told_in_english(workshop: Workshop) -> None:
    """The catalogue of both languages is complete."""
    workshop.change(workshop.scenario, "difficulty: 1", "difficulty: 9")
    (problem,) = check_files([workshop.scenario]).problems
    assert problem.text(Words("en")) == "'difficulty' is 9; it may be 3 at most."


def test_both_languages_have_the_same_words_about_problems() -> None:
    """With the same named places in them."""

    def places(language: str) -> dict[str, set[str | None]]:
        texts = {key: text for key, text in catalogue(language).items() if key.startswith("problems.")}
        return {
            key: {part[1] for part in string.Formatter().parse(text)} - {None} for key, text in texts.items()
        }

    assert places("nl") == places("en") != {}
