"""Everything that is kept about a trainee, for the trainee."""

import json
from datetime import UTC, datetime

import pytest
from pydantic import TypeAdapter

from kompas_sim.attempt.attempt import Attempt
from kompas_sim.attempt.decision import PersonInvited, TextWritten
from kompas_sim.store import UnknownCodeError

AT = datetime(2026, 2, 3, 10, 0, tzinfo=UTC)


@pytest.fixture
def code(store):
    code = store.new_code()
    first = store.begin(code, "mees", None, 7).id
    store.append(code, first, 0, TextWritten(field="goal", text="Wie doet wat?"), AT)
    store.begin(code, "jip", "wie-zit-aan-tafel", 8)
    return code


def test_an_export_holds_every_attempt_with_every_decision_oldest_first(store, code, clock):
    export = store.export(code)
    assert (export["code"], export["created_at"]) == (code, clock.now.isoformat())
    attempts = [store.load(code, header.id) for header in reversed(store.attempts(code))]
    read = [
        TypeAdapter(Attempt).validate_python({"header": attempt, "entries": attempt["entries"]})
        for attempt in export["attempts"]
    ]
    assert read == attempts


def test_an_export_can_be_written_as_json(store, code):
    export = store.export(code)
    assert json.loads(json.dumps(export)) == export


def test_an_export_holds_nothing_of_somebody_else(store, code):
    other = store.new_code()
    attempt = store.begin(other, "mees", None, 9).id
    store.append(other, attempt, 0, PersonInvited(person="imker", invited=True), AT)
    exported = json.dumps(store.export(code))
    assert other not in exported
    assert "imker" not in exported


def test_a_code_that_nobody_has_cannot_be_exported(store):
    with pytest.raises(UnknownCodeError):
        store.export("appel-appel-appel-appel")
