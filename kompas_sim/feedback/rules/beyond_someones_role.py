"""Somebody gets a task that, as far as the case knows, lies beyond their role."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.carrying import can_act
from kompas_sim.agreements.seen import Seen, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, called, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "beyond-someones-role"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-112", "K-070")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Agreements whose owner the case does not know as able on any of their topics, with their own limits;
    where owners answer for themselves, their words count."""
    for each in seen(case, plan):
        person = case.people_by_id.get(each.owner or "")
        if person and not each.tempting and not each.answer.text and _beyond(case, each):
            yield finding(
                RULE,
                "ask",
                why=" ".join(person.card.limits) if person.card else None,
                cites=ITEMS,
                subject=f"agreement:{each.agreement.agreement}",
                agreement=each.title,
                name=called(person),
            )


def _beyond(case: Scenario, each: Seen) -> bool:
    topics = [case.topics_by_id[topic] for topic in each.topics]
    return bool(topics) and not any(can_act(case, each.owner, topic) for topic in topics)
