"""Nobody was given room for questions and doubt."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding, listed
from kompas_sim.feedback.talk import held, made, rooms_held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting.afterwards import unsaid

STEP: StepName = "meeting"
RULE = "no-room-for-doubt"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-077", "R-016")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """In one question: who sat there with something that only comes when there is room for it, if anybody did."""
    talk = held(case, plan)
    if talk is None:
        return
    waiting = [each for each in unsaid(talk) if each.because == "no-room"]
    if waiting:
        fact = case.facts_by_id[waiting[0].fact]
        names = listed(dict.fromkeys(case.names[one] for each in waiting for one in each.holders))
        yield finding(RULE, "ask", variant="somebody", why=fact.matters, cites=ITEMS, names=names)
    elif not any(made(talk, "make-room", room) for room in rooms_held(talk)):
        yield finding(RULE, "ask", cites=ITEMS)
