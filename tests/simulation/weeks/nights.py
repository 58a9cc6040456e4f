"""The case of Saar with four weeks after it, readable as a picture.

The comfort nurse has a duty doctor behind her, the general practitioner is on leave in the third week. The first event
is at night, the second shows a task, at the third an ambulance crew meets the child.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from tests.feedback.factory import good_plan
from tests.feedback.made import contact
from tests.feedback.saar import saar

REACH: dict[str, Any] = {
    "comfort-nurse": {"answers": 0.9, "minutes": [5, 15], "service": "comfort-doctor"},
    "comfort-doctor": {"always": True, "answers": 0.95, "minutes": [5, 20]},
    "gp": {"answers": 0.9, "minutes": [10, 40], "away": [13, 20], "locum": "locum"},
    "locum": {"answers": 0.8, "minutes": [10, 40]},
    "ward": {"always": True, "answers": 1, "minutes": [5, 10]},
    "crew": {"always": True, "answers": 1, "minutes": [5, 10]},
    "oncologist": {"answers": 0.8, "minutes": [10, 60]},
}

EVENTS: list[dict[str, Any]] = [
    {
        "id": "short-of-breath",
        "time": "03:00",
        "day": 7,
        "spread_days": 2,
        "severity": 3,
        "topic": "first-call",
        "within_minutes": 30,
        "responders": ["comfort-nurse", "comfort-doctor"],
        "knows": ["no-nights"],
        "family_calls": ["ward"],
        "admission": 0.8,
    },
    {
        "id": "letter-missing",
        "time": "10:00",
        "day": 9,
        "severity": 1,
        "topic": "letters",
        "within_minutes": 1440,
        "responders": ["oncologist", "gp"],
        "family_calls": ["gp"],
        "begins": "task",
        "chance": 0.9,
    },
    {
        "id": "ambulance",
        "time": "14:00",
        "day": 16,
        "spread_days": 1,
        "severity": 2,
        "topic": "limits-known",
        "within_minutes": 20,
        "responders": ["crew", "comfort-nurse"],
        "needs_limits": True,
        "begins": "visit",
        "family_calls": ["crew"],
        "chance": 0.8,
        "admission": 0.9,
    },
]

QUESTIONS: list[dict[str, Any]] = [
    {"id": "who-first", "field": "who", "topic": "first-call"},
    {"id": "which-number", "field": "channel", "topic": "first-call"},
    {"id": "no-answer", "field": "backup", "topic": "first-call"},
    {"id": "one-name", "field": "first-contact", "topic": "first-call"},
    {"id": "what-limits", "field": "what", "topic": "limits-known"},
    {"id": "by-when", "field": "when", "topic": "limits-known"},
    {"id": "if-what", "field": "condition", "topic": "first-call"},
    {"id": "who-knows", "field": "sharing"},
    {"id": "again", "field": "follow-up"},
    {"id": "where", "field": "care-plan"},
]

NIGHT_NUMBER = 1
"""The number of the agreement of the good plan that carries the night."""


def with_weeks(case: Scenario, **more: Any) -> Scenario:
    """A case with other parts, checked as a whole."""
    return Scenario.model_validate({**case.model_dump(), **more})


@cache
def nights() -> Scenario:
    """The case."""
    base = saar().model_dump()
    events = [
        {
            "title": f"Als {each['id']}",
            "story": "Het gebeurt.",
            "if_held": "Het komt goed.",
            "if_not": "Het is een lange nacht.",
            "items": ["K-110"],
            **each,
        }
        for each in EVENTS
    ]
    questions = [
        {"asker": "Waarnemer", "text": f"Vraag {each['id']}?", "items": ["K-110"], **each}
        for each in QUESTIONS
    ]
    network = [*base["network"], contact("locum", "inform"), contact("crew", "inform")]
    more = [{"person": one, "share": "yes", "why": "Zij komen."} for one in ("crew", "comfort-doctor")]
    share = [*base["closing"]["share"], *more]
    return with_weeks(
        saar(),
        events=events,
        network=network,
        closing={**base["closing"], "share": share},
        weeks={"caller": "mother", "trusts": ["gp"], "reach": REACH, "read_back": questions},
    )


def kept_plan(**fields: Any) -> Plan:
    """The good plan for Saar, with the outcome shared with those who will need it."""
    sharing = dict.fromkeys(("mother", "gp", "comfort-nurse", "comfort-doctor", "home-nurse", "crew"), "yes")
    return good_plan().model_copy(update={"sharing": sharing, **fields})


def without(number: int, plan: Plan | None = None) -> Plan:
    """A plan without one of its agreements."""
    whole = plan or kept_plan()
    left = tuple(each for each in whole.agreements if each.agreement != number)
    return whole.model_copy(update={"agreements": left})
