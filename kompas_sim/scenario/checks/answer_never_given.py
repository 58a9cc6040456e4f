"""An answer to an agreement that nobody will ever hear, or that does not say what it should."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Key, Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S206"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Answers to nothing, answers to a draft of somebody else, amendments without a change and the reverse."""
    owners = {draft.id: draft.who for draft in scenario.agreements}
    for number, answer in enumerate(scenario.conversation.answers):
        here: Key = ("conversation", "answers", number)
        if not answer.drafts and not answer.cues:
            yield Finding(here, {"word": answer.person}, variant="to-nothing")
        for place, draft in enumerate(answer.drafts):
            if draft in owners and owners[draft] not in (None, answer.person):
                values = {"word": draft, "person": answer.person}
                yield Finding((*here, "drafts", place), values, variant="not-the-owner")
        if (answer.answer == "amended") != (answer.instead is not None):
            yield Finding(here, {"word": answer.person}, variant=f"{answer.answer}-instead")
