"""Playthroughs: read against their case, with every problem at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.playthrough import (
    PlaythroughProblems,
    examine_playthrough,
    load_playthrough,
    playthrough_names,
    playthrough_path,
    playthrough_problems,
)
from kompas_sim.scenario.load import load_scenario
from tests.support.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A fresh workshop in a temporary folder."""
    return Workshop(tmp_path)


def _line(path: Path, text: str) -> int:
    before, found, _ = path.read_text(encoding="utf-8").partition(text)
    assert found, text
    return before.count("\n") + 1


def test_a_playthrough_is_a_list_of_decisions_with_what_is_expected(workshop: Workshop) -> None:
    """Decisions come as the values that a live run makes."""
    found = load_playthrough(workshop.playthrough, load_scenario(workshop.scenario))
    assert found.decisions[0] == d.OccasionMarked(occasion="going-home", applies=True)
    assert found.submitted == {"occasion", "case-summary", "goal", "participants"}
    assert (found.expect.scores["occasion"].min, found.expect.absent["occasion"]) == (0.9, ("unsafe-choice",))


def test_playthroughs_of_a_case_are_found_by_name(workshop: Workshop) -> None:
    """The name of the file, without its end."""
    assert playthrough_names(workshop.scenario.parent) == ["as-asked", "nothing-done", "typical-mistake"]
    assert playthrough_path(workshop.folder / "scenarios", "noor", "as-asked") == workshop.playthrough


@pytest.mark.parametrize(
    ("old", "new", "code", "nearest"),
    [
        ("kind: slot-chosen", "kind: slot-chozen", "M103", "slot-chosen"),
        ("{kind: slot-chosen, slot: wednesday}", "{kind: slot-chosen, slott: wednesday}", "M101", "slot"),
        ("{kind: slot-chosen, slot: wednesday}", "{slot: wednesday}", "M102", None),
        ("field: goal", "field: gaol", "M103", "goal"),
        ("person:family-doctor", "persoon:family-doctor", "M108", None),
        ("option: now}", "option: nuw}", "P101", "now"),
        ("reason: by-phone", "reason: by-fone", "P101", "by-phone"),
        ("person:family-doctor", "person:family-docter", "P101", "family-doctor"),
        ("role: chair, person: comfort-nurse", "role: chair, person: parents", "P102", None),
        ('    participants: ["missing', '    planing: ["missing', "M103", "planning"),
        ("missing-must:person:paediatrician", "Missing must", "M108", None),
    ],
)
def test_each_slip_is_told_at_its_line(
    old: str, new: str, code: str, nearest: str | None, workshop: Workshop
) -> None:
    """Form, names and what the app would refuse."""
    workshop.change(workshop.playthrough, old, new)
    (problem,) = playthrough_problems(workshop.playthrough)
    assert (problem.code, problem.nearest) == (code, nearest)
    assert problem.line == _line(workshop.playthrough, new.strip())


def test_a_refused_decision_says_why_in_the_words_of_the_app(workshop: Workshop) -> None:
    """An author reads what a trainee would read."""
    workshop.change(
        workshop.playthrough,
        "  - {kind: slot-chosen, slot: wednesday}",
        "  - {kind: step-submitted, step: goal}\n  - {kind: slot-chosen, slot: wednesday}",
    )
    (problem,) = playthrough_problems(workshop.playthrough)
    assert problem.code == "P102"
    assert problem.message.startswith("Dit besluit kan hier niet: ")


def test_every_error_of_a_playthrough_comes_at_once(workshop: Workshop) -> None:
    """As one exception with a line for each."""
    workshop.change(workshop.playthrough, "slot: wednesday", "slot: sunday")
    workshop.change(workshop.playthrough, "option: now}", "option: never}")
    with pytest.raises(PlaythroughProblems) as stop:
        load_playthrough(workshop.playthrough, load_scenario(workshop.scenario))
    assert [problem.code for problem in stop.value.problems] == ["P101", "P101"]


def test_the_order_of_an_undoing_is_judged_by_its_number(workshop: Workshop) -> None:
    """Undo names the number of a decision; a number that is not there is refused."""
    workshop.change(
        workshop.playthrough,
        "expect:\n",
        "  - {kind: undone, target: 15}\n  - {kind: undone, target: 99}\nexpect:\n",
    )
    (problem,) = playthrough_problems(workshop.playthrough)
    assert problem.line == _line(workshop.playthrough, "target: 99")


def test_without_its_case_only_the_form_is_judged(workshop: Workshop) -> None:
    """A broken case has its own problems; they are not told twice."""
    workshop.change(workshop.playthrough, "slot: wednesday", "slot: sunday")
    workshop.scenario.unlink()
    assert playthrough_problems(workshop.playthrough) == []
    found, problems = examine_playthrough(workshop.playthrough, None)
    assert found is not None and problems == []


def test_a_missing_playthrough_is_a_problem(workshop: Workshop) -> None:
    """And no crash."""
    workshop.playthrough.unlink()
    with pytest.raises(PlaythroughProblems) as stop:
        load_playthrough(workshop.playthrough, load_scenario(workshop.scenario))
    assert [problem.code for problem in stop.value.problems] == ["F001"]
