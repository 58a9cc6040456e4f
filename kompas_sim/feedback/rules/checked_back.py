"""Praise: the chair checked back with the family when that was needed."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding, listed
from kompas_sim.feedback.talk import held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "meeting"
RULE = "checked-back"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-123", "S-011")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """After difficult words, or when it became much for somebody."""
    talk = held(case, plan)
    asked = dict.fromkeys(
        each.about
        for turn in (talk.turns if talk else ())
        for each in turn.credit
        if each.reason == "check-back" and each.about
    )
    if asked:
        yield finding(RULE, "good", cites=ITEMS, names=listed(case.names[person] for person in asked))
