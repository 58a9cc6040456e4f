"""The meeting, as it unfolds with this table and agenda: a pure state machine, and what it can be at best and worst.

The contract:

- ``table_of(case, plan) -> Table``: what plan and seed bring to it: ``rooms`` (who is present, points in order,
  clock), ``slack`` per point, ``planned`` minutes, ``roles``, ``chapters(room)`` for the route of the care plan.
  The same case and plan give the very same table. Without a chosen moment ``table.rooms`` is empty.
- ``start(table) -> State``; ``State`` is immutable and can be hashed. Read it with ``room_now``, ``is_over``,
  ``time_is_up``, ``open_point``, ``points``, ``mood_of``, ``facts_heard`` and ``spoke_on_point``.
- ``step(table, state, move) -> (State, Turn)``: a move (``MoveMade``) and what is shown of it: the chair's words, what
  is said and by whom, facts, minutes, credit with its parts, shifts. Raises ``RefusedError``.
- ``refusal(table, state, move) -> Refusal | None``: why not, as ``refusal.move-…``.
- ``legal(table, state) -> moves``: every move that can be made now (``agree`` once, without its agreement).
- ``fitting(table, state) -> moves``: three to six that fit, from what a chair can see and nothing else.
- ``replay(table, moves) -> Conversation``: state, turns and how many moves no longer fit and were left out.
- ``conversation_of(case, plan) -> Conversation``; ``Run().at(case, plan)`` gives the same, move by move.

Laws: the same moves and seed give the same transcript; a fact surfaces only when somebody who holds it is in the room
and says it; each reply is said at most once; the clock never runs back; no move falls silent.
"""

from kompas_sim.simulation.meeting.fitting import fitting
from kompas_sim.simulation.meeting.legal import legal, refusal
from kompas_sim.simulation.meeting.looks import (
    Mood,
    facts_heard,
    is_over,
    mood_of,
    open_point,
    points,
    room_now,
    spoke_on_point,
    time_is_up,
)
from kompas_sim.simulation.meeting.run import Run, conversation_of
from kompas_sim.simulation.meeting.state import State
from kompas_sim.simulation.meeting.step import Conversation, replay, start, step
from kompas_sim.simulation.meeting.table import Room, Table, table_of
from kompas_sim.simulation.meeting.turn import Credit, Said, Shift, Turn

__all__ = [
    "Conversation",
    "Credit",
    "Mood",
    "Room",
    "Run",
    "Said",
    "Shift",
    "State",
    "Table",
    "Turn",
    "conversation_of",
    "facts_heard",
    "fitting",
    "is_over",
    "legal",
    "mood_of",
    "open_point",
    "points",
    "refusal",
    "replay",
    "room_now",
    "spoke_on_point",
    "start",
    "step",
    "table_of",
    "time_is_up",
]
