"""What every screen must be: accessible, whole in its width, with boxes that have a size."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Page

AXE = Path(__file__).parent / "assets" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that look at colours: in the dark nothing else changes, so that only these are asked again."""

Scheme = Literal["light", "dark"]
WIDTHS = (1280, 390, 320)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


class Fault(NamedTuple):
    """Something wrong with how a page looks: in which state of it, at which width and colours, and what."""

    state: str
    look: str
    what: str


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


def violations(page: Page, rules: Iterable[str] = ()) -> list[str]:
    """What axe-core finds on the page as it is now, one line per element; ``rules`` are all of WCAG unless named."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    only = {"type": "rule", "values": [*rules]} if rules else {"type": "tag", "values": [*TAGS]}
    options = {"runOnly": only, "resultTypes": ["violations"], "preload": False, "iframes": False}
    found: list[dict[str, Any]] = page.evaluate(
        "options => axe.run(document, options).then(result => result.violations)", options
    )
    return [f"{one['id']}: {node['html'][:160]}{_why(node)}" for one in found for node in one["nodes"]]


def _why(node: dict[str, Any]) -> str:
    """For a contrast: which colours."""
    said = [check["data"] for check in node["any"] if check["id"] == "color-contrast" and check["data"]]
    return "".join(f" ({one['fgColor']} on {one['bgColor']}: {one['contrastRatio']})" for one in said)


def too_wide(page: Page) -> list[str]:
    """By how much the page is wider than its window, if it is."""
    over: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{over} px too wide"] if over > 0 else []


def boxes_without_size(page: Page) -> list[str]:
    """Visible things to press or fill in that have no size."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('.kompas :is(button, input, select, textarea, summary)')]
        .filter(e => e.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}))
        .filter(e => { const b = e.getBoundingClientRect(); return b.width < 16 || b.height < 16; })
        .map(e => `no size: ${e.outerHTML.slice(0, 120)}`)"""
    )
    return found


def broken_words(page: Page) -> list[str]:
    """Words of a wide page that are cut in two because their box is too narrow."""
    found: list[str] = page.evaluate(
        """() => {
        const broken = [], range = document.createRange();
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            if (!node.parentElement.checkVisibility({checkVisibilityCSS: true})) continue;
            if (node.parentElement.closest('.k-hidden, .out-of-sight, .k-code, .code, script, style')) continue;
            for (const word of node.data.matchAll(/\\p{L}+/gu)) {
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                if (tops.size > 1) broken.push(`broken: ${word[0]} in ${node.parentElement.outerHTML.slice(0, 90)}`);
            }
        }
        return broken; }"""
    )
    return found


def faults_of_looks(
    page: Page, state: str, widths: tuple[int, ...] = WIDTHS, schemes: tuple[Scheme, ...] = SCHEMES
) -> list[Fault]:
    """Everything wrong with how a page looks at these widths, light and dark; its size and colours are put back."""
    size = page.viewport_size or {"width": 1280, "height": 900}
    faults = []
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            if scheme == "light":
                found = violations(page) + boxes_without_size(page) + too_wide(page)
                found += broken_words(page) if width == WIDTHS[0] else []
            else:
                found = violations(page, COLOURS)
            faults += [Fault(state, f"{width} {scheme}", what) for what in found]
    page.set_viewport_size(size)
    page.emulate_media(color_scheme="light")
    return faults


def told(faults: Iterable[Fault]) -> str:
    """The faults for a person to read: each once, with the looks and the states in which it was seen."""
    seen: dict[str, list[Fault]] = {}
    for fault in faults:
        seen.setdefault(fault.what, []).append(fault)
    return "\n".join(
        f"{what}\n    {', '.join(dict.fromkeys(one.look for one in some))}"
        f" · {', '.join(dict.fromkeys(one.state for one in some))}"
        for what, some in seen.items()
    )
