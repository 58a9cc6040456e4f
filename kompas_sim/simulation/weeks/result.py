"""What many replications of the four weeks say together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kompas_sim.simulation.weeks.estimate import Estimate, Tally, share
from kompas_sim.simulation.weeks.foreseen import Foreseen
from kompas_sim.simulation.weeks.incident import ENDINGS, Ending, Incident
from kompas_sim.simulation.weeks.rates import Mode

_NOTHING = Estimate(0.0, 0.0, 0.0)


@dataclass(frozen=True)
class EventResult:
    """One event of the case: how often it happened, and of those times which share was held, late or not.

    ``calls`` are those of the family per time, ``minutes`` those until the right person acted, of the times that
    somebody did; ``admissions`` the share that ended in an unplanned admission.
    """

    event: str
    happened: int
    held: Estimate
    late: Estimate
    not_held: Estimate
    calls: Estimate
    minutes: Estimate | None
    admissions: Estimate


@dataclass(frozen=True)
class Load:
    """What it asks of the parents in four weeks: calls, times that the story was told again, nights disturbed."""

    calls: Estimate
    retold: Estimate
    nights: Estimate


@dataclass(frozen=True)
class WeeksResult:
    """Four weeks, ``runs`` times.

    ``coverage`` is ``Σ severity·handled / Σ severity`` over the events that happened, its mean over the runs;
    ``calls_per_event`` counts the calls of the family, ``minutes`` is until the right person acts at urgent events;
    ``admissions`` (unplanned) and ``overdue`` (tasks past their date, of ``dated``) are numbers per four weeks.
    """

    runs: int
    seed: int
    mode: Mode
    coverage: Estimate
    calls_per_event: Estimate
    minutes: Estimate | None
    admissions: Estimate
    overdue: Estimate
    dated: int
    load: Load
    events: tuple[EventResult, ...]

    def as_json(self) -> dict[str, Any]:
        """Everything as plain values."""
        return {name: _plain(value) for name, value in vars(self).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Estimate):
        return value.as_json()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, EventResult | Load):
        return {name: _plain(each) for name, each in vars(value).items()}
    return value


class _EventSums:
    def __init__(self) -> None:
        self.happened = self.admitted = 0
        self.endings: dict[Ending, int] = dict.fromkeys(ENDINGS, 0)
        self.calls, self.minutes = Tally(), Tally()

    def add(self, incident: Incident, minutes: float | None) -> None:
        self.happened += 1
        self.admitted += incident.admitted
        self.endings[incident.ending] += 1
        self.calls.add(incident.calls)
        if minutes is not None:
            self.minutes.add(minutes)

    def result(self, event: str) -> EventResult:
        held, late, lost = (share(self.endings[ending], self.happened) for ending in ENDINGS)
        return EventResult(
            event=event,
            happened=self.happened,
            held=held,
            late=late,
            not_held=lost,
            calls=self.calls.mean() or _NOTHING,
            minutes=self.minutes.mean(),
            admissions=share(self.admitted, self.happened),
        )


class Sums:
    """Results taken in replication by replication; what it keeps does not grow with their number.

    ``accepted`` is, by topic, the share to which a reason holds for having no agreement about it (K-003).
    """

    def __init__(self, events: tuple[Foreseen, ...], accepted: Mapping[str, float]) -> None:
        self._accepted = accepted
        self._events = {each.event.id: _EventSums() for each in events}
        self._coverage, self._calls, self._minutes = Tally(), Tally(), Tally()
        self._admissions, self._overdue = Tally(), Tally()
        self._family_calls, self._retold, self._nights = Tally(), Tally(), Tally()
        self.runs = 0

    def add(self, incidents: list[Incident], overdue: int) -> None:
        """Take one replication in."""
        self.runs += 1
        total = handled = 0.0
        for incident in incidents:
            event, minutes = incident.foreseen.event, incident.minutes
            total += event.severity
            handled += event.severity * self._handled(incident)
            self._events[event.id].add(incident, minutes)
            self._calls.add(incident.calls)
            if minutes is not None and incident.foreseen.urgent:
                self._minutes.add(minutes)
        if total:
            self._coverage.add(handled / total)
        self._admissions.add(sum(each.admitted for each in incidents))
        self._overdue.add(overdue)
        self._family_calls.add(sum(each.calls for each in incidents))
        self._retold.add(sum(each.retold for each in incidents))
        self._nights.add(sum(each.disturbed for each in incidents))

    def _handled(self, incident: Incident) -> float:
        if incident.ending == "held":
            return 1.0
        return self._accepted.get(incident.foreseen.event.topic, 0.0)

    def result(self, seed: int, mode: Mode, dated: int) -> WeeksResult:
        """What has been taken in so far."""
        return WeeksResult(
            runs=self.runs,
            seed=seed,
            mode=mode,
            coverage=self._coverage.mean(high=1.0) or Estimate(1.0, 0.0, 1.0),
            calls_per_event=self._calls.mean() or _NOTHING,
            minutes=self._minutes.mean(),
            admissions=self._admissions.mean() or _NOTHING,
            overdue=self._overdue.mean(high=dated) or _NOTHING,
            dated=dated,
            load=Load(
                calls=self._family_calls.mean() or _NOTHING,
                retold=self._retold.mean() or _NOTHING,
                nights=self._nights.mean() or _NOTHING,
            ),
            events=tuple(sums.result(event) for event, sums in self._events.items()),
        )
