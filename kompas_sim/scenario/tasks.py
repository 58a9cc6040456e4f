"""Tasks that the method names for every case: what goes along with the invitation, what closes a meeting.

Their words stand in the catalogue under ``ui.tasks.<id>``.
"""

from __future__ import annotations

from typing import Literal

from kompas_sim.scenario.base import Id, ItemId, Part

Moment = Literal["invitation", "closing", "minutes", "after"]
"""With the invitation, at the end of the meeting, in the minutes, or in the days after it."""


class Task(Part):
    """Something to be done, with the items that ask for it; ``needs`` names what makes it apply."""

    id: Id
    moment: Moment
    items: tuple[ItemId, ...]
    needs: Literal["care-plan", "digital", "follow-up"] | None = None


TASKS: tuple[Task, ...] = (
    Task(id="send-calendar-request", moment="invitation", items=("K-049", "K-057")),
    Task(id="send-link", moment="invitation", items=("K-058",), needs="digital"),
    Task(id="send-goal", moment="invitation", items=("K-060",)),
    Task(id="send-agenda", moment="invitation", items=("K-061",)),
    Task(id="send-case-summary", moment="invitation", items=("K-010", "K-068")),
    Task(id="send-care-plan", moment="invitation", items=("K-016", "K-059"), needs="care-plan"),
    Task(id="ask-own-role", moment="invitation", items=("K-070",)),
    Task(id="summarise", moment="closing", items=("K-121",)),
    Task(id="check-consent", moment="closing", items=("K-122",)),
    Task(id="check-questions", moment="closing", items=("K-123",)),
    Task(id="plan-next", moment="closing", items=("K-124",), needs="follow-up"),
    Task(id="record-in-care-plan", moment="closing", items=("K-125",)),
    Task(id="record-in-health-record", moment="closing", items=("K-126",)),
    Task(id="evaluate", moment="closing", items=("K-128",)),
    Task(id="minutes-decisions", moment="minutes", items=("K-129", "K-130")),
    Task(id="minutes-actions", moment="minutes", items=("K-131", "K-118")),
    Task(id="minutes-tasks", moment="minutes", items=("K-132", "K-119")),
    Task(id="minutes-agreements", moment="minutes", items=("K-133",)),
    Task(id="minutes-verbatim", moment="minutes", items=("K-129",)),
    Task(id="summary-in-health-record", moment="after", items=("K-134",)),
    Task(id="finish-care-plan", moment="after", items=("K-135",)),
    Task(id="comments-parents", moment="after", items=("K-137",)),
    Task(id="comments-professionals", moment="after", items=("K-137",)),
    Task(id="register-as-mdo", moment="after", items=("K-138", "J-055")),
    Task(id="confirm-follow-up", moment="after", items=("K-139",), needs="follow-up"),
)
"""In the order of the method. ``minutes-verbatim`` is the tempting one: minutes are not a transcript."""
