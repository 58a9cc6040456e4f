"""What was chosen before the meeting: occasion, case summary, goal, participants, planning, agenda."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import get_args

from babel.dates import format_date

from kompas_sim.attempt.decision import MeetingRole
from kompas_sim.report.chosen.entry import Entry, answers, ticked, typed
from kompas_sim.scenario.base import RoomId
from kompas_sim.scenario.preparation import Placement
from kompas_sim.training import Training
from kompas_sim.wording import Words


def occasion(training: Training, words: Words) -> Iterator[Entry]:
    """Which reasons count now, and whether to begin."""
    judged = training.plan.occasions
    for answer, label in ((True, "ui.occasion.yes"), (False, "ui.occasion.no")):
        texts = tuple(one.text for one in training.case.occasions if judged.get(one.id) is answer)
        if texts:
            yield Entry(words(label), texts)
    yield from answers(training, "occasion")


def case_summary(training: Training, words: Words) -> Iterator[Entry]:
    """The summary as it reads, by section; what was left out by its source alone."""
    placed = training.plan.pieces
    for place in get_args(Placement):
        pieces = [one for one in training.case.case_summary.pieces if one.id in placed]
        here = [one for one in pieces if placed[one.id].placement == place]
        if here:
            short = place in ("out", "care-plan")
            texts = (one.short if short or placed[one.id].short else one.text for one in here)
            yield Entry(words(f"ui.case-summary.place.{place}"), tuple(texts))
    yield from answers(training, "case-summary")


def goal(training: Training, words: Words) -> Iterator[Entry]:
    """The goal, the questions and the problems as typed."""
    yield from typed(training, "goal", words("ui.goal.goal"))
    yield from typed(training, "goal-questions", words("ui.goal.questions"))
    yield from typed(training, "goal-problems", words("ui.goal.problems"))
    yield from answers(training, "goal")


def participants(training: Training, words: Words) -> Iterator[Entry]:
    """Who is asked to come, in the order of the case."""
    invited = (one for one in training.case.people if one.id in training.plan.invited)
    people = tuple(one.name if one.role == one.name else f"{one.name}, {one.role}" for one in invited)
    if people:
        yield Entry(words("report.chosen.invited"), people)
    yield from answers(training, "participants")


def planning(training: Training, words: Words) -> Iterator[Entry]:
    """The moment, form and place, what goes along, the last day for additions, the three roles."""
    plan, case = training.plan, training.case
    slot = case.slots_by_id.get(plan.slot or "")
    if slot:
        yield Entry(words("ui.planning.preview-when"), (slot.label,))
    yield from answers(training, "planning")
    yield from typed(training, "place-note", words("ui.planning.place-note"))
    yield from ticked(training, words, "invitation", words("ui.planning.invitation"))
    if plan.deadline_days is not None:
        yield Entry(words("ui.planning.deadline"), (_deadline(training, words, plan.deadline_days),))
    roles = tuple(
        f"{words(f'ui.planning.role.{role}')}: {case.people_by_id[plan.roles[role]].name}"
        for role in get_args(MeetingRole)
        if role in plan.roles
    )
    if roles:
        yield Entry(words("ui.planning.preview-who-does"), roles)


def agenda(training: Training, words: Words) -> Iterator[Entry]:
    """The points of each room in order, with their minutes."""
    case, plan = training.case, training.plan
    for room in get_args(RoomId):
        items = [case.agenda_by_id[item] for item in plan.room(room)]
        lines = tuple(
            one.title
            if room == "parked"
            else words("plots.minutes.line", title=one.title, n=plan.minutes.get(one.id, one.minutes))
            for one in items
        )
        if lines:
            yield Entry(words(f"ui.agenda.room.{room}"), lines)
    yield from typed(training, "pre-meeting-goal", words("ui.agenda.pre-meeting-goal"))
    yield from answers(training, "agenda")


def _deadline(training: Training, words: Words, days: int) -> str:
    slot = training.case.slots_by_id.get(training.plan.slot or "")
    said = words("report.chosen.deadline", days=days)
    if slot is None:
        return said
    last = date.fromisoformat(slot.start[:10]) - timedelta(days=days)
    return f"{said} ({format_date(last, 'EEEE d MMMM', locale=words.language)})"
