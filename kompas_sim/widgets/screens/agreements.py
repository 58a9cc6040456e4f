"""Agreements: written in own words or taken from the pool, contacts of the wider network, follow-up."""

from __future__ import annotations

from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.scenario.table import AgreementDraft
from kompas_sim.widgets.screens.questions import questions
from kompas_sim.widgets.view import Json, View


def body(view: View) -> Json:
    """The agreements so far, the pool to choose from, who could do something, and the wider network.

    The pool is shown without its judgement, in an order that says nothing; what each lacks is for feedback.
    """
    plan = view.training.plan
    taken = {one.draft for one in plan.agreements}
    return {
        "goal": plan.texts.get("goal", ""),
        "agreements": [_agreement(view, one) for one in plan.agreements],
        "nextNumber": max((one.agreement for one in plan.agreements), default=0) + 1,
        "pool": [
            {
                "id": draft.id,
                "who": view.case.names.get(draft.who or "", ""),
                "fields": _fields(from_pool(draft)),
                "taken": draft.id in taken,
            }
            for draft in neutral(view.case.agreements)
        ],
        "actors": actors(view),
        "contacts": [
            {
                "id": one.id,
                "name": one.name,
                "role": one.role,
                "channel": one.channel,
                "involve": plan.contacts.get(one.id),
            }
            for one in view.case.network
        ],
        "followUpDays": plan.follow_up_days,
        "questions": questions(view, "agreements"),
        "solutions": _solutions(view) if view.is_submitted else [],
    }


def sentence(view: View, agreement: AgreementWritten) -> str:
    """An agreement as one text, as it would be read aloud and as the app reads it."""
    who = view.case.names.get(agreement.person or "", "") or agreement.who
    condition = f"{agreement.condition.rstrip(' .,')}: " if agreement.condition else ""
    parts = [f"{condition}{who} {agreement.what}".strip(), agreement.when, agreement.channel]
    text = ", ".join(part.strip(" .,") for part in parts if part.strip())
    backup = agreement.backup.strip()
    return f"{text}. {backup}".strip() if backup else f"{text}."


def _agreement(view: View, one: AgreementWritten) -> Json:
    return {
        "number": one.agreement,
        "fields": _fields(one),
        "who": view.case.names.get(one.person or "", "") or one.who,
        "text": sentence(view, one),
    }


def _fields(one: AgreementWritten) -> Json:
    return one.model_dump(exclude={"kind", "agreement"})


def from_pool(draft: AgreementDraft) -> AgreementWritten:
    """A draft of the pool as an agreement, as if it had been written."""
    return AgreementWritten(
        agreement=1,
        draft=draft.id,
        person=draft.who,
        what=draft.what,
        when=draft.when,
        first_contact=draft.first_contact,
        channel=draft.channel,
        backup=draft.backup,
        condition=draft.condition,
    )


def actors(view: View) -> list[Json]:
    """Who can be given something to do: first who was invited, then the wider network."""
    people = [*view.training.plan.invited, *(one.id for one in view.case.network)]
    return [{"id": one, "label": _label(view, one)} for one in people]


def _label(view: View, one: str) -> str:
    person = view.case.people_by_id.get(one)
    network = {contact.id: contact for contact in view.case.network}
    role = person.role if person else network[one].role
    return f"{view.case.names[one]} ({role})"


def _solutions(view: View) -> list[Json]:
    """After the hand-in: how the case itself would word it, one good draft per topic."""
    found: dict[str, Json] = {}
    for topic in view.case.topics:
        drafts = [one for one in view.case.agreements if topic.id in one.topics and not one.tempting]
        if drafts and drafts[0].id not in found:
            found[drafts[0].id] = {
                "topic": topic.title,
                "who": view.case.names.get(drafts[0].who or "", ""),
                "fields": _fields(from_pool(drafts[0])),
                "why": drafts[0].why,
            }
    return list(found.values())
