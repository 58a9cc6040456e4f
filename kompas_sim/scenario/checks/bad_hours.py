"""Hours that no clock shows, minutes or days that run backwards, or a stand-in for somebody who never leaves."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Key, Severity
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.weeks import Reach

CODE = "S305"
SEVERITY: Severity = "error"
LAST_TIME, LAST_MINUTE = "23:59", 59


def check(scenario: Scenario) -> Iterator[Finding]:
    """How everybody can be reached."""
    for who, reach in scenario.weeks.reach.items():
        yield from _hours(("weeks", "reach", who), who, reach)


def _hours(path: Key, who: str, reach: Reach) -> Iterator[Finding]:
    hours, values = reach.hours, {"word": who}
    times = (("start", hours.start), ("end", hours.end))
    for name, time in times:
        if time > LAST_TIME or int(time[3:]) > LAST_MINUTE:
            yield Finding((*path, "hours", name), {"word": time})
    if hours.start == hours.end or not hours.days:
        yield Finding((*path, "hours"), values, variant="never")
    if not 0 <= reach.minutes[0] <= reach.minutes[1]:
        yield Finding((*path, "minutes"), values, variant="minutes")
    if reach.away and not 0 <= reach.away[0] <= reach.away[1]:
        yield Finding((*path, "away"), values, variant="away")
    if who in (reach.service, reach.locum):
        yield Finding(path, values, variant="self")
    if reach.locum and not reach.away:
        yield Finding((*path, "locum"), values, variant="locum")
