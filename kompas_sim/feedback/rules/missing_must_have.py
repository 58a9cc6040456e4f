"""Someone of the core is not invited. Never flatly wrong: the trainee is asked why (K-003)."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, called, finding, listed, weighed
from kompas_sim.feedback.table import core_item, missing_musts
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "participants"
RULE = "missing-must-have"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-003", "K-025", "K-026", "K-027", "K-028", "K-029", "K-030")

SEPARATELY = 3
"""Up to how many missing people each get their own question; above that one question names them all."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each must-have who is missing, with the case's why and the reasons one could have."""
    missing = missing_musts(case, plan)
    if len(missing) > SEPARATELY:
        names = listed(called(person) for person in missing)
        variant = "all" if plan.invited else "nobody"
        yield finding(RULE, "ask", variant=variant, cites=ITEMS[1:], names=names)
        return
    for person in missing:
        seen = finding(
            RULE,
            "ask",
            why=person.why,
            cites=(*core_item(person), *person.items, "K-003"),
            subject=f"person:{person.id}",
            name=called(person),
        )
        yield weighed(case, plan, seen, called(person))
