"""A real institution is named; everything in a case is invented."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._texts import Texts
from kompas_sim.scenario.problem import Severity

CODE = "S192"
SEVERITY: Severity = "error"

REAL_NAMES = (
    "Beatrix",
    "Emma",
    "Máxima",
    "Wilhelmina",
    "Sophia",
    "Juliana Kinderziekenhuis",
    "Amalia",
    "Willem-Alexander",
    "UMC",
    "UMCG",
    "UMCU",
    "LUMC",
    "Radboudumc",
    "Erasmus MC",
    "ZonMw",
    "SEIN",
    "Kempenhaeghe",
    "Raedelijk",
    "KinderThuisZorg",
    "Stichting Kind en Zorg",
    "Stichting Kind & Ziekenhuis",
    "Kenniscentrum Kinderpalliatieve Zorg",
    "Palliantie",
    "Prinses Máxima Centrum",
    "Metgezel",
)
"""Names in the source documents, and well-known hospitals. SEIN only in capitals: a 'sein' is a sign."""
_REAL = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(REAL_NAMES, key=len)[::-1]))


def check_texts(texts: Texts) -> Iterator[Finding]:
    """Every text; looking for a name in all of them at once is what makes it fast."""
    everything = "\n".join(text for _, text in texts)
    if not any(name in everything for name in REAL_NAMES):
        return
    for path, text in texts:
        for name in dict.fromkeys(_REAL.findall(text)):
            yield Finding(path, {"word": name})
