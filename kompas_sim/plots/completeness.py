"""Agreements by completeness: which parts each one holds, as the score reads them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from matplotlib.figure import Figure

from kompas_sim.agreements.fields import Field
from kompas_sim.agreements.seen import Seen, seen
from kompas_sim.plots.picture import Picture, Table
from kompas_sim.plots.plain import masked
from kompas_sim.plots.sheet import ACCENT, MUTED, SMALL, TEXT, WIDTH, Mark, Sheet
from kompas_sim.training import Training
from kompas_sim.wording import Words

PARTS: tuple[Field, ...] = ("who", "what", "when", "channel", "backup")
State = Literal["there", "missing", "not-needed"]
MOST = 10
"""Agreements in one figure."""
_IN_A_ROW = 3
_MARKS: dict[State, Mark] = {"there": "tick", "missing": "dash", "not-needed": "box"}
_COLOURS: dict[State, str] = {"there": TEXT, "missing": ACCENT, "not-needed": MUTED}


@dataclass(frozen=True)
class AgreementParts:
    """An agreement with its number, shortened, and the state of its parts in the order of ``PARTS``."""

    number: int
    title: str
    states: tuple[State, ...]


def agreement_parts(training: Training) -> tuple[AgreementParts, ...]:
    """All agreements in order; none in an exercise that has another subject."""
    if "agreements" not in training.steps:
        return ()
    case = training.case
    return tuple(
        AgreementParts(number, _title(training, one), tuple(_state(one, part) for part in PARTS))
        for number, one in enumerate(seen(case, training.plan), start=1)
    )


def completeness(training: Training, words: Words) -> tuple[Picture, ...]:
    """The agreements as pictures of at most ``MOST`` each, so that one fits on a page; none without any."""
    agreements = agreement_parts(training)
    starts = range(0, len(agreements), MOST)
    return tuple(
        Picture(
            id="completeness" if start == 0 else f"completeness-{start // MOST + 1}",
            title=_heading(agreements, start, words),
            alt=_alt(agreements[start : start + MOST], words),
            figure=_draw(agreements[start : start + MOST], words),
            table=_table(agreements[start : start + MOST], words),
        )
        for start in starts
    )


def _heading(agreements: tuple[AgreementParts, ...], start: int, words: Words) -> str:
    title = words("plots.completeness.title")
    if len(agreements) <= MOST:
        return title
    last = min(start + MOST, len(agreements))
    return words("plots.completeness.title-part", title=title, first=start + 1, last=last)


def _title(training: Training, one: Seen) -> str:
    case = training.case
    who = case.names.get(one.agreement.person or "") or masked(one.agreement.who, case)
    return ": ".join(text for text in (who, masked(one.title, case)) if text)


def _state(one: Seen, part: Field) -> State:
    if part in one.held:
        return "there"
    return "missing" if part in one.asked else "not-needed"


def _alt(agreements: tuple[AgreementParts, ...], words: Words) -> str:
    missing = Counter(
        part
        for one in agreements
        for part, state in zip(PARTS, one.states, strict=True)
        if state == "missing"
    )
    whole = sum("missing" not in one.states for one in agreements)
    said = words("plots.completeness.alt", n=len(agreements), whole=whole)
    if not missing:
        return said
    named = (f"{words(f'plots.completeness.{part}')} ({times})" for part, times in missing.most_common())
    return f"{said} {words('plots.completeness.alt-missing', parts=', '.join(named))}"


def _table(agreements: tuple[AgreementParts, ...], words: Words) -> Table:
    columns = (
        words("plots.completeness.agreement"),
        *(words(f"plots.completeness.{part}") for part in PARTS),
    )
    rows = tuple(
        (f"{one.number}. {one.title}", *(words(f"plots.completeness.{state}") for state in one.states))
        for one in agreements
    )
    return Table(columns, rows)


def _draw(agreements: tuple[AgreementParts, ...], words: Words) -> Figure:
    sheet = Sheet()
    for state in ("there", "missing", "not-needed"):
        sheet.mark(_MARKS[state], 0, sheet.y)
        sheet.text(24, sheet.y, words(f"plots.completeness.{state}"), size=SMALL, colour=MUTED)
        sheet.y += 22
    for one in agreements:
        sheet.rule()
        sheet.text(0, sheet.y, str(one.number), bold=True)
        sheet.paragraph(one.title, x=26, size=SMALL, bold=True, most=2)
        sheet.y += 5
        for place, (part, state) in enumerate(zip(PARTS, one.states, strict=True)):
            if place == _IN_A_ROW:
                sheet.y += 26
            x = 26 + (place % _IN_A_ROW) * (WIDTH - 26) / _IN_A_ROW
            sheet.mark(_MARKS[state], x, sheet.y)
            text = words(f"plots.completeness.{part}")
            sheet.text(x + 21, sheet.y, text, size=SMALL, colour=_COLOURS[state])
        sheet.y += 24
    return sheet.done()
