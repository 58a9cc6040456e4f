"""What the author checks of a conversation see beyond the example on their page."""

from __future__ import annotations

import pytest

from kompas_sim.scenario.check_files import scenario_problems
from kompas_sim.scenario.conversation import FOR_FAMILY, FOR_PROFESSIONALS
from kompas_sim.simulation.meeting.kinds import KINDS
from tests.support.workshop import Workshop

FIRST = "    - {id: fem-can-wait, person: physiotherapist, to: [ask], text: Ik hoef nu niets.}\n"


def _seen(workshop: Workshop, old: str, new: str) -> list[str]:
    """The names of everything that the checks see after this change."""
    workshop.change(workshop.scenario, old, new)
    return [problem.name for problem in scenario_problems(workshop.scenario)]


@pytest.mark.parametrize(
    ("parts", "face"),
    [
        ("to: [ask-needs], room: meeting", "no-move"),
        ("to: [invite-to-tell]", "no-move"),
        ("to: [ask], when: {present: [parents], absent: [parents]}", "contradiction"),
        ("to: [ask], when: {said: [call-me-first], unsaid: [call-me-first]}", "contradiction"),
        ("to: [ask], when: {done: [breathe], undone: [breathe]}", "contradiction"),
        ("to: [ask], when: {said: [extra]}", "contradiction"),
        ("follows: extra", "contradiction"),
        ("to: [ask], when: {absent: [physiotherapist]}", "contradiction"),
        ("to: [ask], when: {present: [family-doctor]}", "not-together"),
        ("to: [ask], when: {trust: 3}", "too-high"),
        ("to: [ask], when: {overload: 1}", "too-high"),
    ],
)
def test_a_reply_that_can_never_be_said_is_told_with_the_reason(
    parts: str, face: str, workshop: Workshop
) -> None:
    """Fem is a professional, comes on the day on which the doctor cannot, and never gains trust."""
    extra = f"    - {{id: extra, person: physiotherapist, text: Nog iets., {parts}}}\n"
    assert _seen(workshop, FIRST, FIRST + extra) == [f"reply-never-said.{face}"]


@pytest.mark.parametrize(
    "parts",
    [
        "to: [invite-to-tell], when: {trust: 3}",
        "to: [make-room], when: {safety: 4, overload: 4}",
        "to: [ask-needs, ask], room: meeting",
        "follows: call-me-first, when: {said: [call-me-first]}",
    ],
)
def test_what_the_parents_can_come_to_say_is_left_alone(parts: str, workshop: Workshop) -> None:
    """Trust, safety and overload rise in a conversation."""
    extra = f"    - {{id: extra, person: parents, text: Nog iets., {parts}}}\n"
    assert _seen(workshop, FIRST, FIRST + extra) == []


def test_what_waits_for_a_reply_that_never_comes_is_never_said_either(workshop: Workshop) -> None:
    """Neither is what waits for each other."""
    frame = "    - {{id: {0}, person: parents, text: Nog iets., to: [ask], when: {{said: [{1}]}}}}\n"
    circle = frame.format("one", "two") + frame.format("two", "one")
    waiting = frame.format("three", "two")
    assert _seen(workshop, FIRST, FIRST + circle + waiting) == ["reply-never-said.after-never"] * 3


@pytest.mark.parametrize(
    ("old", "new", "face"),
    [
        ("at: [own-limits]\n      when", "at: [own-limit]\n      when", "unknown-in-conversation.item"),
        ("when: {absent: [parents]}", "when: {absent: [parent]}", "unknown-in-conversation"),
        ("when: {absent: [parents]}", "when: {heard: [four-night]}", "unknown-in-conversation.fact"),
        ("when: {absent: [parents]}", "when: {said: [call-me]}", "unknown-in-conversation.reply"),
        ("when: {absent: [parents]}", "offers: [night-rote]", "unknown-in-conversation.draft"),
        ("when: {absent: [parents]}", "changes: {parent: {trust: 1}}", "unknown-in-conversation"),
        ("{parents: {overload: 2,", "{parents: {interpreter: tolk, overload: 2,", "unknown-in-conversation"),
    ],
)
def test_names_are_looked_for_wherever_they_stand(old: str, new: str, face: str, workshop: Workshop) -> None:
    """Each kind of name has its own words."""
    assert _seen(workshop, old, new) == [face]


@pytest.mark.parametrize(
    ("old", "new", "face"),
    [
        ("drafts: [night-rota]\n      cues: [elke nacht]\n", "", "to-nothing"),
        ("drafts: [night-rota]", "drafts: [one-number]", "not-the-owner"),
        ("answer: amended", "answer: refused", "refused-instead"),
    ],
)
def test_an_answer_belongs_to_an_agreement_of_its_own(
    old: str, new: str, face: str, workshop: Workshop
) -> None:
    """And says what it would change when it would change something, and only then."""
    before = f"      {old}" if old.startswith("drafts: [night-rota]\n") else old
    assert _seen(workshop, before, new) == [f"answer-never-given.{face}"]


def test_a_fact_is_said_by_somebody_who_holds_it(workshop: Workshop) -> None:
    """A reply of somebody else does not count, and is told."""
    extra = "    - {id: extra, person: parents, to: [ask], text: Vier dus., surfaces: [four-nights]}\n"
    assert _seen(workshop, FIRST, FIRST + extra) == ["fact-without-reply.not-held"]


def test_checks_and_conversation_agree_on_whom_a_move_is_for() -> None:
    """The checks know no conversation; they share their lists with it."""
    for whom, kinds in (("family", FOR_FAMILY), ("professional", FOR_PROFESSIONALS)):
        assert tuple(kind for kind, rule in KINDS.items() if rule.whom == whom) == kinds
