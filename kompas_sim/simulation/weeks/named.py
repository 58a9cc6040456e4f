"""Whom the words of an agreement name: people, teams, a duty line, a colleague."""

from __future__ import annotations

import re
from functools import lru_cache

from kompas_sim.agreements.owner import SHORT_FOR, everyone
from kompas_sim.agreements.seen import ByIdentity, Seen
from kompas_sim.attempt.presence import FAMILY
from kompas_sim.scenario.people import Person
from kompas_sim.scenario.scenario import Scenario

EMERGENCY = "112"
COLLEAGUE = "colleague:"
"""Before the id of somebody: a colleague who stands in, without a name in the case."""
STRANGER = "stranger:"
"""Before the number of an agreement: somebody whom only the trainee's own words name."""

_DUTY = re.compile(r"\b\w*dienst")
_TEAM = 2
"""Of a team that is named as a whole this many members are called."""
_LONG_ENOUGH = 3
_NEED = ("must", "should", "could", "family-decides", "not-now")


def is_family(case: Scenario, who: str | None) -> bool:
    """Whether this is somebody of the family."""
    person = case.people_by_id.get(who or "")
    return person is not None and person.discipline in FAMILY


def called(case: Scenario, each: Seen) -> tuple[str, ...]:
    """Who is called first under an agreement: its owner, or those it names when the family is the owner."""
    agreement = each.agreement
    if each.owner is not None and not is_family(case, each.owner):
        return (each.owner,)
    if each.owner is None:
        return (f"{STRANGER}{agreement.agreement}",) if "who" in each.held else ()
    return _professionals(case, f"{agreement.what} {agreement.when} {agreement.channel}")


def backups(case: Scenario, each: Seen) -> tuple[str, ...]:
    """Who is called next: those the back-up names, the owner's duty line, or a colleague of the owner."""
    spans = (span.text for span in each.reading.backups)
    text = " ".join((each.agreement.backup, *spans)).strip()
    found = [*_professionals(case, text), *_duty(case, text, each.owner)]
    if text and not found and each.owner and not is_family(case, each.owner):
        found = [f"{COLLEAGUE}{each.owner}"]
    return tuple(one for one in dict.fromkeys(found) if one != each.owner)


def told(case: Scenario, each: Seen) -> tuple[str, ...]:
    """Who gets to know through an agreement to tell, send, hand over or write down."""
    text = f"{each.agreement.what} {each.agreement.channel}"
    if not _TELLS.search(text.lower()):
        return ()
    found = [*_professionals(case, text), *_duty(case, text, each.owner)]
    reach = case.weeks.reach.get(each.owner or "")
    if reach and reach.locum and _HANDS_OVER.search(text.lower()):
        found.append(reach.locum)
    return tuple(dict.fromkeys(found))


_TELLS = re.compile(
    r"overdra|draagt|notitie|stuur|mail|\bdeel|dossier|lijst|\bblad|inform|bericht|geeft|vertel|\bzet|bespreek"
    r"|leest|licht|op de hoogte|\bbel|neemt contact|kent"
)
_HANDS_OVER = re.compile(r"waarne|vervang|overdra|draagt|verlof|vakantie")


def mentioned(case: Scenario, text: str) -> tuple[str, ...]:
    """People and network contacts that a text names by name, by role or by team, in the order of the text."""
    return _mentioned(ByIdentity(case), text.lower())


@lru_cache(maxsize=4096)
def _mentioned(identity: ByIdentity, low: str) -> tuple[str, ...]:
    case = identity.value
    places: dict[str, int] = {}
    for one in everyone(case):
        found = [match.start() for phrase in _phrases(one) if (match := _find(phrase, low))]
        if found:
            places[one.id] = min(found)
    for word, discipline in SHORT_FOR.items():
        match = _find(word, low)
        if match and not any(_of(case, one, discipline) for one in places):
            places |= dict.fromkeys(_team(case, discipline), match.start())
    return tuple(sorted(places, key=lambda one: places[one]))


def _professionals(case: Scenario, text: str) -> tuple[str, ...]:
    return tuple(one for one in mentioned(case, text) if not is_family(case, one))


def _phrases(one: object) -> tuple[str, ...]:
    """What somebody is called: the parts of a person's name, the first word of a service, the longer roles."""
    name, role = str(getattr(one, "name", "")), str(getattr(one, "role", "")).lower()
    words = [word.lower() for word in name.split() if len(word) >= _LONG_ENOUGH and word[0].isupper()]
    own = words if isinstance(one, Person) else words[:1]
    roles = (piece.strip() for piece in re.split(r",| en |\(", role))
    return (*own, *(piece for piece in roles if " " in piece))


def _find(phrase: str, text: str) -> re.Match[str] | None:
    return re.search(rf"\b{re.escape(phrase)}\b", text)


def _of(case: Scenario, who: str, discipline: str) -> bool:
    return who in case.people_by_id and case.people_by_id[who].discipline == discipline


def _team(case: Scenario, discipline: str) -> list[str]:
    """The first members of a team: those whose hours the case gives, and of them the most needed."""
    team = [person for person in case.people if person.discipline == discipline]
    team.sort(key=lambda person: (person.id not in case.weeks.reach, _NEED.index(person.need)))
    return [person.id for person in team[:_TEAM]]


def _duty(case: Scenario, text: str, owner: str | None) -> list[str]:
    """The duty line behind the owner, when a text speaks of a duty."""
    reach = case.weeks.reach.get(owner or "")
    return [reach.service] if reach and reach.service and _DUTY.search(text.lower()) else []
