"""Reasons for deviating: what the trainee gave and how far it holds in this case (K-003)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.base import Reason
from kompas_sim.scenario.scenario import Scenario


class Named(Protocol):
    """Something of the case with an id."""

    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=Named)

OWN_WORDS = 0.5
"""The accepted share of a reason in own words: the app cannot weigh it, so it counts half. Our choice."""

FEWEST_WORDS = 3
"""From how many words own words are read as a reason. Our choice."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a stated reason holds: the accepted share, and the case's reply to a reason it offered."""

    accepted: float
    reply: str | None = None


def standing(case: Scenario, plan: Plan, place: str) -> Standing | None:
    """What the trainee's reason at ``place`` (``person:<id>`` …) is worth; nothing when there is none.

    A reason that the case does not offer for what the plan now does (why someone was left out who has been
    invited since) no longer counts; words of one's own next to it do.
    """
    given = plan.reasons.get(place)
    if given is None:
        return None
    for reason in offered(case, plan, place):
        if reason.id == given.reason:
            return Standing(reason.accepted, reason.reply)
    return Standing(OWN_WORDS) if len(given.text.split()) >= FEWEST_WORDS else None


def accepted_share(case: Scenario, plan: Plan, place: str) -> float:
    """The share ``a`` of the scoring model: 0 without a reason."""
    found = standing(case, plan, place)
    return found.accepted if found else 0.0


def apart(
    case: Scenario, plan: Plan, things: Sequence[Thing], kind: str, most: int
) -> tuple[list[Thing], list[Thing]]:
    """Which things get a remark of their own, and which share one: everything with a reason is answered by
    itself, and of the others the first ``most``. ``kind`` is the first half of their place."""
    with_reason = [each for each in things if standing(case, plan, f"{kind}:{each.id}")]
    silent = [each for each in things if each not in with_reason]
    return [*silent[:most], *with_reason], silent[most:]


def offered(case: Scenario, plan: Plan, place: str) -> tuple[Reason, ...]:
    """The reasons from which the trainee may choose at ``place``, as the plan is now."""
    kind, _, name = place.partition(":")
    if kind == "person" and name in case.people_by_id:
        person = case.people_by_id[name]
        return person.invite if name in plan.invited else person.leave_out
    if kind == "question" and name in case.questions_by_id:
        return case.questions_by_id[name].reasons
    if kind == "agenda" and name in case.agenda_by_id:
        return case.agenda_by_id[name].reasons
    if kind == "topic" and name in case.topics_by_id:
        return case.topics_by_id[name].reasons
    return ()
