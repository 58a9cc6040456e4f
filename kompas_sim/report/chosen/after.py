"""What happened in the meeting and what was chosen after it: agreements and closing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from kompas_sim.attempt.decision import Involve
from kompas_sim.report.chosen.entry import Entry, answers, ticked, typed
from kompas_sim.simulation.meeting.reading import MeetingReading, RoomReading
from kompas_sim.training import Training
from kompas_sim.wording import Words


def meeting(training: Training, words: Words) -> Iterator[Entry]:
    """Who sat where, how each point went, and what was left unsaid."""
    reading = training.meeting()
    if not reading.rooms:
        yield Entry(words("report.chosen.held"), (words("report.chosen.not-held"),))
        return
    for room in reading.rooms:
        yield from _room(training, words, room)
    yield from _unheard(training, words, reading)


def agreements(training: Training, words: Words) -> Iterator[Entry]:
    """The wider network and the follow-up; the agreements themselves have a table of their own."""
    plan, case = training.plan, training.case
    for involve in get_args(Involve):
        names = tuple(
            f"{one.name}, {one.role}" for one in case.network if plan.contacts.get(one.id) == involve
        )
        if names:
            yield Entry(words(f"ui.agreements.{involve}"), names)
    if plan.follow_up_days:
        said = words("report.agreements.follow-up-days", days=plan.follow_up_days)
        yield Entry(words("report.agreements.follow-up"), (said,))
    yield from answers(training, "agreements")


def closing(training: Training, words: Words) -> Iterator[Entry]:
    """Tasks by moment, the sharing list and the question to the table."""
    for moment in ("closing", "minutes", "after"):
        yield from ticked(training, words, moment, words(f"ui.closing.moment.{moment}"))
    for share in ("yes", "with-consent", "no"):
        judged = training.plan.sharing
        people = tuple(
            training.case.names.get(one.person, one.person)
            for one in training.case.closing.share
            if judged.get(one.person) == share
        )
        if people:
            label = words("report.chosen.sharing", answer=words(f"ui.closing.share-{share}"))
            yield Entry(label, people)
    yield from answers(training, "closing")
    yield from typed(training, "pre-meeting-evaluation", words("ui.closing.pre-meeting-evaluation"))
    yield from typed(training, "evaluation", words("ui.closing.evaluation"))


def _room(training: Training, words: Words, room: RoomReading) -> Iterator[Entry]:
    case = training.case
    name = words(f"ui.agenda.room.{room.room}")
    names = ", ".join(case.people_by_id[person].name for person in room.present)
    at_table = words("ui.meeting.present", who=names) if names else words("ui.meeting.nobody")
    points = (
        words(
            "report.chosen.point",
            title=case.agenda_by_id[one.item].title,
            reach=words(f"ui.meeting.reach.{one.reach}"),
        )
        for one in room.points
    )
    yield Entry(name, (at_table, *points))


def _unheard(training: Training, words: Words, reading: MeetingReading) -> Iterator[Entry]:
    facts = {fact.id: fact for fact in training.case.facts}
    left = tuple(facts[one.fact].text for one in reading.unheard)
    if left:
        yield Entry(words("ui.meeting.unheard"), left)
