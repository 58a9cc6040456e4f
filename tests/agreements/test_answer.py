"""How the owner of an agreement answers: on the ground of limits, and of being there to be asked."""

from __future__ import annotations

from typing import Any

import pytest

from kompas_sim.agreements.answer import GivenAnswer, answer
from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.scenario.scenario import Scenario
from tests.feedback.factory import changed, written
from tests.feedback.saar import MUSTS, saar
from tests.simulation.meeting.talk import ANSWERS, talking

HERE = frozenset(MUSTS)


def given(
    agreement: AgreementWritten, case: Scenario | None = None, here: frozenset[str] = HERE
) -> GivenAnswer:
    """The answer of the owner."""
    return answer(case or talking(), here, agreement)


def own(**fields: Any) -> AgreementWritten:
    """An agreement of the general practitioner in the trainee's own words."""
    return AgreementWritten(agreement=1, person="gp", **fields)


def test_what_touches_no_limit_is_accepted() -> None:
    assert given(own(what="belt ouders op maandag")) == GivenAnswer("accepted", "gp")


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"what": "komt in de nacht langs"}, "refused"),
        ({"what": "komt langs", "when": "altijd"}, "refused"),
        ({"what": "komt langs, niet in de nacht"}, "accepted"),
        ({"what": "komt langs", "when": "overdag"}, "accepted"),
        ({"what": "komt langs", "backup": "in de nacht de huisartsenpost"}, "accepted"),
    ],
)
def test_own_words_are_read_by_their_cues(fields: dict[str, str], kind: str) -> None:
    """What somebody will not do, and what another does as a back-up, is no limit of theirs."""
    assert given(own(**fields)).kind == kind


def test_a_limit_of_one_person_is_not_that_of_another() -> None:
    assert given(own(what="komt in de nacht langs").model_copy(update={"person": "oncologist"})).is_yes


def test_a_draft_that_goes_too_far_is_refused_in_the_words_of_its_owner() -> None:
    refused = given(written(1, "gp-always"))
    assert (refused.kind, refused.text) == ("refused", "Elke nacht, dat houd ik niet vol.")


def test_a_draft_that_was_changed_is_read_anew() -> None:
    assert given(written(1, "gp-always", what="komt op dinsdag langs", when="overdag")).is_yes


def test_an_amendment_that_was_taken_over_is_a_yes() -> None:
    assert given(written(1, "letter")).kind == "amended"
    assert given(written(1, "letter", when="binnen vijf werkdagen na elk bezoek")).is_yes
    assert given(written(1, "letter", when="binnen drie werkdagen")).kind == "amended"


@pytest.mark.parametrize(("backup", "kind"), [("", "amended"), ("haar collega", "accepted")])
def test_a_field_that_was_missing_only_needs_to_be_filled_in(backup: str, kind: str) -> None:
    asks = {**ANSWERS[1], "instead": {"backup": "de arts-assistent"}}
    case = talking(conversation={"answers": [asks]})
    assert given(written(1, "letter", backup=backup), case).kind == kind


def test_nobody_answers_for_somebody_who_is_not_there_or_not_named() -> None:
    assert given(written(1, "number"), here=frozenset({"gp"})) == GivenAnswer("not-here", "comfort-nurse")
    assert given(AgreementWritten(agreement=1, what="iemand belt")) == GivenAnswer("not-here", None)


def test_an_agreement_is_accepted_only_when_its_owner_says_yes() -> None:
    number, always = written(1, "number"), written(2, "gp-always")
    yes, no = seen(saar(), changed(agreements=(number, always)))
    assert "accepted" in yes.held
    assert no.lacks("accepted")
    assert no.answer.kind == "refused"
