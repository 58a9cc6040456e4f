"""What to call people and services in a sentence."""

from __future__ import annotations

import re

from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks.named import COLLEAGUE, EMERGENCY, STRANGER
from kompas_sim.wording import Words

_HET = re.compile(r"(centrum|team|netwerk|ziekenhuis|huis|bureau|nummer)$")
_DE = re.compile(
    r"(afdeling|post|opvang|apotheek|dienst|praktijk|kamer|zorg|school|lijn|wacht|polikliniek|arts|bemanning|spoedeisende|achterwacht)$"
)


class Names:
    """Names in one case, for the middle of a sentence: services get their article."""

    def __init__(self, case: Scenario, words: Words) -> None:
        self._case = case
        self._words = words
        self.child = case.child.name
        caller = case.people_by_id.get(case.weeks.caller or "")
        self.caller = caller.name.split()[0] if caller else words("weeks.parents")

    def __call__(self, who: str) -> str:
        """How to call somebody; nothing for nobody."""
        if who.startswith(COLLEAGUE):
            return self._words("weeks.colleague", who=self(who.removeprefix(COLLEAGUE)))
        if who.startswith(STRANGER):
            return self._words("weeks.stranger", number=who.removeprefix(STRANGER))
        if who in ("", EMERGENCY):
            return who
        return self._with_article(self._case.names.get(who, who))

    def _with_article(self, name: str) -> str:
        first, _, rest = name.partition(" ")
        low = first.lower()
        if low in ("de", "het", "een"):
            return f"{low} {rest}"
        article = "het" if _HET.search(low) else "de" if _DE.search(low) else ""
        return f"{article} {low} {rest}".strip() if article else name
