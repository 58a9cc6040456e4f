"""Nobody decided with whom the outcome is shared."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "sharing-not-judged"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-127",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Everybody about whom nothing was decided: all of them as one question, or by name."""
    left = [sharing.person for sharing in case.closing.share if sharing.person not in plan.sharing]
    if left:
        variant = "all" if len(left) == len(case.closing.share) else "some"
        yield finding(
            RULE, "ask", variant=variant, cites=ITEMS, names=listed(case.names[one] for one in left)
        )
