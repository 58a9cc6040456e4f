"""What a trainee was doing: the newest attempt at each case and exercise, with where to go on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from babel.dates import format_date, format_time

from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.serve.catalogue import Shelf
from kompas_sim.wording import Words


@dataclass(frozen=True)
class Running:
    """Something that can be gone on with; ``key`` is the case and the exercise, if it is one."""

    key: tuple[str, str | None]
    title: str
    path: str
    query: dict[str, str]
    started: str


def running(attempts: Iterable[AttemptHeader], shelf: Shelf, words: Words) -> list[Running]:
    """The newest attempt at each case and exercise that can be opened, newest first."""
    newest: dict[tuple[str, str | None], AttemptHeader] = {}
    for each in attempts:
        newest.setdefault((each.scenario, each.exercise), each)
    found = (_running(each, shelf, words) for each in newest.values())
    return [each for each in found if each is not None]


def _running(attempt: AttemptHeader, shelf: Shelf, words: Words) -> Running | None:
    case = next((card for card in shelf.cases if card.id == attempt.scenario), None)
    if case is None:
        return None
    key, started = (attempt.scenario, attempt.exercise), _moment(attempt, words)
    if attempt.exercise is None:
        return Running(key, case.title, f"/casus/{case.id}", {}, started)
    card = next((each for each in shelf.exercises if each.id == attempt.exercise), None)
    if card is None:
        return None
    title = words("serve.mine.exercise", title=card.title, child=case.child)
    return Running(key, title, f"/oefening/{card.id}", {"casus": case.id}, started)


def _moment(attempt: AttemptHeader, words: Words) -> str:
    """When an attempt began, on this server's clock."""
    at = attempt.started_at.astimezone()
    day = format_date(at, format="long", locale=words.language)
    return words("serve.mine.started", day=day, time=format_time(at, format="HH:mm", locale=words.language))
