"""Parts of a small case, each in one call."""

from __future__ import annotations

from typing import Any


def person(name: str, discipline: str, need: str, **more: Any) -> dict[str, Any]:
    """One person; need and weight as the scoring model wants them."""
    weights = {"must": {"weight": 1}, "should": {"weight": 0.5}, "could": {"weight": 0.3}}
    return {
        "id": name,
        "name": name.capitalize(),
        "role": f"de {name}",
        "discipline": discipline,
        "need": need,
        "why": f"Waarom {name}.",
        **weights.get(need, {"burden": 0.4} if need == "not-now" else {}),
        **more,
    }


def reason(name: str, accepted: float) -> dict[str, Any]:
    """A reason that the case offers, with how far it holds."""
    return {"id": name, "text": f"Reden {name}.", "accepted": accepted, "reply": f"Antwoord op {name}."}


def question(name: str, step: str, options: dict[str, float], unsafe: str = "") -> dict[str, Any]:
    """A judgement question with the credit of each answer."""
    return {
        "id": name,
        "step": step,
        "prompt": f"Vraag {name}?",
        "items": ["K-003"],
        "reasons": [reason("good", 0.9), reason("weak", 0.1)],
        "options": [
            {"id": each, "label": f"Keuze {each}.", "credit": credit, "unsafe": each == unsafe, "why": "Zo."}
            for each, credit in options.items()
        ],
    }


def point(name: str, urgency: int, minutes: int, room: str, **more: Any) -> dict[str, Any]:
    """A point of the agenda."""
    return {
        "id": name,
        "title": f"Punt {name}",
        "urgency": urgency,
        "importance": 2,
        "minutes": minutes,
        "spread": 1,
        "room": room,
        "why": f"Waarom punt {name}.",
        "unreached": f"Zonder punt {name}.",
        **more,
    }


def contact(name: str, involve: str) -> dict[str, Any]:
    """Someone of the wider network."""
    row = {"id": name, "name": name.capitalize(), "role": f"rol {name}", "why": f"Waarom {name}."}
    return {**row, "involve": involve, "channel": "telefoon"}


def topic(name: str, severity: int, item: str, cues: list[str], **more: Any) -> dict[str, Any]:
    """Something that agreements must hold."""
    reasons = [reason("good", 0.9), reason("weak", 0.1)]
    row = {"id": name, "title": f"Onderwerp {name}", "why": f"Waarom {name}.", "reasons": reasons}
    return {**row, "severity": severity, "cues": cues, "items": [item], **more}


def draft(name: str, about: str, who: str | None, tempting: bool = False) -> dict[str, Any]:
    """The frame of an agreement of the pool."""
    return {"id": name, "topics": [about], "who": who, "tempting": tempting, "why": f"Waarom {name}."}


def event(name: str, time: str, about: str, within: int, responders: list[str]) -> dict[str, Any]:
    """Something that can be foreseen."""
    row = {"id": name, "title": name, "story": "Het gebeurt.", "day": 3, "severity": 2, "items": ["K-110"]}
    return {**row, "time": time, "topic": about, "within_minutes": within, "responders": responders}
