"""An agreement as one text, read by ``kompas_sim.text``."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from kompas_sim.agreements.owner import everyone
from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.attempt.presence import FAMILY
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgreementDraft
from kompas_sim.text import AgreementReading, read_agreement


def full_text(case: Scenario, agreement: AgreementWritten) -> str:
    """The agreement in the order in which one would say it; a person is named by the role."""
    roles = {one.id: one.role for one in everyone(case)}
    who = roles.get(agreement.person or "", agreement.who)
    parts = (agreement.condition, who, agreement.what, agreement.when, agreement.channel, agreement.backup)
    return " ".join(text.strip() for text in parts if text.strip())


def read(case: Scenario, agreement: AgreementWritten) -> AgreementReading:
    """What was understood of an agreement; the same text is read once."""
    return _read(full_text(case, agreement), case.today, case.family_names)


def identifies(case: Scenario, reading: AgreementReading, draft: AgreementDraft | None) -> bool:
    """Whether an agreement holds data that identify the family.

    Names of professionals and of their organisations do not, and neither do the author's own words.
    """
    if not reading.identifying:
        return False
    known = f"{_known_names(case)} {full_text(case, as_written(draft)) if draft else ''}".lower()
    return any(span.text.lower() not in known for span in reading.identifying)


def as_written(draft: AgreementDraft) -> AgreementWritten:
    """A draft of the pool as if it had been taken over as it is."""
    fields = draft.model_dump(include={"what", "when", "channel", "backup", "condition", "first_contact"})
    return AgreementWritten(agreement=1, draft=draft.id, person=draft.who, **fields)


@lru_cache(maxsize=4096)
def _read(text: str, today: date, names: tuple[str, ...]) -> AgreementReading:
    return read_agreement(text, today=today, names=names)


def _known_names(case: Scenario) -> str:
    people = (person for person in case.people if person.discipline not in FAMILY)
    words = [word or "" for p in people for word in (p.name, p.role, p.organisation)]
    return " ".join((*words, *(f"{one.name} {one.role}" for one in case.network)))
