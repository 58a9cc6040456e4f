"""A conversation as readable text: minute, who says what, and what it earned."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.simulation.meeting.chair import called
from kompas_sim.simulation.meeting.step import Conversation
from kompas_sim.simulation.meeting.table import Table
from kompas_sim.simulation.meeting.turn import Credit, Turn
from kompas_sim.wording import Words


def transcript(conversation: Conversation, words: Words) -> Iterator[str]:
    """The lines of a conversation; a line above each room says who sits there."""
    table, room = conversation.table, None
    for turn in conversation.turns:
        if turn.move.room != room:
            room = turn.move.room
            there = table.room(room)
            names = ", ".join(table.case.names[person] for person in (there.present if there else ()))
            yield f"\n{words(f'meeting.transcript.{room}', names=names)}"
        yield from _turn(table, turn, words)


def _turn(table: Table, turn: Turn, words: Words) -> Iterator[str]:
    minute = words("meeting.transcript.minute", minute=turn.minute, minutes=turn.minutes)
    yield f"{minute} {words('meeting.transcript.chair')}: {turn.chair}"
    for said in turn.said:
        who = f"{table.case.names[said.person]}: " if said.person else ""
        yield f"        {who}{said.text if who else f'({said.text})'}"
        if said.harm:
            yield f"        {words('meeting.transcript.harm', why=said.why or '')}".rstrip()
    felt = " ".join(words(each.key, name=called(table, each.person)) for each in turn.shifts)
    if felt:
        yield f"        ({felt})"
    for each in turn.credit:
        yield f"        {each.value:+d} {credit_text(table, each, words)}"


def credit_text(table: Table, credit: Credit, words: Words) -> str:
    """What a credit was for, in words."""
    case, about = table.case, credit.about or ""
    named: dict[str, dict[str, str]] = {
        "fact": {fact.id: fact.text for fact in case.facts},
        "point": {item.id: item.title for item in case.agenda},
        "agreement": {topic.id: topic.title for topic in case.topics},
        "check-back": case.names,
    }
    name = named.get(credit.reason, {}).get(about)
    text = words(f"meeting.credit.{credit.reason}")
    return f"{text} ({name})" if name else text
