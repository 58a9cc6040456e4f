"""Tricks do not pay: on the real cases they stay below a run as the method asks."""

from __future__ import annotations

from statistics import fmean

import pytest

from kompas_sim.agreements.full_text import as_written
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.playthrough import load_playthrough, playthrough_path
from kompas_sim.feedback.assess import assess, assess_all
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.tasks import TASKS
from tests.support.cases import CASE_IDS, SCENARIOS, case

CASES = CASE_IDS


def played(name: str, run: str = "as-the-method-asks") -> Plan:
    """The plan of a playthrough."""
    return fold(load_playthrough(playthrough_path(SCENARIOS, name, run), case(name)).decisions)


def score(of: Scenario, plan: Plan, step: StepName) -> float:
    """The score of a step."""
    value = assess(of, plan, step).score
    assert value is not None
    return value


@pytest.mark.parametrize("name", CASES)
def test_inviting_everybody_does_not_pay(name: str) -> None:
    everybody = played(name).model_copy(update={"invited": tuple(case(name).people_by_id)})
    assert (
        score(case(name), everybody, "participants") < score(case(name), played(name), "participants") - 0.05
    )


@pytest.mark.parametrize("name", CASES)
def test_copying_the_whole_pool_of_agreements_does_not_pay(name: str) -> None:
    pool = tuple(
        as_written(draft).model_copy(update={"agreement": number})
        for number, draft in enumerate(case(name).agreements, 1)
    )
    copied = played(name).model_copy(update={"agreements": pool})
    assert score(case(name), copied, "agreements") < score(case(name), played(name), "agreements") - 0.02


@pytest.mark.parametrize("name", CASES)
def test_putting_every_point_in_the_meeting_does_not_pay(name: str) -> None:
    full = played(name).model_copy(update={"agenda": {"meeting": tuple(case(name).agenda_by_id)}})
    assert score(case(name), full, "agenda") < score(case(name), played(name), "agenda") - 0.15


@pytest.mark.parametrize("name", CASES)
def test_sharing_with_everybody_and_ticking_every_task_does_not_pay(name: str) -> None:
    generous = played(name).model_copy(
        update={
            "sharing": {each.person: "yes" for each in case(name).closing.share},
            "tasks": frozenset(task.id for task in TASKS),
        }
    )
    assert score(case(name), generous, "closing") < score(case(name), played(name), "closing") - 0.05


@pytest.mark.parametrize("name", CASES)
def test_always_the_first_answer_does_not_pay(name: str) -> None:
    first = {question.id: question.options[0].id for question in case(name).questions}
    lazy = Plan(choices=first, occasions={each.id: True for each in case(name).occasions})
    scores = [each.score for each in assess_all(case(name), lazy) if each.score is not None]
    assert fmean(scores) < 0.4


@pytest.mark.parametrize("name", CASES)
def test_good_reasons_come_close_to_the_method(name: str) -> None:
    method, reasons = (
        fmean(each.score for each in assess_all(case(name), played(name, run)) if each.score is not None)
        for run in ("as-the-method-asks", "with-good-reasons")
    )
    assert reasons > method - 0.1
