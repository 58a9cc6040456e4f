"""A colleague who was not there reads back what was agreed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.attempt.plan import Plan
from kompas_sim.simulation.weeks.arrangements import RECORD_TASKS
from kompas_sim.simulation.weeks.read_back import ReadBack, read_back
from tests.feedback.factory import written
from tests.simulation.weeks.nights import kept_plan, nights

CONDITION = written(1, "number", condition="als Saar benauwd is")
WHOLE = kept_plan(agreements=(CONDITION, *kept_plan().agreements[1:]))

DELETED = {
    "who-first": {"person": None},
    "which-number": {"channel": ""},
    "no-answer": {"backup": ""},
    "one-name": {"first_contact": False},
    "if-what": {"condition": ""},
}
"""Which field of the agreement about the night each question needs; without who there is no first contact either."""

IN_PLAN = {
    "who-knows": {"sharing": {}},
    "again": {"follow_up_days": None},
    "where": {"tasks": WHOLE.tasks - RECORD_TASKS},
}


def answers(plan: Plan) -> dict[str, ReadBack]:
    """The answers by question."""
    return {each.question.id: each for each in read_back(nights(), plan)}


def open_ones(plan: Plan) -> set[str]:
    """The questions without an answer."""
    return {name for name, each in answers(plan).items() if each.answer is None}


def test_a_whole_plan_answers_all_ten() -> None:
    assert open_ones(WHOLE) == set()
    assert len(answers(WHOLE)) == 10


def test_nothing_at_all_answers_none() -> None:
    assert len(open_ones(Plan())) == 10


def test_an_answer_is_what_was_written() -> None:
    found = answers(WHOLE)
    assert found["which-number"].answer == "dienstnummer (oefennummer)"
    assert found["who-first"].answer == "Comfort-nurse"
    assert found["who-first"].agreement == 1
    assert found["again"].answer == "10 dagen na het gesprek"


def test_a_missing_answer_says_which_field_and_where() -> None:
    bare = WHOLE.model_copy(update={"agreements": (written(1, "number", backup=""), *WHOLE.agreements[1:])})
    assert answers(bare)["no-answer"].missing == (
        "Dit is niet terug te lezen. Schrijf op: de achtervang, bij ‘Onderwerp first-call’."
    )


@given(st.sets(st.sampled_from(sorted(DELETED))))
def test_deleting_a_field_flips_exactly_the_answers_that_need_it(names: set[str]) -> None:
    gone = {field: value for name in names for field, value in DELETED[name].items()}
    bare = WHOLE.model_copy(
        update={
            "agreements": (
                written(1, "number", **{"condition": "als Saar benauwd is", **gone}),
                *WHOLE.agreements[1:],
            )
        }
    )
    expected = names | ({"one-name"} if "who-first" in names else set())
    assert open_ones(bare) == expected


@pytest.mark.parametrize("name", sorted(IN_PLAN))
def test_what_stands_in_the_plan_flips_alone(name: str) -> None:
    assert open_ones(WHOLE.model_copy(update=IN_PLAN[name])) == {name}


def test_a_tempting_agreement_answers_nothing() -> None:
    tempting = kept_plan(agreements=(written(1, "gp-always"),))
    assert {"who-first", "which-number", "no-answer"} <= open_ones(tempting)
