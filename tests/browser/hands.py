"""Three ways to use a page: with a mouse, with the keyboard alone, with a finger."""

from __future__ import annotations

from typing import Any, Protocol

from playwright.sync_api import ElementHandle, Locator, Page, expect

MOST_TABS = 600
"""Stops between two things on one page; more means that the thing cannot be reached."""
MOST_OPTIONS = 20
"""Radio buttons in one group."""

AHEAD = """e => !document.activeElement || document.activeElement === document.body ||
    !!(document.activeElement.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)"""

LOOK = """e => {
    const on = document.activeElement;
    const here = e === on || (e.type === 'radio' && e.name === on?.name);
    if (!on || on === document.body) return { here, covered: null };
    const box = on.getBoundingClientRect();
    const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
    const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
    const top = document.elementFromPoint(x, y);
    if (top && on.contains(top)) return { here, covered: null };
    const over = top ? top.outerHTML.slice(0, 90) : 'nothing: it is out of sight';
    return { here, covered: `${on.outerHTML.slice(0, 140)}\\n    lies under ${over}` };
}"""
"""Whether ``e`` (for a radio button: its group) has the focus, and what covers the middle of what has it."""


class Hand(Protocol):
    """How a person does something on a page."""

    name: str

    def press(self, target: Locator) -> None:
        """Activate a button, a link, a check box, a radio button or a summary."""

    def choose(self, target: Locator, label: str) -> None:
        """Choose an option of a select by its label."""

    def write(self, target: Locator, text: str) -> None:
        """Replace the text of a field and leave it."""


class Mouse:
    """Clicks."""

    name = "mouse"

    def press(self, target: Locator) -> None:
        """Click it."""
        target.click()

    def choose(self, target: Locator, label: str) -> None:
        """Choose it from the list."""
        target.select_option(label=label)

    def write(self, target: Locator, text: str) -> None:
        """Click into the field, type, click out of it."""
        target.fill(text)
        target.blur()


class Finger(Mouse):
    """Taps."""

    name = "touch"

    def press(self, target: Locator) -> None:
        """Tap it."""
        target.tap()

    def write(self, target: Locator, text: str) -> None:
        """Tap into the field, type, leave it."""
        target.tap()
        super().write(target, text)


class Keyboard:
    """Tab, arrows, Space, Enter and typing; never a pointer.

    ``covered`` gathers what had the focus while something else lay over it (WCAG 2.2, 2.4.11).
    """

    name = "keyboard"

    def __init__(self, page: Page) -> None:
        """Type on this page."""
        self.page = page
        self.covered: list[str] = []

    def press(self, target: Locator) -> None:
        """Go to it and press the key that activates it."""
        if target.get_attribute("type") == "radio":
            self._pick(target)
            return
        self.go(target)
        self.page.keyboard.press("Space" if target.get_attribute("type") == "checkbox" else "Enter")

    def choose(self, target: Locator, label: str) -> None:
        """Go to the select and walk through its options."""
        self.go(target)
        labels = target.locator("option").all_inner_texts()
        now = int(target.evaluate("e => e.selectedIndex"))
        steps = labels.index(label) - now
        for _ in range(abs(steps)):
            self.page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")

    def write(self, target: Locator, text: str) -> None:
        """Go to the field, replace its text, go on to the next stop."""
        self.go(target)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Tab")

    def go(self, target: Locator) -> None:
        """Press Tab until ``target`` has the focus (a radio button: until its group has it)."""
        element = target.element_handle()
        assert element is not None
        key = "Tab" if element.evaluate(AHEAD) else "Shift+Tab"
        for _ in range(MOST_TABS):
            if self._is_at(element):
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"{target} cannot be reached with {key}")

    def _is_at(self, element: ElementHandle) -> bool:
        seen: dict[str, Any] = element.evaluate(LOOK)
        if seen["covered"] and seen["covered"] not in self.covered:
            self.covered.append(seen["covered"])
        return bool(seen["here"])

    def _pick(self, target: Locator) -> None:
        """With the arrows, which choose as they go: until the focus is on it, wherever its group begins."""
        self.go(target)
        if target.evaluate("e => e === document.activeElement"):
            self.page.keyboard.press("Space")
        for _ in range(MOST_OPTIONS):
            if target.evaluate("e => e === document.activeElement"):
                expect(target).to_be_checked()
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{target} cannot be chosen with the arrows")
