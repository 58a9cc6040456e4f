"""Reading back: a colleague who was not there answers questions from what was written down, and from nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from kompas_sim.agreements.carrying import carries
from kompas_sim.agreements.seen import Seen, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.weeks import Question, ReadBackField
from kompas_sim.simulation.weeks.arrangements import RECORD_TASKS
from kompas_sim.simulation.weeks.names import Names
from kompas_sim.text import Span
from kompas_sim.wording import Words


@dataclass(frozen=True)
class ReadBack:
    """A question with its answer, found in ``agreement`` (0: elsewhere in the plan).

    Without an answer ``missing`` says what to write down, and where.
    """

    question: Question
    answer: str | None
    agreement: int = 0
    missing: str | None = None


def read_back(case: Scenario, plan: Plan, words: Words | None = None) -> tuple[ReadBack, ...]:
    """Every question of the case, answered from plan and agreements alone."""
    said = words or Words()
    agreements = [each for each in seen(case, plan) if not each.tempting and each.answer.kind != "refused"]
    return tuple(_answer(case, plan, agreements, question, said) for question in case.weeks.read_back)


def _answer(case: Scenario, plan: Plan, agreements: list[Seen], question: Question, words: Words) -> ReadBack:
    if question.topic is None:
        text = _in_plan(case, plan, question.field, words)
        return ReadBack(question, text or None, missing=None if text else _missing(case, question, words))
    topic = case.topics_by_id[question.topic]
    about = [each for each in agreements if topic.id in each.topics]
    about.sort(key=lambda each: (not carries(case, each, topic), len(each.topics)))
    others = [each for each in agreements if question.field == "first-contact" and each not in about]
    for each in (*about, *others):
        text = _in_agreement(case, each, question.field)
        if text:
            return ReadBack(question, text, each.agreement.agreement)
    return ReadBack(question, None, missing=_missing(case, question, words))


def _missing(case: Scenario, question: Question, words: Words) -> str:
    """What to write down so that this question has an answer."""
    field = words(f"weeks.field.{question.field}")
    topic = case.topics_by_id.get(question.topic or "")
    if topic is None:
        return words("weeks.read-back.missing-in-plan", field=field)
    return words("weeks.read-back.missing", field=field, topic=topic.title)


def _in_agreement(case: Scenario, each: Seen, field: ReadBackField) -> str:
    """What one agreement says in a field; nothing where it says too little to go by."""
    agreement, reading = each.agreement, each.reading
    match field:
        case "what" | "when":
            return str(getattr(agreement, field)).strip() if field in each.held else ""
        case "channel":
            return agreement.channel.strip() or _said(reading.channels)
        case "backup":
            return agreement.backup.strip() or _said(reading.backups)
        case "condition":
            return agreement.condition.strip() or _said(reading.conditions)
        case "first-contact":
            return _who(case, each) if agreement.first_contact else ""
        case _:
            return _who(case, each) if field == "who" else ""


def _who(case: Scenario, each: Seen) -> str:
    if "who" not in each.held:
        return ""
    return case.names.get(each.owner or "", "") or each.agreement.who or _said(each.reading.actors)


def _in_plan(case: Scenario, plan: Plan, field: ReadBackField, words: Words) -> str:
    """What the plan says beside its agreements."""
    match field:
        case "sharing":
            names = Names(case, words)
            return ", ".join(names(person) for person, share in plan.sharing.items() if share == "yes")
        case "follow-up":
            days = plan.follow_up_days
            return "" if days is None else words("weeks.read-back.follow-up", n=days)
        case "care-plan":
            return ", ".join(words(f"ui.tasks.{task}") for task in sorted(RECORD_TASKS & plan.tasks))
    return ""


def _said(spans: tuple[Span, ...]) -> str:
    return ", ".join(span.text for span in spans)
