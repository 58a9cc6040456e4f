"""The parts that a step's number is made of: each with its weight and its source.

Weights are design choices of ours, to be settled with an expert panel.
"""

from __future__ import annotations

from dataclasses import dataclass

from kompas_sim.feedback.finding import Message, ScorePart
from kompas_sim.feedback.scoring.agenda import ORDER_WEIGHT, PLACE_WEIGHT, TIME_WEIGHT
from kompas_sim.feedback.scoring.agreements import COMPLETENESS_WEIGHT, COVERAGE_WEIGHT
from kompas_sim.feedback.talk import ENDINGS, items_of
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.simulation.meeting.kinds import START


@dataclass(frozen=True, slots=True)
class PartKind:
    """A kind of part: the step it counts in, its weight there, and the items it rests on.

    A part of weight 0 is shown and not counted. ``extension`` marks what is ours and not the method's.
    """

    step: StepName
    weight: float
    items: tuple[ItemId, ...]
    extension: bool = False


PARTS: dict[str, PartKind] = {
    "occasions": PartKind("occasion", 0.6, ("K-005", "K-006", "K-007", "K-008", "K-009")),
    "start": PartKind("occasion", 0.4, ("K-008", "K-009")),
    "summary-choice": PartKind("case-summary", 0.8, ("K-010", "K-016"), extension=True),
    "summary-sections": PartKind("case-summary", 0.2, ("K-011", "K-012", "K-013", "K-014", "K-015")),
    "goal-core": PartKind("goal", 0.6, ("K-019", "K-022")),
    "goal-context": PartKind("goal", 0.2, ("K-018", "K-022")),
    "goal-questions": PartKind("goal", 0.1, ("K-020",)),
    "goal-problems": PartKind("goal", 0.1, ("K-021",)),
    "people": PartKind("participants", 0.6, ("K-025", "K-031", "K-050")),
    "table-choices": PartKind("participants", 0.4, ("K-024", "K-032", "K-033", "K-048", "N-073")),
    "moment": PartKind("planning", 0.3, ("K-051",)),
    "form-choices": PartKind("planning", 0.3, ("K-054", "K-055", "K-056", "K-064")),
    "invitation": PartKind("planning", 0.2, ("K-057", "K-059", "K-060", "K-061")),
    "deadline": PartKind("planning", 0.05, ("K-063",)),
    "roles": PartKind("planning", 0.15, ("K-065", "K-066", "K-067")),
    "order": PartKind("agenda", ORDER_WEIGHT, ("K-062",)),
    "place": PartKind("agenda", PLACE_WEIGHT, ("K-143",)),
    "time": PartKind("agenda", TIME_WEIGHT, ("K-052", "K-053"), extension=True),
    "route": PartKind("agenda", 0, ("K-085",)),
    "conversation": PartKind("meeting", 1, ("K-082", "K-090", "K-107", "K-121"), extension=True),
    "facts": PartKind("meeting", 0, ("K-025", "K-070", "N-129"), extension=True),
    "frame": PartKind("meeting", 0, items_of((*START, *ENDINGS))),
    "points": PartKind("meeting", 0, ("K-062", "K-123")),
    "agreed": PartKind("meeting", 0, ("K-107", "K-119", "K-122")),
    "harm": PartKind("meeting", 0, ("K-092",), extension=True),
    "completeness": PartKind("agreements", COMPLETENESS_WEIGHT, ("K-107", "K-110", "K-115", "K-119")),
    "coverage": PartKind("agreements", COVERAGE_WEIGHT, ("K-111", "N-078", "N-079"), extension=True),
    "agreement-choices": PartKind("agreements", 0, ("K-120", "R-001", "R-002")),
    "network": PartKind("agreements", 0, ("K-113", "K-114")),
    "tasks": PartKind("closing", 0.5, ("K-121", "K-122", "K-125", "K-126", "K-129", "K-137")),
    "sharing": PartKind("closing", 0.3, ("K-127", "K-136", "N-092")),
    "follow-up": PartKind("closing", 0.2, ("K-120", "K-124")),
}


def part(name: str, value: float, **values: str | int) -> ScorePart:
    """A part with its value, weight and sentence ``feedback.part.<name>``, which may use ``percent``."""
    sentence = Message(key=f"feedback.part.{name}", values={"percent": round(100 * value), **values})
    kind = PARTS[name]
    return ScorePart(
        name=name,
        value=value,
        sentence=sentence,
        weight=kind.weight,
        cites=kind.items,
        extension=kind.extension,
    )
