"""Every rule sees what its picture shows, and says nothing when there is nothing to see."""

from __future__ import annotations

import pytest

from kompas_sim.feedback.rules import rules
from tests.feedback.factory import good_plan
from tests.feedback.rules.pictures import EMPTY, FAULTS, PRAISES
from tests.feedback.support import see

NAMES = [rule.name for rule in rules()]


def test_every_rule_has_its_picture() -> None:
    assert sorted([*FAULTS, *PRAISES]) == NAMES


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_seen_where_it_is(name: str) -> None:
    findings = see(name, FAULTS[name])
    assert findings
    assert all(finding.rule == name and finding.tone != "good" for finding in findings)


@pytest.mark.parametrize("name", FAULTS)
def test_a_good_plan_has_no_fault(name: str) -> None:
    assert see(name, good_plan()) == []


@pytest.mark.parametrize("name", PRAISES)
def test_praise_is_given_where_it_is_earned(name: str) -> None:
    findings = see(name, PRAISES[name])
    assert findings
    assert all(finding.rule == name and finding.tone == "good" for finding in findings)


@pytest.mark.parametrize("name", PRAISES)
def test_doing_nothing_is_not_praised(name: str) -> None:
    assert see(name, EMPTY) == []
