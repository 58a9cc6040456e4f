"""Whether the conversation of a case can come to what it asks within its time, at the table of its model run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kompas_sim.attempt.plan import Plan
from kompas_sim.practice.model_plan import model_plan
from kompas_sim.scenario.locate import Located
from kompas_sim.scenario.problem import Key, Problem
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import State, points, replay, table_of
from kompas_sim.simulation.meeting.aim import aim_of
from kompas_sim.simulation.meeting.best import best_path
from kompas_sim.simulation.meeting.table import Table

URGENT = 3


def not_reached(case: Scenario, located: Located, folder: Path) -> Iterator[Problem]:
    """Urgent points and topics that a case cannot do without, and that the best conversation found leaves open.

    What cannot be reached in a conversation about nothing else is an error; the rest a warning.
    """
    plan = model_plan(case, folder, "agenda") if case.conversation.replies else None
    if plan is None:
        return
    table = table_of(case, plan)
    state = _best(table)
    for key, word, alone in (*_points(case, plan, table, state), *_topics(case, table, state)):
        name = f"outcome-out-of-reach.{'together' if alone else 'never'}"
        found = located.problem("S207", name, key, word=word)
        yield replace(found, severity="warning") if alone else found


def _best(table: Table) -> State:
    return replay(table, best_path(table).moves).state


def _points(case: Scenario, plan: Plan, table: Table, state: State) -> Iterator[tuple[Key, str, bool]]:
    """Urgent points on the agenda that are not finished, and whether they can be when nothing else is discussed."""
    finished = points(table, state, "finished")
    for room in table.rooms:
        for item in room.agenda:
            if case.agenda_by_id[item].urgency == URGENT and item not in finished:
                only = table_of(case, plan.model_copy(update={"agenda": {room.id: (item,)}}))
                alone = item in points(only, _best(only), "finished")
                yield ("agenda", list(case.agenda_by_id).index(item)), item, alone


def _topics(case: Scenario, table: Table, state: State) -> Iterator[tuple[Key, str, bool]]:
    """Topics that a case cannot do without and to which nobody at the table says yes."""
    for number, topic in enumerate(case.topics):
        if topic.must and not state.topics >> number & 1:
            yield ("topics", number), topic.id, _is_offered(table, number)


def _is_offered(table: Table, topic: int) -> bool:
    """Whether a sound draft about this topic would be accepted."""
    drafts = (topics for room in aim_of(table, "best").agreements for _, topics in room)
    return any(topics >> topic & 1 for topics in drafts)
