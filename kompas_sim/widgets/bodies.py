"""Which module makes the body of which step."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kompas_sim.scenario.base import StepName
from kompas_sim.widgets.screens import (
    agenda,
    agreements,
    case_summary,
    closing,
    debrief,
    goal,
    meeting,
    occasion,
    participants,
    planning,
)
from kompas_sim.widgets.view import Json, View

BODIES: Mapping[StepName, Callable[[View], Json]] = {
    "occasion": occasion.body,
    "case-summary": case_summary.body,
    "goal": goal.body,
    "participants": participants.body,
    "planning": planning.body,
    "agenda": agenda.body,
    "meeting": meeting.body,
    "agreements": agreements.body,
    "closing": closing.body,
    "debrief": debrief.body,
}
