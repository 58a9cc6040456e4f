"""Someone is named who is not in the case."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._references import Reference, unknown
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S101"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Ids of people, in places for people at the table and in places for the network as well."""
    yield from unknown(_anybody(scenario), scenario.names)
    for path, word in _at_the_table(scenario):
        if word not in scenario.people_by_id:
            variant = "only-people" if word in scenario.names else "only-people-unknown"
            yield Finding(path, {"word": word}, nearest(word, scenario.people_by_id), variant)


def _at_the_table(scenario: Scenario) -> Iterator[Reference]:
    for number, slot in enumerate(scenario.slots):
        yield from ((("slots", number, "availability", one), one) for one in slot.availability)
    for number, item in enumerate(scenario.agenda):
        for turn, voice in enumerate(item.voices):
            yield ("agenda", number, "voices", turn, "person"), voice.person
    for number, fact in enumerate(scenario.facts):
        yield from ((("facts", number, "held_by", each), one) for each, one in enumerate(fact.held_by))


def _anybody(scenario: Scenario) -> Iterator[Reference]:
    for number, draft in enumerate(scenario.agreements):
        if draft.who is not None:
            yield ("agreements", number, "who"), draft.who
    for number, event in enumerate(scenario.events):
        for field, ids in (("responders", event.responders), ("family_calls", event.family_calls)):
            yield from ((("events", number, field, each), one) for each, one in enumerate(ids))
    for number, sharing in enumerate(scenario.closing.share):
        yield ("closing", "share", number, "person"), sharing.person
