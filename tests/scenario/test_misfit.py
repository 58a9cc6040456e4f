"""What the models refuse, in plain Dutch at the right line."""

from __future__ import annotations

from kompas_sim.scenario.check_files import scenario_problems
from kompas_sim.scenario.problem import Problem
from tests.support.workshop import Workshop


def _problems(workshop: Workshop, old: str, new: str) -> list[Problem]:
    return scenario_problems(workshop.change(workshop.scenario, old, new))


def _line(workshop: Workshop, text: str) -> int:
    before, found, _ = workshop.scenario.read_text(encoding="utf-8").partition(text)
    assert found, text
    return before.count("\n") + 1


def test_an_unknown_key_is_named_with_the_key_that_was_meant(workshop: Workshop) -> None:
    """And the meant key is not called missing as well."""
    (problem,) = _problems(workshop, "  portrait: Noor", "  portret: Noor")
    assert (problem.code, problem.nearest, problem.line) == ("M101", "portrait", _line(workshop, "  portret"))
    assert problem.message == "De sleutel 'portret' bestaat hier niet. Bedoel je: portrait?"


def test_keys_are_known_deep_in_lists(workshop: Workshop) -> None:
    """The models say which keys belong to a reason of a person in a list."""
    (problem,) = _problems(workshop, "{id: far-away, text: De praktijk", "{id: far-away, txt: De praktijk")
    assert (problem.nearest, problem.line) == ("text", _line(workshop, "far-away"))


def test_keys_missing_in_one_place_are_one_problem(workshop: Workshop) -> None:
    """Half a person is one line to read, at the person."""
    new = "people:\n  - id: half\n    name: Half\n"
    (problem,) = _problems(workshop, "people:\n", new)
    assert problem.message == "Deze sleutels ontbreken: role, discipline, need, why."
    assert problem.line == _line(workshop, "  - id: half")


def test_an_unknown_word_comes_with_the_choice(workshop: Workshop) -> None:
    """All words, and the likely one."""
    (problem,) = _problems(workshop, "    need: should", "    need: shoud")
    assert problem.message == (
        "'shoud' kan niet bij 'need'. Kies uit: must, should, could, not-now, family-decides. "
        "Bedoel je: should?"
    )


def test_an_unknown_step_among_the_hints_is_told_as_a_word(workshop: Workshop) -> None:
    """A key that must be one of a list is a choice as well."""
    (problem,) = _problems(workshop, "  planning: [Wie kan", "  planing: [Wie kan")
    assert (problem.code, problem.values["field"], problem.nearest) == ("M103", "hints", "planning")
    assert problem.line == _line(workshop, "  planing:")


def test_a_wrong_name_among_the_available_people_is_placed_at_that_name(workshop: Workshop) -> None:
    """Keys that are names must look like names."""
    (problem,) = _problems(workshop, "      paediatrician: online", "      Kinder arts: online")
    assert (problem.name, problem.values["word"]) == ("pattern-id", "Kinder arts")
    assert problem.line == _line(workshop, "      Kinder arts")


def test_a_list_is_not_called_short_because_one_entry_is_wrong(workshop: Workshop) -> None:
    """Only the entry is to be repaired."""
    found = _problems(workshop, "- id: wheelchair", "- id: Wheel chair")
    assert [problem.name for problem in found] == ["pattern-id"]


def test_half_a_pair_is_called_incomplete(workshop: Workshop) -> None:
    """A pair of numbers of which one is missing lacks no key."""
    (problem,) = _problems(workshop, "follow_up_days: [10, 20]", "follow_up_days: [10]")
    assert (problem.code, problem.name, problem.values["field"]) == (
        "M106",
        "incomplete-list",
        "follow_up_days",
    )


def test_numbers_and_truths_must_be_what_they_are(workshop: Workshop) -> None:
    """Each kind of value has its own words."""
    changes = {
        "minutes: 20": "minutes: lang",
        "difficulty: 1": "difficulty: 1.5",
        "has_care_plan: true": "has_care_plan: ja",
        "  max_words: 40": "  max_words: 4",
        "letters:\n": "letters: brief\nold:\n",
        "  age: 4 jaar": "  age: 4",
        "today: 2026-03-02": "today: morgen",
    }
    for old, new in changes.items():
        workshop.change(workshop.scenario, old, new)
    names = {problem.name for problem in scenario_problems(workshop.scenario)}
    assert names == {
        "no-whole-number",
        "no-boolean",
        "too-low",
        "no-list",
        "unknown-key",
        "no-text",
        "no-date",
    }


def test_everything_that_is_wrong_comes_at_once_in_the_order_of_the_lines(workshop: Workshop) -> None:
    """An author repairs a file in one go."""
    workshop.change(workshop.scenario, "difficulty: 1", "difficulty: 7")
    workshop.change(workshop.scenario, "    need: should", "    need: shuold")
    workshop.change(workshop.scenario, "  follow_up_why:", "  follow_up_wy:")
    workshop.change(workshop.scenario, "title: Een kleine casus", "title: Een kleine casus\ntitle: Nog een")
    lines = [problem.line for problem in sorted(scenario_problems(workshop.scenario), key=lambda p: p.line)]
    assert len(lines) == 4 and lines == sorted(set(lines))
