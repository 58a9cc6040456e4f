"""What is understood of an agreement: who acts, which topics it is about, what it asks for and holds."""

from __future__ import annotations

import pytest

from kompas_sim.agreements.carrying import carries
from kompas_sim.agreements.seen import Seen, seen
from kompas_sim.attempt.decision import AgreementWritten
from tests.feedback.factory import changed, plan, written
from tests.feedback.saar import saar
from tests.support.cases import case


def one(agreement: AgreementWritten) -> Seen:
    """The only agreement of a plan for Saar, as it is seen."""
    (found,) = seen(saar(), changed(agreements=(agreement,)))
    return found


@pytest.mark.parametrize(
    ("who", "owner"),
    [
        ("Home-nurse", "home-nurse"),
        ("de gp", "gp"),
        ("HA", "gp"),
        ("het KCT", "comfort-nurse"),
        ("VPC", "home-nurse"),
        ("moeder", "mother"),
        ("iemand", None),
        ("", None),
    ],
)
def test_who_acts_is_told_by_name_role_or_abbreviation(who: str, owner: str | None) -> None:
    assert one(written(1, who=who, what="stuurt de brief op vrijdag")).owner == owner


def test_who_acts_is_also_found_in_the_sentence_itself() -> None:
    assert one(written(1, what="de huisarts belt moeder elke dinsdag om 10 uur")).owner == "gp"


@pytest.mark.parametrize(("who", "owner"), [("Marije", "comfort-nurse"), ("Dewi Kartosen", "home-nurse")])
def test_people_of_a_real_case_are_known_by_their_first_names(who: str, owner: str) -> None:
    agreement = AgreementWritten(agreement=1, who=who, what="belt Ilse op maandag")
    (found,) = seen(case("mees"), plan(agreements=(agreement,)))
    assert found.owner == owner


def test_the_name_of_a_professional_does_not_identify_the_family() -> None:
    colleague = AgreementWritten(agreement=1, who="Dewi Kartosen", what="weegt Mees op maandag")
    family = AgreementWritten(agreement=2, who="Dewi Kartosen", what="belt de familie Zandvoorde op maandag")
    assert [each.identifying for each in seen(saar(), plan(agreements=(family,)))] == [True]
    assert [each.identifying for each in seen(case("mees"), plan(agreements=(colleague,)))] == [False]


def test_topics_are_recognised_by_their_cues() -> None:
    assert one(written(1, person="gp", what="belt in de nacht het dienstnummer")).topics == {"first-call"}
    assert one(written(1, person="gp", what="komt op de koffie")).topics == frozenset()


def test_a_draft_keeps_its_topics_as_long_as_it_can_be_recognised() -> None:
    shortened = written(1, "limits-in-record", what="zet de grenzen in het dossier")
    rewritten = written(1, "limits-in-record", what="komt op de koffie")
    slightly = written(1, "limits-in-record", what="zet alles in het dossier en belt de post")
    assert one(shortened).topics == one(slightly).topics == {"limits-known"}
    assert one(rewritten).topics == frozenset()


def test_a_channel_and_a_back_up_are_asked_for_where_someone_has_to_be_reached_in_time() -> None:
    assert {"channel", "backup"} <= one(written(1, "number")).asked
    assert not {"channel", "backup"} & one(written(1, "letter")).asked
    assert "backup" in one(written(1, "letter", condition="als de brief er niet is")).asked
    assert "channel" in one(written(1, "letter", first_contact=True)).asked


def test_an_agreement_for_the_night_without_a_back_up_carries_nothing() -> None:
    topic = saar().topics_by_id["first-call"]
    assert carries(saar(), one(written(1, "number")), topic)
    assert not carries(saar(), one(written(1, "number", backup="")), topic)


def test_a_tempting_draft_carries_nothing_however_complete_it_looks() -> None:
    found = one(written(1, "gp-always"))
    assert found.tempting
    assert {"who", "what", "channel", "backup"} <= found.held
    by_comfort_team = one(written(1, "gp-always", person="comfort-nurse"))
    topic = saar().topics_by_id["first-call"]
    assert not carries(saar(), found, topic)
    assert carries(saar(), by_comfort_team, topic)


def test_somebody_of_the_network_who_will_be_involved_counts_as_having_said_yes() -> None:
    agreement = written(1, person="ward", what="zet de brief op vrijdag in het dossier")
    for involve, expected in (("involve", True), ("inform", False)):
        (found,) = seen(saar(), changed(agreements=(agreement,), contacts={"ward": involve}))
        assert ("accepted" in found.held) is expected


def test_without_invitations_anybody_in_the_case_may_have_said_yes() -> None:
    """An exercise may open the agreements alone."""
    (found,) = seen(saar(), plan(agreements=(written(1, "letter"),)))
    assert "accepted" in found.held
