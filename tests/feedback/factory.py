"""Plans for the case of Saar, readable as a picture."""

from __future__ import annotations

from typing import Any

from kompas_sim.attempt.decision import AgreementWritten, ReasonGiven
from kompas_sim.attempt.plan import PlacedPiece, Plan
from tests.feedback.saar import MUSTS, saar
from tests.feedback.saar_talk import GOOD_TALK

GOAL = (
    "Omdat Saar woensdag naar huis gaat, komen we bij elkaar. Aan het eind van dit gesprek ligt vast wie de "
    "ouders dag en nacht als eerste bellen en welke huisarts er de eerste twee weken binnen een uur komt."
)

TASKS_DONE = frozenset(
    {
        "send-calendar-request",
        "send-link",
        "send-goal",
        "send-agenda",
        "send-case-summary",
        "send-care-plan",
        "ask-own-role",
        "summarise",
        "check-consent",
        "check-questions",
        "plan-next",
        "record-in-care-plan",
        "record-in-health-record",
        "evaluate",
        "minutes-decisions",
        "minutes-actions",
        "minutes-tasks",
        "minutes-agreements",
        "summary-in-health-record",
        "finish-care-plan",
        "comments-parents",
        "comments-professionals",
        "confirm-follow-up",
    }
)


def plan(**fields: Any) -> Plan:
    """A plan with nothing in it but these fields."""
    return Plan(**fields)


def written(number: int = 1, draft: str | None = None, **fields: Any) -> AgreementWritten:
    """An agreement: a draft of the pool as it is, changed where fields say so, or all in own words."""
    pool = {each.id: each for each in saar().agreements}
    if draft is None:
        return AgreementWritten(agreement=number, **fields)
    taken = pool[draft].model_dump(
        include={"what", "when", "channel", "backup", "condition", "first_contact"}
    )
    return AgreementWritten(agreement=number, draft=draft, **{"person": pool[draft].who, **taken, **fields})


def because(place: str, reason: str | None = None, text: str = "") -> dict[str, ReasonGiven]:
    """The reasons of a plan with one reason in it."""
    return {place: ReasonGiven(topic=place, reason=reason, text=text)}


def pieces(**places: str) -> dict[str, PlacedPiece]:
    """Pieces in their long version by place; a place that ends in ``-short`` takes the short one."""
    return {
        name: PlacedPiece(placement=place.removesuffix("-short"), short=place.endswith("-short"))
        for name, place in places.items()
    }


def good_plan() -> Plan:
    """A plan with which the case of Saar goes as well as it can."""
    return plan(
        occasions={"team": True, "home": True, "bed": False},
        choices={
            "start": "now",
            "pre-meeting": "yes",
            "parents": "meeting-only",
            "child-voice": "through-parents",
            "form": "hybrid",
            "sending": "secure",
            "route": "points",
            "follow-up": "meeting",
        },
        pieces=pieces(family="child-family", illness="diagnosis", now="present-short", wishes="care-plan"),
        texts={
            "goal": GOAL,
            "goal-questions": "Wie neemt er op?",
            "goal-problems": "Niemand weet wie er komt.",
            "pre-meeting-goal": "Weten wie wat kan voordat moeder komt.",
        },
        invited=(*MUSTS, "mother", "coordinator", "dietitian"),
        slot="monday",
        roles={"chair": "comfort-nurse", "minute-taker": "home-nurse", "timekeeper": "gp"},
        deadline_days=2,
        agenda={
            "pre-meeting": ("scenarios", "doubts"),
            "meeting": ("night", "care-plan", "school"),
            "parked": ("trial", "limits"),
        },
        moves=GOOD_TALK,
        agreements=(written(1, "number"), written(2, "limits-in-record"), written(3, "letter")),
        contacts={"ward": "involve", "pharmacy": "inform", "employer": "leave"},
        follow_up_days=10,
        tasks=TASKS_DONE,
        sharing={"mother": "yes", "gp": "yes", "pharmacy": "with-consent", "employer": "no"},
    )


def changed(**fields: Any) -> Plan:
    """The good plan with other things in the place of some of it."""
    return good_plan().model_copy(update=fields)


def chosen(**options: str | None) -> Plan:
    """The good plan with other answers; ``None`` leaves a question open."""
    named = {name.replace("_", "-"): option for name, option in options.items()}
    choices = {**good_plan().choices, **named}
    return changed(choices={name: option for name, option in choices.items() if option})


def without_tasks(*tasks: str) -> Plan:
    """The good plan with some tasks off the list."""
    return changed(tasks=TASKS_DONE - set(tasks))


def agenda(pre_meeting: str = "", meeting: str = "", parked: str = "", **fields: Any) -> Plan:
    """The good plan with this agenda: points in a row, room by room."""
    rooms = {"pre-meeting": pre_meeting, "meeting": meeting, "parked": parked}
    return changed(agenda={room: tuple(points.split()) for room, points in rooms.items() if points}, **fields)
