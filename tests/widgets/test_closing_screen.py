"""The screen of closing and after, without a browser."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kompas_sim.attempt.decision import AgreementWritten, PersonInvited, SharingSet, TaskTicked, TextWritten
from kompas_sim.scenario.tasks import TASKS
from kompas_sim.widgets.screens.closing import MOMENTS, body
from tests.support.cases import CASE_IDS, case
from tests.support.views import KEY_FIELDS, given_view, keys_in, told, view


def test_every_task_stands_under_its_moment() -> None:
    """Those of the invitation belong to the planning."""
    shown = [
        (moment["id"], task["id"])
        for moment in body(view(case(), "closing"))["moments"]
        for task in moment["tasks"]
    ]
    assert shown == [(moment, task.id) for moment in MOMENTS for task in TASKS if task.moment == moment]


def test_a_ticked_task_shows_as_done() -> None:
    """And the others do not."""
    seen = view(case(), "closing", TaskTicked(task="summarise", done=True))
    tasks = [task for moment in body(seen)["moments"] for task in moment["tasks"]]
    assert [task["id"] for task in tasks if task["done"]] == ["summarise"]


def test_everybody_on_the_sharing_list_is_named_with_a_role() -> None:
    """People of the case and of the wider network alike."""
    shown = body(view(case(), "closing"))["sharing"]
    assert sorted(one["id"] for one in shown) == sorted(one.person for one in case().closing.share)
    assert all(one["name"] and one["role"] for one in shown)


def test_those_at_the_table_come_first_on_the_sharing_list() -> None:
    """They are the first one thinks of."""
    person = next(one.id for one in case().people if one.need == "not-now")
    shown = body(given_view(case(), "closing", PersonInvited(person=person, invited=True)))["sharing"]
    assert shown[0]["id"] == person


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_order_of_the_sharing_list_says_nothing(name: str) -> None:
    """Authors write those with whom it is shared first; the screen does not."""
    share = {one.person: one.share for one in case(name).closing.share}
    shown = [share[one["id"]] for one in body(view(case(name), "closing"))["sharing"]]
    changes = sum(before != after for before, after in pairwise(shown))
    assert changes > len(set(shown))


def test_sharing_shows_what_was_chosen() -> None:
    """Nothing is chosen beforehand."""
    person = case().closing.share[0].person
    seen = view(case(), "closing", SharingSet(person=person, share="with-consent"))
    assert {one["share"] for one in body(view(case(), "closing"))["sharing"]} == {None}
    assert [one["id"] for one in body(seen)["sharing"] if one["share"] == "with-consent"] == [person]


def test_the_agreements_are_counted() -> None:
    """The step begins with what is on the table."""
    written = [AgreementWritten(agreement=number, what="belt") for number in (1, 2)]
    assert body(given_view(case(), "closing", *written))["agreements"] == 2


def test_the_evaluation_keeps_its_text() -> None:
    """A question in the trainee's own words."""
    seen = view(case(), "closing", TextWritten(field="evaluation", text="Hoe was dit voor je?"))
    assert body(seen)["evaluation"] == "Hoe was dit voor je?"


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_answer_key_is_not_in_the_closing(name: str) -> None:
    """Not as a field, not as a sentence."""
    shown = body(view(case(name), "closing"))
    assert keys_in(shown) & KEY_FIELDS == set()
    assert told(case(name), shown) == []
