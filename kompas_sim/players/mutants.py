"""Damaged cases: does any score notice? What no score notices, the case does not really ask.

Every mutant is the case with one known fault. The probes are the plans of players and of playthroughs; a
reason gets a probe of its own, since it only counts for somebody who deviates there and gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from kompas_sim.attempt.decision import ReasonGiven
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.assess import assess
from kompas_sim.scenario.base import Reason, StepName
from kompas_sim.scenario.people import Person
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting.run import conversation_of

SAME = 1e-9
"""Scores that differ by less are the same."""


@dataclass(frozen=True)
class Mutant:
    """A damaged case: what was done to what, the steps that could notice, and a plan that looks there."""

    kind: str
    subject: str
    case: Scenario
    steps: tuple[StepName, ...]
    probe: Plan | None = None


def mutants(case: Scenario, model: Plan) -> Iterator[Mutant]:
    """Every damage that we know how to do; ``model`` is the author's plan, from which a reason deviates."""
    yield from _drop_must_haves(case)
    yield from _swap_urgencies(case)
    yield from _remove_reasons(case, model)
    yield from _delete_replies(case)
    yield from _move_facts(case)
    yield from _shorten_availability(case)


def unnoticed(
    case: Scenario, probes: Sequence[Plan], damage: Iterable[Mutant]
) -> Iterator[tuple[Mutant, bool]]:
    """Each mutant of ``case``, with whether every score of the probes stayed as it was."""
    known: dict[tuple[int, StepName], float | None] = {}
    for mutant in damage:
        plans = (mutant.probe,) if mutant.probe else probes
        yield mutant, not any(_notices(case, mutant, plan, known) for plan in plans)


def _notices(
    case: Scenario, mutant: Mutant, plan: Plan, known: dict[tuple[int, StepName], float | None]
) -> bool:
    for step in mutant.steps:
        if step == "meeting":
            if _talk_changes(case, mutant, plan):
                return True
            continue
        key = (id(plan), step)
        if key not in known or mutant.probe:
            known[key] = assess(case, plan, step).score
        before, after = known[key], assess(mutant.case, plan, step).score
        if (before is None) != (after is None) or abs((before or 0) - (after or 0)) > SAME:
            return True
    return False


def _talk_changes(case: Scenario, mutant: Mutant, plan: Plan) -> bool:
    """Whether the conversation of this plan earns something else: what its score is made from.

    A reply that nobody said in it cannot be missed, so that no second conversation is needed to know.
    """
    talk = conversation_of(case, plan)
    if mutant.kind == "delete-reply":
        said = {line.reply for turn in talk.turns for line in turn.said}
        if mutant.subject not in said:
            return False
    return conversation_of(mutant.case, plan).state.credit != talk.state.credit


def _replaced(things: Sequence[Any], at: int, thing: Any) -> tuple[Any, ...]:
    return (*things[:at], thing, *things[at + 1 :])


def _drop_must_haves(case: Scenario) -> Iterator[Mutant]:
    for at, person in enumerate(case.people):
        if person.need == "must":
            other = person.model_copy(update={"need": "not-now", "weight": 0.0})
            people = _replaced(case.people, at, other)
            yield Mutant("drop-must-have", person.id, case.changed(people=people), ("participants",))


def _swap_urgencies(case: Scenario) -> Iterator[Mutant]:
    for (one, first), (two, second) in combinations(enumerate(case.agenda), 2):
        if first.urgency == second.urgency:
            continue
        agenda = _replaced(case.agenda, one, first.model_copy(update={"urgency": second.urgency}))
        agenda = _replaced(agenda, two, second.model_copy(update={"urgency": first.urgency}))
        subject = f"{first.id} ↔ {second.id}"
        yield Mutant("swap-urgency", subject, case.changed(agenda=agenda), ("agenda",))


def _remove_reasons(case: Scenario, model: Plan) -> Iterator[Mutant]:
    for at, person in enumerate(case.people):
        for field in ("leave_out", "invite"):
            for reason, rest in _accepted(getattr(person, field)):
                people = _replaced(case.people, at, person.model_copy(update={field: rest}))
                probe = _deviating(model, person, field, reason)
                subject = f"{person.id}: {reason.id}"
                yield Mutant("remove-reason", subject, case.changed(people=people), ("participants",), probe)
    for at, question in enumerate(case.questions):
        worst = min(question.options, key=lambda option: (option.unsafe, option.credit))
        for reason, rest in _accepted(question.reasons):
            questions = _replaced(case.questions, at, question.model_copy(update={"reasons": rest}))
            given = _with_reason(model, f"question:{question.id}", reason)
            probe = given.model_copy(update={"choices": {**model.choices, question.id: worst.id}})
            subject = f"{question.id}: {reason.id}"
            yield Mutant("remove-reason", subject, case.changed(questions=questions), (question.step,), probe)


def _accepted(reasons: Sequence[Reason]) -> Iterator[tuple[Reason, tuple[Reason, ...]]]:
    """Each reason that holds in this case, with the others."""
    for reason in reasons:
        if reason.accepted > 0:
            yield reason, tuple(each for each in reasons if each is not reason)


def _deviating(model: Plan, person: Person, field: str, reason: Reason) -> Plan:
    """The author's plan without this person, or with, and with the reason for it."""
    others = tuple(one for one in model.invited if one != person.id)
    invited = others if field == "leave_out" else (*others, person.id)
    return _with_reason(model, f"person:{person.id}", reason).model_copy(update={"invited": invited})


def _with_reason(model: Plan, topic: str, reason: Reason) -> Plan:
    given = ReasonGiven(topic=topic, reason=reason.id)
    return model.model_copy(update={"reasons": {**model.reasons, topic: given}})


def _delete_replies(case: Scenario) -> Iterator[Mutant]:
    replies = case.conversation.replies
    for at, reply in enumerate(replies):
        rest = case.conversation.model_copy(update={"replies": (*replies[:at], *replies[at + 1 :])})
        yield Mutant("delete-reply", reply.id, case.changed(conversation=rest), ("meeting",))


def _move_facts(case: Scenario) -> Iterator[Mutant]:
    """A fact that moves to somebody who never speaks of it: the replies that brought it no longer do."""
    for fact in case.facts:
        replies = tuple(
            reply.model_copy(update={"surfaces": tuple(one for one in reply.surfaces if one != fact.id)})
            for reply in case.conversation.replies
        )
        silent = case.conversation.model_copy(update={"replies": replies})
        yield Mutant("move-fact", fact.id, case.changed(conversation=silent), ("meeting",))


def _shorten_availability(case: Scenario) -> Iterator[Mutant]:
    """The best moment without one of those who must be there."""
    at, best = max(enumerate(case.slots), key=lambda pair: pair[1].credit)
    for person in (one.id for one in case.people if one.need == "must" and one.id in best.availability):
        fewer = {who: how for who, how in best.availability.items() if who != person}
        slots = _replaced(case.slots, at, best.model_copy(update={"availability": fewer}))
        yield Mutant(
            "shorten-availability",
            f"{best.id}: {person}",
            case.changed(slots=slots),
            ("planning", "meeting"),
        )
