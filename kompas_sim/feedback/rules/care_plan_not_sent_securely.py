"""The care plan or the summary goes out by a route that is not safe, or less suited."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.questions import answer, authors_answer
from kompas_sim.feedback.say import RED_FLAG, bare, finding, weighed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "care-plan-not-sent-securely"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("K-064", "N-092")

SAFE_ENOUGH = 0.7
"""From which credit another safe route is as good. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """An unsafe route as something to look at; a clumsy one as a question."""
    question = case.questions_by_id.get("sending")
    option = answer(plan, question) if question else None
    if question is None or option is None or (option.credit >= SAFE_ENOUGH and not option.unsafe):
        return
    seen = finding(
        RULE,
        "look" if option.unsafe else "ask",
        variant="unsafe" if option.unsafe else "clumsy",
        why=option.why,
        cites=(*ITEMS, *question.items),
        subject="question:sending",
        option=bare(option.label),
        author=bare(authors_answer(question).label),
    )
    yield seen if option.unsafe else weighed(case, plan, seen, question.prompt)
