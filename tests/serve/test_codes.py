"""Codes: begin without a name, go on with four words, and no guessing."""

from __future__ import annotations

from datetime import UTC, datetime
from secrets import randbelow
from urllib.parse import parse_qs, urlsplit

import pytest

from kompas_sim.store import default_url, open_store
from kompas_sim.store.codes import code_words
from tests.support.server import RunningServer
from tests.support.visitor import Visitor

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
NOBODY = "-".join(code_words()[:1] * 4)


@pytest.fixture
def somebodys_code(visitor: Visitor) -> str:
    """A code that exists."""
    visitor.ask("/casus/mees")
    return visitor.cookies["kompas-code"]


def test_a_new_visitor_gets_a_code_and_an_address_to_come_back_to(visitor: Visitor) -> None:
    """Four words, in the address and in a cookie."""
    answer = visitor.ask("/casus/mees")
    target = urlsplit(str(answer.headers["Location"]))
    assert (answer.status, target.path) == (302, "/casus/mees")
    assert parse_qs(target.query) == {"code": [visitor.cookies["kompas-code"]]}
    assert len(visitor.cookies["kompas-code"].split("-")) == 4


def test_beginning_from_the_start_page_keeps_the_language(visitor: Visitor) -> None:
    """A form with a token, and an address of its own at the end."""
    answer = visitor.post("/begin?lang=en", casus="jip")
    target = urlsplit(str(answer.headers["Location"]))
    assert (answer.status, target.path) == (303, "/casus/jip")
    assert parse_qs(target.query)["lang"] == ["en"]


def test_an_exercise_begins_on_the_chosen_case(visitor: Visitor) -> None:
    """The case stands in the address."""
    answer = visitor.post("/begin", oefening="wie-zit-aan-tafel", casus="jip")
    target = urlsplit(str(answer.headers["Location"]))
    assert target.path == "/oefening/wie-zit-aan-tafel"
    assert parse_qs(target.query)["casus"] == ["jip"]


@pytest.mark.parametrize(
    "fields",
    [{}, {"casus": "nergens"}, {"oefening": "x", "casus": "mees"}, {"oefening": "wie-zit-aan-tafel"}],
)
def test_what_does_not_exist_cannot_be_begun(fields: dict[str, str], visitor: Visitor) -> None:
    """And no code is wasted on it."""
    answer = visitor.post("/begin", **fields)
    assert answer.status == 404
    assert "kompas-code" not in visitor.cookies


@pytest.mark.parametrize("spelling", ["{}", "  {}  ", "{} ", "<{}>"])
def test_a_code_is_recognised_however_it_is_typed(
    spelling: str, somebodys_code: str, visitor: Visitor
) -> None:
    """Capitals, spaces and commas make no difference."""
    other = Visitor(visitor.url)
    answer = other.post("/hervat", code=spelling.format(somebodys_code.upper().replace("-", " ")))
    assert answer.status == 200
    assert somebodys_code in answer.text
    assert other.cookies["kompas-code"] == somebodys_code


def test_an_address_with_a_code_opens_on_another_device(somebodys_code: str, visitor: Visitor) -> None:
    """The address is enough."""
    other = Visitor(visitor.url)
    page = other.ask(f"/casus/mees?code={somebodys_code}")
    assert page.status == 200
    assert other.cookies["kompas-code"] == somebodys_code
    other.leave()


@pytest.mark.parametrize("path", ["/casus/mees?code=", "/oefening/wie-zit-aan-tafel?code="])
def test_a_malformed_code_brings_the_form_again_with_the_wrong_word(path: str, visitor: Visitor) -> None:
    """The word that is not in the list, and what it resembles, in the field's own message."""
    answer = visitor.ask(path + f"{NOBODY.rpartition('-')[0]}-qqqqqqqq")
    assert answer.status == 400
    assert "qqqqqqqq" in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert 'name="code"' in answer.text
    assert visitor.kernels == []


def test_a_code_that_nobody_has_brings_the_form_again(visitor: Visitor) -> None:
    """And no attempt of anybody."""
    answer = visitor.ask(f"/casus/mees?code={NOBODY}")
    assert answer.status == 404
    assert 'aria-invalid="true"' in answer.text
    assert "kompas-code" not in visitor.cookies


def test_a_code_that_a_browser_kept_but_nobody_has_any_more_gives_a_new_one(visitor: Visitor) -> None:
    """After the data were erased."""
    visitor.cookies["kompas-code"] = NOBODY
    answer = visitor.ask("/casus/mees")
    assert answer.status == 302
    assert visitor.cookies["kompas-code"] != NOBODY


def test_a_browser_forgets_a_code_that_is_nobodys_any_more(visitor: Visitor) -> None:
    """Else a class would seem to guess codes for as long as its browsers keep them."""
    visitor.cookies["kompas-code"] = NOBODY
    assert visitor.ask("/").status == 200
    assert visitor.cookies["kompas-code"].strip('"') == ""


@pytest.mark.parametrize("kept", ["", "x" * 3000, "';--", "%00", "a b"])
def test_a_strange_cookie_is_not_a_code(kept: str, visitor: Visitor) -> None:
    """It is as if there were none."""
    visitor.cookies["kompas-code"] = kept
    assert visitor.ask("/").status == 200
    assert visitor.ask("/casus/mees").status == 302


def test_a_shared_computer_can_forget_a_code(somebodys_code: str, visitor: Visitor) -> None:
    """Afterwards the start page shows no code."""
    assert somebodys_code in visitor.ask("/").text
    assert visitor.post("/vergeet").status == 303
    visitor.cookies = {name: value for name, value in visitor.cookies.items() if value.strip('"')}
    assert somebodys_code not in visitor.ask("/").text


def test_attempts_are_shown_to_their_own_trainee_only(server: RunningServer, visitor: Visitor) -> None:
    """With the titles of today's files, and a button that says that it goes on."""
    with open_store(default_url(server.data), clock=lambda: datetime.now(UTC), token=randbelow) as store:
        mine, other = store.new_code(), store.new_code()
        store.begin(mine, "jip", None, 1)
        store.begin(mine, "mees", "wie-zit-aan-tafel", 1)
        store.begin(mine, "weg", None, 1)
    answer = visitor.post("/hervat", code=mine)
    assert 'href="/casus/jip"' in answer.text
    assert 'href="/oefening/wie-zit-aan-tafel?casus=mees"' in answer.text
    assert "weg" not in answer.text
    assert "Ga verder met Jip" in visitor.ask("/").text
    stranger = Visitor(server.url)
    assert "nog nergens aan begonnen" in stranger.post("/hervat", code=other).text
    assert "Begin met Jip" in stranger.ask("/").text
