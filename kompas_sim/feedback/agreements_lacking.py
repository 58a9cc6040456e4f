"""Agreements that lack a field, as one finding."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.fields import Field
from kompas_sim.agreements.seen import Seen, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import finding, listed
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.scenario import Scenario

EXAMPLES = 3


def lacking(
    case: Scenario, plan: Plan, rule: str, field: Field, cites: tuple[ItemId, ...]
) -> Iterator[Finding]:
    """The agreements that lack a field, as one finding of ``rule``.

    What is wrong with a tempting draft, or with one that lacks nearly everything, another rule tells.
    """
    found = [e for e in seen(case, plan) if e.lacks(field) and not e.tempting and not e.vague]
    yield from about_several(rule, found, cites)


def about_several(rule: str, found: list[Seen], cites: tuple[ItemId, ...]) -> Iterator[Finding]:
    """One finding about several agreements: the only one by its words, many with a few examples."""
    if len(found) == 1:
        subject = f"agreement:{found[0].agreement.agreement}"
        yield finding(rule, "ask", variant="one", cites=cites, subject=subject, agreement=found[0].title)
    elif found:
        titles = listed(f"‘{each.title}’" for each in found[:EXAMPLES])
        yield finding(rule, "ask", variant="many", cites=cites, number=len(found), agreements=titles)
