"""More words than somebody reads the evening before."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.feedback.summary_pieces import word_count
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "case-summary"
RULE = "too-much-in-summary"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-010", "K-068")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A summary above the number of words that the case allows; that number is ours."""
    words, most = word_count(case, plan), case.case_summary.max_words
    if words > most:
        yield finding(RULE, "look", cites=ITEMS, extension=True, words=words, most=most)
