"""From plan to feedback, step by step: the score with its parts, and what the rules see."""

from __future__ import annotations

from collections.abc import Callable

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
    meeting,
    occasion,
    participants,
    planning,
)
from kompas_sim.feedback.steps.scored import Scored
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario

_ByStep = dict[StepName, list[tuple[Rule, Finding]]]

_SCORES: dict[StepName, Callable[[Scenario, Plan], Scored]] = {
    "occasion": occasion.score,
    "case-summary": case_summary.score,
    "goal": goal.score,
    "participants": participants.score,
    "planning": planning.score,
    "agenda": agenda.score,
    "meeting": meeting.score,
    "agreements": agreements.score,
    "closing": closing.score,
}


def assess(case: Scenario, plan: Plan, step: StepName) -> StepFeedback:
    """The feedback on one step of a plan. The same arguments give the same feedback."""
    return _assess(case, plan, step, _about_questions(case, plan))


def assess_all(case: Scenario, plan: Plan) -> tuple[StepFeedback, ...]:
    """The feedback on all steps that a trainee plays, in order."""
    about_questions = _about_questions(case, plan)
    return tuple(_assess(case, plan, step, about_questions) for step in PLAYED_STEPS)


def _assess(case: Scenario, plan: Plan, step: StepName, about_questions: _ByStep) -> StepFeedback:
    scored = _SCORES[step](case, plan) if step in _SCORES else None
    seen = [(rule, each) for rule in rules() if rule.step == step for each in rule.see(case, plan)]
    findings = first_things_first((*seen, *about_questions.get(step, ())))
    certain = certainty_finding(plan, step, scored.score) if scored else None
    return StepFeedback(
        step=step,
        score=scored.score if scored else None,
        parts=scored.parts if scored else (),
        findings=(*findings, certain) if certain else findings,
        cap=scored.cap if scored else None,
    )


def _about_questions(case: Scenario, plan: Plan) -> _ByStep:
    """What the rules of no single step see, by the step of the question that it is about."""
    found: _ByStep = {}
    for rule in rules():
        for each in rule.see(case, plan) if rule.step is None else ():
            question = case.questions_by_id[(each.subject or "").removeprefix("question:")]
            found.setdefault(question.step, []).append((rule, each))
    return found
