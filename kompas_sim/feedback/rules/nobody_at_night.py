"""Something can be foreseen for the night, and nobody can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, finding, listed
from kompas_sim.feedback.topics_carried import unreachable_events
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "nobody-at-night"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("N-079", "K-111", "N-078")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The topics of such events together. Being reachable day and night comes from N-079 (T4)."""
    if plan.agreements:
        events = unreachable_events(case, plan, seen(case, plan))
        topics = dict.fromkeys(case.topics_by_id[event.topic].title for event in events)
        if topics:
            cites = (*ITEMS, *(item for event in events for item in event.items))
            yield finding(RULE, "look", cites=cites, topics=listed(f"‘{title}’" for title in topics))
