"""Somebody of the family sat at the table and was never invited to tell."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding, listed
from kompas_sim.feedback.talk import held, rooms_held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "meeting"
RULE = "family-not-invited-to-tell"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("N-117", "S-005", "K-090")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """In one question, when nobody of the family was invited in the rooms that were held."""
    talk = held(case, plan)
    if talk is None or any(turn.move.move == "invite-to-tell" for turn in talk.turns):
        return
    rooms = [room for room in talk.table.rooms if room.id in rooms_held(talk)]
    there = dict.fromkeys(one for room in rooms for one in room.present if one in talk.table.family)
    if there:
        yield finding(RULE, "ask", cites=ITEMS, names=listed(case.names[person] for person in there))
