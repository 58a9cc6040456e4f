"""The promise of the reading: how often it is right on texts it was not made on."""

import pytest

from tests.text import measure

GOOD_ENOUGH = 0.85
NEVER_MISSED = 0.95


@pytest.mark.parametrize("kind", measure.KINDS)
def test_each_label_is_read_well_on_the_check_split(kind: str) -> None:
    scores = measure.scores(kind, measure.rows(kind, "split", "check"))
    assert {label: round(s.f1, 2) for label, s in scores.items() if s.f1 < GOOD_ENOUGH} == {}


@pytest.mark.parametrize("kind", measure.KINDS)
@pytest.mark.parametrize("split", ["work", "check"])
def test_identifying_data_are_hardly_ever_missed(kind: str, split: str) -> None:
    score = measure.scores(kind, measure.rows(kind, "split", split))["pii"]
    assert score.recall >= NEVER_MISSED


def test_identifying_data_are_found_in_the_texts_made_to_hide_them() -> None:
    missed, due, extra, free = measure.identifying_errors()
    assert len(missed) / due <= 1 - NEVER_MISSED, missed
    assert len(extra) / free <= 1 - NEVER_MISSED, extra


def test_the_labelled_texts_are_many_and_none_stands_in_both_splits() -> None:
    for kind in measure.KINDS:
        work = {row["text"] for row in measure.rows(kind, "split", "work")}
        check = {row["text"] for row in measure.rows(kind, "split", "check")}
        assert len(work) + len(check) >= 150
        assert not work & check


def test_texts_written_for_one_label_are_read_well() -> None:
    assert {label for label, score in measure.single_scores().items() if score.f1 < GOOD_ENOUGH} == set()
