"""The page for trainers names every rate with the value that it has."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from kompas_sim.simulation.weeks import rates
from tests.support.cases import ROOT

PAGE = (ROOT / "docs" / "vier-weken.md").read_text(encoding="utf-8")
NUMBERS = {
    name: value for name, value in vars(rates).items() if name.isupper() and name not in ("MODES", "RATES")
}


def shown(value: object) -> str:
    """A value as the page writes it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return "–".join(map(str, value)) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("name", sorted(NUMBERS))
def test_a_number_stands_on_the_page_as_it_is(name: str) -> None:
    assert f"| `{name}` | {shown(NUMBERS[name])} |" in PAGE


@pytest.mark.parametrize("name", sorted(asdict(rates.RATES["realistisch"])))
def test_a_rate_stands_on_the_page_for_both_modes(name: str) -> None:
    real, fast = (shown(asdict(rates.RATES[mode])[name]) for mode in rates.MODES)
    assert f"| `{name}` | {real} | {fast} |" in PAGE


def test_every_rate_says_where_it_comes_from() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    assert len(rows) == len(NUMBERS) + len(asdict(rates.RATES["realistisch"]))
    assert all(len(re.split(r"(?<!\\)\|", row)[-2].strip()) > 15 for row in rows)
