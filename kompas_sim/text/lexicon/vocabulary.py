"""Which words the rules know, and which of them a slip of the keyboard may be corrected to."""

from __future__ import annotations

import re

from kompas_sim.text.lexicon import acts, actors, moments, times
from kompas_sim.text.verbs import forms, stem

_SHORTEST_TARGET = 5
_SHORTEST_VERB = 6

_WORDS = """
telefonisch telefoon telefoonnummer dienstnummer spoednummer whatsapp beveiligde uiterlijk binnen minuten minuut
werkdagen werkdag maanden maand weken dagelijks wekelijks maandelijks volgende komende aanstaande vanmiddag vanavond
vanochtend overmorgen morgen vandaag meteen direct onmiddellijk regelmatig tijdig koorts benauwdheid benauwd onrust
aanval verslechtering achteruitgang afwezigheid afwezig bereikbaar onbereikbaar vervanger vervanging waarneming
medicatie medicijnen medicijn protocol noodplan aanvalsplan zorgplan aanspreekpunt contactpersoon verantwoordelijk
indien wanneer anders gesprek huisbezoek ontslag opname voeding sondevoeding sonde rooster nachtzorg afspraken
afspraak afgesproken duidelijkheid duidelijk aanleiding omdat vanwege besluit behandelgrenzen palliatieve sedatie
situatie problemen geboren geboortedatum patientnummer dossiernummer familie mevrouw meneer weekend overdracht
verslag nachten epilepsie beademing verslechtert aanwezig casemanager elke iedere contact volgens
"""
_VERBS = """
bellen sturen mailen regelen leveren bespreken afspreken vastleggen maken geven schrijven controleren bestellen plannen
organiseren bezoeken informeren overleggen krijgen overtuigen besluiten evalueren registreren noteren doorgeven
bijwerken opstellen aanvragen inschakelen ondersteunen afstemmen waarschuwen instrueren verdelen
""".split()  # noqa: SIM905


def known() -> frozenset[str]:
    """Every word that stands in a rule and so was meant as typed."""
    table = forms()
    words = {*table.finite, *table.bare, *table.infinitive, *table.participle, *_targets()}
    patterns = [acts.NOUNS, acts.RESULTS, *(rule for _, _, rule in moments.RULES)]
    for pattern in patterns:
        words |= set(re.findall(r"[a-z]{5,}", re.sub(r"\\[a-zA-Z]|\?P<\w+>", " ", pattern)))
    return frozenset(words)


def targets() -> frozenset[str]:
    """The words worth correcting to: roles, organisations, family, days, months and the commonest acts."""
    return frozenset(_targets())


def _targets() -> set[str]:
    words = {
        *actors.ROLES,
        *actors.ORGANISATIONS,
        *actors.FAMILY,
        *times.WEEKDAYS,
        *times.MONTHS,
        *_WORDS.split(),
    }
    words |= {w for phrase in actors.PHRASES for w in phrase.split()}
    words |= {
        "aangepast",
        "gebeld",
        "gestuurd",
        "besproken",
        "geregeld",
        "vastgelegd",
        "doorgegeven",
        "gemaakt",
    }
    verbs = {form for verb in _VERBS for form in (verb, stem(verb).removesuffix("t") + "t") if len(form) >= _SHORTEST_VERB}
    return {w for w in words | verbs if len(w) >= _SHORTEST_TARGET and w.isalpha()}
