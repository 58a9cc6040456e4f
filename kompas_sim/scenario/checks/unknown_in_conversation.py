"""The conversation names somebody or something that is not in the case."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._references import Reference, unknown
from kompas_sim.scenario.conversation import Reply
from kompas_sim.scenario.problem import Key, Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S201"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """People, points, facts, other replies and drafts of agreements, wherever replies and answers name them."""
    talk = scenario.conversation
    drafts = [draft.id for draft in scenario.agreements]
    replies = [reply.id for reply in talk.replies]
    yield from unknown(_speakers(scenario), scenario.people_by_id)
    yield from unknown(
        (_at("answers", n, "person", a.person) for n, a in enumerate(talk.answers)), scenario.names
    )
    for number, answer in enumerate(talk.answers):
        yield from unknown(
            _all(("conversation", "answers", number, "drafts"), answer.drafts), drafts, "draft"
        )
    for number, reply in enumerate(talk.replies):
        here: Key = ("conversation", "replies", number)
        yield from unknown(_people(here, reply), scenario.people_by_id)
        yield from unknown(_all((*here, "at"), reply.at), scenario.agenda_by_id, "item")
        yield from unknown(_facts(here, reply), scenario.facts_by_id, "fact")
        yield from unknown(_replies(here, reply), replies, "reply")
        yield from unknown(_all((*here, "offers"), reply.offers), drafts, "draft")


def _speakers(scenario: Scenario) -> Iterator[Reference]:
    for who, speaker in scenario.conversation.people.items():
        yield ("conversation", "people", who), who
        if speaker.interpreter is not None:
            yield ("conversation", "people", who, "interpreter"), speaker.interpreter


def _people(here: Key, reply: Reply) -> Iterator[Reference]:
    yield (*here, "person"), reply.person
    yield from (((*here, "changes", who), who) for who in reply.changes)
    yield from _all((*here, "when", "present"), reply.when.present)
    yield from _all((*here, "when", "absent"), reply.when.absent)


def _facts(here: Key, reply: Reply) -> Iterator[Reference]:
    yield from _all((*here, "surfaces"), reply.surfaces)
    yield from _all((*here, "when", "heard"), reply.when.heard)


def _replies(here: Key, reply: Reply) -> Iterator[Reference]:
    if reply.follows is not None:
        yield (*here, "follows"), reply.follows
    yield from _all((*here, "when", "said"), reply.when.said)
    yield from _all((*here, "when", "unsaid"), reply.when.unsaid)


def _all(path: Key, words: tuple[str, ...]) -> Iterator[Reference]:
    yield from (((*path, number), word) for number, word in enumerate(words))


def _at(group: str, number: int, field: str, word: str) -> Reference:
    return ("conversation", group, number, field), word
