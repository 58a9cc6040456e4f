"""Judgement questions: the credit of an answer, by a panel of experts or in the author's view."""

from __future__ import annotations

from collections.abc import Collection, Mapping


def panel_credits(
    votes: Mapping[str, Mapping[str, int]], options: Collection[str], unsafe: Collection[str] = ()
) -> dict[str, float]:
    """The credit of each option from the votes per perspective: ``credit_o = p_o / max p``.

    ``p_o = (1/G) Σ_g (n_go + 1/m) / (K_g + 1)`` over G perspectives with K_g votes and m options: each
    perspective weighs the same, however many members it has. An unsafe option earns nothing.
    Raises ``ValueError`` without any perspective.
    """
    if not votes:
        raise ValueError("a panel needs at least one perspective")
    start = 1 / len(options)
    shares = {
        option: sum((cast.get(option, 0) + start) / (sum(cast.values()) + 1) for cast in votes.values())
        for option in options
    }
    highest = max(shares.values())
    return {option: 0.0 if option in unsafe else share / highest for option, share in shares.items()}


def restored(credit: float, accepted: float) -> float:
    """A credit with the accepted share ``a`` of a stated reason given back: full at 1, unchanged at 0."""
    return credit + (1 - credit) * accepted
