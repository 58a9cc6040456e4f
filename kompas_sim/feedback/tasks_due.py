"""Which tasks of the method apply in this case, as the plan is now."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding, Message
from kompas_sim.feedback.reasons import accepted_share, standing
from kompas_sim.feedback.say import finding
from kompas_sim.feedback.scoring.judgement import restored
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.tasks import TASKS, Moment, Task

TEMPTING = "minutes-verbatim"
"""The task that sounds thorough: minutes hold decisions, actions and agreements, not every word (K-129)."""

RECORDS = (
    ("record-in-care-plan", "record-in-health-record"),
    ("finish-care-plan", "summary-in-health-record"),
)
"""What is recorded in two places (T20): one of them is not enough."""

SEPARATELY = 3
"""Up to how many open tasks each get a question of their own."""


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


def half_recorded(case: Scenario, plan: Plan, pair: tuple[str, str]) -> Task | None:
    """Of two places in which something should be recorded the missing one, when the other is on the list."""
    both = [task for task in due(case, plan, "closing", "after") if task.id in pair]
    missing = [task for task in both if task.id not in plan.tasks]
    if len(both) != len(pair) or len(missing) != 1:
        return None
    return None if standing(case, plan, f"task:{missing[0].id}") else missing[0]


def only_professionals_comment(case: Scenario, plan: Plan) -> bool:
    """Whether the comment round leaves out the parents, and nobody said why."""
    missing = {task.id for task in undone(case, plan, "after")}
    silent = standing(case, plan, "task:comments-parents") is None
    return silent and "comments-parents" in missing and "comments-professionals" in plan.tasks


def open_tasks(case: Scenario, plan: Plan, rule: str, *moments: Moment) -> Iterator[Finding]:
    """The open tasks of these moments as findings of ``rule``: a few by name, many in one question.

    Tasks about which another rule has more to say are left to that rule. Those for which the trainee gave a
    reason are answered together: own words are not weighed.
    """
    elsewhere = {half.id for pair in RECORDS if (half := half_recorded(case, plan, pair))}
    if only_professionals_comment(case, plan):
        elsewhere.add("comments-parents")
    missing = undone(case, plan, *moments)
    silent = [
        task
        for task in missing
        if task.id not in elsewhere and standing(case, plan, f"task:{task.id}") is None
    ]
    if len(silent) > SEPARATELY:
        items = (item for task in silent for item in task.items)
        yield finding(rule, "ask", variant="many", cites=items, number=len(silent))
    else:
        for task in silent:
            subject = f"task:{task.id}"
            yield finding(rule, "ask", variant=task.id, cites=task.items, subject=subject, asks_reason=True)
    excused = sum(standing(case, plan, f"task:{task.id}") is not None for task in missing)
    if excused:
        key = "feedback.own-reason.task" if excused == 1 else "feedback.own-reason.tasks"
        yield Finding(
            rule=rule,
            tone="explain",
            message=Message(key=key, values={"number": excused}),
            cites=("K-003",),
            subject="tasks:own-reason",
        )
