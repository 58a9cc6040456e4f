"""Professionals may comment on the minutes and the parents may not."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.feedback.tasks_due import only_professionals_comment
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "parents-not-offered-comments"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-137", "N-073")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A comment round without the parents, also when they were not at the table (T21)."""
    if only_professionals_comment(case, plan):
        yield finding(RULE, "ask", cites=ITEMS, subject="task:comments-parents", asks_reason=True)
