"""Something was agreed about somebody who was not there to say yes."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "owner-not-at-table"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-112", "K-119", "K-122")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Everybody who got a task and was neither at the table nor is going to be involved."""
    asked = (each for each in seen(case, plan) if each.lacks("accepted") and each.answer.kind == "not-here")
    owners = dict.fromkeys(each.owner for each in asked if each.owner)
    if owners:
        yield finding(RULE, "ask", cites=ITEMS, names=listed(case.names[owner] for owner in owners))
