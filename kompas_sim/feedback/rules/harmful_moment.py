"""Something was said or done here that hurt somebody, such as raising limits for the first time."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, bare, finding
from kompas_sim.feedback.talk import harms, held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import Said, Turn

STEP: StepName = "meeting"
RULE = "harmful-moment"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("K-092",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each such moment, with the case's own words about it."""
    talk = held(case, plan)
    for turn, said in harms(talk) if talk else ():
        yield _limits(case, turn, said) if said.why is None and turn.move.item else _hurt(case, turn, said)


def _hurt(case: Scenario, turn: Turn, said: Said) -> Finding:
    name = case.names[said.person] if said.person else ""
    return finding(
        RULE,
        "look",
        why=said.why,
        cites=said.items,
        subject=f"turn:{turn.number}",
        name=name,
        text=bare(said.text),
    )


def _limits(case: Scenario, turn: Turn, said: Said) -> Finding:
    item = case.agenda_by_id[turn.move.item or ""]
    return finding(
        RULE,
        "look",
        variant="limits",
        why=item.why,
        cites=said.items,
        subject=f"turn:{turn.number}",
        point=item.title,
    )
