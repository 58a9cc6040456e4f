"""Who sits at the table: needed people present, others not asked for nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kompas_sim.feedback.scoring.f_score import f_score

CAP = 0.6
"""What a choice can reach at most while a must-have is missing without an accepted reason."""

ACCEPTED_FROM = 0.5
"""The accepted share from which a reason counts as accepted. Our choice."""

REPRESENTATIVES = 2
"""How many people of one discipline the method has in mind (K-050)."""

SURPLUS_BURDEN = 0.4
"""The least burden of someone who comes on top of two colleagues. Our choice."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A place at the table: need weight ``w``, burden ``h``, accepted share ``a`` of a stated reason."""

    discipline: str
    need: float = 0.0
    burden: float = 0.0
    must: bool = False
    chosen: bool = False
    accepted: float = 0.0


def participants_score(seats: Sequence[Seat]) -> float:
    """The F-score of the seats, at most ``CAP`` while a must-have is silently missing."""
    value = participants_f(seats)
    return min(value, CAP) if silently_missing(seats) else value


def participants_f(seats: Sequence[Seat]) -> float:
    """``F = 2·TP / (2·TP + FN + FP)`` with accepted reasons taken off what is missed and what is too much."""
    hit = sum(seat.need for seat in seats if seat.chosen)
    missed = sum(seat.need * (1 - seat.accepted) for seat in seats if not seat.chosen)
    return f_score(hit, missed, _excess(seats))


def silently_missing(seats: Iterable[Seat]) -> bool:
    """Whether a must-have is not chosen and no accepted reason says why."""
    return any(seat.must and not seat.chosen and seat.accepted < ACCEPTED_FROM for seat in seats)


def _excess(seats: Iterable[Seat]) -> float:
    """The burden of everybody who is chosen and not needed, with that of third representatives raised.

    The places of a discipline go to those who are needed, chosen or not: so a needed person never makes
    someone else surplus, and adding one never lowers the score.
    """
    taken = Counter[str]()
    extra: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        if seat.need > 0:
            taken[seat.discipline] += 1
        elif seat.chosen:
            extra[seat.discipline].append(seat)
    return sum(_burden(group, REPRESENTATIVES - taken[name]) for name, group in extra.items())


def _burden(group: list[Seat], places: int) -> float:
    """What the people of one discipline weigh who are not needed, when ``places`` of them are no surplus."""
    heaviest_first = sorted(group, key=lambda seat: -seat.burden * (1 - seat.accepted))
    total = 0.0
    for number, seat in enumerate(heaviest_first):
        burden = seat.burden if number < places else max(seat.burden, SURPLUS_BURDEN)
        total += burden * (1 - seat.accepted)
    return total
