"""Praise: what people knew and nobody had written down came to the table."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.facts_on_table import heard
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.feedback.talk import held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "meeting"
RULE = "knowledge-on-table"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-025", "K-070", "N-129")

MOST = 0.8
"""From which share of the facts this is worth praise. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Most facts surfaced, or can with this table and this agenda; the first shows why that matters."""
    facts, every = heard(case, plan), len(case.facts)
    if facts and len(facts) >= MOST * every:
        said = "said" if held(case, plan) else ""
        yield finding(
            RULE, "good", variant=said, why=facts[0].matters, cites=ITEMS, number=len(facts), all=every
        )
