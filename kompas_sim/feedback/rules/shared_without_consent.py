"""The outcome goes to someone before the parents said yes."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, explained, finding, listed
from kompas_sim.feedback.sharing import shared
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "shared-without-consent"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("K-127", "N-092")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Everybody with whom it is shared at once while the case would ask the parents first."""
    rows = shared(case, plan, advised="with-consent", chosen="yes")
    if rows:
        yield finding(RULE, "look", why=explained(rows), cites=ITEMS, names=listed(name for name, _ in rows))
