"""One replication as a story in Dutch."""

from __future__ import annotations

import pytest

from kompas_sim.attempt.plan import Plan
from kompas_sim.simulation.weeks import EventStory, duration, story
from kompas_sim.simulation.weeks.incident import Step, StepKind
from kompas_sim.simulation.weeks.names import Names
from kompas_sim.simulation.weeks.story import _steps
from kompas_sim.wording import Words
from tests.simulation.weeks.nights import NIGHT_NUMBER, kept_plan, nights, with_weeks, without

WORDS = Words("nl")


def night(plan: Plan, replication: int = 1) -> EventStory:
    """The story of the night."""
    return next(each for each in story(nights(), plan, 0, replication) if each.event == "short-of-breath")


def test_a_story_begins_with_the_moment_and_ends_as_the_case_says() -> None:
    told = night(kept_plan())
    assert told.sentences[0] == "Dinsdag 17 maart, 03.00 uur."
    assert "Het komt goed." in told.sentences
    assert told.sentences[-1].startswith("Dit hielp: afspraak 1")


def test_a_story_says_which_agreement_would_have_carried_it() -> None:
    told = night(without(NIGHT_NUMBER))
    assert told.ending == "not"
    assert "Het is een lange nacht." in told.sentences
    assert told.sentences[-1] == "Een afspraak over ‘Onderwerp first-call’ had hier kunnen helpen."


def test_an_agreement_that_did_not_hold_is_named() -> None:
    failed = (night(kept_plan(), number) for number in range(200))
    told = next(each for each in failed if each.ending != "held")
    assert "(afspraak 1)" in told.sentences[-1]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_step_of_a_story_has_words(language: str) -> None:
    words = Words(language)
    for kind in StepKind.__args__:
        assert "{" not in words(f"weeks.story.{kind}", who="a", other="b", caller="c", child="d")


def test_events_are_told_in_the_order_in_which_they_happened() -> None:
    began = [each.began for each in story(nights(), kept_plan(), mode="versneld")]
    assert began == sorted(began)
    assert len(began) == 3


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0.2, "1 minuut"), (60, "60 minuten"), (45, "45 minuten"), (100, "2 uur"), (4000, "3 dagen")],
)
def test_a_length_of_time_is_said_in_its_own_unit(minutes: float, said: str) -> None:
    assert duration(minutes, WORDS) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Kinderafdeling", "de kinderafdeling"),
        ("Huisartsenpost Verzindijk", "de huisartsenpost Verzindijk"),
        ("De directeur van Ilses school", "de directeur van Ilses school"),
        ("Emre Bostanci", "Emre Bostanci"),
        ("Streekziekenhuis Verzindijk", "het streekziekenhuis Verzindijk"),
    ],
)
def test_a_service_gets_its_article_and_a_person_none(name: str, said: str) -> None:
    ward, *others = nights().network
    case = with_weeks(nights(), network=[ward.model_copy(update={"name": name}), *others])
    assert Names(case, WORDS)(case.network[0].id) == said


def test_a_colleague_without_a_name_is_named_after_whom_they_stand_in_for() -> None:
    assert Names(nights(), WORDS)("colleague:gp") == "de collega van Gp"


def test_attempts_that_nobody_took_are_told_together() -> None:
    steps = [
        Step(0, "calls-own", "gp"),
        Step(0, "no-answer", "gp"),
        *(Step(60 * hour, kind, "gp") for hour in (1, 2, 3) for kind in ("calls-again", "no-answer")),
        Step(240, "calls-again", "gp"),
        Step(240, "comes", "gp"),
    ]
    assert list(_steps(steps, Names(nights(), WORDS), WORDS)) == [
        "Mother belt op goed geluk Gp.",
        "Die neemt niet op.",
        "Ook later is Gp een paar keer niet te bereiken.",
        "Later belt Mother opnieuw met Gp.",
        "Die weet genoeg en komt in actie.",
    ]


def test_help_that_comes_late_is_called_late() -> None:
    late = next(
        each
        for number in range(200)
        for each in story(nights(), without(3), 0, number)
        if each.ending == "late" and each.minutes
    )
    assert any(sentence.startswith("Pas na ") for sentence in late.sentences)
