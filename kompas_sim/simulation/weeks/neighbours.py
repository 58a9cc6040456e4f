"""The neighbourhood of a plan: every sensible plan that differs from it in one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from kompas_sim.agreements.carrying import carries, first_contacts
from kompas_sim.agreements.full_text import as_written
from kompas_sim.agreements.seen import Seen, about, seen
from kompas_sim.attempt import decision as d
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgreementDraft
from kompas_sim.simulation.weeks.arrangements import CONSENT_TASK, MINUTES_TASKS, RECORD_TASKS
from kompas_sim.simulation.weeks.names import Names
from kompas_sim.wording import Words

MOST_AGREEMENTS = 60

ChangeKind = Literal[
    "agreement",
    "backup",
    "channel",
    "owner",
    "first-contact",
    "locum",
    "invite",
    "slot",
    "involve",
    "minutes",
    "record",
    "consent",
    "share",
]


@dataclass(frozen=True)
class Change:
    """One thing that could be different: the decisions that would do it, and the values for its sentence."""

    kind: ChangeKind
    decisions: tuple[d.Decision, ...]
    values: Mapping[str, str | int] = field(default_factory=dict)

    def said(self, words: Words) -> str:
        """The change in a sentence."""
        return words(f"weeks.change.{self.kind}", **self.values)


def neighbours(case: Scenario, plan: Plan, words: Words) -> tuple[Change, ...]:
    """Every such change, in the order of the steps; the catalogue fills in what nobody has written yet."""
    look = _Look(case, plan, words)
    ways: tuple[Callable[[], Iterator[Change]], ...] = (
        look.invitations,
        look.slots,
        look.drafts,
        look.fields,
        look.owners,
        look.first_contact,
        look.hand_overs,
        look.contacts,
        look.closing,
        look.sharing,
    )
    return tuple(change for way in ways for change in way())


class _Look:
    """Looks for one kind of change after the other."""

    def __init__(self, case: Scenario, plan: Plan, words: Words) -> None:
        self.case, self.plan, self.words = case, plan, words
        self.names = Names(case, words)
        self.agreements = seen(case, plan)
        self.sound = [each for each in self.agreements if each.answer.kind != "refused" and not each.tempting]
        self.next = max((each.agreement.agreement for each in self.agreements), default=0) + 1

    def invitations(self) -> Iterator[Change]:
        """Whom the case cannot do without, and who is not invited."""
        for person in self.case.people:
            if person.need == "must" and person.id not in self.plan.invited and self.plan.invited:
                made = d.PersonInvited(person=person.id, invited=True)
                yield Change("invite", (made,), {"who": self.names(person.id)})

    def slots(self) -> Iterator[Change]:
        """Better moments: a poor one may do well in these weeks and still leave out the family."""
        now = self.case.slots_by_id.get(self.plan.slot or "")
        best = max(slot.credit for slot in self.case.slots)
        for slot in self.case.slots:
            better = slot.credit > now.credit if now else slot.credit == best
            if better:
                yield Change("slot", (d.SlotChosen(slot=slot.id),), {"slot": slot.label})

    def drafts(self) -> Iterator[Change]:
        """Each sound agreement of the pool that is about a topic which nothing carries."""
        bare = {
            topic.id: topic.title
            for topic in self.case.topics
            if not any(carries(self.case, each, topic) for each in about(tuple(self.sound), topic))
        }
        for draft in self.case.agreements if self.next <= MOST_AGREEMENTS else ():
            topic = next((topic for topic in draft.topics if topic in bare), None)
            if topic and not draft.tempting:
                yield self._add(draft, bare[topic])

    def _add(self, draft: AgreementDraft, topic: str) -> Change:
        added = as_written(draft).model_copy(update={"agreement": self.next})
        values = {"topic": topic, "who": self.names(draft.who or ""), "what": draft.what}
        return Change("agreement", (added,), values)

    def fields(self) -> Iterator[Change]:
        """A back-up or a way to reach somebody that an agreement lacks."""
        for each in self.sound:
            for name in ("backup", "channel"):
                if name not in each.held:
                    text = self._from_pool(each, name) or self.words(f"weeks.change.{name}-words")
                    yield self._changed("backup" if name == "backup" else "channel", each, {name: text})

    def _from_pool(self, each: Seen, name: str) -> str:
        """What a sound draft about the same says in this field."""
        drafts = (draft for draft in self.case.agreements if not draft.tempting)
        fitting = (draft for draft in drafts if draft.who == each.owner and each.topics & set(draft.topics))
        return next((text for draft in fitting if (text := str(getattr(draft, name)))), "")

    def _changed(self, kind: ChangeKind, each: Seen, fields: dict[str, str | bool | None]) -> Change:
        written = each.agreement.model_copy(update=fields)
        text = next((value for value in fields.values() if isinstance(value, str)), "")
        values: dict[str, str | int] = {"number": each.agreement.agreement, "text": text}
        return Change(kind, (written,), {**values, "who": self.names(written.person or "")})

    def owners(self) -> Iterator[Change]:
        """Somebody for an agreement that nobody has said yes to."""
        for each in self.agreements:
            if "accepted" in each.held:
                continue
            drafts = (draft for draft in self.case.agreements if each.topics & set(draft.topics))
            able = dict.fromkeys(draft.who for draft in drafts if not draft.tempting)
            for who in able:
                if who and who != each.owner:
                    yield self._changed("owner", each, {"who": "", "person": who})

    def first_contact(self) -> Iterator[Change]:
        """Somebody whom the family calls first, when nobody is: those of the pool, or else anybody."""
        pool = {draft.who for draft in self.case.agreements if draft.first_contact and not draft.tempting}
        if not first_contacts(tuple(self.sound)):
            able = [each for each in self.sound if {"who", "channel"} <= each.held]
            for each in [each for each in able if each.owner in pool] or able:
                yield self._changed("first-contact", each, {"first_contact": True})

    def hand_overs(self) -> Iterator[Change]:
        """A hand-over to the locum of somebody who goes on leave."""
        for who, reach in self.case.weeks.reach.items():
            if reach.away and reach.locum and self.next <= MOST_AGREEMENTS:
                names = {"who": self.names(who), "locum": self.names(reach.locum)}
                fields = {
                    name: self.words(f"weeks.change.locum-{name}", **names)
                    for name in ("what", "when", "channel", "backup")
                }
                yield Change("locum", (d.AgreementWritten(agreement=self.next, person=who, **fields),), names)

    def contacts(self) -> Iterator[Change]:
        """Somebody of the wider network who should be involved."""
        for contact in self.case.network:
            if contact.involve == "involve" and self.plan.contacts.get(contact.id) != "involve":
                placed = d.ContactPlaced(contact=contact.id, involve="involve")
                yield Change("involve", (placed,), {"who": self.names(contact.id)})

    def closing(self) -> Iterator[Change]:
        """Minutes for those who need them, a record, and consent, each as a whole."""
        if not MINUTES_TASKS & self.plan.tasks:
            yield Change("minutes", (*_ticked(MINUTES_TASKS | {CONSENT_TASK}), *self._shared()))
        elif CONSENT_TASK not in self.plan.tasks:
            yield Change("consent", _ticked(frozenset({CONSENT_TASK})))
        if not RECORD_TASKS & self.plan.tasks:
            yield Change("record", _ticked(RECORD_TASKS))

    def sharing(self) -> Iterator[Change]:
        """Somebody with whom the outcome should be shared."""
        for shared in self._shared() if MINUTES_TASKS & self.plan.tasks else ():
            yield Change("share", (shared,), {"who": self.names(shared.person)})

    def _shared(self) -> tuple[d.SharingSet, ...]:
        """What the trainee's list lacks of the case's advice."""
        return tuple(
            d.SharingSet(person=each.person, share=each.share)
            for each in self.case.closing.share
            if each.share != "no" and self.plan.sharing.get(each.person) not in ("yes", each.share)
        )


def _ticked(tasks: frozenset[str]) -> tuple[d.TaskTicked, ...]:
    return tuple(d.TaskTicked(task=task, done=True) for task in sorted(tasks))
