"""The meeting: a reading of what happens with this table and this agenda."""

from __future__ import annotations

from kompas_sim.simulation.meeting.reading import MeetingReading, PointReading, RoomReading
from kompas_sim.widgets.screens.participants import initials
from kompas_sim.widgets.view import Json, View


def body(view: View) -> Json:
    """Per room: who sits there and how each point went; then what was left unsaid and who was missing."""
    reading = view.training.meeting()
    return {
        "held": bool(reading.rooms),
        "rooms": [_room(view, room) for room in reading.rooms],
        "absent": [_person(view, person) for person in reading.absent],
        "unheard": _unheard(view, reading) if view.is_submitted else [],
        "surfaced": len(reading.surfaced),
        "facts": len(view.case.facts),
    }


def _room(view: View, room: RoomReading) -> Json:
    spoken: set[str] = set()
    return {
        "id": room.room,
        "name": view.words(f"ui.agenda.room.{room.room}"),
        "present": [_person(view, person) for person in room.present],
        "minutes": sum(point.minutes for point in room.points),
        "budget": room.content_minutes,
        "points": [_point(view, point, spoken) for point in room.points],
    }


def _point(view: View, point: PointReading, spoken: set[str]) -> Json:
    item = view.case.agenda_by_id[point.item]
    facts = {fact.id: fact for fact in view.case.facts}
    return {
        "id": point.item,
        "title": item.title,
        "from": point.starts,
        "to": point.starts + point.minutes,
        "reach": point.reach,
        "reachText": view.words(f"ui.meeting.reach.{point.reach}"),
        "unreached": item.unreached if point.reach != "finished" else None,
        "lines": [_line(view, line.person, line.text, spoken) for line in point.lines],
        "surfaced": [facts[fact].text for fact in point.surfaced],
    }


def _line(view: View, person: str, text: str, spoken: set[str]) -> Json:
    """What somebody says; the first time in a room with their role, as one introduces somebody."""
    first = person not in spoken
    spoken.add(person)
    return {**_person(view, person), "first": first, "text": text}


def _person(view: View, person: str) -> Json:
    who = view.case.people_by_id[person]
    return {"id": person, "name": who.name, "initials": initials(who.name), "role": who.role}


def _unheard(view: View, reading: MeetingReading) -> list[Json]:
    facts = {fact.id: fact for fact in view.case.facts}
    return [
        {
            "text": facts[one.fact].text,
            "matters": facts[one.fact].matters,
            "because": view.words(
                f"ui.meeting.because.{one.because}",
                who=", ".join(view.case.names[holder] for holder in one.holders),
                item=view.case.agenda_by_id[one.item].title,
            ),
        }
        for one in reading.unheard
    ]
