"""The best and the worst conversation that can be held at a table, with what is known about them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import floor

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.simulation.meeting.advance import advance
from kompas_sim.simulation.meeting.aim import Aim, Goal, aim_of, proposal
from kompas_sim.simulation.meeting.finish import AGREE
from kompas_sim.simulation.meeting.legal import as_move
from kompas_sim.simulation.meeting.outcome import Act
from kompas_sim.simulation.meeting.search import Search
from kompas_sim.simulation.meeting.table import Table

WIDTHS = (8, 16, 32, 64, 256, 1024)
"""How many states are followed per minute, in turn, as long as something better may have been missed."""

MOST_NODES: dict[Goal, int] = {"best": 7_000, "worst": 2_500}
"""No wider search begins that would look at more states than this. Our choice: the app waits for it."""

ENOUGH = 0.2
"""From which share of those states on a search that found nothing better is the last one. Our choice."""


@dataclass(frozen=True, slots=True)
class Path:
    """A conversation that was found: its moves and its credit.

    ``bound`` is what no conversation of the kind considered (see ``search``) goes beyond: above it for the best, below
    it for the worst. When it is ``exact`` the bound is the value itself. ``nodes`` counts states looked at.
    """

    moves: tuple[MoveMade, ...]
    value: int
    bound: int
    exact: bool
    nodes: int


@lru_cache(maxsize=64)
def best_path(table: Table, most_nodes: int = MOST_NODES["best"]) -> Path:
    """The conversation with the highest credit that the search found at this table."""
    return _path(table, "best", most_nodes)


@lru_cache(maxsize=64)
def worst_path(table: Table, most_nodes: int = MOST_NODES["worst"]) -> Path:
    """The conversation with the lowest credit that the search found at this table."""
    return _path(table, "worst", most_nodes)


def _path(table: Table, goal: Goal, most_nodes: int) -> Path:
    aim = aim_of(table, goal)
    acts: tuple[Act, ...] = ()
    worth, most, nodes, per_state = float("-inf"), float("inf"), 0, 0.0
    for width in WIDTHS:
        if nodes + per_state * width > most_nodes:
            break
        search = Search(aim, width)
        search.run(worth)
        nodes, per_state = nodes + search.nodes, search.nodes / width
        better = search.best is not None and search.best.worth > worth
        if search.best and better:
            worth, acts = search.best.worth, search.best.acts()
        most = min(most, max(worth, floor(search.missed) if search.missed > worth else worth))
        if most <= worth or (nodes > ENOUGH * most_nodes and not better):
            break
    sign = 1 if goal == "best" else -1
    return Path(_moves(aim, acts), int(sign * worth), int(sign * most), most <= worth, nodes)


def _moves(aim: Aim, acts: tuple[Act, ...]) -> tuple[MoveMade, ...]:
    """The moves in words; drafts of agreements get their numbers in the order in which they are made."""
    state, found, number = aim.script.start, list[MoveMade](), 0
    for act in acts:
        move, room = as_move(aim.script, state, act), aim.script.rooms[state.room].room
        if act.kind == AGREE:
            number += 1
            agreed = proposal(aim.script.table.case, act.target, frozenset(room.present))
            if agreed:
                agreement = agreed.agreement.model_copy(update={"agreement": number})
                move = move.model_copy(update={"agreement": agreement})
        found.append(move)
        state = advance(aim.script, state, act)[0]
    return tuple(found)
