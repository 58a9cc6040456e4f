"""What players have in common: ways to answer, to seat people and to run a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from kompas_sim.agreements.full_text import as_written
from kompas_sim.attempt import decision as d
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.scenario.preparation import Option
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgreementDraft

Room = Literal["pre-meeting", "meeting"]
START: tuple[MoveKind, ...] = ("welcome", "case-sketch", "goal-and-agenda", "name-roles", "ask-additions")
END: tuple[MoveKind, ...] = (
    "round-off",
    "check-agreement",
    "share-outcome",
    "next-talk",
    "evaluate",
    "close",
)


def choices(case: Scenario, pick: Callable[[Sequence[Option]], Option]) -> Iterator[d.Decision]:
    """An answer to every judgement question, picked from the options as the screen shows them."""
    for question in case.questions:
        yield d.ChoiceMade(question=question.id, option=pick(neutral(question.options)).id)


def invite(people: Iterable[str]) -> Iterator[d.Decision]:
    """Put people on the list."""
    for person in people:
        yield d.PersonInvited(person=person, invited=True)


def place(items: Iterable[str], room: Room | Literal["parked"]) -> Iterator[d.Decision]:
    """Put points in a room, in this order."""
    for position, item in enumerate(items):
        yield d.AgendaItemPlaced(item=item, room=room, position=position)


def agree(drafts: Iterable[AgreementDraft]) -> Iterator[d.Decision]:
    """Take drafts over from the pool as they are."""
    for number, draft in enumerate(drafts, 1):
        yield as_written(draft).model_copy(update={"agreement": number})


def moves(room: Room, kinds: Iterable[MoveKind]) -> Iterator[d.Decision]:
    """Moves to the whole table."""
    for kind in kinds:
        yield d.MoveMade(room=room, move=kind)


def discuss(room: Room, items: Iterable[str], people: Sequence[str], turns: int) -> Iterator[d.Decision]:
    """Open each point and ask so many people in turn what they think of it."""
    asked = 0
    for item in items:
        yield d.MoveMade(room=room, move="open-point", item=item)
        for _ in range(turns):
            yield d.MoveMade(room=room, move="ask", person=people[asked % len(people)])
            asked += 1
