"""The screen of the agreements, without a browser."""

from __future__ import annotations

import pytest

from kompas_sim.attempt.decision import (
    AgreementWithdrawn,
    AgreementWritten,
    ContactPlaced,
    FollowUpPlanned,
    PersonInvited,
    StepSubmitted,
)
from kompas_sim.widgets.screens.agreements import body, sentence
from kompas_sim.widgets.view import View
from kompas_sim.wording import Words
from tests.support.cases import CASE_IDS, case
from tests.support.played import played
from tests.support.views import KEY_FIELDS, given_view, keys_in, told, view

PERSON = case().people[0].id


def test_an_agreement_reads_as_one_text() -> None:
    """Situation, who, what, when, channel and back-up, as one would say it."""
    written = AgreementWritten(
        agreement=1,
        who="De ouders",
        what="bellen de dienst",
        when="meteen",
        channel="oefennummer",
        backup="Anders 112.",
        condition="Als hij zich verslikt,",
    )
    read = "Als hij zich verslikt: De ouders bellen de dienst, meteen, oefennummer. Anders 112."
    assert sentence(view(case(), "agreements"), written) == read


def test_a_person_is_named_by_name() -> None:
    """The trainee chose a card, the agreement shows who that is."""
    shown = body(view(case(), "agreements", AgreementWritten(agreement=1, person=PERSON, what="belt")))
    assert shown["agreements"][0]["who"] == case().names[PERSON]


def test_a_new_agreement_gets_a_number_of_its_own() -> None:
    """Also after one was withdrawn: numbers stay with their agreement."""
    written = [AgreementWritten(agreement=number, what="belt") for number in (1, 2, 3)]
    shown = body(view(case(), "agreements", *written, AgreementWithdrawn(agreement=2)))
    assert [one["number"] for one in shown["agreements"]] == [1, 3]
    assert shown["nextNumber"] == 4


def test_a_draft_that_was_taken_says_so() -> None:
    """It can be taken once."""
    draft = case().agreements[0]
    shown = body(view(case(), "agreements", AgreementWritten(agreement=1, draft=draft.id, what=draft.what)))
    assert [one["id"] for one in shown["pool"] if one["taken"]] == [draft.id]


def test_the_table_comes_first_among_those_who_can_do_something() -> None:
    """Then the wider network; each with the role."""
    shown = body(given_view(case(), "agreements", PersonInvited(person=PERSON, invited=True)))
    assert [one["id"] for one in shown["actors"]] == [PERSON, *(one.id for one in case().network)]
    assert case().people_by_id[PERSON].role in shown["actors"][0]["label"]


def test_contacts_and_follow_up_show_what_was_chosen() -> None:
    """And nothing where nothing was chosen."""
    contact = case().network[0].id
    seen = view(
        case(), "agreements", ContactPlaced(contact=contact, involve="inform"), FollowUpPlanned(days=84)
    )
    assert {one["id"]: one["involve"] for one in body(seen)["contacts"] if one["involve"]} == {
        contact: "inform"
    }
    assert body(seen)["followUpDays"] == 84


def test_examples_of_the_case_come_after_the_hand_in() -> None:
    """One good draft per topic, each draft once, with why it holds."""
    assert body(view(case(), "agreements"))["solutions"] == []
    shown = body(view(case(), "agreements", StepSubmitted(step="agreements")))["solutions"]
    assert shown
    assert all(one["why"] for one in shown)
    assert len({one["fields"]["draft"] for one in shown}) == len(shown)


def test_no_tempting_draft_stands_among_the_examples() -> None:
    """What sounds good and lacks something is not how it can be done."""
    tempting = {one.id for one in case("jip").agreements if one.tempting}
    seen = View(training=played("jip"), words=Words(), step="agreements")
    assert tempting & {one["fields"]["draft"] for one in body(seen)["solutions"]} == set()


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_order_of_the_pool_says_nothing(name: str) -> None:
    """Authors write the tempting drafts last; the screen does not."""
    tempting = {one.id: one.tempting for one in case(name).agreements}
    shown = [tempting[one["id"]] for one in body(view(case(name), "agreements"))["pool"]]
    assert sorted(shown) != shown


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_answer_key_is_not_in_the_agreements(name: str) -> None:
    """Not as a field, not as a sentence."""
    shown = body(view(case(name), "agreements"))
    assert keys_in(shown) & KEY_FIELDS == set()
    assert told(case(name), shown) == []
