"""What the trainee prepares: occasion, case summary, goal and the judgement questions of each step."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kompas_sim.scenario.base import Id, ItemId, Part, Reason, Share, StepName, Text

Section = Literal["child-family", "diagnosis", "history", "present", "admission"]
"""The sections of a case summary: K-011, K-012, K-013, K-014, K-015."""

Placement = Literal["child-family", "diagnosis", "history", "present", "admission", "care-plan", "out"]
"""Where a piece of the dossier goes: a section, the care plan as an annex (K-016), or nowhere."""


GoalElement = Literal[
    "aanleiding", "onderwerp", "resultaat", "betrokkenen", "termijn", "toetsbaar", "afbakening"
]
"""The seven elements by which a goal is read."""


class Occasion(Part):
    """Something that may be a reason for a meeting now (K-005 to K-009)."""

    id: Id
    text: Text
    applies: bool
    why: Text
    items: tuple[ItemId, ...] = Field(min_length=1)


class DossierPiece(Part):
    """A piece of the dossier: the full text, a short version, and where it belongs in the preparation.

    ``must`` says that the summary is not complete without it; ``also`` lists placements that are fine too.
    ``long_is_needed`` says that the short version loses something the table needs.
    """

    id: Id
    source: Text
    text: Text
    short: Text
    belongs: Placement
    also: tuple[Placement, ...] = ()
    must: bool = False
    long_is_needed: bool = False
    why: Text
    items: tuple[ItemId, ...] = ()


class CaseSummary(Part):
    """The dossier to choose from, and how many words a summary may count before it is too much."""

    max_words: int = Field(ge=40, le=400)
    pieces: tuple[DossierPiece, ...] = Field(min_length=6)


class GoalGuide(Part):
    """What the goal of this meeting is about: a model goal and what each element means in this case."""

    model: Text
    why: Text
    questions: tuple[Text, ...] = Field(min_length=2)
    problems: tuple[Text, ...] = Field(min_length=1)
    elements: dict[
        Literal["aanleiding", "onderwerp", "resultaat", "betrokkenen", "termijn", "toetsbaar", "afbakening"],
        Text,
    ]


class Option(Part):
    """One answer to a judgement question; an unsafe answer earns nothing, with its reason."""

    id: Id
    label: Text
    credit: Share
    unsafe: bool = False
    why: Text


class Question(Part):
    """A judgement question of a step. Without a panel the credits are the author's view, shown as such.

    Every scenario has the questions ``start`` (occasion), ``pre-meeting``, ``parents``, ``child-voice``,
    ``interpreter`` (participants), ``form``, ``place``, ``sending`` (planning), ``route`` (agenda) and
    ``follow-up`` (agreements).
    """

    id: Id
    step: StepName
    prompt: Text
    options: tuple[Option, ...] = Field(min_length=2)
    items: tuple[ItemId, ...] = Field(min_length=1)
    reasons: tuple[Reason, ...] = ()
