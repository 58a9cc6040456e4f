"""The fields of an agreement: what makes it complete."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Field = Literal["who", "what", "when", "channel", "backup", "accepted"]
FIELDS: tuple[Field, ...] = get_args(Field)


@dataclass(frozen=True, slots=True)
class Filled:
    """Which fields an agreement asks for and which of them it holds."""

    asked: frozenset[Field]
    held: frozenset[Field]

    @property
    def share(self) -> float:
        """The share of the fields asked for that it holds."""
        return len(self.asked & self.held) / len(self.asked) if self.asked else 1.0
