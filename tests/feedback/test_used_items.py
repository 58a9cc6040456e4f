"""Which items a case assesses, for the coverage of the method."""

from __future__ import annotations

import pytest

from kompas_sim.feedback.assess import assess_all
from kompas_sim.feedback.used_items import used_items
from kompas_sim.method.load import load_method
from tests.feedback.factory import good_plan, plan
from tests.feedback.rules.pictures import FAULTS
from tests.feedback.saar import saar
from tests.support.cases import CASE_IDS, case


def test_everything_that_is_cited_is_among_the_used_items() -> None:
    cited = {
        item
        for each in (*FAULTS.values(), good_plan(), plan())
        for step in assess_all(saar(), each)
        for finding in step.findings
        for item in finding.cites
    }
    assert cited <= used_items(saar())


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_core_of_the_method_is_assessed(name: str) -> None:
    core = {"K-003", "K-010", "K-022", "K-025", "K-028", "K-062", "K-092", "K-110", "K-119", "K-137", "N-079"}
    assert core <= used_items(case(name))


def test_a_task_that_a_case_excuses_is_not_assessed() -> None:
    assert "J-055" not in used_items(saar())
    assert all(item in load_method() for item in used_items(saar()))
