"""The disciplines on the participant cards: their names and what the sources say about inviting them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field

DisciplineId = Literal[
    "treating-specialist",
    "comfort-team",
    "general-practitioner",
    "nursing",
    "nurse-practitioner",
    "parents",
    "child",
    "paramedic",
    "other-institution",
    "day-care-school",
    "client-supporter",
    "independent-nurse",
    "integrated-care-network",
    "spiritual-caregiver",
    "social-worker",
    "child-life-specialist",
    "psychologist",
    "bereavement-therapist",
    "interpreter",
    "pharmacist",
    "informal-care",
    "other",
]
Standing = Literal["core", "consider", "addition"]

DISCIPLINE_IDS: tuple[DisciplineId, ...] = get_args(DisciplineId)


class Discipline(BaseModel):
    """One discipline.

    ``standing`` is ``core`` for those the method invites as a rule, ``consider`` for those it names as an
    option and ``addition`` for those that only other sources or the case bring in. ``items`` are the items to
    cite, the most telling one first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: DisciplineId
    name: str
    standing: Standing
    items: tuple[str, ...] = Field(min_length=1)


@cache
def load_disciplines() -> dict[DisciplineId, Discipline]:
    """All disciplines by id, in the order in which the cards are shown."""
    path = Path(__file__).parent / "data" / "disciplines.yaml"
    with path.open(encoding="utf-8") as file:
        rows = yaml.safe_load(file)
    return {row["id"]: Discipline(**row) for row in rows}


def discipline(discipline_id: DisciplineId) -> Discipline:
    """The discipline with this id; raises ``KeyError`` for an unknown one."""
    return load_disciplines()[discipline_id]
