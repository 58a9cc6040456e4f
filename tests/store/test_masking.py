"""No identifying text in the store, whoever wrote it there."""

import json
from datetime import UTC, datetime

import pytest

from kompas_sim.attempt.decision import AgreementWritten, MoveMade, PersonInvited, ReasonGiven, TextWritten
from kompas_sim.attempt.free_text import free_text
from kompas_sim.store.masking import masked
from kompas_sim.text import mask_pii
from tests.store.any_decision import KINDS
from tests.store.past_the_store import change

AT = datetime(2026, 2, 3, 10, 0, tzinfo=UTC)
MAIL = "ouder@voorbeeld.nl"


@pytest.mark.parametrize(
    "decision",
    [
        TextWritten(field="goal", text=f"Mail naar {MAIL}."),
        ReasonGiven(topic="person:huisarts", text=f"Zie {MAIL}."),
        *(AgreementWritten(agreement=1, **{name: f"via {MAIL}"}) for name in free_text(AgreementWritten)),
    ],
)
def test_identifying_text_is_masked_before_it_is_kept(store, decision):
    code = store.new_code()
    attempt = store.begin(code, "mees", None, 7).id
    entry = store.append(code, attempt, 0, decision, AT)
    assert store.load(code, attempt).entries == (entry,)
    for kept in (entry.model_dump_json(), json.dumps(store.export(code))):
        assert MAIL not in kept
        assert "[mail]" in kept


def test_identifying_text_that_came_in_another_way_is_masked_in_the_export(store, url):
    code = store.new_code()
    attempt = store.begin(code, "mees", None, 7).id
    store.append(code, attempt, 0, TextWritten(field="goal", text="Wie belt?"), AT)
    kept = TextWritten(field="goal", text=f"Mail naar {MAIL}.").model_dump_json()
    change(url, "UPDATE entries SET decision = :kept", kept=kept)
    assert MAIL not in json.dumps(store.export(code))


def test_a_text_without_identifying_data_is_kept_as_it_was_typed():
    decision = TextWritten(field="goal", text="Wie belt de ouders bij koorts, en wanneer?")
    assert masked(decision) is decision


def test_a_decision_without_free_text_is_kept_as_it_is():
    decision = PersonInvited(person="huisarts", invited=True)
    assert masked(decision) is decision


def test_a_text_that_grows_by_masking_still_fits_its_field():
    decision = AgreementWritten(agreement=1, who=" ".join(["1234AB"] * 17))
    assert len(mask_pii(decision.who)) > 120
    kept = masked(decision)
    assert AgreementWritten.model_validate(kept.model_dump()) == kept


def test_every_field_in_which_a_trainee_writes_freely_is_known():
    assert {kind.__name__: set(free_text(kind)) for kind in KINDS if free_text(kind)} == {
        "TextWritten": {"text"},
        "ReasonGiven": {"text"},
        "AgreementWritten": {"who", "what", "when", "channel", "backup", "condition"},
    }


def test_an_agreement_that_is_put_on_the_table_is_masked_too() -> None:
    said = AgreementWritten(agreement=1, what=f"stuurt het naar {MAIL}")
    kept = masked(MoveMade(room="meeting", move="agree", agreement=said))
    assert isinstance(kept, MoveMade) and kept.agreement is not None
    assert MAIL not in kept.agreement.what and kept.agreement.what.startswith("stuurt het naar")
