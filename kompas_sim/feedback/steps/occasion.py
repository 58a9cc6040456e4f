"""Occasion: how far the trainee and the author agree on why a meeting, and why now."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.questions import mean_credit, questions_of
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.steps.scored import Scored, mean_of
from kompas_sim.scenario.scenario import Scenario


def score(case: Scenario, plan: Plan) -> Scored:
    """Each occasion weighs the same; one that was not judged earns nothing."""
    same = sum(plan.occasions.get(each.id) == each.applies for each in case.occasions)
    return mean_of(
        part("occasions", same / len(case.occasions), same=same, all=len(case.occasions)),
        part("start", mean_credit(case, plan, questions_of(case, "occasion"))),
    )
