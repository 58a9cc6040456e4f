"""A real institution is named; everything in a case is invented."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._texts import strings
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

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


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every text of the case."""
    for path, text in strings(scenario):
        for name in dict.fromkeys(_REAL.findall(text)):
            yield Finding(path, {"word": name})
