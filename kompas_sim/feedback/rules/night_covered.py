"""Praise: also at night somebody can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.carrying import carries
from kompas_sim.agreements.seen import about, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "night-covered"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("N-079", "N-078")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Every topic of the night is carried; the heaviest shows why that matters."""
    agreements = seen(case, plan)
    topics = [topic for topic in case.topics if topic.night]
    covered = all(any(carries(case, each, t) for each in about(agreements, t)) for t in topics)
    if topics and covered:
        heaviest = max(topics, key=lambda topic: topic.severity)
        yield finding(RULE, "good", why=heaviest.why, cites=ITEMS, topic=heaviest.title)
