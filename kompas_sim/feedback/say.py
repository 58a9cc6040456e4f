"""Making findings: the few calls that every rule shares, so that a rule is only what it sees."""

from __future__ import annotations

from collections.abc import Iterable

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding, Message, Tone
from kompas_sim.feedback.reasons import standing
from kompas_sim.feedback.scoring.participants import ACCEPTED_FROM
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.people import Person
from kompas_sim.scenario.scenario import Scenario

RED_FLAG, CORE, USEFUL, DETAIL, PRAISE, SMALL_PRAISE = range(6)
"""How much a rule's findings matter, most important first: the order in which a trainee reads them."""


STRONG = 0.8
"""From which accepted share a reason is praised: deviating with a good reason is tailored care (K-003)."""


def finding(
    rule: str,
    tone: Tone,
    *,
    variant: str = "",
    why: str | None = None,
    cites: Iterable[ItemId] = (),
    subject: str | None = None,
    asks_reason: bool = False,
    extension: bool = False,
    **values: str | int,
) -> Finding:
    """A finding whose words stand under ``feedback.<rule>`` (or ``feedback.<rule>.<variant>``)."""
    key = f"feedback.{rule}.{variant}" if variant else f"feedback.{rule}"
    return Finding(
        rule=rule,
        tone=tone,
        message=Message(key=key, values=values),
        why=why,
        cites=tuple(dict.fromkeys(cites)),
        subject=subject,
        asks_reason=asks_reason,
        extension=extension,
    )


def weighed(case: Scenario, plan: Plan, seen: Finding, about: str, *places: str) -> Finding:
    """A finding that asks for a reason, answered when one was given at its subject or one of ``places``.

    With a reason from the case the answer is the case's reply: a strong one is praised, a weak one still
    asks. Own words are not weighed, and it says so.
    """
    reason = next(
        (found for place in (seen.subject or "", *places) if (found := standing(case, plan, place))), None
    )
    asking = seen.model_copy(update={"asks_reason": True})
    if reason is None:
        return asking
    kind = "own-reason" if reason.reply is None else "reason"
    accepted = reason.accepted >= ACCEPTED_FROM
    tone: Tone = "good" if reason.accepted >= STRONG else "explain" if accepted else "ask"
    return asking.model_copy(
        update={
            "tone": tone,
            "message": Message(key=f"feedback.{kind}", values={"about": bare(about)}),
            "answer": reason.reply,
            "why": None if reason.reply and accepted else asking.why,
        }
    )


def called(person: Person) -> str:
    """A person with the role, as a trainee knows them from the cards."""
    return f"{person.name} ({person.role})"


def bare(text: str) -> str:
    """A text without its full stop, to quote it in a sentence."""
    return text.rstrip(" .")


def listed(names: Iterable[str]) -> str:
    """Names in a row, for a place in a text."""
    return ", ".join(names)


def explained(rows: Iterable[tuple[str, str]]) -> str | None:
    """Why, for several things at once: each name with its own explanation."""
    return " ".join(f"{name}: {why}" for name, why in rows) or None
