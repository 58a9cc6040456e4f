"""Agenda: two rooms with their minutes, the points to place, and what is left off this table."""

from __future__ import annotations

from kompas_sim.method.rooms import MEETING, PRE_MEETING
from kompas_sim.scenario.base import RoomId
from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.widgets.screens.questions import questions
from kompas_sim.widgets.view import Json, View

ROOMS: tuple[RoomId, ...] = ("pre-meeting", "meeting", "parked")


def body(view: View) -> Json:
    """The points without a place, in an order that says nothing; per room its points with their minutes."""
    placed = {item for room in ROOMS for item in view.training.plan.room(room)}
    return {
        "goal": view.training.plan.texts.get("goal", ""),
        "preMeetingGoal": _of_pre_meeting(view),
        "unplaced": [_point(view, item.id) for item in neutral(view.case.agenda) if item.id not in placed],
        "rooms": [_room(view, room) for room in ROOMS],
        "questions": questions(view, "agenda"),
    }


def _of_pre_meeting(view: View) -> str | None:
    """The goal of the pre-meeting itself (K-072); nothing when there is no such meeting."""
    plan = view.training.plan
    return plan.texts.get("pre-meeting-goal", "") if plan.has_pre_meeting() else None


def minutes_of(view: View, item: str) -> int:
    """The minutes of a point: the trainee's own number, else the scenario's."""
    return view.training.plan.minutes.get(item, view.case.agenda_by_id[item].minutes)


def _room(view: View, room: RoomId) -> Json:
    items = view.training.plan.room(room)
    used = sum(minutes_of(view, item) for item in items)
    budget = {"pre-meeting": PRE_MEETING, "meeting": MEETING}.get(room)
    return {
        "id": room,
        "name": view.words(f"ui.agenda.room.{room}"),
        "open": room != "pre-meeting" or view.training.plan.has_pre_meeting(),
        "points": [_point(view, item) for item in items],
        "used": used,
        "budget": budget.content_minutes if budget else None,
        "total": budget.minutes if budget else None,
    }


def _point(view: View, item: str) -> Json:
    return {"id": item, "title": view.case.agenda_by_id[item].title, "minutes": minutes_of(view, item)}
