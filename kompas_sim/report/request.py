"""What is asked of the process that makes a report, beside the record of the run."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Request(BaseModel):
    """A report in ``language`` (two letters), with ``numbers`` or without. Where the record stands is not asked."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    language: str = Field(pattern=r"\A[a-z]{2}\z")
    numbers: bool = False
