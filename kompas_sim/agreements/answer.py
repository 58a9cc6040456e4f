"""How the owner of an agreement answers it: yes, yes if, no, or not here to be asked."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from kompas_sim.agreements.cues import has_cue, has_moved_to, still_the_same
from kompas_sim.agreements.full_text import read
from kompas_sim.agreements.owner import owner as owner_of
from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.scenario.conversation import Amendment, Answer
from kompas_sim.scenario.scenario import Scenario

AnswerKind = Literal["accepted", "amended", "refused", "not-here"]

_REPLACED = ("what", "when")
"""Fields that an amendment replaces; the others it fills in."""

_DENIED = re.compile(r"\b(?:niet|geen|nooit|behalve)\b[^,.;:]*")
"""What somebody will not do is no limit of theirs."""


@dataclass(frozen=True)
class GivenAnswer:
    """An answer: ``person`` is the owner as far as it can be told, ``text`` their words when the case has them,
    ``instead`` what they would change."""

    kind: AnswerKind
    person: str | None
    text: str | None = None
    instead: Amendment | None = None

    @property
    def is_yes(self) -> bool:
        """Whether the owner accepts the agreement as it stands."""
        return self.kind == "accepted"


def answer(case: Scenario, reached: AbstractSet[str], agreement: AgreementWritten) -> GivenAnswer:
    """How the owner answers, when among those who are ``reached``: at the table, or asked otherwise.

    The case holds what touches somebody's limits (by draft, or by cues in the trainee's own words); an amendment
    that was taken over is accepted, and so is everything that touches no limit.
    """
    owner = owner_of(case, agreement, read(case, agreement))
    if owner is None or owner not in reached:
        return GivenAnswer("not-here", owner)
    for each in case.conversation.answers:
        if each.person == owner and _is_about(case, each, agreement):
            return GivenAnswer(each.answer, owner, each.text, each.instead)
    return GivenAnswer("accepted", owner)


def _is_about(case: Scenario, given: Answer, agreement: AgreementWritten) -> bool:
    """Whether this answer holds for the agreement as it was said."""
    if given.instead is not None and _taken_over(case, given.instead, agreement):
        return False
    if agreement.draft in given.drafts and _as_drafted(case, agreement, given):
        return True
    said = f"{agreement.what}, {agreement.when}, {agreement.condition}".lower()
    return has_cue(given.cues, _DENIED.sub(" ", said))


def _as_drafted(case: Scenario, agreement: AgreementWritten, given: Answer) -> bool:
    """Whether a draft still says what the answer is about.

    With other words for what is done and when, the cues decide. Without cues it holds as long as it is
    recognisable: a refusal for the same moment, an amendment until it was taken over.
    """
    draft = next(each for each in case.agreements if each.id == agreement.draft)
    if (agreement.what, agreement.when) == (draft.what, draft.when):
        return True
    stands = given.instead is not None or agreement.when == draft.when
    return not given.cues and stands and still_the_same(agreement.what, draft.what)


def _taken_over(case: Scenario, instead: Amendment, agreement: AgreementWritten) -> bool:
    """Whether every change that the owner asked for is in the agreement now."""
    draft = next((each for each in case.agreements if each.id == agreement.draft), None)
    for field, wanted in instead:
        if wanted is None:
            continue
        ours, before = getattr(agreement, field).strip(), getattr(draft, field, "") or ""
        filled = field not in _REPLACED and bool(ours) and ours != before.strip()
        if not filled and not has_moved_to(ours, wanted, before):
            return False
    return True
