"""Letters as they are shown: who wrote, what is known about it, and paragraphs that fit any width."""

from __future__ import annotations

from itertools import pairwise

from kompas_sim.scenario.scenario import Scenario
from kompas_sim.widgets.view import Json

FULL_LINE = 80
"""From this length on a line of a file was broken by its author's editor, and not to begin a new line."""


def letters(case: Scenario) -> list[Json]:
    """The letters that open a case: the sender's name, the rest of that line, and the paragraphs."""
    shown = []
    for letter in case.letters:
        name, _, about = letter.sender.partition(", ")
        shown.append({"sender": name, "about": about, "paragraphs": paragraphs(letter.text)})
    return shown


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: a blank line ends one, and a break after a full line becomes a space.

    Breaks after short lines stay (a list of questions, a greeting), for the screen to keep.
    """
    return ["\n".join(_unwrapped(block.split("\n"))) for block in text.strip().split("\n\n") if block.strip()]


def _unwrapped(lines: list[str]) -> list[str]:
    joined = [lines[0].strip()]
    for before, line in pairwise(lines):
        if len(before) >= FULL_LINE:
            joined[-1] = f"{joined[-1]} {line.strip()}"
        else:
            joined.append(line.strip())
    return joined
