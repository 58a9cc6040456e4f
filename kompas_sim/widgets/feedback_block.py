"""Feedback as the browser gets it: findings with words and sources, a level in words, numbers if asked."""

from __future__ import annotations

from kompas_sim.attempt.names import reasons_for
from kompas_sim.feedback.finding import Finding, Message, ScorePart, StepFeedback
from kompas_sim.feedback.level import level
from kompas_sim.method.load import load_method
from kompas_sim.scenario.base import Reason, StepName
from kompas_sim.widgets.view import Json, View
from kompas_sim.wording import Words


def say(words: Words, message: Message) -> str:
    """The text of a message."""
    return words(message.key, **message.values)


def cite(item_id: str, words: Words) -> Json:
    """An item as a citation: where it comes from, what it says in our words, how strong it is."""
    method = load_method()
    item = method.item(item_id)
    return {
        "id": item.id,
        "source": method.source(item.source).short,
        "section": item.section,
        "text": item.paraphrase,
        "strength": words(f"method.strength.{item.strength}"),
    }


def feedback_block(view: View, step: StepName) -> Json | None:
    """The feedback on a step that was handed in, with its earlier hand-ins; nothing before the hand-in."""
    hand_ins = view.training.hand_ins(step)
    if step not in view.training.plan.submitted or not hand_ins:
        return None
    now = hand_ins[-1]
    return {
        "level": level(now.score) if now.score is not None else None,
        "levelText": view.words(f"ui.level.{level(now.score)}") if now.score is not None else None,
        "cap": say(view.words, now.cap) if now.cap else None,
        "score": _number(view, now.score),
        "parts": [_part(view, part) for part in now.parts] if view.show_numbers else [],
        "findings": [finding_block(view, finding) for finding in now.findings],
        "before": _comparison(view, hand_ins),
    }


def finding_block(view: View, finding: Finding) -> Json:
    """One finding, with the reasons to choose from where it asks for one."""
    given = view.training.plan.reasons.get(finding.subject or "")
    return {
        "key": f"{finding.rule}:{finding.subject or ''}",
        "tone": finding.tone,
        "toneText": view.words(f"ui.tone.{finding.tone}"),
        "text": say(view.words, finding.message),
        "why": finding.why,
        "cites": [cite(item, view.words) for item in finding.cites],
        "subject": finding.subject,
        "asksReason": finding.asks_reason,
        "reasons": [{"id": r.id, "text": r.text} for r in _reasons(view, finding)],
        "given": {"reason": given.reason, "text": given.text} if given else None,
        "answer": finding.answer,
        "extension": finding.extension,
    }


def _reasons(view: View, finding: Finding) -> tuple[Reason, ...]:
    if not finding.asks_reason or not finding.subject:
        return ()
    kind, _, name = finding.subject.partition(":")
    if kind == "person":
        person = view.case.people_by_id[name]
        return person.invite if name in view.training.plan.invited else person.leave_out
    return reasons_for(view.case, finding.subject)


def _number(view: View, value: float | None) -> int | None:
    return round(100 * value) if view.show_numbers and value is not None else None


def _part(view: View, part: ScorePart) -> Json:
    return {
        "name": view.words(f"score.{part.name}"),
        "value": round(100 * part.value),
        "sentence": say(view.words, part.sentence),
        "cites": list(part.cites),
        "extension": part.extension,
    }


def _comparison(view: View, hand_ins: tuple[StepFeedback, ...]) -> Json | None:
    """What changed since the first hand-in: which remarks are gone and which are new."""
    if len(hand_ins) == 1:
        return None
    first, now = _remarks(view, hand_ins[0]), _remarks(view, hand_ins[-1])
    return {
        "times": len(hand_ins),
        "gone": [text for key, text in first.items() if key not in now],
        "new": [text for key, text in now.items() if key not in first],
        "from": _number(view, hand_ins[0].score),
        "to": _number(view, hand_ins[-1].score),
    }


def _remarks(view: View, feedback: StepFeedback) -> dict[str, str]:
    return {
        f"{one.rule}:{one.subject}": say(view.words, one.message)
        for one in feedback.findings
        if one.tone in ("look", "ask") and not one.answer
    }
