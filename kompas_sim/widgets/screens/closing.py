"""Closing and after: the last minutes of the meeting, the minutes, with whom to share, the days after."""

from __future__ import annotations

from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.scenario.people import NetworkContact, Person
from kompas_sim.scenario.tasks import TASKS, Moment
from kompas_sim.widgets.view import Json, View

MOMENTS: tuple[Moment, ...] = ("closing", "minutes", "after")


def body(view: View) -> Json:
    """The tasks by moment, the people to judge for the sharing list, and a short own evaluation."""
    plan = view.training.plan
    return {
        "moments": [_moment(view, moment) for moment in MOMENTS],
        "sharing": [
            {"id": one.id, "name": one.name, "role": one.role, "share": plan.sharing.get(one.id)}
            for one in _to_judge(view)
        ],
        "preMeetingEvaluation": plan.texts.get("pre-meeting-evaluation", "")
        if plan.has_pre_meeting()
        else None,
        "evaluation": plan.texts.get("evaluation", ""),
        "agreements": len(plan.agreements),
    }


def _moment(view: View, moment: Moment) -> Json:
    return {
        "id": moment,
        "title": view.words(f"ui.closing.moment.{moment}"),
        "tasks": [
            {
                "id": task.id,
                "label": view.words(f"ui.tasks.{task.id}"),
                "done": task.id in view.training.plan.tasks,
            }
            for task in TASKS
            if task.moment == moment
        ],
    }


def _to_judge(view: View) -> list[Person | NetworkContact]:
    """Whom to judge for the sharing list: those invited first, each group in an order that says nothing."""
    listed = {one.person for one in view.case.closing.share}
    everybody: list[Person | NetworkContact] = [*view.case.people, *view.case.network]
    judged = neutral(one for one in everybody if one.id in listed)
    return sorted(judged, key=lambda one: one.id not in view.training.plan.invited)
