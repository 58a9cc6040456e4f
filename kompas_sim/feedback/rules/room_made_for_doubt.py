"""Praise: there was room for doubt, and somebody used it."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.feedback.talk import held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "meeting"
RULE = "room-made-for-doubt"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-077", "R-016")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Who said something then that was written nowhere, and why it matters; the first time."""
    talk = held(case, plan)
    for turn in talk.turns if talk else ():
        if turn.move.move == "make-room" and turn.facts:
            fact = case.facts_by_id[turn.facts[0]]
            who = next(said.person for said in turn.said if said.person in fact.held_by)
            yield finding(RULE, "good", why=fact.matters, cites=ITEMS, name=case.names[who or ""])
            return
