"""Feedback as the report shows it: words, reasons that were given, and sources."""

from __future__ import annotations

from dataclasses import dataclass

from kompas_sim.attempt.names import reasons_for
from kompas_sim.feedback.finding import Finding, StepFeedback, Tone
from kompas_sim.feedback.level import level
from kompas_sim.method.load import load_method
from kompas_sim.plots.plain import masked
from kompas_sim.scenario.base import ItemId
from kompas_sim.training import Training
from kompas_sim.wording import Words

MARKS: dict[Tone, str] = {"good": "✔", "look": "▲", "ask": "?", "explain": "i"}


@dataclass(frozen=True)
class Source:
    """An item of the method with where it stands and what it says in our words."""

    id: ItemId
    source: str
    section: str
    text: str
    strength: str


@dataclass(frozen=True)
class SeenFinding:
    """A finding in words. ``reasons`` is what the trainee said about it, ``answer`` the reply to that."""

    tone: Tone
    mark: str
    tone_text: str
    text: str
    why: str
    reasons: tuple[str, ...]
    answer: str
    extension: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class SeenStep:
    """The feedback on a step; ``score`` only if numbers were asked for, ``level_text`` if it is scored."""

    level: str
    level_text: str
    score: int | None
    cap: str
    times: int
    findings: tuple[SeenFinding, ...]


def seen_step(training: Training, words: Words, feedback: StepFeedback, *, numbers: bool) -> SeenStep:
    """The feedback on a step that was handed in."""
    scored = feedback.score is not None
    reached = level(feedback.score or 0.0)
    return SeenStep(
        level=reached if scored else "",
        level_text=words(f"ui.level.{reached}") if scored else "",
        score=round(100 * (feedback.score or 0.0)) if scored and numbers else None,
        cap=words(feedback.cap.key, **feedback.cap.values) if feedback.cap else "",
        times=len(training.hand_ins(feedback.step)),
        findings=tuple(_finding(training, words, one) for one in feedback.findings),
    )


def source_of(item_id: ItemId, words: Words) -> Source:
    """An item as a citation."""
    method = load_method()
    item = method.item(item_id)
    return Source(
        id=item.id,
        source=method.source(item.source).short,
        section=item.section,
        text=item.paraphrase,
        strength=words(f"method.strength.{item.strength}"),
    )


def _finding(training: Training, words: Words, finding: Finding) -> SeenFinding:
    return SeenFinding(
        tone=finding.tone,
        mark=MARKS[finding.tone],
        tone_text=words(f"ui.tone.{finding.tone}"),
        text=words(finding.message.key, **finding.message.values),
        why=finding.why or "",
        reasons=reasons_given(training, finding.subject),
        answer=finding.answer or "",
        extension=finding.extension,
        sources=tuple(source_of(item, words) for item in finding.cites),
    )


def reasons_given(training: Training, subject: str | None) -> tuple[str, ...]:
    """What the trainee said about a subject: a reason of the case, own words, or both; nothing without."""
    given = training.plan.reasons.get(subject or "")
    if given is None or subject is None:
        return ()
    offered = (one.text for one in reasons_for(training.case, subject) if one.id == given.reason)
    own = masked(given.text, training.case)
    return (*offered, *([own] if own else []))
