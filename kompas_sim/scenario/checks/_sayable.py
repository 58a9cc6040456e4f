"""Which replies of a conversation can be said at all, as far as that follows from the file alone."""

from __future__ import annotations

from typing import Literal

from kompas_sim.scenario.conversation import FOR_FAMILY, FOR_PROFESSIONALS, ONLY_IN, MoveKind, Reply, Speaker
from kompas_sim.scenario.scenario import Scenario

FAMILY = ("parents", "child", "informal-care")
TOP = 4
"""The end of every scale."""

Why = Literal["no-cue", "no-move", "not-there", "contradiction", "not-together", "too-high", "after-never"]


def never_said(scenario: Scenario) -> dict[str, Why]:
    """Replies that can never be said, with the reason; what waits for such a reply is never said either."""
    replies = {reply.id: reply for reply in scenario.conversation.replies}
    found = {name: why for name, reply in replies.items() if (why := _alone(scenario, reply))}
    while True:
        more = {
            name for name, reply in replies.items() if name not in found and _waits(reply, replies, found)
        }
        if not more:
            return found | dict.fromkeys(_circles(replies, found), "after-never")
        found |= dict.fromkeys(more, "after-never")


def _waits(reply: Reply, replies: dict[str, Reply], found: dict[str, Why]) -> bool:
    """Whether everything that could bring this reply about is itself never said."""
    leader = reply.follows if not reply.to else None
    return any(name in found for name in (*reply.when.said, *([leader] if leader in replies else [])))


def _circles(replies: dict[str, Reply], found: dict[str, Why]) -> set[str]:
    """Replies that wait for each other."""
    possible: set[str] = set(found)
    while True:
        ready = {
            name
            for name, reply in replies.items()
            if name not in possible
            and all(one in possible or one not in replies for one in reply.when.said)
            and (bool(reply.to) or reply.follows not in replies or reply.follows in possible)
        }
        if not ready:
            return set(replies) - possible
        possible |= ready


def _alone(scenario: Scenario, reply: Reply) -> Why | None:
    """Why this reply can never be said, whatever else is."""
    if reply.person not in scenario.people_by_id:
        return None
    when = reply.when
    clash = (
        set(when.present) & set(when.absent)
        or set(when.said) & set(when.unsaid)
        or set(when.done) & set(when.undone)
        or {reply.id} & {*when.said, reply.follows}
        or {reply.person} & set(when.absent)
    )
    tests: dict[Why, bool] = {
        "no-cue": not reply.to and reply.follows is None,
        "no-move": bool(reply.to)
        and reply.follows is None
        and not any(_fits(scenario, reply, k) for k in reply.to),
        "not-there": not _moments(scenario, reply.person),
        "contradiction": bool(clash),
        "not-together": not _together(scenario, reply),
        "too-high": _too_high(scenario, reply),
    }
    return next((why for why, holds in tests.items() if holds), None)


def _fits(scenario: Scenario, reply: Reply, kind: MoveKind) -> bool:
    """Whether this move exists in the room and may be addressed to this person."""
    family = scenario.people_by_id[reply.person].discipline in FAMILY
    if (kind in FOR_FAMILY and not family) or (kind in FOR_PROFESSIONALS and family):
        return False
    return reply.room is None or ONLY_IN.get(kind, reply.room) == reply.room


def _moments(scenario: Scenario, person: str) -> set[str]:
    return {slot.id for slot in scenario.slots if person in slot.availability}


def _together(scenario: Scenario, reply: Reply) -> bool:
    """Whether the speaker and everybody who has to be present can come at one moment."""
    people = [one for one in (reply.person, *reply.when.present) if one in scenario.people_by_id]
    return not people or bool(set.intersection(*(_moments(scenario, one) for one in people)))


def _too_high(scenario: Scenario, reply: Reply) -> bool:
    """Whether trust, safety or overload is asked that this person can never come to."""
    speaker = scenario.conversation.people.get(reply.person) or Speaker(stake="-")
    family = scenario.people_by_id[reply.person].discipline in FAMILY
    by_itself = {"trust": int(family), "safety": 2, "overload": TOP if family else 0}
    for scale, more in by_itself.items():
        asked = getattr(reply.when, scale)
        ups = (getattr(each.changes.get(reply.person), scale, 0) for each in scenario.conversation.replies)
        if asked is not None and asked > getattr(speaker, scale) + more + sum(up for up in ups if up > 0):
            return True
    return False
