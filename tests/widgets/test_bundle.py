"""The browser's side as one module: its names, its words, its classes."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import kompas_sim
from kompas_sim.widgets.bundle import SCRIPTS, STATIC, STYLES, script, style
from kompas_sim.wording import Words

OWN = [*sorted((STATIC / "kit").glob("*.js")), *sorted((STATIC / "steps").glob("*.js")), STATIC / "main.js"]
SOURCES = sorted(Path(kompas_sim.__file__).parent.rglob("*.py"))
PLACE = re.compile(r"\$?\{[^{}]*\}")
"""A place in a template (JavaScript) or formatted text (Python) that is filled in when it is used."""


def own_script() -> str:
    """Everything but the library."""
    return "\n".join(path.read_text(encoding="utf-8") for path in OWN)


def top_level_names(text: str) -> list[str]:
    """The names that a script declares at its top level, where a line begins at the margin."""
    names = re.findall(r"^(?:async )?(?:function|class) (\w+)", text, re.M)
    for declared in re.findall(r"^(?:const|let|var) (.+?);?$", text, re.M):
        unpacked = re.match(r"\{([^}]*)\} =", declared)
        names += re.findall(r"\w+", unpacked[1]) if unpacked else re.findall(r"(?:^|, )(\w+) = ", declared)
    return names


def shown_words(language: str = "nl") -> set[str]:
    """The ids of the texts that the browser gets, as it knows them."""
    words = Words(language)
    return set(words.under("ui")) | set(words.under("steps"))


def quoted_ids(text: str, ids: set[str]) -> set[str]:
    """Texts in double quotes that look like the id of a word: their first part is that of one."""
    areas = {one.split(".")[0] for one in ids}
    return {
        one for one in re.findall(r'"([a-z][a-z-]*(?:\.[a-z0-9-]+)+)"', text) if one.split(".")[0] in areas
    }


def patterns(text: str, quotes: str) -> list[str]:
    """Ids that are made up while running, as regular expressions with a group for each open place."""
    made = re.findall(rf"{quotes}((?:[a-z-]+\.)+[^{quotes[-1]}\n]*)[{quotes[-1]}]", text)
    return ["([a-z0-9-]+)".join(map(re.escape, PLACE.split(one))) for one in made if PLACE.search(one)]


def is_made_up(word: str, made: list[str], text: str) -> bool:
    """Whether a word fits an id with open places.

    When the first part alone is fixed, what fills the place must be quoted in the text as well: otherwise one
    ``agenda.${way}`` would keep every word about the agenda alive.
    """
    fits = [(one, found) for one in made if (found := re.fullmatch(one, word))]
    return any(not re.match(r"[^(.]+\\\.\(", one) or f'"{found[1]}"' in text for one, found in fits)


def test_every_name_at_the_top_level_exists_once() -> None:
    """All parts share one scope; a second declaration of a name would stop the whole module."""
    counted = Counter(top_level_names(own_script()))
    assert [name for name, times in counted.items() if times > 1] == []
    assert {"App", "makeApp", "AgendaStep", "useState", "DRAG_SPEED"} <= set(counted)


def test_every_component_that_is_used_is_declared() -> None:
    """A misspelled component draws nothing and says so only in the browser's console."""
    used = set(re.findall(r"<\$\{([A-Z]\w*)\}", own_script()))
    assert used - set(top_level_names(own_script())) - {"Body"} == set()


def test_the_parts_come_in_the_order_in_which_they_are_needed() -> None:
    """The library first, then the kit by number, then the steps, the entry last; tokens before all styles."""
    text, marks = (
        script(),
        ["var KompasPreact", "function makeApp", "function OccasionStep", "export default"],
    )
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)
    assert text.count("export default") == 1
    assert (SCRIPTS[0], SCRIPTS[-1], STYLES[0]) == ("vendor/preact.js", "main.js", "tokens.css")


def test_every_part_is_in_the_bundle() -> None:
    """A file in a new folder would silently be left out."""
    for path in STATIC.rglob("*.js"):
        assert path.read_text(encoding="utf-8") in script()
    for path in STATIC.rglob("*.css"):
        assert path.read_text(encoding="utf-8") in style()


def test_braces_of_the_style_sheet_are_balanced() -> None:
    """One brace too few swallows all styles after it."""
    for path in STATIC.rglob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
        assert text.count("{") == text.count("}"), path.name


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_word_that_the_script_asks_for_exists(language: str) -> None:
    """Otherwise the trainee reads an id."""
    known = shown_words(language)
    assert quoted_ids(own_script(), known) - known == set()


def test_every_id_that_is_made_up_in_the_script_leads_to_words() -> None:
    """An id with an open place fits at least one text."""
    made = patterns(own_script(), "`")
    assert len(made) > 10
    assert [one for one in made if not any(re.fullmatch(one, word) for word in shown_words())] == []


def test_no_word_of_the_screens_is_dead() -> None:
    """A text that nothing asks for is a text that nobody checks."""
    python = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    known, js = shown_words(), own_script()
    asked = quoted_ids(js, known) | {f"{one}-one" for one in re.findall(r'counted\(app, "([^"]+)"', js)}
    asked |= {one.removeprefix("ui.") for one in re.findall(r'"(ui\.[a-z0-9.-]+)"', python)}
    made = [re.sub(r"^(ui|steps)\\\.", "", one) for one in patterns(python, 'f"')]
    left = {word for word in known - asked if not is_made_up(word, patterns(js, "`"), js)}
    assert sorted(word for word in left if not is_made_up(word, made, python)) == []


def test_every_class_of_the_style_sheet_is_used() -> None:
    """A style for a class that no part draws is left over from something that went."""
    text = own_script()
    open_classes = [
        re.compile(r"[\w-]+".join(map(re.escape, PLACE.split(one))))
        for one in re.findall(r"k-[\w-]+\$\{[^}]*\}", text)
    ]
    plain = PLACE.sub(" ", text) + text
    styled = set(re.findall(r"\.(k-[\w-]+)", re.sub(r"/\*.*?\*/", "", style(), flags=re.S)))
    left = {one for one in styled if not re.search(rf"\b{re.escape(one)}(?![\w-])", plain)}
    assert sorted(one for one in left if not any(pattern.fullmatch(one) for pattern in open_classes)) == []
