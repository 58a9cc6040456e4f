"""Screens without a browser: the view of a step after some decisions, and what must not be in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from pydantic import BaseModel

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.attempt.memory import MemoryLog
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.training import Training
from kompas_sim.widgets.view import View
from kompas_sim.wording import Words

NOW = datetime(2026, 2, 2, 9, tzinfo=UTC)

KEY_FIELDS = frozenset(
    {
        "why",
        "credit",
        "unsafe",
        "belongs",
        "also",
        "must",
        "long_is_needed",
        "need",
        "weight",
        "burden",
        "accepted",
    }
    | {"reply", "card", "leave_out", "invite", "items", "too_late", "applies", "model", "elements"}
)
"""Fields of a scenario that hold the answer key, or tell by being there for some only."""


def view(case: Scenario, step: StepName, *decisions: d.Decision, language: str = "nl") -> View:
    """The screen's view of ``step`` in a run of that step alone, after ``decisions``."""
    log = MemoryLog(AttemptHeader(id="t", scenario=case.id, seed=0, started_at=NOW), lambda: NOW)
    training = Training(case, log, steps=(step,))
    for decision in decisions:
        training.decide(decision)
    return View(training=training, words=Words(language), step=step)


def given_view(case: Scenario, step: StepName, *given: d.Decision) -> View:
    """The same, with decisions of earlier steps given beforehand."""
    log = MemoryLog(AttemptHeader(id="t", scenario=case.id, seed=0, started_at=NOW), lambda: NOW)
    return View(training=Training(case, log, steps=(step,), given=given), words=Words("nl"), step=step)


def keys_in(body: Any) -> set[str]:
    """Every key anywhere in a body."""
    if isinstance(body, dict):
        return set(body) | {key for value in body.values() for key in keys_in(value)}
    if isinstance(body, list):
        return {key for value in body for key in keys_in(value)}
    return set()


def secrets(part: Any, hidden: bool = False) -> Iterator[str]:
    """Every text of a part of a case that stands under one of the ``KEY_FIELDS``."""
    if isinstance(part, str):
        if hidden:
            yield part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from secrets(getattr(part, name), hidden or name in KEY_FIELDS)
    elif isinstance(part, dict):
        for value in part.values():
            yield from secrets(value, hidden)
    elif isinstance(part, tuple):
        for value in part:
            yield from secrets(value, hidden)


def told(case: Scenario, body: Any) -> list[str]:
    """The sentences of the answer key that can be read in a body.

    Short words (ids) are not looked for, nor what somebody already says in a letter that opens the case.
    """
    text = json.dumps(body, ensure_ascii=False)
    opened = " ".join([case.child.portrait, *(letter.text for letter in case.letters)])
    sought = (secret for secret in secrets(case) if " " in secret and secret not in opened)
    return [secret for secret in sought if json.dumps(secret, ensure_ascii=False)[1:-1] in text]
