"""The parents are not at the table: a choice that needs a reason, never simply an error (T2)."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding, listed, weighed
from kompas_sim.feedback.table import NEEDED, parents_invited
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "participants"
RULE = "parents-not-invited"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-032", "N-115", "N-073", "R-011")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """No parent among the invited, in a case whose author would invite them (T2: ask)."""
    parents = [p for p in case.people if p.discipline == "parents" and p.need in NEEDED and p.need != "must"]
    if parents and plan.invited and not parents_invited(case, plan):
        places = [f"person:{parent.id}" for parent in parents]
        names = listed(parent.name for parent in parents)
        seen = finding(RULE, "ask", why=parents[0].why, cites=ITEMS, subject=places[0], names=names)
        yield weighed(case, plan, seen, names, *places[1:], "question:parents")
