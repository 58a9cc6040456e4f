"""From plan to feedback, step by step: the score with its parts, and what the rules see."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.certainty import certainty_finding
from kompas_sim.feedback.finding import Finding, StepFeedback
from kompas_sim.feedback.ordering import first_things_first
from kompas_sim.feedback.rules import Rule, rules
from kompas_sim.feedback.steps import (
    agenda,
    agreements,
    case_summary,
    closing,
    goal,
    occasion,
    participants,
    planning,
)
from kompas_sim.feedback.steps.scored import Scored
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario

_SCORES: dict[StepName, Callable[[Scenario, Plan], Scored]] = {
    "occasion": occasion.score,
    "case-summary": case_summary.score,
    "goal": goal.score,
    "participants": participants.score,
    "planning": planning.score,
    "agenda": agenda.score,
    "agreements": agreements.score,
    "closing": closing.score,
}
"""The meeting has no score: what happens there follows from the steps before it."""


def assess(case: Scenario, plan: Plan, step: StepName) -> StepFeedback:
    """The feedback on one step of a plan. The same arguments give the same feedback."""
    scored = _SCORES[step](case, plan) if step in _SCORES else None
    findings = first_things_first(_seen(case, plan, step))
    certain = certainty_finding(plan, step, scored.score) if scored else None
    return StepFeedback(
        step=step,
        score=scored.score if scored else None,
        parts=scored.parts if scored else (),
        findings=(*findings, certain) if certain else findings,
        cap=scored.cap if scored else None,
    )


def assess_all(case: Scenario, plan: Plan) -> tuple[StepFeedback, ...]:
    """The feedback on all steps that a trainee plays, in order."""
    return tuple(assess(case, plan, step) for step in PLAYED_STEPS)


def _seen(case: Scenario, plan: Plan, step: StepName) -> Iterator[tuple[Rule, Finding]]:
    for rule in rules():
        if rule.step in (step, None):
            for finding in rule.see(case, plan):
                if rule.step == step or _step_of_question(case, finding) == step:
                    yield rule, finding


def _step_of_question(case: Scenario, finding: Finding) -> StepName | None:
    """The step of the question that a finding is about."""
    question = case.questions_by_id.get((finding.subject or "").removeprefix("question:"))
    return question.step if question else None
