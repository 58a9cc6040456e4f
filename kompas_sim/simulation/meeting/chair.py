"""What the chair says: a sentence for each kind of move, with the names in it."""

from __future__ import annotations

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.simulation.meeting.generic import Several, generic
from kompas_sim.simulation.meeting.state import State
from kompas_sim.simulation.meeting.table import Table

TITLES = ("oma", "opa", "juf", "meester", "mevrouw", "meneer", "dokter", "zuster", "tante", "oom", "buurman")
"""Words that belong to what somebody is called."""


def called(table: Table, person: str | None) -> str:
    """What to call somebody: at the table by first name, with the title that goes with it; others in full."""
    if person is None or person not in table.case.names:
        return person or ""
    name = table.case.names[person]
    first = name.split()[0]
    return first if person in table.case.people_by_id and first.lower() not in TITLES else name


def chair_says(table: Table, state: State, move: MoveMade) -> tuple[str, int]:
    """The chair's sentence for this move, and the counts of sentences after it."""
    text, counts = _several(table, state, move).next(state.lines, table.seed)
    said = text.format(
        name=called(table, move.person),
        child=table.case.child.name,
        item=table.case.agenda_by_id[move.item].title if move.item else "",
        agreement=_agreement(table, move),
        minutes=called(table, table.roles.get("minute-taker")),
        timekeeper=called(table, table.roles.get("timekeeper")),
    )
    return said[:1].upper() + said[1:], counts


def _several(table: Table, state: State, move: MoveMade) -> Several:
    if move.move == "name-roles" and not {"minute-taker", "timekeeper"} <= table.roles.keys():
        return generic().chair_without_roles
    if move.move == "summarise" and state.point < 0:
        return generic().chair_summing_up
    return generic().chair[move.move]


def _agreement(table: Table, move: MoveMade) -> str:
    """An agreement as one says it: who does what."""
    if move.agreement is None:
        return ""
    who = table.case.names.get(move.agreement.person or "", move.agreement.who)
    return f"{who} {move.agreement.what}".strip().rstrip(" .?!")
