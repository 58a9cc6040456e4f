"""A date or a time that does not exist, or a moment before the case begins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S133"
SEVERITY: Severity = "error"
LAST_HOUR = 23
LAST_MINUTE = 59


def check(scenario: Scenario) -> Iterator[Finding]:
    """The moments on which the meetings could take place, and the hours of the events."""
    for number, slot in enumerate(scenario.slots):
        path = ("slots", number, "start")
        try:
            start = datetime.fromisoformat(slot.start)
        except ValueError:
            yield Finding(path, {"word": slot.start})
            continue
        if start.date() < scenario.today:
            yield Finding(path, {"word": slot.start, "today": str(scenario.today)}, variant="past")
    for number, event in enumerate(scenario.events):
        hours, _, minutes = event.time.partition(":")
        if int(hours) > LAST_HOUR or int(minutes) > LAST_MINUTE:
            yield Finding(("events", number, "time"), {"word": event.time})
