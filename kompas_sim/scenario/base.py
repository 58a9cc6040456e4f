"""What all parts of a scenario share: frozen models that refuse unknown keys."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from kompas_sim.method.steps import StepId

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name in kebab-case, unique within its list; a browser may send one too, hence its length."""

Text = Annotated[str, Field(min_length=1)]
"""A Dutch text that a person reads; never empty."""

Share = Annotated[float, Field(ge=0, le=1)]
"""A credit, weight or accepted share between 0 and 1."""

Level = Annotated[int, Field(ge=1, le=3)]
"""1 low, 2 middle, 3 high."""

ItemId = Annotated[str, Field(pattern=r"^[KNRJS]-\d{3}$")]
"""An item of the method or of another source, for instance ``K-028``."""

RoomId = Literal["pre-meeting", "meeting", "parked"]
"""Where an agenda item goes: pre-meeting (IC), meeting (SG), or somewhere else than this table."""

StepName = StepId
"""A step of a run, by the id that the method gives it."""


class Part(BaseModel):
    """A frozen part of a scenario; a key that does not exist is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reason(Part):
    """A reason that a trainee may give for deviating, and how far it holds in this case (K-003).

    ``accepted`` is the share ``a`` of the scoring model: 1 restores full credit, 0 none. ``reply`` is what
    the app answers; it explains or asks and never scolds.
    """

    id: Id
    text: Text
    accepted: Share
    reply: Text
