"""Which items of the method can be cited in the feedback on a case: for the coverage of the method."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.carrying import is_night
from kompas_sim.feedback.rules import rules
from kompas_sim.feedback.score_parts import PARTS
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.tasks import TASKS


def used_items(case: Scenario) -> frozenset[ItemId]:
    """Items that rules and score parts rest on, with those that the case itself gives what is judged."""
    return frozenset(
        item
        for items in (
            *(rule.items for rule in rules()),
            *(kind.items for kind in PARTS.values()),
            *_given(case),
        )
        for item in items
    )


def _given(case: Scenario) -> Iterator[tuple[ItemId, ...]]:
    """The items of everything in the case that a trainee decides about."""
    excused = {task.id for task in case.closing.not_applicable}
    yield from (each.items for each in case.occasions)
    yield from (each.items for each in case.case_summary.pieces)
    yield from (each.items for each in case.questions)
    yield from (each.items for each in case.people)
    yield from (each.items for each in case.network)
    yield from (each.items for each in case.agenda)
    yield from (each.items for each in case.topics)
    yield from (event.items for event in case.events if is_night(case, event))
    for task in TASKS:
        if task.id not in excused and (task.needs != "care-plan" or case.has_care_plan):
            yield task.items
