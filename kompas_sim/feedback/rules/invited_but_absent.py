"""Somebody outside the core was invited for a moment on which they cannot come."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import DETAIL, called, finding, listed
from kompas_sim.feedback.table import cannot_come
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "invited-but-absent"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("K-051", "K-069")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Everybody outside the core who will not be there, in one question: how are they heard all the same?"""
    absent = [person for person in cannot_come(case, plan) if person.need != "must"]
    if absent:
        yield finding(RULE, "ask", cites=ITEMS, names=listed(called(person) for person in absent))
