"""Coverage ``C``: how far the agreements carry what this case asks for."""

from __future__ import annotations

from collections.abc import Iterable


def coverage_by_topics(topics: Iterable[tuple[float, float]]) -> float:
    """``Σ severity·handled / Σ severity`` over pairs of severity and handled (0–1); 1 without topics.

    Handled says whether an agreement that looks accepted carries the topic. This reading of the list stands in
    where a case has no four weeks to simulate: there the same formula runs over what happened.
    """
    pairs = list(topics)
    total = sum(severity for severity, _ in pairs)
    return sum(severity * handled for severity, handled in pairs) / total if total else 1.0
