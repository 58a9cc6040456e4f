"""Which tasks of the method apply in this case, as the plan is now."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.reasons import accepted_share
from kompas_sim.feedback.scoring.judgement import restored
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.tasks import TASKS, Moment, Task

TEMPTING = "minutes-verbatim"
"""The task that sounds thorough: minutes hold decisions, actions and agreements, not every word (K-129)."""


def due(case: Scenario, plan: Plan, *moments: Moment) -> tuple[Task, ...]:
    """The tasks of these moments that should be on the trainee's list."""
    excused = {task.id for task in case.closing.not_applicable}
    return tuple(
        task
        for task in TASKS
        if task.moment in moments
        and task.id != TEMPTING
        and task.id not in excused
        and _applies(case, plan, task)
    )


def undone(case: Scenario, plan: Plan, *moments: Moment) -> tuple[Task, ...]:
    """The tasks of these moments that apply and are not on the trainee's list."""
    return tuple(task for task in due(case, plan, *moments) if task.id not in plan.tasks)


def credit(case: Scenario, plan: Plan, task: Task) -> float:
    """1 for a task on the list; else the accepted share of the reason why it is not."""
    return restored(float(task.id in plan.tasks), accepted_share(case, plan, f"task:{task.id}"))


def _applies(case: Scenario, plan: Plan, task: Task) -> bool:
    """A care plan has to exist, a link needs somebody who takes part from elsewhere."""
    if task.needs == "care-plan":
        return case.has_care_plan
    return _somebody_is_online(case, plan) if task.needs == "digital" else True


def _somebody_is_online(case: Scenario, plan: Plan) -> bool:
    form = plan.choices.get("form")
    if form in ("hybrid", "digital"):
        return True
    slot = case.slots_by_id.get(plan.slot or "")
    if slot is None or form == "in-person":
        return False
    return any(slot.availability.get(person) == "online" for person in plan.invited)
