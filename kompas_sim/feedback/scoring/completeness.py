"""Completeness ``A`` of agreements: who, what, when, channel, back-up, accepted; and one first contact."""

from __future__ import annotations

from collections.abc import Sequence

from kompas_sim.agreements.fields import Filled

FIRST_CONTACT_WEIGHT = 1 / 7
"""First contact is one of seven fields; it belongs to the whole list and not to each agreement."""


def completeness(agreements: Sequence[Filled], *, first_contact: bool) -> float:
    """The mean share of fields held, with the first contact as the seventh; 0 without any agreement."""
    if not agreements:
        return 0.0
    mean = sum(agreement.share for agreement in agreements) / len(agreements)
    return (1 - FIRST_CONTACT_WEIGHT) * mean + FIRST_CONTACT_WEIGHT * first_contact
