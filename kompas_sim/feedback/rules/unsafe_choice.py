"""An answer to a judgement question that is not safe in this case."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.questions import answer
from kompas_sim.feedback.say import RED_FLAG, bare, finding
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.scenario import Scenario

STEP = None
RULE = "unsafe-choice"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ()


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Unsafe answers; no reason makes them safe, so none is asked for. Sending has a rule of its own."""
    for question in case.questions:
        option = answer(plan, question)
        if option and option.unsafe and question.id != "sending":
            yield finding(
                RULE,
                "look",
                why=option.why,
                cites=question.items,
                subject=f"question:{question.id}",
                question=question.prompt,
                option=bare(option.label),
            )
