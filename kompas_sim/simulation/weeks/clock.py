"""The clock of the four weeks: minutes since the meeting, and the hours at which somebody can be reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import get_args

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.weeks import Reach, Weekday
from kompas_sim.simulation.weeks.rates import DAYS, NIGHT_FROM, NIGHT_UNTIL

DAY = 24 * 60
_WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
_NEVER = float("inf")


def minute_of_day(time: str) -> int:
    """``02:30`` as minutes since midnight."""
    hours, minutes = time.split(":")
    return 60 * int(hours) + int(minutes)


@dataclass(frozen=True)
class Clock:
    """Time as minutes since the meeting at ``start``. Days count from the day of the meeting, which is day 0."""

    start: datetime

    @property
    def first_minute(self) -> int:
        """The minute of the day at which the meeting is."""
        return 60 * self.start.hour + self.start.minute

    def at(self, minutes: float) -> datetime:
        """The moment on the calendar."""
        return self.start + timedelta(minutes=round(minutes))

    def day(self, minutes: float) -> int:
        """How many days after the meeting this is."""
        return int((self.first_minute + minutes) // DAY)

    def onset(self, day: int, minute: int) -> float:
        """Minutes until ``minute`` of ``day``, on a day within the period and after the meeting."""
        return max(0, min(day, DAYS), int(minute <= self.first_minute)) * DAY + minute - self.first_minute

    def moment(self, on: date, minute: int) -> float:
        """Minutes until ``minute`` of a date; negative when that is before the meeting."""
        return (on - self.start.date()).days * DAY + minute - self.first_minute

    def is_night(self, minutes: float) -> bool:
        """Whether people sleep then."""
        minute = (self.first_minute + minutes) % DAY
        return minute >= NIGHT_FROM or minute < NIGHT_UNTIL


def clock_of(case: Scenario, plan: Plan) -> Clock:
    """The clock that begins at the chosen moment, or at the case's first when none was chosen."""
    slot = case.slots_by_id.get(plan.slot or "", case.slots[0])
    return Clock(datetime.fromisoformat(slot.start))


class Line:
    """When and how somebody can be reached, ready to be asked many times."""

    def __init__(self, reach: Reach, clock: Clock) -> None:
        self.reach = reach
        self.answers = reach.answers
        self.minutes = reach.minutes
        self._clock = clock
        self._weekday = clock.start.weekday()
        self._days = frozenset(_WEEKDAYS.index(day) for day in reach.hours.days)
        self._from, self._until = minute_of_day(reach.hours.start), minute_of_day(reach.hours.end)
        if self._until <= self._from:
            self._until += DAY  # hours that run past midnight belong to the day on which they begin

    def is_away(self, minutes: float) -> bool:
        """Whether this person is on leave then."""
        away = self.reach.away
        return away is not None and away[0] <= self._clock.day(minutes) <= away[1]

    def is_open(self, minutes: float) -> bool:
        """Whether this moment lies within the hours."""
        return self.reach.always or self.next_open(minutes) <= minutes

    def next_open(self, minutes: float) -> float:
        """The first moment from ``minutes`` on that lies within the hours and outside the leave."""
        if self.reach.always:
            return minutes
        now = self._clock.first_minute + minutes
        today = int(now // DAY)
        for day in range(today - 1, today + DAYS + 2):
            opens, closes = day * DAY + self._from, day * DAY + self._until
            if now < closes and (self._weekday + day) % 7 in self._days:
                moment = minutes if opens <= now else opens - self._clock.first_minute
                if not self.is_away(moment):
                    return moment
        return _NEVER
