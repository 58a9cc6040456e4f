"""Every code has a page, and every page's example gives exactly its code."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kompas_sim.practice.check_all import check_all
from kompas_sim.scenario.checks import author_checks
from tests.support.workshop import Workshop

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "problems"
CODES = sorted(page.stem for page in PAGES.glob("[A-Z][0-9]*.md"))
BLOCK = re.compile(r"^(Fout|Goed):\n\n```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def _examples(code: str) -> dict[str, str]:
    """The broken and the repaired piece of YAML on a page."""
    return dict(BLOCK.findall((PAGES / f"{code}.md").read_text(encoding="utf-8")))


def _indented(text: str, spaces: int) -> str:
    return "".join(" " * spaces + line for line in text.splitlines(keepends=True))


def _break(path: Path, good: str, broken: str) -> Path:
    """Put the broken piece where the repaired one stands, at whatever depth that is."""
    text = path.read_text(encoding="utf-8")
    places = [depth for depth in range(0, 13) if f"\n{_indented(good, depth)}" in text]
    assert len(places) == 1, f"the repaired example stands nowhere, or at several depths: {places}"
    old = f"\n{_indented(good, places[0])}"
    assert text.count(old) == 1, "the repaired example stands in several places"
    path.write_text(text.replace(old, f"\n{_indented(broken, places[0])}"), encoding="utf-8")
    return path


def _write(workshop: Workshop, content: bytes) -> Path:
    workshop.scenario.write_bytes(content)
    return workshop.scenario


def _missing(workshop: Workshop) -> Path:
    workshop.scenario.unlink()
    return workshop.scenario


def _folder_with_its_name(workshop: Workshop) -> Path:
    folder = workshop.folder / "elders" / "scenario.yaml"
    folder.mkdir(parents=True)
    return folder.parent


def _without_playthroughs(workshop: Workshop) -> Path:
    for each in workshop.playthrough.parent.iterdir():
        each.unlink()
    return workshop.scenario


def _model_without_agreements(workshop: Workshop) -> Path:
    last = "  - {kind: role-assigned, role: chair, person: comfort-nurse}\n"
    steps = ("planning", "agenda", "meeting", "agreements")
    handed_in = "".join(f"  - {{kind: step-submitted, step: {step}}}\n" for step in steps)
    workshop.change(workshop.playthrough, last, last + handed_in)
    return workshop.scenario


def _model_whose_nights_are_refused(workshop: Workshop) -> Path:
    last = "  - {kind: role-assigned, role: chair, person: comfort-nurse}\n"
    handed_in = "".join(f"  - {{kind: step-submitted, step: {step}}}\n" for step in ("planning", "agenda"))
    workshop.change(workshop.playthrough, last, last + handed_in)
    amended = "answer: amended\n      instead: {backup: drie nachten een andere dienst}\n"
    return workshop.change(workshop.scenario, amended, "answer: refused\n")


WITHOUT_YAML: dict[str, Callable[[Workshop], Path]] = {
    "F001": _missing,
    "F002": lambda workshop: _write(workshop, b"# " + b"x" * 1_000_001),
    "F003": lambda workshop: _write(workshop, "title: E\u00e9n casus".encode("latin-1")),
    "F004": lambda workshop: _write(workshop, b"# hier komt mijn casus\n"),
    "F010": _folder_with_its_name,
    "F011": lambda workshop: workshop.change(workshop.scenario, "Een kleine", "Een\x07 kleine"),
    "F014": lambda workshop: workshop.put(workshop.folder / "leeg" / "lees.txt", "").parent,
    "S110": _without_playthroughs,
    "S207": _model_whose_nights_are_refused,
    "S310": _model_without_agreements,
}
"""Problems of a file as a whole cannot be shown as a piece of YAML: how to make each of them."""


def _broken(code: str, workshop: Workshop) -> Path:
    """The file or folder that has the problem which the page describes."""
    if code in WITHOUT_YAML:
        return WITHOUT_YAML[code](workshop)
    example = _examples(code)
    path = {"P": workshop.playthrough, "E": workshop.exercise}.get(code[0], workshop.scenario)
    return _break(path, example["Goed"], example["Fout"])


def test_the_workshop_itself_is_without_problems(workshop: Workshop) -> None:
    """Whatever an example shows, comes from its one change."""
    assert check_all([workshop.folder]).problems == ()


@pytest.mark.parametrize("code", CODES)
def test_the_broken_example_gives_exactly_its_code(code: str, workshop: Workshop) -> None:
    """A page shows one fault: that one is seen, in the right file, and nothing else."""
    found = check_all([_broken(code, workshop)]).problems
    assert {problem.code for problem in found} == {code}, "\n".join(map(str, found))


@pytest.mark.parametrize("code", [code for code in CODES if code not in WITHOUT_YAML])
def test_the_line_lies_in_the_broken_piece(code: str, workshop: Workshop) -> None:
    """The message leads an author to the place, or to the thing around it."""
    path = _broken(code, workshop)
    lines = path.read_text(encoding="utf-8").count("\n") + 1
    assert all(1 <= problem.line <= lines for problem in check_all([path]).problems)


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    """Codes are looked for in the source, so that a new one cannot be forgotten."""
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "kompas_sim").rglob("*.py"))
    assert set(re.findall(r'"([FMSPE]\d{3})"', source)) == set(CODES)


def test_every_page_is_in_the_list() -> None:
    """The list of pages leads to each of them, with its title."""
    listed = re.findall(r"- \[(\w+)\]\(\1\.md\) (.+)", (PAGES / "README.md").read_text(encoding="utf-8"))
    titles = {code: (PAGES / f"{code}.md").read_text(encoding="utf-8").splitlines()[0] for code in CODES}
    assert {f"# {code} · {title}" for code, title in listed} == set(titles.values())


def test_author_checks_have_their_own_codes_and_names() -> None:
    """Checks are found by being there; each has its own code."""
    assert len({check.code for check in author_checks()}) == len(author_checks()) > 40
