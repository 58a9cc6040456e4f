"""Who answers when somebody is called: the person, the locum, or the duty line outside the hours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.weeks import Reach
from kompas_sim.simulation.weeks.clock import Clock, Line
from kompas_sim.simulation.weeks.named import COLLEAGUE, EMERGENCY

How = Literal["self", "locum", "service", "closed", "away"]


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is at the other end, and how; nobody when it is closed or on leave without a locum."""

    who: str | None
    how: How

    def stands_for(self, asked: str) -> str:
        """In whose place somebody answers: a locum does what ``asked`` would do, a duty line its own work."""
        return asked if self.how == "locum" or self.who is None else self.who


class Reachable:
    """Everybody's lines in one case."""

    def __init__(self, case: Scenario, clock: Clock) -> None:
        self._reach = case.weeks.reach
        self._clock = clock
        self._lines: dict[str, Line] = {}

    def line(self, who: str) -> Line:
        """Somebody's line; a colleague keeps the hours of the one they stand in for, without the leave."""
        line = self._lines.get(who)
        if line is None:
            line = self._lines[who] = Line(self._of(who), self._clock)
        return line

    def _of(self, who: str) -> Reach:
        if who == EMERGENCY:
            return Reach(always=True, answers=1.0)
        reach = self._reach.get(who.removeprefix(COLLEAGUE), Reach())
        if not who.startswith(COLLEAGUE):
            return reach
        return reach.model_copy(update={"away": None, "locum": None, "service": None})

    def answer(self, who: str, minutes: float) -> Answer:
        """Who is at the other end at this moment."""
        line = self.line(who)
        if line.is_away(minutes):
            locum = line.reach.locum
            if locum and self.line(locum).is_open(minutes):
                return Answer(locum, "locum")
            return self._service(line, minutes, "away")
        if line.is_open(minutes):
            return Answer(who, "self")
        return self._service(line, minutes, "closed")

    def _service(self, line: Line, minutes: float, otherwise: How) -> Answer:
        service = line.reach.service
        if service and self.line(service).is_open(minutes):
            return Answer(service, "service")
        return Answer(None, otherwise)

    def next_try(self, who: str, minutes: float) -> float:
        """From which moment on it makes sense to try again: this person is there, a locum, or the duty line."""
        line = self.line(who)
        others = [line.reach.service, line.reach.locum if line.is_away(minutes) else None]
        return min(self.line(one).next_open(minutes) for one in (who, *others) if one)
