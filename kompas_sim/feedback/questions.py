"""Judgement questions: what an answer earns, without a panel in the author's view."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.reasons import accepted_share
from kompas_sim.feedback.scoring.judgement import restored
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.preparation import Option, Question
from kompas_sim.scenario.scenario import Scenario

WITH_OWN_RULE = frozenset({"pre-meeting", "sending"})
"""Questions about which a rule of their own knows more to say than that the author sees it differently."""


def questions_of(case: Scenario, step: StepName) -> tuple[Question, ...]:
    """The judgement questions of a step, in the order of the case."""
    return tuple(question for question in case.questions if question.step == step)


def answer(plan: Plan, question: Question) -> Option | None:
    """The option that the trainee chose, if any."""
    chosen = plan.choices.get(question.id)
    return next((option for option in question.options if option.id == chosen), None)


def authors_answer(question: Question) -> Option:
    """The option that the author gives most credit."""
    return max(question.options, key=lambda option: option.credit)


def credit(case: Scenario, plan: Plan, question: Question) -> float:
    """What the answer earns: nothing without one, nothing when it is unsafe whatever the reason, else its
    credit with the accepted share of a stated reason given back."""
    option = answer(plan, question)
    if option is None or option.unsafe:
        return 0.0
    return restored(option.credit, accepted_share(case, plan, f"question:{question.id}"))


def mean_credit(case: Scenario, plan: Plan, questions: tuple[Question, ...]) -> float:
    """The mean credit of several questions; 1 when the case asks none of them."""
    if not questions:
        return 1.0
    return sum(credit(case, plan, question) for question in questions) / len(questions)
