"""An answer to a judgement question that differs from the author's view."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.questions import WITH_OWN_RULE, answer, authors_answer
from kompas_sim.feedback.say import USEFUL, bare, finding, weighed
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.scenario import Scenario

STEP = None
RULE = "other-than-author"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ()

CLOSE = 0.7
"""From which credit an answer is close enough to explain rather than to ask. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Safe answers below full credit; without a panel they are held against the author's view, and say so."""
    for question in case.questions:
        option = answer(plan, question)
        if option is None or option.unsafe or option.credit == 1 or question.id in WITH_OWN_RULE:
            continue
        close = option.credit >= CLOSE
        seen = finding(
            RULE,
            "explain" if close else "ask",
            variant="close" if close else "far",
            why=option.why,
            cites=question.items,
            subject=f"question:{question.id}",
            question=question.prompt,
            option=bare(option.label),
            author=bare(authors_answer(question).label),
        )
        yield seen if close else weighed(case, plan, seen, question.prompt)
