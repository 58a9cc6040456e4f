"""A point was discussed without the one who knew something about it."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.facts_on_table import unheard
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, called, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "meeting"
RULE = "fact-without-holder"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-025", "K-068", "K-079")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Those who hold such facts, in one question: what they know is not in the dossier."""
    missing = [fact for fact, because in unheard(case, plan) if because == "holder-absent"]
    holders = dict.fromkeys(person for fact in missing for person in fact.held_by)
    if holders:
        yield finding(
            RULE,
            "ask",
            why=missing[0].matters,
            cites=ITEMS,
            names=listed(called(case.people_by_id[person]) for person in holders),
            number=len(missing),
        )
