"""What the app understood of a text while it is typed: said back, with coaching and never a verdict."""

from __future__ import annotations

from typing import Any

from kompas_sim.attempt.decision import MAX_TEXT
from kompas_sim.text import Moment, find_pii, read_agreement, read_goal, read_when
from kompas_sim.widgets.view import Json, View

AGREEMENT_LABELS = ("who", "what", "when", "contact", "backup", "conditional", "measurable")
GOAL_ELEMENTS = ("aanleiding", "onderwerp", "resultaat", "betrokkenen", "termijn", "toetsbaar", "afbakening")


def echo(view: View, message: dict[str, Any]) -> Json:
    """How a goal, an agreement, a moment or any other text was read; ``read`` names which it is."""
    text = str(message.get("text", ""))[:MAX_TEXT]
    found = find_pii(text, view.case.family_names, view.case.professionals)
    answer: Json = {"pii": [span.text for span in found]}
    match message.get("read"):
        case "goal" if text.strip():
            return {**answer, **_goal(view, text)}
        case "agreement" if text.strip():
            return {**answer, **_agreement(view, text)}
        case "when" if text.strip():
            return {**answer, **_when(view, text)}
    return answer


def _goal(view: View, text: str) -> Json:
    reading = read_goal(text, today=view.case.today, names=view.case.family_names)
    return {
        "elements": [
            {"name": view.words(f"text.element.{one}"), "found": one not in reading.missing}
            for one in GOAL_ELEMENTS
        ],
        "hints": [view.words(hint.id, **hint.values) for hint in reading.hints],
    }


def _agreement(view: View, text: str) -> Json:
    reading = read_agreement(text, today=view.case.today, names=view.case.family_names)
    return {
        "elements": [
            {"name": view.words(f"text.label.{label}"), "found": getattr(reading, label)}
            for label in AGREEMENT_LABELS
        ],
        "moments": _moments(view, reading.moments),
        "hints": [view.words(hint.id, **hint.values) for hint in reading.hints],
    }


def _when(view: View, text: str) -> Json:
    """A moment said back; a word such as "z.s.m." is none, and that is said instead."""
    moment = read_when(text, view.case.today)
    vague = [view.words("text.hint.when-vague", words=moment.text)] if moment.kind == "vague" else []
    return {"moments": _moments(view, (moment,)), "hints": vague}


def _moments(view: View, moments: tuple[Moment, ...]) -> list[str]:
    """One sentence per moment: what was understood, or what is unclear about it."""
    said = []
    for moment in moments:
        if moment.problem:
            said.append(view.words(moment.problem, text=moment.text, phrase=moment.phrase))
        elif moment.phrase:
            said.append(view.words("ui.echo.you-mean", phrase=moment.phrase))
    return said
