"""Looking for the best, or the worst, conversation at a table, on the very moves that a chair can make.

Considered are conversations in which start moves come first and in the method's order, agreements after the talk of a
room, closing moves last. Minute by minute the most promising states are followed; of two that differ only in
their past, the better one. What is not followed counts in the bound, so that ``exact`` means: nothing better is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import floor

from kompas_sim.simulation.meeting.advance import advance
from kompas_sim.simulation.meeting.aim import Aim
from kompas_sim.simulation.meeting.bound import Bounds, at_most, bounds_of
from kompas_sim.simulation.meeting.earning import CONTRIBUTIONS
from kompas_sim.simulation.meeting.finish import finished, still_to_come
from kompas_sim.simulation.meeting.options import options
from kompas_sim.simulation.meeting.outcome import Act
from kompas_sim.simulation.meeting.state import State

Key = tuple[object, ...]
End = tuple[float, "Node"]
"""A state in which a room may end, with a guess of what that may give."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A state with how it was reached, its worth, and a guess of what it may become."""

    state: State
    worth: int
    guess: float
    act: Act | None = None
    before: Node | None = None

    def acts(self) -> tuple[Act, ...]:
        """The moves that led here."""
        found: list[Act] = []
        node: Node | None = self
        while node is not None:
            found += [node.act] if node.act else []
            node = node.before
        return tuple(reversed(found))


@dataclass
class Search:
    """One search: ``width`` states are followed per minute; ``nodes`` counts the states that were looked at.

    ``best`` is the best end so far, ``missed`` the most that something which was not followed could become.
    """

    aim: Aim
    width: int
    best: Node | None = None
    missed: float = float("-inf")
    nodes: int = 0
    bounds: Bounds = field(init=False)
    guess: Bounds = field(init=False)

    def __post_init__(self) -> None:
        self.bounds = bounds_of(self.aim)
        self.guess = bounds_of(self.aim, wary=True)

    def run(self, known: float = float("-inf")) -> None:
        """Search all rooms, one after the other. What cannot become better than ``known`` is not followed."""
        rooms = range(len(self.aim.script.rooms))
        roots = [self._node(self.aim.script.start)]
        for room in rooms:
            ends = list(self._talk(roots, room, known))
            roots = self._enter(ends, known) if room + 1 < len(rooms) else self._last(ends)
        self.best = max(roots, key=lambda node: node.worth, default=None)

    def _node(self, state: State, act: Act | None = None, before: Node | None = None) -> Node:
        """A state, looked at."""
        self.nodes += 1
        worth = state.credit if self.aim.goal == "best" else -state.credit
        return Node(state, worth, worth + at_most(self.guess, state), act, before)

    def _most(self, node: Node) -> float:
        """What a node can become, at most."""
        return node.worth + at_most(self.bounds, node.state)

    def _tie(self, node: Node) -> int:
        """Of equal guesses, what was done comes before what may still be: harm hardly takes any time, so that else
        the many states in which none was done yet would take up the whole width."""
        return -node.worth if self.aim.goal == "worst" else 0

    def _talk(self, roots: list[Node], room: int, known: float) -> Iterator[End]:
        """The states that a room can come to by talking, minute by minute, with what ending there may give."""
        frame = self.aim.script.rooms[room].room
        end = frame.content_ends if self.aim.goal == "best" else frame.ends
        minutes: list[list[tuple[float, int, int, Node]]] = [[] for _ in range(frame.ends + 10)]
        seen: dict[Key, int] = {}
        for ticket, root in enumerate(roots):
            heappush(minutes[root.state.minute], (-root.guess, self._tie(root), ticket - len(roots), root))
        for minute, waiting in enumerate(minutes):
            followed = 0
            while waiting:
                *_, node = heappop(waiting)
                key = _key(node.state)
                if seen.get(key, node.worth - 1) >= node.worth:
                    continue
                seen[key] = node.worth
                yield self._ending(node, self.guess), node
                if minute >= end or (node.guess <= known and floor(self._most(node)) <= known):
                    continue
                if followed == self.width:
                    self.missed = max(self.missed, self._most(node))
                    continue
                followed += 1
                for act in options(self.aim, node.state):
                    after, _ = advance(self.aim.script, node.state, act)
                    if after.room == room:
                        child = self._node(after, act, node)
                        heappush(minutes[after.minute], (-child.guess, self._tie(child), self.nodes, child))

    def _ending(self, node: Node, bounds: Bounds) -> float:
        """What ending the room here may give, as a guess or at most."""
        after = node.state._replace(room=node.state.room + 1, minute=0)
        return node.worth + still_to_come(self.aim, node.state) + at_most(bounds, after)

    def _finish(self, node: Node) -> Node:
        for act, state in finished(self.aim, node.state):
            node = self._node(state, act, node)
        return node

    def _enter(self, ends: list[End], known: float) -> list[Node]:
        """The most promising states in which the next room can begin."""
        found: dict[Key, Node] = {}
        for _, node in sorted(ends, key=lambda end: -end[0]):
            if len(found) == self.width:
                most = self._ending(node, self.bounds)
                self.missed = max(self.missed, most) if floor(most) > known else self.missed
                continue
            root = self._finish(node)
            key = _key(root.state)
            if key not in found or found[key].worth < root.worth:
                found[key] = root
        return list(found.values())

    def _last(self, ends: list[End]) -> list[Node]:
        """The best end of all: those that cannot become better are not played to their end."""
        best: list[Node] = []
        for most, node in sorted(ends, key=lambda end: -end[0]):
            if best and floor(most) <= best[0].worth:
                break
            end = self._finish(node)
            if not best or end.worth > best[0].worth:
                best = [end]
        return best


def _key(state: State) -> Key:
    """What the future depends on."""
    return (
        state.point,
        state.said,
        state.heard,
        state.mood,
        state.jargon,
        state.free,
        state.done,
        state.earned,
        state.invited,
        state.topics,
        state.opened,
        state.finished,
        tuple(n if n < CONTRIBUTIONS else CONTRIBUTIONS for n in state.said_at),
    )
