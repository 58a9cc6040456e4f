"""What happened in the meeting and what was chosen after it: agreements and closing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from kompas_sim.attempt.decision import Involve
from kompas_sim.report.chosen.entry import Entry, answers, ticked, typed
from kompas_sim.simulation.meeting.afterwards import unsaid
from kompas_sim.simulation.meeting.turn import Turn
from kompas_sim.training import Training
from kompas_sim.wording import Words


def meeting(training: Training, words: Words) -> Iterator[Entry]:
    """The transcript of each room, with who sat there; then what was left unsaid."""
    talk = training.conversation()
    if not talk.table.rooms:
        yield Entry(words("report.chosen.held"), (words("report.chosen.not-held"),))
        return
    for room in talk.table.rooms:
        names = ", ".join(training.case.names[person] for person in room.present)
        yield Entry(words(f"ui.agenda.room.{room.id}"), (words("report.chosen.present", who=names),))
        turns = [turn for turn in talk.turns if turn.move.room == room.id]
        said = tuple(line for turn in turns for line in _turn(training, words, turn))
        if said:
            yield Entry(words("report.chosen.said"), said)
    left = unsaid(talk)
    if left:
        yield Entry(
            words("ui.meeting.unheard"), tuple(training.case.facts_by_id[one.fact].text for one in left)
        )


def _turn(training: Training, words: Words, turn: Turn) -> Iterator[str]:
    """A turn as lines of a transcript: the minute, the chair, and what was answered."""
    yield words("report.chosen.chair", minute=turn.minute, text=turn.chair)
    for said in turn.said:
        if said.person is None:
            yield said.text
        else:
            yield f"{training.case.names[said.person]}: {said.text}"


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
