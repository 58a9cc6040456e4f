"""Whether the agreements carry what this case asks for, and the red flags among them."""

from __future__ import annotations

from typing import Literal

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agreements_seen import Seen, about, seen
from kompas_sim.feedback.reasons import accepted_share
from kompas_sim.feedback.scoring.participants import ACCEPTED_FROM
from kompas_sim.feedback.table import silently_missing
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Event, Topic
from kompas_sim.simulation.meeting.presence import FAMILY

RedFlag = Literal["no-first-contact", "nobody-at-night", "limits-not-shared", "must-have-missing"]

LIMIT_ITEMS: frozenset[ItemId] = frozenset({"K-075", "K-092", "J-056"})
"""A topic that rests on one of these is about treatment limits."""

NIGHT = ("18:00", "08:00")
"""From when until when it is night: when the people who know the child have gone home. Our choice."""

UNTIL_MORNING = 12 * 60
"""Within how many minutes somebody has to act for an event that cannot wait until morning. Our choice."""


def carries(case: Scenario, each: Seen, topic: Topic) -> bool:
    """Whether one agreement looks able to carry a topic.

    It names who acts and what is done, the one who acts can, and a topic of the night has a way to reach
    them and a back-up. A tempting draft that was taken over as it is carries nothing.
    """
    needed = {"who", "what", "channel", "backup"} if topic.night else {"who", "what"}
    return needed <= each.held and not each.tempting and can_act(case, each.owner, topic)


def can_act(case: Scenario, owner: str | None, topic: Topic) -> bool:
    """Whether the case knows the owner as someone who can act on this topic.

    Those are the responders of its events and the owners of its sound drafts, and the family, who call.
    Someone whom the app cannot place gets the benefit of the doubt.
    """
    person = case.people_by_id.get(owner or "")
    if owner is None or (person and person.discipline in FAMILY):
        return True
    able = {one for event in case.events if event.topic == topic.id for one in event.responders}
    drafts = (each for each in case.agreements if topic.id in each.topics and not each.tempting)
    able |= {each.who for each in drafts if each.who}
    return not able or owner in able


def handled(case: Scenario, plan: Plan, agreements: tuple[Seen, ...], topic: Topic) -> float:
    """1 for a topic that an agreement carries; else the accepted share of the reason why none does."""
    if any(carries(case, each, topic) for each in about(agreements, topic)):
        return 1.0
    return accepted_share(case, plan, f"topic:{topic.id}")


def red_flags(case: Scenario, plan: Plan) -> tuple[RedFlag, ...]:
    """What comes first and caps the step."""
    agreements = seen(case, plan)
    flags: dict[RedFlag, bool] = {
        "no-first-contact": not first_contacts(agreements),
        "nobody-at-night": bool(unreachable_events(case, plan, agreements)),
        "limits-not-shared": bool(unshared_limits(case, plan, agreements)),
        "must-have-missing": bool(plan.invited or "participants" in plan.submitted)
        and bool(silently_missing(case, plan)),
    }
    return tuple(flag for flag, raised in flags.items() if raised)


def first_contacts(agreements: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """The agreements that make someone the first contact."""
    return tuple(each for each in agreements if each.agreement.first_contact and "who" in each.held)


def one_first_contact(agreements: tuple[Seen, ...]) -> bool:
    """Whether there is a first contact, and not two different ones."""
    names = {each.owner or each.agreement.who.lower() for each in first_contacts(agreements)}
    return len(names) == 1


def unreachable_events(case: Scenario, plan: Plan, agreements: tuple[Seen, ...]) -> tuple[Event, ...]:
    """Foreseeable events of the night for which no agreement says who is reached and how.

    A first contact with a channel on any topic of the night counts for all of them: the family has a number.
    """
    if any(_reaches(each) and _at_night(case, each) for each in first_contacts(agreements)):
        return ()
    return tuple(
        event
        for event in case.events
        if is_night(case, event)
        and not any(_reaches(each) for each in about(agreements, case.topics_by_id[event.topic]))
        and accepted_share(case, plan, f"topic:{event.topic}") < ACCEPTED_FROM
    )


def unshared_limits(case: Scenario, plan: Plan, agreements: tuple[Seen, ...]) -> tuple[Topic, ...]:
    """Topics about treatment limits that nothing carries."""
    return tuple(
        topic
        for topic in case.topics
        if LIMIT_ITEMS & set(topic.items) and handled(case, plan, agreements, topic) < ACCEPTED_FROM
    )


def is_night(case: Scenario, event: Event) -> bool:
    """Whether an event may fall at night and cannot wait until the morning."""
    at_night = case.topics_by_id[event.topic].night or not NIGHT[1] <= event.time < NIGHT[0]
    return at_night and event.within_minutes <= UNTIL_MORNING


def _reaches(each: Seen) -> bool:
    return {"who", "channel"} <= each.held and not each.tempting


def _at_night(case: Scenario, each: Seen) -> bool:
    return any(case.topics_by_id[topic].night for topic in each.topics)
