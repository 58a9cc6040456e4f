"""The rates of the simulation: every number that is not the case's own stands here.

Each is explained, with its source or as our estimate, in ``docs/vier-weken.md``; a test holds the page to this file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Mode = Literal["realistisch", "versneld"]
MODES: tuple[Mode, ...] = get_args(Mode)

DAYS = 28
"""Length of the period; an event may fall on the last of them."""

RING = 2
"""Minutes until somebody who does not take a call is given up."""
FIRST_CONTACT = 3
"""Minutes after which the family turns to the general first contact, when the topic has numbers of its own."""
THINK, STEP = 5, 6
"""Minutes that a family without a number thinks before the first call of their own, and before each next one."""
HESITATE = 0.1
"""The same as a share of the time there is: what can wait until tomorrow is put off."""
TELL = 8
"""Minutes that it takes to tell the story again to somebody who does not know the child."""
PASS_ON = 8
"""Minutes until somebody who cannot help has the right person on the line."""
MEET = 5
"""Minutes until a family calls, once whoever meets the child turns out to know nothing."""
RETRY = 60
"""Minutes until the next attempt, when there is time for one."""
URGENT = 240
"""Up to this many minutes an event is urgent: nobody tries again later, and in the end the family calls 112."""
LATE = 3
"""Within this many times the time there is, help is late; after that it did not come."""

NIGHT_FROM, NIGHT_UNTIL = 22 * 60, 7 * 60
"""Minutes of the day between which people sleep."""

MINUTES_DAYS = (1.0, 4.0)
"""Days until the minutes are with those who get them."""
RECORD_DAYS = (0.0, 2.0)
"""Days until what was agreed stands in the health record."""
EARLIEST = 0.4
"""From which share of its time a task that is done in time may be done."""
OVERDUE_DAYS = (2.0, 10.0)
"""Days after its date on which a task that was forgotten is done after all."""


@dataclass(frozen=True)
class Rates:
    """What differs between the modes.

    ``certain`` makes every event happen; ``answers`` multiplies the chance that a call is taken. ``asked`` and
    ``unasked`` are the chances that a task is done in time when its owner said yes and when not; a back-up and
    being written down for everybody add ``backup`` and ``recorded``. ``unprompted`` is the chance that what nobody
    agreed on is done all the same.
    """

    certain: bool
    answers: float
    asked: float
    unasked: float
    backup: float
    recorded: float
    unprompted: float


RATES: dict[Mode, Rates] = {
    "realistisch": Rates(
        certain=False, answers=1.0, asked=0.75, unasked=0.4, backup=0.1, recorded=0.1, unprompted=0.15
    ),
    "versneld": Rates(
        certain=True, answers=0.8, asked=0.65, unasked=0.3, backup=0.1, recorded=0.1, unprompted=0.1
    ),
}
