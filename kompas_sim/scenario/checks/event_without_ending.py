"""An event of the four weeks has no ending for when the agreement holds, or for when it does not."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S306"
SEVERITY: Severity = "warning"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Both endings of each event, in every case that has its four weeks."""
    for number, event in enumerate(scenario.events if scenario.weeks.reach else ()):
        for field, text in (("if_held", event.if_held), ("if_not", event.if_not)):
            if not text.strip():
                yield Finding(("events", number), {"word": event.id}, variant=field.replace("_", "-"))
