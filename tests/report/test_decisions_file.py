"""The trainee's own decisions as data."""

from __future__ import annotations

import json

import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.decision import DECISION
from kompas_sim.attempt.fold import fold
from kompas_sim.report.files import make_file
from kompas_sim.training import Training
from kompas_sim.wording import Words
from tests.support.cases import case
from tests.support.played import played


def test_the_decisions_can_be_read_back_and_give_the_same_plan() -> None:
    training = played("mees", "with-good-reasons")
    file = make_file(training, "data", Words("nl"))
    data = json.loads(file.content)
    assert (file.name, file.media) == ("keuzes-mees.json", "application/json")
    assert data["scenario"] == "mees"
    assert [one["seq"] for one in data["decisions"]] == list(range(1, training.attempt.seq + 1))
    facts = [{k: v for k, v in one.items() if k not in ("seq", "at")} for one in data["decisions"]]
    assert fold([DECISION.validate_python(fact) for fact in facts]) == training.plan


def test_text_that_was_kept_unmasked_leaves_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    surname = case().family_names[0]
    with monkeypatch.context() as patch:
        patch.setattr(Training, "masked", lambda _, decision: decision)
        old = played("mees", "nothing-done", d.TextWritten(field="own-view", text=f"Ik sprak {surname}."))
    assert surname in old.plan.texts["own-view"]
    assert surname not in make_file(old, "data", Words("nl")).content.decode()


def test_the_attempt_itself_is_not_named() -> None:
    data = json.loads(make_file(played("jip"), "data", Words("nl")).content)
    assert set(data) == {"format", "version", "scenario", "exercise", "seed", "started_at", "decisions"}
