"""Who acts in an agreement: from the card that was chosen, or from the trainee's own words."""

from __future__ import annotations

import re

from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.scenario.people import NetworkContact, Person
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.text import AgreementReading

Someone = Person | NetworkContact

SHORT_FOR: dict[str, str] = {
    "ha": "general-practitioner",
    "huisarts": "general-practitioner",
    "kct": "comfort-team",
    "kinder comfort team": "comfort-team",
    "vpc": "nursing",
    "kinderverpleegkundige": "nursing",
    "thuiszorg": "nursing",
    "thuisverpleging": "nursing",
    "vs": "nurse-practitioner",
    "hb": "treating-specialist",
    "hoofdbehandelaar": "treating-specialist",
    "specialist": "treating-specialist",
    "kinderarts": "treating-specialist",
    "nik": "integrated-care-network",
    "mmw": "social-worker",
    "gv": "spiritual-caregiver",
    "apotheek": "pharmacist",
    "ouders": "parents",
    "moeder": "parents",
    "vader": "parents",
}
"""Words and abbreviations by which people are named for what they do."""

SHORTEST_NAME = 3


def everyone(case: Scenario) -> tuple[Someone, ...]:
    """People who may be invited and people of the wider network."""
    return (*case.people, *case.network)


def owner(case: Scenario, agreement: AgreementWritten, reading: AgreementReading) -> str | None:
    """The id of who acts, as far as it can be told: by name, by role, else by discipline."""
    if agreement.person is not None:
        return agreement.person
    words = agreement.who.strip() or next((actor.text for actor in reading.actors), "")
    text = words.lower()
    if not text:
        return None
    tests = (_by_name, _by_role, _by_discipline)
    return next((one.id for test in tests for one in everyone(case) if test(one, text)), None)


def _by_name(one: Someone, text: str) -> bool:
    names = (part for part in one.name.lower().split() if len(part) >= SHORTEST_NAME)
    return one.name[:1].isupper() and any(_has(text, part) for part in names)


def _by_role(one: Someone, text: str) -> bool:
    return _has(text, one.role.lower())


def _by_discipline(one: Someone, text: str) -> bool:
    if isinstance(one, NetworkContact):
        return False
    return any(_has(text, word) and one.discipline == name for word, name in SHORT_FOR.items())


def _has(text: str, word: str) -> bool:
    """Whether a text holds a word or words as such."""
    return re.search(rf"\b{re.escape(word)}\b", text) is not None
