"""Planning: moment, form, place, sending, invitation, deadline for additions and three roles."""

from __future__ import annotations

from datetime import date

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.meeting_roles import ROLES, doubled, roles_off_table
from kompas_sim.feedback.questions import mean_credit, questions_of
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.steps.scored import Scored, mean_of
from kompas_sim.feedback.tasks_due import credit, due
from kompas_sim.scenario.scenario import Scenario

HALF = 0.5
"""What is left of a role with someone who is not there or already has one, and of a deadline that cannot
do its work: on the day itself, or before today. Our choice."""


def score(case: Scenario, plan: Plan) -> Scored:
    """The credit of the moment is the author's; the other parts are shares of what the method asks."""
    slot = case.slots_by_id.get(plan.slot or "")
    tasks = due(case, plan, "invitation")
    done = sum(credit(case, plan, task) for task in tasks)
    return mean_of(
        part("moment", slot.credit if slot else 0.0),
        part("form-choices", mean_credit(case, plan, questions_of(case, "planning"))),
        part("invitation", done / len(tasks), done=sum(t.id in plan.tasks for t in tasks), all=len(tasks)),
        part("deadline", _deadline(case, plan)),
        part("roles", _roles(case, plan), assigned=len(plan.roles), all=len(ROLES)),
    )


def days_until_meeting(case: Scenario, plan: Plan) -> int | None:
    """Days between today and the chosen moment; nothing without a moment."""
    slot = case.slots_by_id.get(plan.slot or "")
    return (date.fromisoformat(slot.start[:10]) - case.today).days if slot else None


def deadline_has_passed(case: Scenario, plan: Plan) -> bool:
    """Whether the last day for additions lies before today, counted back from the chosen moment."""
    days = days_until_meeting(case, plan)
    return plan.deadline_days is not None and days is not None and plan.deadline_days > max(days, 0)


def _deadline(case: Scenario, plan: Plan) -> float:
    if plan.deadline_days is None:
        return 0.0
    return HALF if plan.deadline_days == 0 or deadline_has_passed(case, plan) else 1.0


def _roles(case: Scenario, plan: Plan) -> float:
    weak = {*roles_off_table(case, plan), *doubled(plan)}
    return sum(HALF if role in weak else 1.0 for role in plan.roles) / len(ROLES)
