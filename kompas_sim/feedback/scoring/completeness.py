"""Completeness ``A`` of agreements: who, what, when, channel, back-up, accepted; and one first contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Field = Literal["who", "what", "when", "channel", "backup", "accepted"]
FIELDS: tuple[Field, ...] = get_args(Field)
FIRST_CONTACT_WEIGHT = 1 / 7
"""First contact is one of seven fields; it belongs to the whole list and not to each agreement."""


@dataclass(frozen=True, slots=True)
class Filled:
    """Which fields an agreement asks for and which of them it holds."""

    asked: frozenset[Field]
    held: frozenset[Field]

    @property
    def share(self) -> float:
        """The share of the fields asked for that it holds."""
        return len(self.asked & self.held) / len(self.asked) if self.asked else 1.0


def completeness(agreements: Sequence[Filled], *, first_contact: bool) -> float:
    """The mean share of fields held, with the first contact as the seventh; 0 without any agreement."""
    if not agreements:
        return 0.0
    mean = sum(agreement.share for agreement in agreements) / len(agreements)
    return (1 - FIRST_CONTACT_WEIGHT) * mean + FIRST_CONTACT_WEIGHT * first_contact
