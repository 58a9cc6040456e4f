"""Reading a page as a browser would, far enough to test it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "img", "br", "hr", "link", "input"}


@dataclass
class Page(HTMLParser):
    """The elements of a page with their attributes, its text, and what is not well nested."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""
    open: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start with character references turned into characters."""
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        last = self.open.pop() if self.open else "nothing"
        if last != tag:
            self.faults.append(f"{tag} closes {last}")

    def handle_data(self, data: str) -> None:
        """Remember text."""
        self.text += data

    def named(self, *tags: str) -> list[dict[str, str]]:
        """The attributes of every element with one of these names."""
        return [attributes for name, attributes in self.elements if name in tags]


def read(html: str) -> Page:
    """The page in ``html``."""
    page = Page()
    page.feed(html)
    page.close()
    return page
