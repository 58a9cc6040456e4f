"""Something that this case asks for is not carried by any agreement."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.carrying import LIMIT_ITEMS, carries
from kompas_sim.agreements.seen import Seen, about, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.reasons import apart, standing
from kompas_sim.feedback.say import CORE, finding, listed, weighed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Topic

STEP: StepName = "agreements"
RULE = "topic-not-carried"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-111", "N-078")

SEPARATELY = 3
"""How many topics get a question of their own, the heaviest first; the others are named together."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Topics without any agreement, and those whose agreements would not hold.

    Which topics an agreement is about is our own reading; limits have a rule of their own.
    """
    if not plan.agreements:
        return
    agreements = seen(case, plan)
    open_ones = [
        topic
        for topic in case.topics
        if not LIMIT_ITEMS & set(topic.items)
        and not any(carries(case, each, topic) for each in about(agreements, topic))
    ]
    open_ones.sort(key=lambda topic: (not topic.must, -topic.severity))
    told = [
        topic
        for topic in open_ones
        if _is_told(about(agreements, topic)) and standing(case, plan, f"topic:{topic.id}") is None
    ]
    separate, others = apart(case, plan, [t for t in open_ones if t not in told], "topic", SEPARATELY)
    for topic in separate:
        variant = "thin" if about(agreements, topic) else "none"
        yield weighed(case, plan, _finding(topic, variant), topic.title)
    if others or told:
        topics = listed(f"‘{topic.title}’" for topic in (*others, *told))
        yield finding(RULE, "ask", variant="more", cites=ITEMS, subject="topics:more", topics=topics)


def _is_told(agreements: tuple[Seen, ...]) -> bool:
    """Whether all that stands about a topic is tempting: then the rule about those says why."""
    return bool(agreements) and all(each.tempting for each in agreements)


def _finding(topic: Topic, variant: str) -> Finding:
    return finding(
        RULE,
        "ask",
        variant=variant,
        why=topic.why,
        cites=topic.items or ITEMS,
        subject=f"topic:{topic.id}",
        extension=True,
        topic=topic.title,
    )
