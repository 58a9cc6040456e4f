"""Looking up a text by its id in one language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

LANGUAGES = ("nl", "en")
DEFAULT_LANGUAGE = "nl"
_LOCALE = Path(__file__).parent / "locale"


class UnknownWordError(KeyError):
    """A message id that the catalogue of a language does not hold."""


@cache
def catalogue(language: str) -> dict[str, str]:
    """All texts of a language by message id, from every area file together.

    Raises ``UnknownWordError`` when an id stands in two area files: one word, one place.
    """
    texts: dict[str, str] = {}
    for path in sorted((_LOCALE / language).glob("*.po")):
        with path.open("rb") as file:
            entries = read_po(file, locale=language)
        for entry in entries:
            if not entry.id:
                continue
            key = str(entry.id)
            if key in texts:
                raise UnknownWordError(f"{key} stands twice, the second time in {path.name}")
            texts[key] = str(entry.string)
    return texts


@cache
def _under(language: str, prefixes: tuple[str, ...]) -> dict[str, str]:
    starts = [f"{prefix}." for prefix in prefixes]
    return {
        key.removeprefix(start): text
        for start in starts
        for key, text in catalogue(language).items()
        if key.startswith(start)
    }


class Words:
    """The texts of one language: call it with an id and the values for its named places."""

    def __init__(self, language: str = DEFAULT_LANGUAGE) -> None:
        """Choose a language; an unknown one falls back to Dutch, so that an address never breaks a page."""
        self.language = language if language in LANGUAGES else DEFAULT_LANGUAGE

    def __call__(self, key: str, **values: object) -> str:
        """The text for ``key`` with ``values`` filled in; raises ``UnknownWordError`` for an unknown id."""
        try:
            text = catalogue(self.language)[key]
        except KeyError:
            raise UnknownWordError(key) from None
        return text.format(**values) if values else text

    def under(self, *prefixes: str) -> dict[str, str]:
        """Every text whose id starts with one of ``prefixes`` and a dot, by the rest of its id (for the browser).

        The same dictionary each time: it is for reading.
        """
        return _under(self.language, prefixes)
