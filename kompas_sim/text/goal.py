"""Reading the goal of a meeting as a trainee typed it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from kompas_sim.text.model import CONCRETE, ELEMENTS, FLAGS, Element, Flag, GoalReading
from kompas_sim.text.pii import find_pii

_ELEMENTS: dict[Element, str] = {
    "aanleiding": r"\b(?:omdat|vanwege|naar aanleiding van|gezien|i\.?v\.?m)\b",
    "onderwerp": r"\b(?:wie|welke|zorg\w*|voeding|nacht\w*|medicatie|IZP|aanspreekpunt|plan)\b",
    "resultaat": r"\b(?:afspreken|afgesproken|vast|vastleggen|weten|besluiten|afspraak)\b",
    "betrokkenen": r"\b(?:ouders|moeder|vader|huisarts|HA|KCT|VPC|kinderarts)\b",
    "termijn": r"\b(?:voor|vóór|uiterlijk|komende|binnen|vandaag|week|weken|maanden)\b",
    "toetsbaar": r"\b(?:wie|welke|vast|op papier|één)\b",
    "afbakening": r"\b(?:wie|welke|voor|komende|één)\b",
}
_FLAGS: dict[Flag, str] = {
    "activiteit": r"\b(?:bespreken|overleggen|praten|kennismaken)\b",
    "zorgdoel": r"\b(?:minder pijn|pijnvrij|comfortabel)\b",
    "te_breed": r"\b(?:alles|alle aspecten|de hele)\b",
    "medisch": r"\b(?:dosering|starten met|staken|operatie)\b",
    "eenzijdig": r"\b(?:overtuigen|zover krijgen|laten inzien)\b",
}


def read_goal(text: str, *, today: date | None = None, names: Iterable[str] = ()) -> GoalReading:
    """Which elements of a goal ``text`` holds, and what to ask about it; ``today`` dates its term."""
    missing = tuple(e for e in ELEMENTS if not re.search(_ELEMENTS[e], text, re.I))
    identifying = tuple(find_pii(text, names))
    flags = {f for f, pattern in _FLAGS.items() if re.search(pattern, text, re.I)}
    if identifying:
        flags.add("pii")
    return GoalReading(
        text=text,
        verdict="vague" if CONCRETE & set(missing) else "concrete",
        missing=missing,
        flags=tuple(f for f in FLAGS if f in flags),
        identifying=identifying,
    )
