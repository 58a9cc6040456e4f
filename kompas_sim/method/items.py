"""What the sources say, as numbered items: our paraphrase, how strong it is and where it stands."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from kompas_sim.method.steps import Phase, StepId

SourceCode = Literal["K", "N", "R", "J", "S"]
Strength = Literal["must", "consider", "case", "info"]
Fit = Literal["A", "B", "C"]

ITEM_ID_PATTERN = r"^[KNRJS]-\d{3}$"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(_Frozen):
    """A document that items come from; ``core`` marks the working method itself."""

    code: SourceCode
    title: str
    short: str
    publisher: str | None = None
    year: int
    about: str
    core: bool = False


class Item(_Frozen):
    """One thing a source says.

    ``paraphrase`` is ours and in Dutch. ``strength`` follows the source's own wording, ``fit`` says how much
    it matters to the simulator (A core, B supporting, C background). ``phase`` is the moment of the method it
    belongs to and ``step`` where in a run it matters; ``not_assessed`` says in Dutch why nobody is judged on
    it. A step or such a reason is always there.
    """

    id: str = Field(pattern=ITEM_ID_PATTERN)
    source: SourceCode
    section: str = Field(min_length=1)
    paraphrase: str = Field(min_length=1)
    strength: Strength
    fit: Fit
    phase: Phase | None = None
    step: StepId | None = None
    not_assessed: str | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _has_a_place(self) -> Item:
        if not self.id.startswith(self.source):
            raise ValueError(f"{self.id} does not belong to source {self.source}")
        if self.step is None and self.not_assessed is None:
            raise ValueError(f"{self.id} has no step and does not say why it is not assessed")
        return self
