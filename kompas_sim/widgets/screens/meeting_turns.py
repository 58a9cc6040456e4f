"""What has been said so far, turn by turn."""

from __future__ import annotations

from kompas_sim.agreements.answer import GivenAnswer
from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.simulation.meeting.step import Conversation
from kompas_sim.simulation.meeting.turn import Turn
from kompas_sim.widgets.screens.agreements import sentence
from kompas_sim.widgets.screens.participants import initials
from kompas_sim.widgets.view import Json, View


def person(view: View, one: str) -> Json:
    """Somebody as the table shows them."""
    who = view.case.people_by_id[one]
    return {"id": one, "name": who.name, "initials": initials(who.name), "role": who.role}


def turns(view: View, talk: Conversation) -> list[Json]:
    """Every turn: what the chair did, who said what, what came to the table and what that cost."""
    introduced: set[tuple[str, str]] = set()
    found: list[Json] = []
    room = None
    for turn in talk.turns:
        opens = turn.move.room != room
        room = turn.move.room
        found.append(
            {
                "number": turn.number,
                "opens": view.words(f"ui.agenda.room.{room}") if opens else None,
                "time": view.words("ui.meeting.time", minute=turn.minute),
                "chair": turn.chair,
                "lines": [_line(view, turn, at, introduced) for at in range(len(turn.said))],
                "surfaced": [view.case.facts_by_id[fact].text for fact in turn.facts],
                "answer": _answer(view, turn.answer, turn.move.agreement),
                "notes": _notes(view, turn),
            }
        )
    return found


def _line(view: View, turn: Turn, at: int, introduced: set[tuple[str, str]]) -> Json:
    """What somebody says; the first time in a room with their role, as one introduces somebody."""
    said = turn.said[at]
    if said.person is None:
        return {"id": f"told-{at}", "name": None, "text": said.text}
    place = (turn.move.room, said.person)
    first = place not in introduced
    introduced.add(place)
    return {**person(view, said.person), "first": first, "text": said.text}


def _answer(view: View, given: GivenAnswer | None, agreement: AgreementWritten | None) -> Json | None:
    if given is None or agreement is None:
        return None
    who = view.case.names.get(given.person or "", "") or agreement.who
    changed = _changed(given, agreement)
    now = {one.agreement: one for one in view.training.plan.agreements}.get(agreement.agreement)
    return {
        "kind": given.kind,
        "label": view.words(f"ui.meeting.answer.{given.kind}", who=who),
        "agreement": sentence(view, agreement),
        "instead": sentence(view, changed) if changed else None,
        "decision": changed.model_dump() if changed and now == agreement and not view.is_submitted else None,
    }


def _changed(given: GivenAnswer, agreement: AgreementWritten) -> AgreementWritten | None:
    """The agreement as its owner would have it."""
    if given.instead is None:
        return None
    return agreement.model_copy(update=given.instead.model_dump(exclude_none=True))


def _notes(view: View, turn: Turn) -> list[str]:
    """What one sees happen beside the words: somebody loses the thread, the room runs out of time."""
    notes = [view.words("ui.meeting.lost", who=view.case.names[who]) for who in turn.lost]
    if turn.by_itself:
        notes.append(view.words("ui.meeting.time-up"))
    elif turn.closed:
        notes.append(view.words(f"ui.meeting.closed.{turn.move.room}"))
    return notes
