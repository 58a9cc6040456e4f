"""A text holds what could identify a real person: a phone number, an address, a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._texts import strings
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S191"
SEVERITY: Severity = "error"

_PATTERNS = {
    "mail": re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+"),
    "phone": re.compile(r"(?<![\d-])(\+31|0031|0)[ -]?(\d[ -]?){8,9}(?!\d)|\b0800[ -]?\d{4}\b"),
    "postcode": re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b"),
    "number": re.compile(r"(?<![\d-])\d{8,9}(?!\d)"),
    "site": re.compile(r"\b(https?://|www\.)\S+"),
}


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every text of the case; a practice number is called so and has no digits."""
    for path, text in strings(scenario):
        for kind, pattern in _PATTERNS.items():
            found = pattern.search(text)
            if found:
                yield Finding(path, {"word": found.group().strip()}, variant=kind)
                break
