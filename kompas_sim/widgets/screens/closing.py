"""Closing and after: the last minutes of the meeting, the minutes, with whom to share, the days after."""

from __future__ import annotations

from kompas_sim.scenario.tasks import TASKS, Moment
from kompas_sim.widgets.view import Json, View

MOMENTS: tuple[Moment, ...] = ("closing", "minutes", "after")


def body(view: View) -> Json:
    """The tasks by moment, the people to judge for the sharing list, and a short own evaluation."""
    plan = view.training.plan
    return {
        "moments": [_moment(view, moment) for moment in MOMENTS],
        "sharing": [
            {
                "id": one.person,
                "name": view.case.names[one.person],
                "role": _role(view, one.person),
                "share": plan.sharing.get(one.person),
            }
            for one in view.case.closing.share
        ],
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


def _role(view: View, one: str) -> str:
    person = view.case.people_by_id.get(one)
    return person.role if person else next(contact.role for contact in view.case.network if contact.id == one)
