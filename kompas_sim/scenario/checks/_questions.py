"""The judgement questions that every case asks, and the answers that rules look for."""

from __future__ import annotations

from kompas_sim.scenario.base import StepName

REQUIRED: dict[str, StepName] = {
    "start": "occasion",
    "pre-meeting": "participants",
    "parents": "participants",
    "child-voice": "participants",
    "interpreter": "participants",
    "form": "planning",
    "place": "planning",
    "sending": "planning",
    "route": "agenda",
    "follow-up": "agreements",
}
"""The questions of every case, with the step that asks them."""

FIXED_OPTIONS: dict[str, tuple[str, ...]] = {
    "start": ("now",),
    "pre-meeting": ("yes", "no"),
    "form": ("in-person", "hybrid", "digital"),
    "sending": ("secure",),
    "follow-up": ("evaluation", "meeting", "none"),
}
"""Answers that must be there under exactly these ids, since rules and screens look for them."""
