"""Praise: an answer to a judgement question that fits this case, with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.questions import answer
from kompas_sim.feedback.say import SMALL_PRAISE, bare, finding
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.scenario import Scenario

STEP = None
RULE = "choice-well-made"
RANK = SMALL_PRAISE
ITEMS: tuple[ItemId, ...] = ()


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Answers with full credit."""
    for question in case.questions:
        option = answer(plan, question)
        if option and option.credit == 1 and not option.unsafe:
            yield finding(
                RULE,
                "good",
                why=option.why,
                cites=question.items,
                subject=f"question:{question.id}",
                question=question.prompt,
                option=bare(option.label),
            )
