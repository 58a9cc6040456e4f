"""The two rooms of a conversation and the minutes they offer.

The method only says that the pre-meeting takes about 15 minutes (K-052) and the meeting about 30 (K-053). How
much of that goes to opening and closing is an extension of ours, and so is the tolerance around "about".
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

RoomId = Literal["pre-meeting", "meeting"]
TimeUse = Literal["within", "about", "over"]


class Room(BaseModel):
    """A room: its minutes by the method, and the minutes its opening and closing take (ours)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: RoomId
    minutes: int
    opening_minutes: int
    closing_minutes: int
    tolerance_minutes: int
    item: str

    @property
    def content_minutes(self) -> int:
        """What is left for the points of the agenda."""
        return self.minutes - self.opening_minutes - self.closing_minutes

    def time_use(self, planned_minutes: int) -> TimeUse:
        """Whether points of together ``planned_minutes`` fit; times are approximate: no hard edge."""
        if planned_minutes <= self.content_minutes:
            return "within"
        return "about" if planned_minutes <= self.content_minutes + self.tolerance_minutes else "over"


PRE_MEETING = Room(
    id="pre-meeting", minutes=15, opening_minutes=2, closing_minutes=2, tolerance_minutes=2, item="K-052"
)
MEETING = Room(
    id="meeting", minutes=30, opening_minutes=3, closing_minutes=5, tolerance_minutes=4, item="K-053"
)
ROOMS: tuple[Room, ...] = (PRE_MEETING, MEETING)


def room(room_id: RoomId) -> Room:
    """The room with this id."""
    return PRE_MEETING if room_id == "pre-meeting" else MEETING
