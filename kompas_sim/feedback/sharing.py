"""With whom the outcome is shared: the trainee's list next to what the case advises."""

from __future__ import annotations

from typing import Literal

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario

Share = Literal["yes", "with-consent", "no"]


def shared(case: Scenario, plan: Plan, *, advised: Share, chosen: Share) -> tuple[tuple[str, str], ...]:
    """Name and the case's why of everybody for whom the case advises one thing and the trainee chose the
    other."""
    return tuple(
        (case.names[each.person], each.why)
        for each in case.closing.share
        if each.share == advised and plan.sharing.get(each.person) == chosen
    )
