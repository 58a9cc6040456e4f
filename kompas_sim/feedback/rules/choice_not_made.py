"""Judgement questions without an answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.questions import answer
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario

STEP = None
RULE = "choice-not-made"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ()


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """One finding per step that names the open questions; its subject is the first of them."""
    questions = sorted(case.questions, key=lambda question: PLAYED_STEPS.index(question.step))
    for _, group in groupby(questions, key=lambda question: question.step):
        open_ones = [question for question in group if answer(plan, question) is None]
        if open_ones:
            yield finding(
                RULE,
                "ask",
                cites=open_ones[0].items,
                subject=f"question:{open_ones[0].id}",
                questions=" ".join(question.prompt for question in open_ones),
            )
