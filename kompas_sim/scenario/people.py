"""People around the child: who may be invited, and what they can, need and cannot do."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kompas_sim.scenario.base import Id, ItemId, Part, Reason, Share, Text

Need = Literal["must", "should", "could", "not-now", "family-decides"]
"""How the case judges a place at the table: the method's core is ``must``; ``family-decides`` is neither
counted as needed nor as burden, since the family has the say (N-073)."""

Presence = Literal["in-person", "online"]


class RoleCard(Part):
    """Someone's view of the own role (K-070): abilities, needs and limits, and a line they might say."""

    abilities: tuple[Text, ...] = Field(min_length=1)
    needs: tuple[Text, ...] = Field(min_length=1)
    limits: tuple[Text, ...] = Field(min_length=1)
    line: Text


class Person(Part):
    """Someone who may be invited.

    ``weight`` is the need weight ``w`` (1 for a must, 0–1 for should and could), ``burden`` the weight ``h``
    of inviting someone who is not needed now. ``leave_out`` and ``invite`` hold the reasons that a trainee
    may choose for leaving this person out, or for inviting this person although not needed now.
    """

    id: Id
    name: Text
    role: Text
    discipline: Id
    organisation: Text | None = None
    need: Need
    weight: Share = 0.0
    burden: Share = 0.0
    why: Text
    items: tuple[ItemId, ...] = ()
    card: RoleCard | None = None
    contact: Text | None = None
    leave_out: tuple[Reason, ...] = ()
    invite: tuple[Reason, ...] = ()


class NetworkContact(Part):
    """Someone of the wider care network who is not at the table (K-113, K-114).

    ``involve`` is what the case advises: inform after the meeting, involve in the work, or leave.
    """

    id: Id
    name: Text
    role: Text
    involve: Literal["involve", "inform", "leave"]
    channel: Text
    why: Text
    items: tuple[ItemId, ...] = ()


class Slot(Part):
    """A moment on which the meetings could take place; ``availability`` holds who can come and how.

    A person who is not named cannot come at this moment. ``credit`` is the author's judgement of the slot,
    ``why`` explains it after submission. ``too_late`` marks a moment after which the agreements were needed.
    """

    id: Id
    label: Text
    start: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$")
    availability: dict[Id, Presence]
    credit: Share
    too_late: bool = False
    why: Text
