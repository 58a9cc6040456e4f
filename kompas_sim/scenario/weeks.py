"""The four weeks after the meeting: who can be reached when, whom the family calls, what must be found back."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kompas_sim.scenario.base import Id, ItemId, Part, Share, Text

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
ReadBackField = Literal[
    "who",
    "what",
    "when",
    "first-contact",
    "channel",
    "backup",
    "condition",
    "sharing",
    "follow-up",
    "care-plan",
]


class Hours(Part):
    """Days of the week and hours of the day on which somebody can be reached."""

    days: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")
    start: str = Field(default="08:00", pattern=r"^\d{2}:\d{2}$")
    end: str = Field(default="17:00", pattern=r"^\d{2}:\d{2}$")


class Reach(Part):
    """How somebody (a person or a network contact) can be reached in these weeks.

    ``always`` holds for services with somebody on duty day and night. ``answers`` is the chance that a call within
    the hours is taken; ``minutes`` the shortest and longest time until this person acts once reached.
    ``away`` are days after the meeting on which this person is on leave, first and last; ``locum`` is who
    stands in then, and knows only what was handed over. ``service`` is the duty line outside the hours.
    """

    always: bool = False
    hours: Hours = Hours()
    answers: Share = 0.9
    minutes: tuple[int, int] = (5, 30)
    away: tuple[int, int] | None = None
    locum: Id | None = None
    service: Id | None = None


class Question(Part):
    """A question of a colleague who was not there, to be answered from minutes and agreements alone.

    The answer must stand in ``field`` of an agreement about ``topic``; for ``sharing``, ``follow-up`` and
    ``care-plan`` it stands in the plan and ``topic`` is empty.
    """

    id: Id
    asker: Text
    text: Text
    topic: Id | None = None
    field: ReadBackField
    items: tuple[ItemId, ...] = ()


class Weeks(Part):
    """What the simulation of the four weeks needs beside the events.

    ``trusts`` is whom the family calls by themselves, first the one they trust most; ``caller`` is who calls.
    """

    caller: Id | None = None
    trusts: tuple[Id, ...] = ()
    reach: dict[Id, Reach] = Field(default_factory=dict)
    read_back: tuple[Question, ...] = ()
