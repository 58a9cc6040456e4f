"""The checklist follower: does what the method literally asks, and weighs nothing in this case.

Sees which people, points and agreements the method calls for, gives no reasons, shortens nothing, thinks of a
back-up only for the night, and asks everybody in turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kompas_sim.attempt import decision as d
from kompas_sim.method.rooms import room as room_named
from kompas_sim.players import parts
from kompas_sim.scenario.base import RoomId
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgendaItem
from kompas_sim.scenario.tasks import TASKS

LITERAL = ("K-005", "K-006", "K-007", "K-008")
"""The examples of an occasion that the method names."""

TURNS = 2


def checklist(case: Scenario) -> Sequence[d.Decision]:
    """The decisions of somebody who follows the list."""
    return [*_prepare(case), *_plan(case), *_meet(case), *_close(case)]


def _prepare(case: Scenario) -> Iterator[d.Decision]:
    for occasion in case.occasions:
        named = occasion.applies and any(item in LITERAL for item in occasion.items)
        yield d.OccasionMarked(occasion=occasion.id, applies=named)
    for piece in case.case_summary.pieces:
        yield d.PiecePlaced(piece=piece.id, placement=piece.belongs if piece.must else "out")
    yield d.TextWritten(field="goal", text=_goal(case))
    yield d.TextWritten(field="goal-questions", text=case.goal.questions[0])
    yield from parts.invite(_table(case))


def _goal(case: Scenario) -> str:
    """Two of the elements of a goal: what it is about, and what must come out."""
    return f"{case.goal.elements['onderwerp']} {case.goal.elements['resultaat']}"


def _table(case: Scenario) -> list[str]:
    """The core, and the parents as the method asks to consider."""
    return [one.id for one in case.people if one.need == "must" or one.discipline == "parents"]


def _plan(case: Scenario) -> Iterator[d.Decision]:
    """A moment at which the whole core can come, a plain answer to each question, every role assigned."""
    musts = [one.id for one in case.people if one.need == "must"]
    whole = (slot for slot in case.slots if all(one in slot.availability for one in musts))
    yield d.SlotChosen(slot=next(whole, case.slots[0]).id)
    for question in case.questions:
        safe = [option for option in question.options if not option.unsafe]
        decent = sorted(safe, key=lambda option: option.credit)
        yield d.ChoiceMade(
            question=question.id, option=decent[-1 if question.step in EASY else len(decent) // 2].id
        )
    for role, person in zip(("chair", "minute-taker", "timekeeper"), musts, strict=False):
        yield d.RoleAssigned.model_validate({"role": role, "person": person})
    yield d.DeadlineSet(days_before=1)
    for task in TASKS:
        yield d.TaskTicked(task=task.id, done=True)
    rooms: tuple[RoomId, ...] = ("pre-meeting", "meeting", "parked")
    for room in rooms:
        yield from parts.place([item.id for item in _points(case, room)], room)


EASY = ("occasion", "participants", "planning")
"""Steps of which the method itself gives the answers; on the others the list leaves one in the middle."""


def _points(case: Scenario, room: RoomId) -> list[AgendaItem]:
    """The points of a room, urgent first, as far as the minutes go; what does not fit is parked."""
    fits: list[AgendaItem] = []
    for item in sorted((one for one in case.agenda if one.room == room), key=lambda one: -one.urgency):
        budget = None if room == "parked" else room_named(room).content_minutes
        if budget is None or sum(one.minutes for one in fits) + item.minutes <= budget:
            fits.append(item)
    return fits


def _meet(case: Scenario) -> Iterator[d.Decision]:
    staff = [one.id for one in case.people if one.need == "must"]
    everybody = _table(case)
    yield from parts.moves("pre-meeting", ("welcome", "goal-and-agenda"))
    yield from parts.discuss("pre-meeting", [one.id for one in _points(case, "pre-meeting")], staff, TURNS)
    yield from parts.moves("pre-meeting", ("round-off", "evaluate", "close"))
    yield from parts.moves("meeting", parts.START)
    for item in _points(case, "meeting"):
        yield from parts.discuss("meeting", [item.id], everybody, TURNS)
        yield d.MoveMade(room="meeting", move="summarise")
    yield from parts.moves("meeting", parts.END)


def _close(case: Scenario) -> Iterator[d.Decision]:
    """One sound draft per topic that must be carried, without its conditions; a back-up only for the night."""
    drafts = []
    for topic in case.topics:
        fitting = (one for one in case.agreements if topic.id in one.topics and not one.tempting)
        draft = next(fitting, None)
        if topic.must and draft and draft not in drafts:
            drafts.append(draft)
    night = {topic.id for topic in case.topics if topic.night}
    plain = (
        one.model_copy(
            update={"condition": ""} if night & set(one.topics) else {"condition": "", "backup": ""}
        )
        for one in drafts
    )
    yield from parts.agree(plain)
    for contact in case.network:
        yield d.ContactPlaced(contact=contact.id, involve="inform")
    yield d.FollowUpPlanned(days=case.closing.follow_up_days[0])
    for sharing in case.closing.share:
        invited = sharing.person in _table(case)
        yield d.SharingSet(person=sharing.person, share="yes" if invited else "with-consent")
    yield d.TextWritten(field="evaluation", text="Hoe vond iedereen het gesprek?")
