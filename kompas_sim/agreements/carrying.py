"""Which agreements are able to carry a topic, and who can be reached at night."""

from __future__ import annotations

from kompas_sim.agreements.seen import Seen
from kompas_sim.attempt.presence import FAMILY
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Event, Topic

NIGHT = ("18:00", "08:00")
"""From when until when it is night: when the people who know the child have gone home. Our choice."""

UNTIL_MORNING = 12 * 60
"""Within how many minutes somebody has to act for an event that cannot wait until morning. Our choice."""

LIMIT_ITEMS: frozenset[ItemId] = frozenset({"K-075", "K-092", "J-056"})
"""A topic that rests on one of these is about treatment limits."""


def carries(case: Scenario, each: Seen, topic: Topic) -> bool:
    """Whether one agreement looks able to carry a topic.

    It names who acts and what is done, the one who acts can, and a topic of the night has a way to reach
    them and a back-up. A tempting draft that was taken over as it is carries nothing.
    """
    needed = {"who", "what", "channel", "backup"} if topic.night else {"who", "what"}
    return needed <= each.held and not each.tempting and can_act(case, each.owner, topic)


def carried(case: Scenario, each: Seen) -> tuple[Topic, ...]:
    """The topics that an agreement looks able to carry."""
    topics = (case.topics_by_id[topic] for topic in sorted(each.topics))
    return tuple(topic for topic in topics if carries(case, each, topic))


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


def first_contacts(agreements: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """The agreements that make someone the first contact."""
    return tuple(each for each in agreements if each.agreement.first_contact and "who" in each.held)


def one_first_contact(agreements: tuple[Seen, ...]) -> bool:
    """Whether there is a first contact, and not two different ones."""
    names = {each.owner or each.agreement.who.lower() for each in first_contacts(agreements)}
    return len(names) == 1


def is_night(case: Scenario, event: Event) -> bool:
    """Whether an event may fall at night and cannot wait until the morning."""
    at_night = case.topics_by_id[event.topic].night or not NIGHT[1] <= event.time < NIGHT[0]
    return at_night and event.within_minutes <= UNTIL_MORNING


def reaches(each: Seen) -> bool:
    """Whether it says who is reached, and how."""
    return {"who", "channel"} <= each.held and not each.tempting


def about_the_night(case: Scenario, each: Seen) -> bool:
    """Whether it is about a topic that must hold at night."""
    return any(case.topics_by_id[topic].night for topic in each.topics)
