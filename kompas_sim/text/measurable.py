"""Whether one can establish afterwards that an agreement was kept."""

from __future__ import annotations

import re
from functools import cache

from kompas_sim.text.lexicon.situations import THRESHOLD
from kompas_sim.text.lexicon.times import NUMBER
from kompas_sim.text.normalise import Typed

_PROTOCOL = (
    r"(?:volgens|conform|cf|via|op basis van|zoals in|aan de hand van|vlgs|naar) (?:het |de |een |dit |hun |haar |zijn )?(?:\w+ )?"
    r"(?:\w*-?(?:protocol|plan|richtlijn|schema|checklist|instructie|stappenplan|werkwijze|kaart|score|schaal|beslisboom|afspraken op))"
    r"|\w*(?:pijnscore|comfortscore|flacc|pijnschaal|pijnprotocol|aanvalsplan|noodplan|crisisplan|epilepsieprotocol|sedatieprotocol|beslisboom|checklist)"
)


@cache
def _pattern() -> re.Pattern[str]:
    number = rf"(?:{NUMBER}|1) (?!aanspreekpunt|e |a4|lijn|op)\w+"
    number = number.replace(r"\d+(?:[.,]\d+)?", r"\d{1,2}(?:[.,]\d+)?").replace("een paar|een half|1 half|een|", "een paar|")
    return re.compile(
        rf"(?<= )(?:{_PROTOCOL}|{THRESHOLD}|{number}|\d+(?:[.,]\d+)? ?(?:%|graden|kg|ml|x)|[<>]=? ?\d+)(?=[ .,;:)])"
    )


def has_measure(typed: Typed) -> bool:
    """Whether the text holds a threshold, a number of something, or a named protocol."""
    return bool(_pattern().search(typed.flat))
