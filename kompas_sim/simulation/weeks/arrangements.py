"""What a plan arranges for the four weeks: a pure reading, made once and used in every replication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kompas_sim.agreements.carrying import LIMIT_ITEMS, carries, first_contacts
from kompas_sim.agreements.seen import Seen, about, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import FAMILY, at_table
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting.looks import facts_heard
from kompas_sim.simulation.meeting.run import conversation_of
from kompas_sim.simulation.weeks.clock import Clock, clock_of
from kompas_sim.simulation.weeks.named import COLLEAGUE, backups, called, is_family
from kompas_sim.simulation.weeks.works import Work, works_of

MINUTES_TASKS = frozenset({"minutes-decisions", "minutes-actions", "minutes-tasks", "minutes-agreements"})
CONSENT_TASK = "check-consent"
RECORD_TASKS = frozenset({"record-in-care-plan", "record-in-health-record", "summary-in-health-record"})

FamilyKnows = Literal["at-table", "from-minutes", "never"]


@dataclass(frozen=True)
class Route:
    """Whom an agreement lets somebody call, one after the other; ``agreement`` is its number."""

    agreement: int
    people: tuple[str, ...]


@dataclass(frozen=True)
class Arrangements:
    """What was arranged. What an owner refused was not.

    ``carriers`` are the routes of the agreements that carry a topic, ``first_contacts`` those of any topic;
    ``sound`` the numbers of the agreements that carry it. ``table`` are those who were there, ``recipients`` who get
    the minutes, ``readers`` who find it in the health record; ``surfaced`` facts came to the table.
    """

    clock: Clock
    agreements: tuple[Seen, ...]
    carriers: dict[str, tuple[Route, ...]]
    sound: dict[str, tuple[int, ...]]
    first_contacts: tuple[Route, ...]
    works: tuple[Work, ...]
    table: frozenset[str]
    recipients: frozenset[str]
    readers: frozenset[str]
    surfaced: frozenset[str]
    family_knows: FamilyKnows
    limits_agreed: bool

    def number(self, agreement: int) -> Seen:
        """The agreement with this number."""
        return next(each for each in self.agreements if each.agreement.agreement == agreement)


def arrange(case: Scenario, plan: Plan) -> Arrangements:
    """Read a plan; nothing else ever looks at it."""
    agreements, clock = seen(case, plan), clock_of(case, plan)
    standing = tuple(each for each in agreements if each.answer.kind != "refused")
    table = at_table(case, plan) if plan.invited or plan.agreements else frozenset()
    recipients = _recipients(plan)
    sound = {
        topic.id: tuple(each for each in about(standing, topic) if carries(case, each, topic))
        for topic in case.topics
    }
    limits = [topic.id for topic in case.topics if LIMIT_ITEMS & set(topic.items)]
    readers = _readers(case, plan)
    return Arrangements(
        clock=clock,
        agreements=agreements,
        carriers={topic: _routes(case, found) for topic, found in sound.items()},
        sound={topic: tuple(each.agreement.agreement for each in found) for topic, found in sound.items()},
        first_contacts=_routes(case, first_contacts(standing)),
        works=works_of(case, standing, clock, recorded=bool(recipients or readers)),
        table=table,
        recipients=recipients | _colleagues(recipients),
        readers=readers | _colleagues(readers),
        surfaced=_surfaced(case, plan, table),
        family_knows=_family_knows(case, plan, table, recipients),
        limits_agreed=not limits or any(sound[topic] for topic in limits),
    )


def _routes(case: Scenario, agreements: tuple[Seen, ...]) -> tuple[Route, ...]:
    found = (
        Route(each.agreement.agreement, tuple(dict.fromkeys((*called(case, each), *backups(case, each)))))
        for each in agreements
    )
    return tuple(route for route in found if route.people)


def _recipients(plan: Plan) -> frozenset[str]:
    """With whom the outcome is shared, when there are minutes to share."""
    if not MINUTES_TASKS & plan.tasks:
        return frozenset()
    enough = {"yes", "with-consent"} if CONSENT_TASK in plan.tasks else {"yes"}
    return frozenset(person for person, share in plan.sharing.items() if share in enough)


def _readers(case: Scenario, plan: Plan) -> frozenset[str]:
    """Who finds it in the record: those with whom it should be shared, and the network that is involved."""
    if not RECORD_TASKS & plan.tasks:
        return frozenset()
    advised = {each.person for each in case.closing.share if each.share == "yes"}
    involved = {contact for contact, how in plan.contacts.items() if how == "involve"}
    refused = {person for person, share in plan.sharing.items() if share == "no"}
    return frozenset(advised | involved) - refused


def _colleagues(people: frozenset[str]) -> frozenset[str]:
    return frozenset(f"{COLLEAGUE}{one}" for one in people)


def _surfaced(case: Scenario, plan: Plan, table: frozenset[str]) -> frozenset[str]:
    """Facts that came to the table in the conversation that was held.

    Where none was held (an exercise, a score of the agreements alone): those that a holder at the table could
    bring up, since their point is on the agenda or there is no agenda yet.
    """
    if plan.moves:
        talk = conversation_of(case, plan)
        return frozenset(facts_heard(talk.table, talk.state))
    discussed = {*plan.room("pre-meeting"), *plan.room("meeting")}
    return frozenset(
        fact.id
        for fact in case.facts
        if table & set(fact.held_by) and (not plan.agenda or fact.agenda_item in discussed)
    )


def _family_knows(
    case: Scenario, plan: Plan, table: frozenset[str], recipients: frozenset[str]
) -> FamilyKnows:
    """Whether the family heard what was agreed, or reads it, or neither."""
    family = {person.id for person in case.people if person.discipline in FAMILY}
    if family & table and plan.choices.get("parents") != "afterwards":
        return "at-table"
    return "from-minutes" if any(is_family(case, one) for one in recipients) else "never"
