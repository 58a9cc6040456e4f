"""One replication of the four weeks on a line of days: what happened, and whether the agreements held."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from matplotlib.figure import Figure

from kompas_sim.attempt.plan import Plan
from kompas_sim.plots.picture import Picture, Table
from kompas_sim.plots.sheet import MUTED, PRIMARY_SOFT, SMALL, WIDTH, Fill, Mark, Sheet
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks import (
    ENDINGS,
    Ending,
    Incident,
    Mode,
    Replication,
    duration,
    replicate,
    without_plan,
)
from kompas_sim.simulation.weeks.rates import DAYS, NIGHT_FROM, NIGHT_UNTIL
from kompas_sim.wording import Words

_MARKS: dict[Ending, Mark] = {"held": "tick", "late": "triangle", "not": "cross"}
_NIGHT = Fill(PRIMARY_SOFT, PRIMARY_SOFT)
_LEFT, _LANE, _MARK = 58, 25, 8
_PER_DAY = (WIDTH - _LEFT - 12) / (DAYS + 1)
_DAY = 24 * 60
_SEVERITIES = (3, 2, 1)


@dataclass(frozen=True)
class Weeks:
    """The weeks with one plan: what to call it, and what happened."""

    name: str
    replication: Replication

    def incident(self, event: str) -> Incident | None:
        """What came of an event, if it happened."""
        found = (one for one in self.replication.incidents if one.foreseen.event.id == event)
        return next(found, None)

    def day(self, incident: Incident) -> float:
        """When it began, in days since the midnight before the meeting."""
        return (self.replication.setup.plan.clock.first_minute + incident.began) / _DAY


def weeks(
    case: Scenario,
    plan: Plan,
    words: Words,
    *,
    model: Plan | None = None,
    seed: int = 0,
    number: int = 0,
    mode: Mode = "realistisch",
) -> Picture | None:
    """The same weeks with this plan, without one and with ``model``; nothing when nothing happens in them."""
    plans = {"mine": plan, "without": without_plan(plan), "model": model}
    rows = tuple(
        Weeks(words(f"weeks.compare.{name}"), replicate(case, each, seed, number, mode))
        for name, each in plans.items()
        if each is not None
    )
    order = [one.foreseen.event.id for one in rows[0].replication.incidents]
    if not order:
        return None
    return Picture(
        id="weeks",
        title=words("weeks.plot.title"),
        alt=words("weeks.plot.alt", rows=" ".join(_counted(row, words) for row in rows)),
        figure=_draw(rows, order, words),
        table=_table(rows, order, words),
    )


def _counted(row: Weeks, words: Words) -> str:
    count = Counter(one.ending for one in row.replication.incidents)
    return words(
        "weeks.plot.alt-row", name=row.name, held=count["held"], late=count["late"], lost=count["not"]
    )


def _table(rows: tuple[Weeks, ...], order: list[str], words: Words) -> Table:
    columns = (
        *(words(f"weeks.plot.column.{name}") for name in ("event", "when", "severity")),
        *(row.name for row in rows),
    )
    return Table(columns, tuple(_row(rows, event, number, words) for number, event in enumerate(order, 1)))


def _row(rows: tuple[Weeks, ...], event: str, number: int, words: Words) -> tuple[str, ...]:
    first = rows[0].incident(event)
    assert first is not None, "the order is that of the first row"
    clock, known = rows[0].replication.setup.plan.clock, first.foreseen.event
    day, time = clock.day(first.began), f"{clock.at(first.began):%H.%M}"
    when = words("weeks.plot.when" if day >= 0 else "weeks.plot.before", n=abs(day), time=time)
    severity = words(f"weeks.plot.severity.{known.severity}")
    return (f"{number}. {known.title}", when, severity, *(_ended(row.incident(event), words) for row in rows))


def _ended(incident: Incident | None, words: Words) -> str:
    if incident is None:
        return words("weeks.plot.nothing")
    ending = words(f"weeks.ending.{incident.ending}")
    if incident.minutes and incident.by:
        return words("weeks.plot.after", ending=ending, time=duration(incident.minutes, words))
    return ending


def _draw(rows: tuple[Weeks, ...], order: list[str], words: Words) -> Figure:
    sheet = Sheet()
    _legend(sheet, words)
    for row in rows:
        sheet.rule()
        sheet.paragraph(row.name, bold=True)
        _lanes(sheet, row, order, words)
    sheet.rule()
    titles = {one.foreseen.event.id: one.foreseen.event.title for one in rows[0].replication.incidents}
    for number, event in enumerate(order, 1):
        sheet.text(0, sheet.y, str(number), size=SMALL, bold=True)
        sheet.paragraph(titles[event], x=26, size=SMALL)
        sheet.y += 2
    return sheet.done()


def _legend(sheet: Sheet, words: Words) -> None:
    for ending in ENDINGS:
        sheet.mark(_MARKS[ending], 0, sheet.y)
        sheet.text(24, sheet.y, words(f"weeks.ending.{ending}"), size=SMALL, colour=MUTED)
        sheet.y += 22
    sheet.bar(2, sheet.y + 1, 14, 14, _NIGHT)
    sheet.text(24, sheet.y, words("weeks.plot.night"), size=SMALL, colour=MUTED)
    sheet.y += 22


def _lanes(sheet: Sheet, row: Weeks, order: list[str], words: Words) -> None:
    """Three lanes by severity over the nights of the period, with a number beside each mark."""
    sheet.y += 4
    top, height = sheet.y, _LANE * len(_SEVERITIES)
    for day in range(DAYS + 1):
        start = max(0, day - 1 + NIGHT_FROM / _DAY)
        sheet.bar(_x(start), top, _x(day + NIGHT_UNTIL / _DAY) - _x(start), height, _NIGHT)
    for lane, severity in enumerate(_SEVERITIES):
        y = top + lane * _LANE
        sheet.text(0, y + 4, words(f"weeks.plot.severity.{severity}"), size=SMALL, colour=MUTED)
        for number, event in enumerate(order, 1):
            incident = row.incident(event)
            if incident is not None and incident.foreseen.event.severity == severity:
                x = _x(row.day(incident))
                sheet.mark(_MARKS[incident.ending], x - _MARK, y + 4)
                sheet.text(x + _MARK + 1, y + 4, str(number), size=SMALL, bold=True, behind="#FFFFFF")
    sheet.y = top + height + 4
    for day in range(0, DAYS + 1, 7):
        label = words("weeks.plot.day", n=day)
        align = "right" if day == DAYS else "left" if day == 0 else "center"
        sheet.text(_x(day + (day == DAYS)), sheet.y, label, size=SMALL, colour=MUTED, align=align)
    sheet.y += 22


def _x(day: float) -> float:
    """Where a day stands; what came before the meeting stands at the start."""
    return _LEFT + max(0.0, day) * _PER_DAY
