"""What author checks see beyond the example on their page, and what they leave alone."""

from __future__ import annotations

import pytest

from kompas_sim.scenario.check_files import scenario_problems
from tests.support.workshop import Workshop

Seen = list[tuple[str, str]]


def _seen(workshop: Workshop, *changes: tuple[str, str]) -> Seen:
    """Code and name of everything that the checks see after these changes."""
    for old, new in changes:
        workshop.change(workshop.scenario, old, new)
    found = sorted(scenario_problems(workshop.scenario), key=lambda problem: (problem.line, problem.code))
    return [(problem.code, problem.name) for problem in found]


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        (
            "      parents: in-person\n    credit: 1.0",
            "      parent: in-person\n    credit: 1.0",
            "only-people-unknown",
        ),
        (
            "      parents: in-person\n    credit: 1.0",
            "      school: in-person\n    credit: 1.0",
            "only-people",
        ),
        ("{person: parents, text: Wij", "{person: school, text: Wij", "only-people"),
        ("who: family-doctor", "who: family-docter", ""),
        ("family_calls: [comfort-nurse]", "family_calls: [comfort-nurze]", ""),
        ("{person: school, share", "{person: scool, share", ""),
    ],
)
def test_people_are_looked_for_wherever_they_are_named(
    old: str, new: str, seen: str, workshop: Workshop
) -> None:
    """At the table only people; elsewhere the network as well."""
    name = f"unknown-person.{seen}" if seen else "unknown-person"
    assert _seen(workshop, (old, new)) == [("S101", name)]


def test_somebody_of_the_network_may_do_an_agreement(workshop: Workshop) -> None:
    """An agreement names anybody in the case."""
    assert _seen(workshop, ("who: family-doctor", "who: out-of-hours")) == []


def test_people_and_network_share_their_names(workshop: Workshop) -> None:
    """They stand side by side on the screen."""
    assert _seen(
        workshop, ("  - id: school\n", "  - id: parents\n"), ("person: school", "person: parents")
    ) == [("S108", "duplicate-id")]


def test_options_of_one_question_have_their_own_names(workshop: Workshop) -> None:
    """Lists within lists are looked at too."""
    change = ("{id: later, label: Na het weekend", "{id: now, label: Na het weekend")
    assert _seen(workshop, change) == [("S108", "duplicate-id")]


@pytest.mark.parametrize(
    ("old", "new", "face"),
    [
        ("    need: should\n    weight: 0.5", "    need: family-decides\n    weight: 0.5", "no-weight"),
        (
            "    need: should\n    weight: 0.5",
            "    need: could\n    weight: 0.5\n    burden: 0.1",
            "no-burden",
        ),
        ("    burden: 0.3", "    burden: 0.0", "some-burden"),
        ("    burden: 0.3", "    burden: 0.3\n    weight: 0.2", "no-weight"),
        (
            "need: must\n    weight: 1.0\n    why: Kent het gezin",
            "need: must\n    why: Kent het gezin",
            "must-weight",
        ),
    ],
)
def test_weight_and_burden_follow_the_need(old: str, new: str, face: str, workshop: Workshop) -> None:
    """Each contradiction has its own words."""
    assert _seen(workshop, (old, new)) == [("S124", f"weight-against-need.{face}")]


def test_a_moment_that_is_too_late_does_not_count_for_the_musts(workshop: Workshop) -> None:
    """A puzzle whose only solution is too late has none."""
    late = (
        "    credit: 1.0\n    why: Iedereen die nodig",
        "    too_late: true\n    credit: 1.0\n    why: Iedereen die nodig",
    )
    assert _seen(workshop, late) == [("S130", "no-slot-for-musts")]


def test_a_moment_before_the_case_begins_is_impossible(workshop: Workshop) -> None:
    """And so is an hour that no clock shows."""
    assert _seen(
        workshop, ("start: 2026-03-09T10:00", "start: 2026-03-01T10:00"), ('time: "20:00"', 'time: "24:00"')
    ) == [
        ("S133", "impossible-moment.past"),
        ("S133", "impossible-moment"),
    ]


def test_another_place_that_earns_as_much_is_told(workshop: Workshop) -> None:
    """The best place is the best."""
    assert _seen(workshop, ("also: {meeting: 0.5}", "also: {meeting: 1.0}")) == [
        ("S145", "best-room-in-also.as-good")
    ]


def test_a_fact_of_the_family_can_come_up_where_the_family_may_be(workshop: Workshop) -> None:
    """A point that may also be in the meeting is reached by the parents."""
    change = (
        "held_by: [home-nurse]\n    agenda_item: nights",
        "held_by: [parents]\n    agenda_item: own-limits",
    )
    assert ("S150", "buried-fact") not in _seen(workshop, change)


