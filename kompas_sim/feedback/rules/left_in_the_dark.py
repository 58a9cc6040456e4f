"""Someone who works with the agreements does not get them."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, explained, finding, listed
from kompas_sim.feedback.sharing import shared
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "left-in-the-dark"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-127", "N-084")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Everybody with whom it is not shared while the case would share it."""
    rows = shared(case, plan, advised="yes", chosen="no")
    if rows:
        yield finding(RULE, "ask", why=explained(rows), cites=ITEMS, names=listed(name for name, _ in rows))
