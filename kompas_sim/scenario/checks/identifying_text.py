"""A text holds what could identify a real person: a phone number, an address, a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._texts import Texts
from kompas_sim.scenario.problem import Severity

CODE = "S191"
SEVERITY: Severity = "error"

_HINTS = re.compile(r"@|://|www\.|\d\D{0,3}\d\D{0,3}\d\D{0,3}\d")
"""What a text with such data always holds; it passes over nearly every text at once."""
_PATTERNS = {
    "mail": re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+"),
    "phone": re.compile(
        r"(?<![\d-])(?!\d\d-\d\d-\d{4})(\+31|0031|0)([ -]{0,3}\d){8,9}(?!\d)|\b0800[ -]?\d{4}\b"
    ),
    "postcode": re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b"),
    "number": re.compile(r"(?<![\d-])\d{8,9}(?!\d)"),
    "site": re.compile(r"\b(https?://|www\.)\S+"),
}


def check_texts(texts: Texts) -> Iterator[Finding]:
    """Every text; a practice number is called so and has no digits."""
    for path, text in texts:
        if not _HINTS.search(text):
            continue
        for kind, pattern in _PATTERNS.items():
            found = pattern.search(text)
            if found:
                yield Finding(path, {"word": found.group().strip()}, variant=kind)
                break
