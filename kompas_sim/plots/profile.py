"""The profile: how each step went, in words. Blocks and no lengths: a level is no measurement."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.figure import Figure

from kompas_sim.feedback.level import Level, level
from kompas_sim.plots.picture import Picture, Table
from kompas_sim.plots.sheet import ACCENT, ACCENT_SOFT, CONTROL, PAPER, PRIMARY, PRIMARY_SOFT, Fill, Sheet
from kompas_sim.training import Training
from kompas_sim.wording import Words

_BLOCKS: dict[Level, int] = {"strong": 3, "on-the-way": 2, "to-gain": 1}
_FILLS: dict[Level, Fill] = {
    "strong": Fill(PRIMARY, PRIMARY),
    "on-the-way": Fill(PRIMARY_SOFT, PRIMARY, "///"),
    "to-gain": Fill(ACCENT_SOFT, ACCENT, "xx"),
}
_EMPTY = Fill(PAPER, CONTROL)


@dataclass(frozen=True)
class StepLevel:
    """How one step went; ``score`` is its number out of 100."""

    name: str
    level: Level
    level_text: str
    score: int


def step_levels(training: Training, words: Words) -> tuple[StepLevel, ...]:
    """The steps that were handed in and have a score, in order."""
    found = []
    for step in training.steps:
        score = training.feedback(step).score if step in training.plan.submitted else None
        if score is not None:
            reached = level(score)
            text = words(f"ui.level.{reached}")
            found.append(StepLevel(words(f"method.step.{step}"), reached, text, round(100 * score)))
    return tuple(found)


def profile(training: Training, words: Words, *, numbers: bool = False) -> Picture | None:
    """The profile as a picture; nothing when no step with a score was handed in."""
    levels = step_levels(training, words)
    if not levels:
        return None
    return Picture(
        id="profile",
        title=words("plots.profile.title"),
        alt=words(
            "plots.profile.alt", steps="; ".join(f"{one.name}: {_said(one, numbers)}" for one in levels)
        ),
        figure=_draw(levels, numbers),
        table=_table(levels, words, numbers),
    )


def _said(one: StepLevel, numbers: bool) -> str:
    return f"{one.level_text} ({one.score})" if numbers else one.level_text


def _table(levels: tuple[StepLevel, ...], words: Words, numbers: bool) -> Table:
    columns = (words("plots.profile.step"), words("plots.profile.level"))
    if not numbers:
        return Table(columns, tuple((one.name, one.level_text) for one in levels))
    rows = tuple((one.name, one.level_text, str(one.score)) for one in levels)
    return Table((*columns, words("plots.profile.number")), rows)


def _draw(levels: tuple[StepLevel, ...], numbers: bool) -> Figure:
    sheet = Sheet()
    for one in levels:
        sheet.paragraph(one.name, bold=True)
        for block in range(3):
            fill = _FILLS[one.level] if block < _BLOCKS[one.level] else _EMPTY
            sheet.bar(1 + 48 * block, sheet.y + 2, 44, 18, fill)
        sheet.text(156, sheet.y, _said(one, numbers))
        sheet.y += 36
    return sheet.done()
