"""The outcome goes to someone who has nothing to do with it."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, explained, finding, listed
from kompas_sim.feedback.sharing import shared
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "shared-beyond-list"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-136", "N-092")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Everybody with whom it is shared, with or without asking, while the case would not."""
    rows = (
        *shared(case, plan, advised="no", chosen="yes"),
        *shared(case, plan, advised="no", chosen="with-consent"),
    )
    if rows:
        yield finding(RULE, "look", why=explained(rows), cites=ITEMS, names=listed(name for name, _ in rows))
