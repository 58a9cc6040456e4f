"""Gamers: each tries to be paid for a trick. A fair case pays none of them as much as the checklist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from kompas_sim.attempt import decision as d
from kompas_sim.players import parts
from kompas_sim.players.novice import novice
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.scenario.preparation import Option
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.tasks import TASKS

PADDING = (
    "Wij vinden goede samenwerking rond het kind en de ouders heel belangrijk en willen dit samen doen. "
)


def invite_everyone(case: Scenario) -> Sequence[d.Decision]:
    """Invite all who can be invited; for the rest a novice."""
    return [*_without(case, d.PersonInvited), *parts.invite(case.people_by_id)]


def park_everything(case: Scenario) -> Sequence[d.Decision]:
    """Park every point, so that no meeting can run out of time."""
    kept = _without(case, d.AgendaItemPlaced, d.MoveMade)
    parked = parts.place([item.id for item in case.agenda], "parked")
    return [*kept, *parked, *parts.moves("meeting", (*parts.START, *parts.END))]


def click_first(case: Scenario) -> Sequence[d.Decision]:
    """Always the first answer, the first person, the first moment, the first point, the first move."""
    first = [*parts.choices(case, lambda options: options[0]), d.SlotChosen(slot=case.slots[0].id)]
    first += parts.invite([one.id for one in case.people[:6]])
    first += parts.place([item.id for item in neutral(case.agenda)[:5]], "meeting")
    moves = parts.moves("meeting", ["welcome"] * 30)
    occasions = (d.OccasionMarked(occasion=one.id, applies=True) for one in case.occasions)
    return [*occasions, *first, *moves, *parts.agree(neutral(case.agreements)[:6]), *_first_shares(case)]


def longest_texts(case: Scenario) -> Sequence[d.Decision]:
    """Everything in full, and every text as long as the field takes."""
    texts = (
        "goal",
        "goal-questions",
        "goal-problems",
        "pre-meeting-goal",
        "evaluation",
        "pre-meeting-evaluation",
    )
    long = (PADDING * 20)[: d.MAX_TEXT]
    written = [d.TextWritten.model_validate({"field": name, "text": long}) for name in texts]
    pieces = (d.PiecePlaced(piece=one.id, placement="present") for one in case.case_summary.pieces)
    longest = sorted(case.agreements, key=lambda one: -len(one.what))[:8]
    kept = _without(case, d.TextWritten, d.PiecePlaced, d.AgreementWritten, d.ChoiceMade)
    picked = parts.choices(case, lambda options: max(options, key=lambda one: len(one.label)))
    return [*kept, *written, *pieces, *picked, *parts.agree(longest)]


def copy_the_pool(case: Scenario) -> Sequence[d.Decision]:
    """Take over every draft that is offered, and tick every task."""
    kept = _without(case, d.AgreementWritten, d.TaskTicked)
    tasks = (d.TaskTicked(task=one.id, done=True) for one in TASKS)
    return [*kept, *parts.agree(case.agreements), *tasks]


def always_the_middle(case: Scenario) -> Sequence[d.Decision]:
    """The answer in the middle, half of the people, half of the points, half of everything."""
    middle = list(parts.choices(case, _middle))
    people = parts.invite([one.id for one in case.people[::2]])
    points = parts.place([item.id for item in neutral(case.agenda)[::2]], "meeting")
    occasions = (
        d.OccasionMarked(occasion=one.id, applies=number % 2 == 0)
        for number, one in enumerate(neutral(case.occasions))
    )
    pieces = (
        d.PiecePlaced(piece=one.id, placement="history", short=True)
        for one in neutral(case.case_summary.pieces)[::2]
    )
    slot = d.SlotChosen(slot=case.slots[len(case.slots) // 2].id)
    kinds: Sequence[MoveKind] = get_args(MoveKind)[::2]
    moves = parts.moves("meeting", kinds)
    shares = (d.SharingSet(person=one.person, share="with-consent") for one in case.closing.share)
    return [
        *occasions,
        *pieces,
        *middle,
        *people,
        slot,
        *points,
        *moves,
        *parts.agree(neutral(case.agreements)[::2]),
        *shares,
    ]


def _without(case: Scenario, *kinds: type[object]) -> list[d.Decision]:
    """What a novice does, but for decisions of these kinds."""
    return [one for one in novice(case) if not isinstance(one, kinds)]


def _middle(options: Sequence[Option]) -> Option:
    return options[len(options) // 2]


def _first_shares(case: Scenario) -> Iterator[d.Decision]:
    for one in case.closing.share:
        yield d.SharingSet(person=one.person, share="yes")
