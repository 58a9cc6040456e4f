"""Reading one agreement as a trainee typed it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from kompas_sim.text.model import AgreementReading, Moment, Span
from kompas_sim.text.pii import find_pii
from kompas_sim.text.when import read_when

_ACTOR = r"\b(?:HA|KCT|VPC|VS|huisarts|kinderarts|moeder|vader|ouders|oma|casemanager|\w+verpleegkundige)\b"
_ACT = r"\b(?:belt|bellen|stuurt|mailt|komt|maakt|regelt|levert|meldt|bezoekt|schrijft|neemt)\b"
_BACKUP = r"\b(?:anders|achterwacht|geen gehoor|vervang\w+|waarnemer|plan B|niet bereikbaar)\b"
_CHANNEL = r"\b(?:telefonisch|per (?:mail|telefoon)|\w*-?dienstnummer|112|beveiligde mail)\b"
_CONDITION = r"\b(?:als|wanneer|indien|mocht|bij (?:koorts|benauwdheid|verslechtering))\b[^,.;]*"


def read_agreement(text: str, *, today: date | None = None, names: Iterable[str] = ()) -> AgreementReading:
    """What ``text`` says: who, what, when, back-up, contact, condition; ``today`` dates its moments."""
    moment = read_when(text, today or date(2026, 1, 1))
    moments: tuple[Moment, ...] = () if moment.kind == "none" else (moment,)
    actors, acts, identifying = _spans(_ACTOR, text), _spans(_ACT, text), tuple(find_pii(text, names))
    backups, channels, conditions = (_spans(p, text) for p in (_BACKUP, _CHANNEL, _CONDITION))
    when = moment.kind not in ("none", "vague")
    return AgreementReading(
        text=text,
        who=bool(actors),
        what=bool(acts),
        when=when,
        backup=bool(backups),
        contact=bool(channels),
        conditional=bool(conditions),
        measurable=bool(acts) and when,
        pii=bool(identifying),
        actors=actors,
        acts=acts,
        moments=moments,
        backups=backups,
        channels=channels,
        conditions=conditions,
        identifying=identifying,
    )


def _spans(pattern: str, text: str) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end(), m.group()) for m in re.finditer(pattern, text, re.I))
