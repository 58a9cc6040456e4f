"""The work that agreements ask for: by whom, until when, and how likely it is done in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kompas_sim.agreements.seen import Seen
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks.chance import Chance
from kompas_sim.simulation.weeks.clock import DAY, Clock
from kompas_sim.simulation.weeks.named import told
from kompas_sim.simulation.weeks.rates import DAYS, EARLIEST, OVERDUE_DAYS, Rates
from kompas_sim.text import Moment, read_when

END_OF_DAY = 17 * 60
"""A day as a date ends with the working day."""


@dataclass(frozen=True)
class Work:
    """What an agreement asks to be done.

    ``due`` is the number of minutes after the meeting by which it has to be done, nothing for what goes on
    all the time. ``source`` names its chance: the same owner and topics are the same work, however often it is
    written down. ``told`` get to know about the child through it.
    """

    agreement: int
    source: tuple[str, ...]
    due: float | None
    asked: bool
    backup: bool
    recorded: bool
    told: tuple[str, ...]

    @property
    def dated(self) -> bool:
        """Whether it has a date within these weeks."""
        return self.due is not None and self.due <= (DAYS + 1) * DAY

    def chance(self, rates: Rates) -> float:
        """How likely it is that this is done in time."""
        base = rates.asked if self.asked else rates.unasked
        return min(1.0, base + rates.backup * self.backup + rates.recorded * self.recorded)

    def is_kept(self, chance: Chance, replication: int, rates: Rates) -> bool:
        """Whether it is done in time in this replication."""
        return chance.draw(self.source, replication) < self.chance(rates)

    def done(self, chance: Chance, replication: int, rates: Rates) -> float:
        """When it is done, in minutes after the meeting."""
        due = self.due or 0.0
        if self.is_kept(chance, replication, rates):
            return due * chance.between((EARLIEST, 1.0), (*self.source, "early"), replication)
        return due + DAY * chance.between(OVERDUE_DAYS, (*self.source, "overdue"), replication)


def works_of(
    case: Scenario, agreements: tuple[Seen, ...], clock: Clock, *, recorded: bool
) -> tuple[Work, ...]:
    """The work of every agreement that says who does what, in order."""
    return tuple(
        Work(
            agreement=each.agreement.agreement,
            source=("work", each.owner or each.agreement.who.lower(), *sorted(each.topics)),
            due=due(each, clock),
            asked="accepted" in each.held,
            backup="backup" in each.held,
            recorded=recorded,
            told=told(case, each),
        )
        for each in agreements
        if {"who", "what"} <= each.held and not each.tempting
    )


def due(each: Seen, clock: Clock) -> float | None:
    """Minutes after the meeting at which the date of an agreement ends; nothing without a date to come."""
    moment = _read_when(each.agreement.when, clock.start.date())
    day = moment.until or moment.day
    if day is None or moment.kind == "recurrence":
        return None
    minutes = (day - clock.start.date()).days * DAY + END_OF_DAY - clock.first_minute
    return float(minutes) if minutes > 0 else None


@lru_cache(maxsize=2048)
def _read_when(text: str, meeting: date) -> Moment:
    return read_when(text, meeting)
