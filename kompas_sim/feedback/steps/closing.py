"""Closing and after: tasks of the method, with whom the outcome is shared, and coming together again."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.questions import mean_credit, questions_of
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.scoring.f_score import f_score
from kompas_sim.feedback.scoring.nearness import nearness
from kompas_sim.feedback.steps.scored import Scored, mean_of
from kompas_sim.feedback.tasks_due import TEMPTING, credit, due
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Sharing

TOO_CAREFUL = 0.5
"""What asking the parents first is worth where that is not needed. Our choice."""


def score(case: Scenario, plan: Plan) -> Scored:
    """An F-score over the tasks with verbatim minutes as excess; sharing; days and form of the follow-up."""
    tasks = due(case, plan, "closing", "minutes", "after")
    done = sum(credit(case, plan, task) for task in tasks)
    shared = [shared_credit(plan, sharing) for sharing in case.closing.share]
    return mean_of(
        part(
            "tasks",
            f_score(done, len(tasks) - done, float(TEMPTING in plan.tasks)),
            done=sum(task.id in plan.tasks for task in tasks),
            all=len(tasks),
        ),
        part("sharing", sum(shared) / len(shared), right=sum(each == 1 for each in shared), all=len(shared)),
        part("follow-up", _follow_up(case, plan)),
    )


def shared_credit(plan: Plan, sharing: Sharing) -> float:
    """1 where the trainee shares as the case advises; half where the parents are asked without need."""
    chosen = plan.sharing.get(sharing.person)
    if chosen == sharing.share:
        return 1.0
    return TOO_CAREFUL if chosen == "with-consent" and sharing.share == "yes" else 0.0


def _follow_up(case: Scenario, plan: Plan) -> float:
    """Half the days, half the judgement question of the agreements when the case asks one."""
    first, last = case.closing.follow_up_days
    days = nearness(plan.follow_up_days, first, last) if plan.follow_up_days is not None else 0.0
    questions = tuple(q for q in questions_of(case, "agreements") if q.id == "follow-up")
    return (days + mean_credit(case, plan, questions)) / 2 if questions else days
