"""The owner of an agreement says no to it, or yes in another form: it goes over a limit of theirs."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.seen import Seen, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, bare, called, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "agreement-refused"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-112", "K-122", "K-070")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each of them, in the words of the owner."""
    for each in seen(case, plan):
        if each.answer.kind in ("refused", "amended"):
            yield _answered(case, each)


def _answered(case: Scenario, each: Seen) -> Finding:
    person = case.people_by_id.get(each.owner or "")
    name = called(person) if person else case.names[each.owner or ""]
    return finding(
        RULE,
        "ask",
        variant=each.answer.kind,
        cites=ITEMS,
        subject=f"agreement:{each.agreement.agreement}",
        agreement=each.title,
        name=name,
        text=bare(each.answer.text or ""),
    )
