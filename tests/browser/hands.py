"""Three ways to use a page: with a mouse, with the keyboard alone, with a finger."""

from __future__ import annotations

from typing import Protocol

from playwright.sync_api import Locator, Page

MOST_TABS = 600
"""Stops between two things on one page; more means that the thing cannot be reached."""


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
    """Tab, arrows, Space, Enter and typing; never a pointer."""

    name = "keyboard"

    def __init__(self, page: Page) -> None:
        """Type on this page."""
        self.page = page

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
        here = (
            "e => e === document.activeElement ||"
            " (e.type === 'radio' && e.name === document.activeElement?.name)"
        )
        ahead = (
            "e => !document.activeElement || document.activeElement === document.body ||"
            " !!(document.activeElement.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)"
        )
        key = "Tab" if element.evaluate(ahead) else "Shift+Tab"
        for _ in range(MOST_TABS):
            if element.evaluate(here):
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"{target} cannot be reached with {key}")

    def _pick(self, target: Locator) -> None:
        self.go(target)
        if target.evaluate("e => e === document.activeElement"):
            self.page.keyboard.press("Space")
            return
        for _ in range(20):
            self.page.keyboard.press("ArrowDown")
            if target.is_checked():
                return
        raise AssertionError(f"{target} cannot be chosen with the arrows")
