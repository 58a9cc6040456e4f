"""Whether the agreements carry what this case asks for, and the red flags among them."""

from __future__ import annotations

from typing import Literal

from kompas_sim.agreements.carrying import (
    LIMIT_ITEMS,
    about_the_night,
    carries,
    first_contacts,
    is_night,
    reaches,
)
from kompas_sim.agreements.seen import Seen, about, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.reasons import accepted_share
from kompas_sim.feedback.scoring.participants import ACCEPTED_FROM
from kompas_sim.feedback.table import silently_missing
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Event, Topic

RedFlag = Literal["no-first-contact", "nobody-at-night", "limits-not-shared", "must-have-missing"]


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


def unreachable_events(case: Scenario, plan: Plan, agreements: tuple[Seen, ...]) -> tuple[Event, ...]:
    """Foreseeable events of the night for which no agreement says who is reached and how.

    A first contact with a channel on any topic of the night counts for all of them: the family has a number.
    """
    if any(reaches(each) and about_the_night(case, each) for each in first_contacts(agreements)):
        return ()
    return tuple(
        event
        for event in case.events
        if is_night(case, event)
        and not any(reaches(each) for each in about(agreements, case.topics_by_id[event.topic]))
        and accepted_share(case, plan, f"topic:{event.topic}") < ACCEPTED_FROM
    )


def unshared_limits(case: Scenario, plan: Plan, agreements: tuple[Seen, ...]) -> tuple[Topic, ...]:
    """Topics about treatment limits that nothing carries."""
    return tuple(
        topic
        for topic in case.topics
        if LIMIT_ITEMS & set(topic.items) and handled(case, plan, agreements, topic) < ACCEPTED_FROM
    )
