"""A fact that nobody who holds it ever says, or a reply that surfaces what its speaker does not know."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks.buried_fact import check as buried_fact
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Fact

CODE = "S202"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """For each fact a reply of a holder, while its point is open; only in cases with a conversation.

    What is wrong with the fact itself is for other checks to say.
    """
    for number, fact in enumerate(scenario.facts if scenario.conversation.replies else ()):
        if not _sound(scenario, fact) or list(buried_fact(scenario.model_copy(update={"facts": (fact,)}))):
            continue
        wrong = list(_not_held(scenario, fact))
        if _is_said(scenario, fact):
            yield from wrong
        else:
            yield Finding(("facts", number), {"word": fact.id})


def _sound(scenario: Scenario, fact: Fact) -> bool:
    known = scenario.people_by_id
    return fact.agenda_item in scenario.agenda_by_id and all(one in known for one in fact.held_by)


def _is_said(scenario: Scenario, fact: Fact) -> bool:
    return any(
        fact.id in reply.surfaces
        and reply.person in fact.held_by
        and (not reply.at or fact.agenda_item in reply.at)
        for reply in scenario.conversation.replies
    )


def _not_held(scenario: Scenario, fact: Fact) -> Iterator[Finding]:
    for number, reply in enumerate(scenario.conversation.replies):
        if fact.id in reply.surfaces and reply.person not in fact.held_by:
            path = ("conversation", "replies", number, "surfaces", reply.surfaces.index(fact.id))
            yield Finding(path, {"word": fact.id, "person": reply.person}, variant="not-held")
