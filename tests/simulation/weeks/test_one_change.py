"""One thing different: the neighbourhood of a plan, and what each change brings."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.simulation.weeks import one_change, one_change_in_steps, simulate
from kompas_sim.simulation.weeks.neighbours import Change, neighbours
from kompas_sim.wording import Words
from tests.feedback.factory import written
from tests.simulation.weeks.nights import NIGHT_NUMBER, kept_plan, nights, without

RUNS = 30
WORDS = Words("nl")


def found(plan: Plan, kind: str) -> list[Change]:
    """The changes of one kind."""
    return [change for change in neighbours(nights(), plan, WORDS) if change.kind == kind]


def test_the_missing_number_for_the_night_gains_most() -> None:
    first, *_ = one_change(nights(), without(NIGHT_NUMBER), RUNS)
    assert first.kind == "agreement"
    assert first.gain > 0.3
    assert "Onderwerp first-call" in first.said


def test_changes_stand_with_the_largest_gain_first() -> None:
    gains = [change.gain for change in one_change(nights(), without(NIGHT_NUMBER), RUNS)]
    assert all(more >= less for more, less in pairwise(gains))


def test_a_gain_is_what_its_decisions_bring_with_the_same_seed() -> None:
    plan = without(NIGHT_NUMBER)
    change = one_change(nights(), plan, RUNS, seed=4)[0]
    after = simulate(nights(), fold(change.decisions, plan), RUNS, 4)
    assert after == change.result
    assert change.gain == pytest.approx(after.coverage.mean - simulate(nights(), plan, RUNS, 4).coverage.mean)


def test_progress_begins_with_none_and_ends_with_all() -> None:
    reports = list(one_change_in_steps(nights(), without(NIGHT_NUMBER), 2))
    assert [report.done for report in reports] == list(range(reports[0].all + 1))
    assert len(reports[-1].changes) == reports[0].all


def test_a_field_that_is_missing_is_filled_from_the_pool() -> None:
    bare = kept_plan(agreements=(written(1, "number", backup=""),))
    (change,) = found(bare, "backup")
    (decision,) = change.decisions
    assert isinstance(decision, d.AgreementWritten)
    assert decision.backup == "anders de kinderarts van dienst"


def test_somebody_else_may_take_on_what_its_owner_never_heard_of() -> None:
    elsewhere = kept_plan(agreements=(written(1, "number", person="director"),))
    assert [change.decisions[0] for change in found(elsewhere, "owner")] == [
        written(1, "number", person="comfort-nurse")
    ]


def test_a_must_have_who_was_left_out_may_be_invited() -> None:
    alone = kept_plan(invited=("mother", "comfort-nurse", "gp", "home-nurse"))
    assert [change.decisions for change in found(alone, "invite")] == [
        (d.PersonInvited(person="oncologist", invited=True),)
    ]


def test_only_a_better_moment_is_another_moment() -> None:
    assert found(kept_plan(), "slot") == []
    assert [change.values["slot"] for change in found(kept_plan(slot="evening"), "slot")] == ["monday"]
    assert [change.values["slot"] for change in found(kept_plan(slot=None), "slot")] == ["monday"]


def test_minutes_go_to_those_who_need_them() -> None:
    silent = kept_plan(tasks=frozenset(), sharing={})
    assert len(found(silent, "minutes")) == len(found(silent, "record")) == 1
    assert found(silent, "share") == []
    assert {
        each.person for each in found(silent, "minutes")[0].decisions if isinstance(each, d.SharingSet)
    } == {
        "mother",
        "gp",
        "pharmacy",
        "crew",
        "comfort-doctor",
    }


def test_somebody_who_is_not_on_the_list_may_be_put_on_it() -> None:
    assert {change.values["who"] for change in found(kept_plan(sharing={"mother": "yes"}), "share")} == {
        "Gp",
        "Pharmacy",
        "Crew",
        "Comfort-doctor",
    }


def test_a_locum_may_get_a_hand_over() -> None:
    (change,) = found(kept_plan(), "locum")
    assert change.said(WORDS) == "Spreek af dat Gp vóór het verlof overdraagt aan Locum."
    told = simulate(nights(), fold(change.decisions, kept_plan()), RUNS)
    assert told.coverage.mean >= simulate(nights(), kept_plan(), RUNS).coverage.mean


def test_somebody_becomes_the_first_contact_when_nobody_is() -> None:
    nobody = kept_plan(agreements=(written(1, "number", first_contact=False),))
    (change,) = found(nobody, "first-contact")
    assert change.decisions == (written(1, "number"),)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_change_is_said_in_words(language: str) -> None:
    words = Words(language)
    poor = Plan(slot="late", invited=("gp",), agreements=(written(1, "number", backup="", channel=""),))
    assert all("{" not in change.said(words) for change in neighbours(nights(), poor, words))
