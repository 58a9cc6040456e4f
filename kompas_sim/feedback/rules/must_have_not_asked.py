"""Agreements are made while somebody of the core was silently left out."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, called, finding, listed
from kompas_sim.feedback.table import silently_missing
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "must-have-not-asked"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("K-025", "K-109")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Must-haves who are not invited and for whom no accepted reason was given."""
    missing = silently_missing(case, plan) if plan.agreements and plan.invited else ()
    if missing:
        yield finding(RULE, "look", cites=ITEMS, names=listed(called(person) for person in missing))
