"""The design tokens: dark by setting and by choice are the same, and every pair of colours can be read."""

from __future__ import annotations

import re

import pytest

from kompas_sim.serve.assets import TOKENS

CSS = TOKENS.read_text(encoding="utf-8")
TOKEN = re.compile(r"--k-([a-z0-9-]+):\s*(#[0-9a-f]{6});")


def block(start: str) -> dict[str, str]:
    """The colours that are set after ``start``, up to the end of its block."""
    text = CSS[CSS.index(start) :]
    return dict(TOKEN.findall(text[: text.index("}")]))


LIGHT = block(":root,")
DARK = block('\n[data-theme="dark"] {')
TEXT_PAIRS = [
    *((text, ground) for text in ("text", "muted", "primary") for ground in ("bg", "surface", "surface-2")),
    *((kind, f"{kind}-soft") for kind in ("accent", "ok", "warn", "error", "info", "primary")),
    *(("text", f"{kind}-soft") for kind in ("accent", "ok", "warn", "error", "info", "primary")),
    ("on-primary", "primary"),
    ("on-primary", "primary-hover"),
    ("error", "surface"),
    ("accent", "surface"),
]
EDGE_PAIRS = [(edge, ground) for edge in ("control", "focus") for ground in ("bg", "surface", "surface-2")]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG defines it."""
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_dark_is_the_same_however_it_was_chosen() -> None:
    """CSS cannot share a block between a media query and a selector; so this test keeps them equal."""
    assert block(':root:not([data-theme="light"])') == DARK


def test_light_and_dark_have_the_same_names() -> None:
    """No colour is forgotten in one of them."""
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("pair", TEXT_PAIRS)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read(pair: tuple[str, str], colours: dict[str, str]) -> None:
    """At least 4.5 to 1 (WCAG 1.4.3)."""
    assert contrast(colours[pair[0]], colours[pair[1]]) >= 4.5


@pytest.mark.parametrize("pair", EDGE_PAIRS)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_of_controls_and_the_focus_can_be_seen(pair: tuple[str, str], colours: dict[str, str]) -> None:
    """At least 3 to 1 (WCAG 1.4.11)."""
    assert contrast(colours[pair[0]], colours[pair[1]]) >= 3
