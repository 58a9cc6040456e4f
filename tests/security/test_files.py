"""What nobody can fetch: scenario files, sources, notebooks, keys, the database, anything above a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.security.planted import CANARY, World
from tests.security.wire import request, send_raw
from tests.support.server import RunningServer
from tests.support.visitor import Visitor

SECRETS = (CANARY, "SQLite format 3", "root:x:0", "family_names", "SEAL_COOKIE")
FOLDER = re.compile(r'"(/(?:[^"/?\s]+/)+)[^"/\s]+"')
FETCHED = re.compile(r'"(/(?:static|staat|voila)/[^"\s]+)"')
"""What a page fetches besides itself."""
PREFIXES = (
    "/",
    "/static/",
    "/static/pages/",
    "/files/",
    "/voila/files/",
    "/voila/static/",
    "/voila/render/",
    "/voila/templates/lab/static/",
    "/voila/labextensions/",
    "/api/contents/",
    "/nbextensions/",
    "/casus/",
    "/oefening/",
    "/hartslag/",
)
"""Where files might be; the folders that pages fetch theirs from are added."""

CLIMBS = {
    "none": "",
    "up": "../",
    "far up": "../" * 12,
    "dots encoded": "%2e%2e/" * 12,
    "slash encoded": "..%2f" * 12,
    "all encoded": "%2e%2e%2f" * 12,
    "twice encoded": "%252e%252e%252f" * 12,
    "backslash": "..\\" * 12,
    "backslash encoded": "..%5c" * 12,
    "null before": "%00/" + "../" * 12,
    "too long a dot": "%c0%ae%c0%ae/" * 12,
    "wide dots": "%ef%bc%8e%ef%bc%8e/" * 12,
    "own folder": "./",
    "from the root": "%2f",
    "two slashes": "/",
}
ENDINGS = (
    "%00.js",
    "%00.css",
    "?x.js",
    "%3f.js",
    "%23.svg",
    "/.",
    "/%2e",
    ";.css",
    "~",
    ".bak",
    "%20",
    "%0a.js",
)
"""What might make a file look like one that may be fetched."""


@pytest.fixture(scope="module")
def prefixes(server: RunningServer) -> Iterator[tuple[str, ...]]:
    """Every start of an address under which files are, or might be."""
    visitor = Visitor(server.url)
    pages = [visitor.ask("/").text, visitor.ask("/werkwijze").text, visitor.open_case().text]
    found = {folder for page in pages for folder in FOLDER.findall(page)}
    assert found
    visitor.leave()
    yield (*PREFIXES, *sorted(found))


def goals(world: World) -> tuple[str, ...]:
    """Files by their path from the folder of the server, of the notebook, of the package and of the machine."""
    return (
        ".env",
        "key.pem",
        "server.log",
        "data/kompas.db",
        "scenarios/mees/scenario.yaml",
        "exercises/wie-zit-aan-tafel.yaml",
        "notebooks/casus.ipynb",
        "casus.ipynb",
        "picture.svg",
        "static/canary.js",
        "../site.py",
        f"{world.folder}/data/kompas.db".lstrip("/"),
        "etc/passwd",
        "proc/self/environ",
    )


def is_refused(server: RunningServer, target: str) -> None:
    """The answer is one of our error pages and holds nothing of any file."""
    host = server.url.removeprefix("http://")
    answer = send_raw(server.url, request(target, host))
    assert answer.status in (400, 403, 404), (target, answer.status)
    shown = answer.body.decode("utf-8", errors="replace")
    assert not [secret for secret in SECRETS if secret in shown], target
    assert "Traceback" not in shown


@pytest.mark.parametrize("climb", CLIMBS)
def test_no_file_can_be_fetched_by_its_path(
    climb: str, server: RunningServer, world: World, prefixes: tuple[str, ...]
) -> None:
    """Every byte goes out as it stands here, so that nothing is tidied away before the server sees it."""
    for prefix in prefixes:
        for goal in goals(world):
            is_refused(server, prefix + CLIMBS[climb] + goal)


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_ending_makes_a_file_look_harmless(
    ending: str, server: RunningServer, prefixes: tuple[str, ...]
) -> None:
    """The name of a file is a whole name."""
    for prefix in prefixes:
        for name in ("key.pem", "../key.pem", "../" * 12 + "etc/passwd", "canary.js"):
            is_refused(server, prefix + name + ending)


@pytest.mark.parametrize(
    "target", [b"/static/\x00key.pem", b"/static/\xff\xfe.js", b"/\xc0\xae\xc0\xae/key.pem"]
)
def test_bytes_that_are_no_text_are_refused(target: bytes, server: RunningServer) -> None:
    """In no encoding at all."""
    answer = send_raw(server.url, request(target, server.url.removeprefix("http://")))
    assert answer.status in (400, 404)
    assert CANARY.encode() not in answer.body


def test_no_page_and_no_file_of_a_page_holds_what_was_planted(visitor: Visitor) -> None:
    """Sources are stripped from the notebook, comments from the scenarios, and the environment is not shown."""
    visitor.open_case()
    paths = ["/", "/casus/mees", "/oefening/wie-zit-aan-tafel", "/over", "/nergens"]
    pages = [visitor.get(path) for path in paths]
    assert [page.status for page in pages] == [200, 200, 200, 200, 404]
    files = {path for page in pages for path in FETCHED.findall(page.text)}
    assert len(files) > 5
    for answer in (*pages, *(visitor.ask(path) for path in sorted(files))):
        assert not [secret for secret in SECRETS if secret in answer.text], answer.path
        assert "open_training" not in answer.text


def test_what_nobody_could_fetch_is_there(server: RunningServer, world: World, visitor: Visitor) -> None:
    """The control for the tests above."""
    visitor.open_case()
    assert (server.data / "kompas.db").read_bytes().startswith(b"SQLite format 3")
    for name in world.secrets:
        assert CANARY in (world.folder / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["static/base.css", "static/tokens.css"])
def test_a_file_that_may_be_fetched_is_sent_to_the_same_client(name: str, server: RunningServer) -> None:
    """The other control."""
    answer = send_raw(server.url, request(f"/{name}", server.url.removeprefix("http://")))
    assert answer.status == 200
    assert b"{" in answer.body
