"""Planning: who can come when, form and place, what the invitation holds, who does what (K-049 to K-067)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

from babel.dates import format_date

from kompas_sim.attempt.decision import MeetingRole
from kompas_sim.method.rooms import MEETING, PRE_MEETING
from kompas_sim.scenario.people import Person, Slot
from kompas_sim.scenario.tasks import TASKS, Task
from kompas_sim.widgets.screens.look_back import look_back
from kompas_sim.widgets.screens.participants import initials
from kompas_sim.widgets.screens.questions import questions
from kompas_sim.widgets.view import Json, View


def body(view: View) -> Json:
    """The moments with who of the invited can come, the questions, the invitation and the three roles."""
    plan = view.training.plan
    return {
        "today": _say(view, view.case.today),
        "invited": [_participant(person) for person in _invited(view)],
        "slots": [_slot(view, slot) for slot in view.case.slots],
        "slot": plan.slot,
        "minutes": {
            "preMeeting": PRE_MEETING.minutes if plan.has_pre_meeting() else 0,
            "meeting": MEETING.minutes,
        },
        "questions": questions(view, "planning"),
        "placeNote": plan.texts.get("place-note", ""),
        "tasks": [{"id": task.id, "done": task.id in plan.tasks} for task in TASKS if _is_shown(view, task)],
        "deadline": _deadline(view),
        "roles": [{"id": role, "person": plan.roles.get(role)} for role in get_args(MeetingRole)],
        "lookBack": look_back(view),
    }


def _invited(view: View) -> list[Person]:
    """In the order of the case: the order of clicking would jump about."""
    return [person for person in view.case.people if person.id in view.training.plan.invited]


def _participant(person: Person) -> Json:
    return {"id": person.id, "name": person.name, "role": person.role, "initials": initials(person.name)}


def _slot(view: View, slot: Slot) -> Json:
    """Who can come and how; nobody but the invited is named, and whose coming matters is for the trainee."""
    presence = {person.id: slot.availability.get(person.id, "absent") for person in _invited(view)}
    ways = list(presence.values())
    return {
        "id": slot.id,
        "label": slot.label,
        "presence": presence,
        "counts": {way: ways.count(way) for way in ("in-person", "online", "absent")},
    }


def _is_shown(view: View, task: Task) -> bool:
    """What goes along with the invitation; a care plan only where there is one (K-016)."""
    return task.moment == "invitation" and (task.needs != "care-plan" or view.case.has_care_plan)


def _deadline(view: View) -> Json:
    """The last day for additions: days before the meeting and, once there is a moment, the date (K-063)."""
    days, slot = view.training.plan.deadline_days, view.case.slots_by_id.get(view.training.plan.slot or "")
    if days is None or slot is None:
        return {"days": days, "date": None, "passed": False}
    last = date.fromisoformat(slot.start[:10]) - timedelta(days=days)
    return {"days": days, "date": _say(view, last), "passed": last < view.case.today}


def _say(view: View, day: date) -> str:
    return format_date(day, "EEEE d MMMM", locale=view.words.language)
