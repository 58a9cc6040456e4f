"""A file that a trainee can take along."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kompas_sim.attempt.attempt import AttemptHeader

_UNSAFE = re.compile(r"[^a-z0-9-]+")


@dataclass(frozen=True)
class File:
    """A name that every file system takes, the media type and the bytes."""

    name: str
    media: str
    content: bytes


def file_name(word: str, header: AttemptHeader, ending: str) -> str:
    """A Dutch file name such as ``verslag-mees.html``, with the exercise where there is one."""
    parts = (word, header.scenario, header.exercise or "")
    return "-".join(_UNSAFE.sub("-", part.lower()).strip("-") for part in parts if part) + f".{ending}"
