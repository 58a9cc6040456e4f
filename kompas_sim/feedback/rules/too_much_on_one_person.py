"""One person carries more than half of the agreements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "too-much-on-one-person"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-112", "K-107")

MANY = 4
"""From how many agreements of one person this is worth a question. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The one who has most, when that is many and more than half; parents count as everybody else."""
    owners = Counter(each.owner for each in seen(case, plan) if each.owner)
    for owner, number in owners.most_common(1):
        if number >= MANY and 2 * number > len(plan.agreements):
            yield finding(RULE, "ask", cites=ITEMS, name=case.names[owner], number=number)
