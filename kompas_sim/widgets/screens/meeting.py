"""The meeting: a conversation on a clock, with who sits there, the agenda and the moves that can be made."""

from __future__ import annotations

from kompas_sim.attempt.presence import able_to_come, absent
from kompas_sim.method.rooms import room as room_named
from kompas_sim.simulation.meeting.legal import legal
from kompas_sim.simulation.meeting.looks import mood_of, open_point, points, room_now
from kompas_sim.simulation.meeting.step import Conversation
from kompas_sim.simulation.meeting.table import Room
from kompas_sim.widgets.screens.meeting_after import measures, not_reached, unsaid
from kompas_sim.widgets.screens.meeting_moves import agreeing, fitting_moves, groups, speaking
from kompas_sim.widgets.screens.meeting_turns import person, turns
from kompas_sim.widgets.view import Json, View

MARKS = {"well": "●", "tense": "◐", "overwhelmed": "▲", "not-following": "✕"}
"""A sign beside the words for how somebody is doing, so that neither colour nor words stand alone."""


def body(view: View) -> Json:
    """The conversation as it stands; after the hand-in without moves, with what was left unsaid."""
    talk = view.training.conversation()
    room = None if view.is_submitted else room_now(talk.table, talk.state)
    possible = legal(talk.table, talk.state) if room else ()
    heard = talk.state.surfaced.bit_count()
    return {
        "held": bool(talk.table.rooms),
        "absent": [person(view, one) for one in absent(view.case, view.training.plan)],
        "skipped": talk.skipped,
        "room": _room(view, room),
        "clock": _clock(view, talk, room) if room else None,
        "points": _points(view, talk, room) if room else [],
        "people": _people(view, talk, room) if room else [],
        "turns": turns(view, talk),
        "fitting": fitting_moves(view, talk) if room else [],
        "groups": groups(view, possible) if room else [],
        "speak": speaking(view, talk, possible) if room else None,
        "agree": agreeing(view, talk, possible) if room else None,
        "surfaced": heard,
        "facts": len(view.case.facts),
        "unheard": unsaid(view, talk) if view.is_submitted else [],
        "notReached": not_reached(talk) if view.is_submitted else [],
        "measures": measures(view, talk) if view.is_submitted else None,
    }


def _room(view: View, room: Room | None) -> Json | None:
    return {"id": room.id, "name": view.words(f"ui.agenda.room.{room.id}")} if room else None


def _clock(view: View, talk: Conversation, room: Room) -> Json:
    """The minute, and how much of the time for content is used: that is what the agenda was made for."""
    budget = room_named(room.id).content_minutes
    numbers = {item.id: number for number, item in enumerate(talk.table.items)}
    used = sum(talk.state.spent[numbers[item]] for item in room.agenda)
    return {
        "text": view.words("ui.meeting.clock-now", minute=talk.state.minute, of=room.minutes),
        "content": view.words("ui.meeting.clock-content", used=used, budget=budget),
        "used": used,
        "budget": budget,
    }


def _points(view: View, talk: Conversation, room: Room) -> list[Json]:
    numbers = {item.id: number for number, item in enumerate(talk.table.items)}
    found = []
    for item in room.agenda:
        state, chapter = _state_of(talk, item), view.case.agenda_by_id[item].chapter
        said = view.words(f"ui.meeting.state.{state}", minutes=talk.state.spent[numbers[item]])
        by_chapter = talk.table.by_chapter and chapter
        found.append(
            {
                "id": item,
                "title": view.case.agenda_by_id[item].title,
                "state": state,
                "stateText": said,
                "chapter": view.words(f"meeting.chapter.{chapter}") if by_chapter else None,
            }
        )
    return found


def _state_of(talk: Conversation, item: str) -> str:
    table, state = talk.table, talk.state
    if item == open_point(table, state):
        return "open"
    for name in ("finished", "parked"):
        if item in points(table, state, name):
            return name
    return "touched" if item in points(table, state, "opened") else "waiting"


def _people(view: View, talk: Conversation, room: Room) -> list[Json]:
    """Who sits here and how they are doing, in words and with a sign."""
    slot = view.case.slots_by_id[view.training.plan.slot or ""]
    online = {
        one for one in able_to_come(view.case, view.training.plan) if slot.availability[one] == "online"
    }
    found = []
    for one in room.present:
        mood = mood_of(talk.table, talk.state, one)
        words = view.words(f"ui.meeting.mood.{mood}")
        found.append(
            {
                **person(view, one),
                "online": one in online,
                "mood": mood,
                "mark": MARKS[mood],
                "moodText": words,
            }
        )
    return found
