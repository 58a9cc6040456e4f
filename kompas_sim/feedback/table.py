"""The people of a case as the plan seats them: who is needed, who is asked, who can come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import able_to_come
from kompas_sim.feedback.reasons import accepted_share
from kompas_sim.feedback.scoring.participants import ACCEPTED_FROM, REPRESENTATIVES, Seat
from kompas_sim.method.disciplines import load_disciplines
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.people import Person
from kompas_sim.scenario.scenario import Scenario

NEEDED = ("must", "should", "could")


def need(person: Person) -> float:
    """The need weight ``w``: 1 for a must, nothing for those who are not needed now."""
    if person.need == "must":
        return 1.0
    return person.weight if person.need in NEEDED else 0.0


def core_item(person: Person) -> tuple[ItemId, ...]:
    """The item that puts a discipline in the core; nothing for those whom only the case makes a must."""
    for discipline in load_disciplines().values():
        if discipline.id == person.discipline and discipline.standing == "core":
            return discipline.items[:1]
    return ()


def accepted(case: Scenario, plan: Plan, person: Person) -> float:
    """The accepted share of the reason about this person; for parents also of one about the parents' part."""
    share = accepted_share(case, plan, f"person:{person.id}")
    if person.discipline == "parents":
        share = max(share, accepted_share(case, plan, "question:parents"))
    return share


def seats(case: Scenario, plan: Plan) -> tuple[Seat, ...]:
    """Everybody who may be invited, as the scoring model sees them."""
    return tuple(
        Seat(
            discipline=person.discipline,
            need=need(person),
            burden=person.burden if person.need == "not-now" else 0.0,
            must=person.need == "must",
            chosen=person.id in plan.invited,
            accepted=accepted(case, plan, person),
        )
        for person in case.people
    )


def missing_musts(case: Scenario, plan: Plan) -> tuple[Person, ...]:
    """Must-haves who are not invited, with or without a reason."""
    return tuple(p for p in case.people if p.need == "must" and p.id not in plan.invited)


def silently_missing(case: Scenario, plan: Plan) -> tuple[Person, ...]:
    """Must-haves who are not invited while no accepted reason says why."""
    return tuple(p for p in missing_musts(case, plan) if accepted(case, plan, p) < ACCEPTED_FROM)


def invited_people(case: Scenario, plan: Plan) -> tuple[Person, ...]:
    """Those who are invited, in the order of the case."""
    return tuple(person for person in case.people if person.id in plan.invited)


def teams(people: Iterable[Person]) -> tuple[tuple[Person, ...], ...]:
    """People by discipline."""
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault(person.discipline, []).append(person)
    return tuple(map(tuple, found.values()))


def surplus(team: Sequence[Person]) -> tuple[Person, ...]:
    """Those of a discipline who are not needed when there are more than two of them, heaviest first."""
    if len(team) <= REPRESENTATIVES:
        return ()
    return tuple(sorted((p for p in team if p.need == "not-now"), key=lambda person: -person.burden))


def parents_invited(case: Scenario, plan: Plan) -> bool:
    """Whether a parent sits at the table."""
    return any(person.discipline == "parents" for person in invited_people(case, plan))


def cannot_come(case: Scenario, plan: Plan) -> tuple[Person, ...]:
    """Those who are invited and will not be there; nobody as long as no moment was chosen."""
    if plan.slot not in case.slots_by_id:
        return ()
    there = set(able_to_come(case, plan))
    return tuple(person for person in invited_people(case, plan) if person.id not in there)
