"""Agreements as they were written: what each holds, whom it concerns, which topics it is about."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from kompas_sim.agreements.answer import GivenAnswer, answer
from kompas_sim.agreements.cues import has_cue, still_the_same
from kompas_sim.agreements.fields import Field, Filled
from kompas_sim.agreements.full_text import identifies, read
from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import at_table
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgreementDraft, Topic
from kompas_sim.text import AgreementReading

CORE_FIELDS: tuple[Field, ...] = ("who", "what", "when")
TITLE_WORDS = 8


class ByIdentity:
    """A case as a key to remember something by: cases hold dictionaries and cannot be hashed."""

    def __init__(self, value: Scenario) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByIdentity) and other.value is self.value


@dataclass(frozen=True)
class Seen:
    """An agreement with what was understood of it.

    ``owner`` is the id of who acts, as far as it could be told, and ``answer`` what they say to it; ``tempting``
    holds for a tempting draft that was taken over as it is, ``identifying`` for data that identify the family.
    ``asked`` and ``held`` are the fields of completeness.
    """

    agreement: AgreementWritten
    draft: AgreementDraft | None
    reading: AgreementReading
    topics: frozenset[str]
    owner: str | None
    answer: GivenAnswer
    tempting: bool
    identifying: bool
    asked: frozenset[Field]
    held: frozenset[Field]

    @property
    def filled(self) -> Filled:
        """The fields as the scoring model takes them."""
        return Filled(self.asked, self.held)

    def lacks(self, field: Field) -> bool:
        """Whether a field is asked for and not held."""
        return field in self.asked and field not in self.held

    @property
    def vague(self) -> bool:
        """Whether it lacks at least two of who, what and when, and is no tempting draft."""
        return not self.tempting and sum(self.lacks(field) for field in CORE_FIELDS) > 1

    @property
    def title(self) -> str:
        """What to call it: its own words, shortened."""
        words = self.agreement.what.split()
        return " ".join(words[:TITLE_WORDS]) + (" …" if len(words) > TITLE_WORDS else "")


def seen(case: Scenario, plan: Plan) -> tuple[Seen, ...]:
    """Every agreement of the plan, in order."""
    if not plan.agreements:
        return ()
    involved = (contact for contact, how in plan.contacts.items() if how == "involve")
    return _seen(ByIdentity(case), plan.agreements, at_table(case, plan).union(involved))


def about(agreements: tuple[Seen, ...], topic: Topic) -> tuple[Seen, ...]:
    """The agreements that are about a topic."""
    return tuple(each for each in agreements if topic.id in each.topics)


@lru_cache(maxsize=64)
def _seen(
    case: ByIdentity, agreements: tuple[AgreementWritten, ...], reached: frozenset[str]
) -> tuple[Seen, ...]:
    """Remembered, because every rule about agreements asks for it."""
    return tuple(see(case.value, agreement, reached) for agreement in agreements)


def see(case: Scenario, agreement: AgreementWritten, reached: AbstractSet[str]) -> Seen:
    """What is understood of one agreement, when those who are ``reached`` can say yes to it."""
    draft = next((each for each in case.agreements if each.id == agreement.draft), None)
    reading = read(case, agreement)
    given = answer(case, reached, agreement)
    topics = topics_of(case, agreement)
    as_drafted = draft is not None and (agreement.what, agreement.when) == (draft.what, draft.when)
    sound = as_drafted and draft is not None and not draft.tempting
    facts: dict[Field, bool] = {
        "who": given.person is not None or reading.who,
        "what": sound or reading.what,
        "when": sound or reading.when,
        "channel": bool(agreement.channel.strip()) or reading.contact,
        "backup": bool(agreement.backup.strip()) or reading.backup,
        "accepted": given.is_yes,
    }
    return Seen(
        agreement=agreement,
        draft=draft,
        reading=reading,
        topics=topics,
        owner=given.person,
        answer=given,
        tempting=draft is not None and draft.tempting and _unchanged(agreement, draft),
        identifying=identifies(case, reading, draft),
        asked=_asked(case, agreement, reading, topics),
        held=frozenset(field for field, holds in facts.items() if holds),
    )


def _asked(
    case: Scenario, agreement: AgreementWritten, reading: AgreementReading, topics: frozenset[str]
) -> frozenset[Field]:
    """Always who, what, when and a yes; a channel and a back-up where someone has to be reached in time."""
    at_night = any(case.topics_by_id[topic].night for topic in topics)
    in_time = at_night or agreement.first_contact or bool(agreement.condition.strip()) or reading.conditional
    asked: set[Field] = {"who", "what", "when", "accepted"}
    return frozenset(asked | {"channel", "backup"} if in_time else asked)


def _unchanged(agreement: AgreementWritten, draft: AgreementDraft) -> bool:
    """Whether a draft was taken over as it is."""
    ours = (agreement.person, agreement.what, agreement.when, agreement.channel, agreement.backup)
    return ours == (draft.who, draft.what, draft.when, draft.channel, draft.backup) and not agreement.who


def topics_of(case: Scenario, agreement: AgreementWritten) -> frozenset[str]:
    """The topics of its draft as long as that can still be recognised, and those whose cues it holds."""
    draft = next((each for each in case.agreements if each.id == agreement.draft), None)
    text = f"{agreement.what} {agreement.when} {agreement.condition} {agreement.channel}".lower()
    found = {topic.id for topic in case.topics if has_cue(topic.cues, text)}
    if draft is not None and still_the_same(agreement.what, draft.what):
        found |= set(draft.topics)
    return frozenset(found)
