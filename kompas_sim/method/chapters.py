"""The chapters of the care plan, in its order: one of the two routes through the content of a meeting (K-085).

Their names stand in the catalogue under ``meeting.chapter.<id>``.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

ChapterId = Literal[
    "who-we-are",
    "illness-and-belief",
    "present-situation",
    "expectations",
    "care-goals",
    "medical-situation",
    "treatment-agreements",
    "nutrition",
    "symptoms",
    "scenarios",
    "complementary-care",
    "end-of-life",
    "no-more-feeding",
    "palliative-sedation",
]

LifeDomain = Literal["medical", "development", "social", "safety"]
"""The four domains of a child's life (K-073, K-074, K-087, K-088)."""
LIFE_DOMAINS: tuple[LifeDomain, ...] = ("medical", "development", "social", "safety")


class Chapter(BaseModel):
    """A chapter of the care plan with the item that names it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: ChapterId
    item: str


CHAPTERS: tuple[Chapter, ...] = (
    Chapter(id="who-we-are", item="K-093"),
    Chapter(id="illness-and-belief", item="K-094"),
    Chapter(id="present-situation", item="K-095"),
    Chapter(id="expectations", item="K-096"),
    Chapter(id="care-goals", item="K-097"),
    Chapter(id="medical-situation", item="K-098"),
    Chapter(id="treatment-agreements", item="K-099"),
    Chapter(id="nutrition", item="K-100"),
    Chapter(id="symptoms", item="K-101"),
    Chapter(id="scenarios", item="K-102"),
    Chapter(id="complementary-care", item="K-103"),
    Chapter(id="end-of-life", item="K-104"),
    Chapter(id="no-more-feeding", item="K-105"),
    Chapter(id="palliative-sedation", item="K-106"),
)