def test_a_fact_about_a_parked_point_never_comes_up(workshop: Workshop) -> None:
    """Elsewhere is not at this table."""
    assert _seen(workshop, ("    agenda_item: nights", "    agenda_item: wheelchair")) == [
        ("S150", "buried-fact")
    ]


def test_a_topic_with_only_tempting_agreements_is_told_as_such(workshop: Workshop) -> None:
    """Then a good one is to be added."""
    change = (
        "    when: voor vrijdag\n    why: Zo weet",
        "    when: voor vrijdag\n    tempting: true\n    why: Zo weet",
    )
    assert _seen(workshop, change) == [("S160", "topic-without-agreement.only-tempting")]


def test_a_good_agreement_names_who_does_it(workshop: Workshop) -> None:
    """Without a name it is a tempting one."""
    assert _seen(workshop, ("    who: family-doctor\n", "")) == [("S162", "good-agreement-incomplete.who")]


def test_occasions_of_which_none_applies_leave_no_case(workshop: Workshop) -> None:
    """The other side of the same fault."""
    found = _seen(
        workshop,
        ("    applies: true\n    why: De zorg", "    applies: false\n    why: De zorg"),
        ("    applies: true\n    why: Dat is", "    applies: false\n    why: Dat is"),
    )
    assert found == [("S185", "one-sided-occasions.none")]


def test_a_care_plan_piece_without_a_care_plan_is_placed_at_the_piece(workshop: Workshop) -> None:
    """And a plan that no piece is, at the claim."""
    plan = workshop.text("base")[: workshop.text("base").index("belongs: care-plan")].count("\n") + 1
    workshop.change(workshop.scenario, "has_care_plan: true", "has_care_plan: false")
    (problem,) = scenario_problems(workshop.scenario)
    assert (problem.name, problem.line) == ("care-plan-contradiction.no-plan", plan)
    workshop.change(workshop.scenario, "has_care_plan: false", "has_care_plan: true")
    assert _seen(workshop, ("belongs: care-plan", "belongs: out")) == [("S184", "care-plan-contradiction")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bel 06-12345678.", "phone"),
        ("Bel +31 6 1234 5678.", "phone"),
        ("Bel 030 - 123 45 67 of de post.", "phone"),
        ("Mail naar bo@fictiestad.example.", "mail"),
        ("Het huis staat op 1234 AB in Fictiestad.", "postcode"),
        ("Het nummer is 123456782.", "number"),
        ("Kijk op www.fictiestad.example.", "site"),
    ],
)
def test_identifying_data_are_seen_in_any_form(text: str, kind: str, workshop: Workshop) -> None:
    """A number that nobody has now, somebody may have later."""
    change = ("    story: Noor wordt benauwd wakker.", f"    story: '{text}'")
    assert _seen(workshop, change) == [("S191", f"identifying-text.{kind}")]


@pytest.mark.parametrize(
    "text",
    [
        "Bel het oefennummer op de kaart.",
        "Op 4 maart 2026 om 12:30, en dan nog 10 a 15 minuten.",
        "In 2024 en 2025 samen 12 keer, van 2020-01-01 tot 2021-12-31.",
        "Gesproken op 04-03-2026 12 minuten lang.",
        "Ruim 1500 gram, 37,5 graden, 24/7 en 112.",
        "Dat is een sein voor de thuiszorg; sophisticated is het niet.",
        "Zie K-001, K-002 en 3000 EURO.",
    ],
)
def test_ordinary_numbers_and_words_are_left_alone(text: str, workshop: Workshop) -> None:
    """A check that cries wolf is soon ignored."""
    assert _seen(workshop, ("    story: Noor wordt benauwd wakker.", f"    story: '{text}'")) == []


def test_each_real_name_in_a_text_is_told(workshop: Workshop) -> None:
    """Also two in one sentence."""
    change = ("    story: Noor wordt benauwd wakker.", "    story: Van het UMC naar het Sophia.")
    assert _seen(workshop, change) == [("S192", "real-name"), ("S192", "real-name")]


def test_thirty_words_are_not_too_long(workshop: Workshop) -> None:
    """Sentences are counted apart, also when a line ends without a full stop."""
    text = " ".join(["woord"] * 30)
    change = (
        "    story: Noor wordt benauwd wakker.",
        f"    story: |\n      {text}. {text}!\n      {text}\n      {text}",
    )
    assert _seen(workshop, change) == []
    assert _seen(workshop, (f"      {text}. ", f"      {text} erbij. ")) == [("S190", "long-sentence")]
