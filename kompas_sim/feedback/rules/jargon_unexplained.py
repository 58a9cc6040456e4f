"""Words fell that the family does not know, and nobody explained them."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding, listed
from kompas_sim.feedback.talk import held, lost
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import Conversation

STEP: StepName = "meeting"
RULE = "jargon-unexplained"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-089", "S-011")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Who lost the thread, if anybody did; else the last words of this kind that were left standing."""
    talk = held(case, plan)
    gone = lost(talk) if talk else ()
    if gone:
        yield finding(
            RULE, "look", variant="lost", cites=ITEMS, names=listed(case.names[one] for one in gone)
        )
    elif talk and (words := _left_standing(talk)):
        yield finding(RULE, "ask", cites=ITEMS, words=words)


def _left_standing(talk: Conversation) -> str:
    """The first of such words that no explanation followed in the same room, while family was there."""
    standing = ""
    for turn in talk.turns:
        room = talk.table.room(turn.move.room)
        family = room and any(person in talk.table.family for person in room.present)
        if turn.move.move == "explain":
            standing = ""
        for said in turn.said if family else ():
            standing = standing or (said.text if said.jargon else "")
    return standing
