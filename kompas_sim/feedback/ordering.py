"""First things first: what a teacher would say before anything else."""

from __future__ import annotations

from collections.abc import Iterable

from kompas_sim.feedback.finding import Finding, Tone
from kompas_sim.feedback.rules import Rule

HEADLINES, PRAISES = 5, 2
"""How many remarks and how many words of praise come first; the rest follows after them."""

_TONES: tuple[Tone, ...] = ("look", "ask", "explain", "good")


def first_things_first(seen: Iterable[tuple[Rule, Finding]]) -> tuple[Finding, ...]:
    """The remarks that matter most, then what went well, then the rest in the same order."""
    ordered = [
        finding
        for _, finding in sorted(
            seen, key=lambda pair: (pair[0].rank, _TONES.index(pair[1].tone), pair[0].name)
        )
    ]
    remarks = [finding for finding in ordered if finding.tone != "good"]
    praise = [finding for finding in ordered if finding.tone == "good"]
    return (*remarks[:HEADLINES], *praise[:PRAISES], *remarks[HEADLINES:], *praise[PRAISES:])
