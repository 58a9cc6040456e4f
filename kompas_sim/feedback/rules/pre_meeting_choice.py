"""No pre-meeting, while the parents come to the meeting or colleagues have something to ask each other."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.questions import answer
from kompas_sim.feedback.say import CORE, bare, finding, weighed
from kompas_sim.feedback.table import parents_invited
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "participants"
RULE = "pre-meeting-choice"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-024", "K-033", "K-141", "K-142")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A choice about the pre-meeting that the author would not make; the pre-meeting stays optional."""
    question = case.questions_by_id.get("pre-meeting")
    option = answer(plan, question) if question else None
    if question and option and option.credit < 1 and not option.unsafe:
        seen = finding(
            RULE,
            "ask",
            variant="with-parents" if parents_invited(case, plan) else "without-parents",
            why=option.why,
            cites=(*ITEMS, *question.items),
            subject="question:pre-meeting",
            option=bare(option.label),
        )
        yield weighed(case, plan, seen, question.prompt)
