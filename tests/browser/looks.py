"""What every screen must be: accessible, whole in its width, with boxes that have a size."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parent / "assets" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOOKS = [(width, scheme) for scheme in ("light", "dark") for width in (1280, 390, 320)]


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What axe-core finds on the page as it is now, one line per rule with the first places."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    found: list[dict[str, Any]] = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}}).then(r => r.violations)", TAGS
    )
    return [f"{one['id']}: {[node['html'][:160] for node in one['nodes'][:3]]}" for one in found]


def overflow(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


def boxes_without_size(page: Page) -> list[str]:
    """Visible things to press or fill in that have no size."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('.kompas :is(button, input, select, textarea, summary)')]
        .filter(e => e.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}))
        .filter(e => { const b = e.getBoundingClientRect(); return b.width < 16 || b.height < 16; })
        .map(e => e.outerHTML.slice(0, 120))"""
    )
    return found


def faults_of_looks(page: Page, where: str) -> list[str]:
    """Everything that is wrong with how a page looks in all widths, light and dark; its size is put back."""
    size = page.viewport_size or {"width": 1280, "height": 900}
    faults = []
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        place = f"{where} {width} {scheme}"
        faults += [f"{place}: {one}" for one in violations(page)]
        faults += [f"{place}: no size: {one}" for one in boxes_without_size(page)]
        if overflow(page):
            faults.append(f"{place}: {overflow(page)} px too wide")
    page.set_viewport_size(size)
    page.emulate_media(color_scheme="light")
    return faults
