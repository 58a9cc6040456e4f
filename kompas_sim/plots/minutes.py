"""Planned minutes against the time that a room has for content."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.figure import Figure

from kompas_sim.method.rooms import ROOMS, TimeUse
from kompas_sim.plots.picture import Picture, Table
from kompas_sim.plots.sheet import (
    ACCENT,
    ACCENT_SOFT,
    PAPER,
    PRIMARY,
    PRIMARY_SOFT,
    SMALL,
    TEXT,
    WIDTH,
    Fill,
    Sheet,
)
from kompas_sim.training import Training
from kompas_sim.wording import Words

_FILLS = (Fill(PRIMARY, PAPER), Fill(PRIMARY_SOFT, PRIMARY))
_OVER = Fill(ACCENT_SOFT, ACCENT, "///")
_BAR = 38


@dataclass(frozen=True)
class Point:
    """A point of the agenda with its minutes."""

    title: str
    minutes: int


@dataclass(frozen=True)
class RoomMinutes:
    """A room with its points in order; ``budget`` is the number of minutes that it has for content."""

    name: str
    budget: int
    points: tuple[Point, ...]
    use: TimeUse

    @property
    def used(self) -> int:
        """All planned minutes together."""
        return sum(point.minutes for point in self.points)

    @property
    def over(self) -> int:
        """How many minutes more than there are."""
        return max(0, self.used - self.budget)


def room_minutes(training: Training, words: Words) -> tuple[RoomMinutes, ...]:
    """The rooms in which the trainee planned points; none in an exercise without an agenda."""
    case, plan = training.case, training.plan
    found: list[RoomMinutes] = []
    if "agenda" not in training.steps:
        return ()
    for room in ROOMS:
        items = [case.agenda_by_id[item] for item in plan.room(room.id)]
        points = tuple(Point(item.title, plan.minutes.get(item.id, item.minutes)) for item in items)
        if points:
            name, use = words(f"ui.agenda.room.{room.id}"), room.time_use(sum(one.minutes for one in points))
            found.append(RoomMinutes(name, room.content_minutes, points, use))
    return tuple(found)


def minutes(training: Training, words: Words) -> Picture | None:
    """The minutes as a picture; nothing when no point has a room."""
    rooms = room_minutes(training, words)
    if not rooms:
        return None
    return Picture(
        id="minutes",
        title=words("plots.minutes.title"),
        alt=words(
            "plots.minutes.alt", rooms=" ".join(f"{room.name}: {_said(room, words)}." for room in rooms)
        ),
        figure=_draw(rooms, words),
        table=_table(rooms, words),
    )


def _said(room: RoomMinutes, words: Words) -> str:
    return words(f"plots.minutes.{room.use}", used=room.used, budget=room.budget, over=room.over)


def _table(rooms: tuple[RoomMinutes, ...], words: Words) -> Table:
    rows: list[tuple[str, ...]] = []
    for room in rooms:
        rows += [(room.name, point.title, str(point.minutes)) for point in room.points]
        rows.append((room.name, words("plots.minutes.together"), _said(room, words)))
    names = ("plots.minutes.room", "plots.minutes.point", "plots.minutes.minutes")
    return Table(tuple(words(name) for name in names), tuple(rows))


def _draw(rooms: tuple[RoomMinutes, ...], words: Words) -> Figure:
    sheet = Sheet()
    pixel = (WIDTH - 4) / max(max(room.used, room.budget) for room in rooms)
    for number, room in enumerate(rooms):
        if number:
            sheet.rule()
        sheet.paragraph(room.name, bold=True)
        sheet.paragraph(_said(room, words))
        _bar(sheet, room, pixel)
        _line(sheet, room, pixel, words)
        for place, point in enumerate(room.points, start=1):
            sheet.text(0, sheet.y, str(place), size=SMALL, bold=True)
            sheet.paragraph(words("plots.minutes.line", title=point.title, n=point.minutes), x=26, size=SMALL)
            sheet.y += 2
    return sheet.done()


def _bar(sheet: Sheet, room: RoomMinutes, pixel: float) -> None:
    """One block per point, in turns dark and light; what is over the line is hatched."""
    sheet.y += 6
    start = 0
    for place, point in enumerate(room.points):
        end, fill = start + point.minutes, _FILLS[place % 2]
        fits = min(end, max(start, room.budget))
        if fits > start:
            sheet.bar(start * pixel + 2, sheet.y, (fits - start) * pixel, _BAR, fill)
        if end > fits:
            sheet.bar(fits * pixel + 2, sheet.y, (end - fits) * pixel, _BAR, _OVER)
        over = end - fits > fits - start
        middle = (fits + end) / 2 if over else (start + fits) / 2
        colour = TEXT if over or place % 2 else PAPER
        sheet.text(
            middle * pixel + 2,
            sheet.y + 10,
            str(place + 1),
            size=SMALL,
            bold=True,
            colour=colour,
            align="center",
            behind=ACCENT_SOFT if over else None,
        )
        start = end


def _line(sheet: Sheet, room: RoomMinutes, pixel: float, words: Words) -> None:
    x = min(room.budget * pixel + 2, WIDTH - 2)
    sheet.line(x, sheet.y - 5, sheet.y + _BAR + 7)
    sheet.y += _BAR + 9
    left = x < WIDTH / 2
    sheet.text(
        x,
        sheet.y,
        words("plots.minutes.line-of", n=room.budget),
        size=SMALL,
        align="left" if left else "right",
    )
    sheet.y += 26
