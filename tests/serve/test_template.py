"""The page with a kernel, read as text: what is sent, in which order, and what never is."""

from __future__ import annotations

import re
from pathlib import Path

from tests.serve.conftest import PROBE
from tests.support.notebooks import notebook
from tests.support.patience import eventually
from tests.support.server import running_server
from tests.support.visitor import Visitor

INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/)[^>]*>")
OUTSIDE = re.compile(r"(?:src|href)=\"(?:https?:)?//")


def test_the_page_is_ours_in_dutch_and_without_inline_scripts(visitor: Visitor) -> None:
    """Language, title, skip link, landmarks, and nothing from another host."""
    text = visitor.open_case().text
    assert '<html lang="nl">' in text
    assert re.search(r"<title>[^<]+ · Kompas</title>", text)
    assert text.index('href="#inhoud"') < text.index("<header") < text.index("<main") < text.index("</main>")
    assert INLINE.findall(text) == []
    assert OUTSIDE.findall(text) == []
    assert re.findall(r"<[^>]+\son[a-z]+=", text) == []


def test_the_english_page_has_the_same_exercise_in_an_english_frame(visitor: Visitor) -> None:
    """And tells the kernel which language was chosen."""
    text = visitor.get("/casus/mees?lang=en").text
    assert '<html lang="en">' in text
    assert "The exercise is being prepared" in text


def test_the_page_loads_one_script_and_one_style_sheet(visitor: Visitor) -> None:
    """Nothing of the lab shell, and nothing about the machine."""
    text = visitor.open_case().text
    assert re.findall(r'<script[^>]* src="/static/([^?"]+)', text) == ["app.js"]
    assert re.findall(r'<link rel="stylesheet" href="/static/([^?"]+)', text) == ["app.css"]
    assert "federated_extensions" not in text
    assert str(PROBE.parent) not in text


def test_the_script_and_style_sheet_are_small(visitor: Visitor) -> None:
    """On a slow phone every kilobyte is time: what travels of both, in bytes."""
    text = visitor.open_case().text
    squeezed = {"Accept-Encoding": "gzip"}
    paths = re.findall(r'(?:src|href)="(/static/app\.[^"]+)"', text)
    sizes = [int(str(visitor.ask(path, headers=squeezed).headers["Content-Length"])) for path in paths]
    assert len(sizes) == 2
    assert sum(sizes) < 100_000


def test_every_script_and_style_of_the_page_can_be_fetched_and_kept(visitor: Visitor) -> None:
    """Their addresses hold a version, so browsers may keep them for good."""
    text = visitor.open_case().text
    files = re.findall(r'(?:src|href)="(/static/[^"]+)"', text)
    assert len(files) >= 3
    for path in files:
        answer = visitor.ask(path)
        assert answer.status == 200, path
        assert "immutable" in str(answer.headers["Cache-Control"]), path


def test_an_old_address_of_our_own_file_is_not_kept(visitor: Visitor) -> None:
    """A proxy must not keep new content under an old version."""
    answer = visitor.ask("/static/base.css?v=000000000000")
    assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-cache")


def test_a_page_with_a_trainee_in_it_is_never_kept(visitor: Visitor) -> None:
    """Not by the browser's history either."""
    for path in ("/", "/casus/mees", "/hervat"):
        assert visitor.get(path).headers["Cache-Control"] == "no-store"


def test_what_a_notebook_prints_is_not_shown(tmp_path: Path) -> None:
    """Neither print nor warnings are for a trainee."""
    prints = "import sys\nprint('nonce-uit')\nprint('nonce-fout', file=sys.stderr)"
    book = notebook(tmp_path, prints, "from IPython.display import HTML\nHTML('<p>nonce-html</p>')")
    with running_server(tmp_path / "server", notebook=book) as server:
        text = Visitor(server.url).open_case().text
    assert "nonce-html" in text
    assert "nonce-uit" not in text
    assert "nonce-fout" not in text


def test_a_failing_cell_gives_a_reference_and_no_traceback(tmp_path: Path) -> None:
    """The same reference stands in the log, near the traceback."""
    book = notebook(tmp_path, "secret = 'nonce-geheim'\n1 / 0")
    with running_server(tmp_path / "server", notebook=book) as server:
        text = Visitor(server.url).open_case().text
        log = server.log
    assert "Hier ging iets mis" in text
    assert "Traceback" not in text
    assert "ZeroDivisionError" not in text
    assert "nonce-geheim" not in text
    found = re.search(r"de oefening aanbiedt: ([0-9a-f]{6})\.", text)
    assert found
    assert f"reference {found.group(1)}" in log
    assert "ZeroDivisionError" in log


def test_a_notebook_that_is_missing_is_a_calm_page_too(tmp_path: Path) -> None:
    """And its kernel does not stay behind."""
    book = notebook(tmp_path, "1")
    with running_server(tmp_path / "server", notebook=book) as server:
        book.unlink()
        answer = Visitor(server.url).open_case()
        assert "Hier ging iets mis" in answer.text
        assert "Traceback" not in answer.text
        assert book.name in server.log
        assert eventually(lambda: server.kernels() == [])
