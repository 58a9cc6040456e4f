"""Pieces in the preparation that nobody at the table can do anything with."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.feedback.summary_pieces import PRIVATE, excess, quoted
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "case-summary"
RULE = "not-for-summary"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-010",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """One finding about all of them; what is private has a rule of its own."""
    pieces = [piece for piece in excess(case, plan) if PRIVATE not in piece.items]
    if pieces:
        yield finding(
            RULE,
            "look",
            why=" ".join(piece.why for piece in pieces),
            cites=(*ITEMS, *(item for piece in pieces for item in piece.items)),
            pieces=quoted(pieces),
        )
