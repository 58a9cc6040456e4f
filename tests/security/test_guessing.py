"""Guessing the code of somebody else: every way to ask counts, and the answers tell nothing but yes or no."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine

from kompas_sim.store import Limits, Store, TooManyGuessesError, UnknownCodeError, default_url, open_store
from kompas_sim.store.codes import code_words
from tests.support.server import running_server
from tests.support.visitor import TOKEN, Answer, Visitor

WORDS = code_words()
HERE = "198.51.100.7"


def near(code: str) -> str:
    """The same but for its last word."""
    start, _, last = code.rpartition("-")
    return f"{start}-{WORDS[(WORDS.index(last) + 1) % len(WORDS)]}"


def far(code: str) -> str:
    """Other words, all of them in the list."""
    return "-".join(WORDS[(WORDS.index(word) + 7) % len(WORDS)] for word in code.split("-"))


def by_address(visitor: Visitor, code: str) -> Answer:
    """In the address of a page."""
    return visitor.ask(f"/casus/mees?code={code}")


def by_form(visitor: Visitor, code: str) -> Answer:
    """In the form."""
    return visitor.post("/hervat", code=code)


def by_cookie(visitor: Visitor, code: str) -> Answer:
    """As if the browser had kept it."""
    visitor.cookies["kompas-code"] = code
    return visitor.ask("/casus/mees")


def by_forged_cookie(visitor: Visitor, code: str) -> Answer:
    """With a seal of one's own making."""
    visitor.cookies |= {"kompas-code": code, "kompas-zegel": "0" * 32}
    return visitor.ask("/casus/mees")


WAYS: tuple[Callable[[Visitor, str], Answer], ...] = (by_address, by_form, by_cookie, by_forged_cookie)
ELSEWHERE = ("X-Forwarded-For", "X-Real-Ip", "Forwarded", "Client-Ip", "True-Client-Ip", "CF-Connecting-Ip")
"""Headers in which somebody may claim to come from elsewhere."""


def test_a_near_miss_is_answered_like_any_other_wrong_code(visitor: Visitor) -> None:
    """Three right words of four tell nothing; but for what was typed the pages are the same."""
    visitor.ask("/casus/mees")
    code = visitor.cookies["kompas-code"]
    answers = [(wrong, by_form(Visitor(visitor.url), wrong)) for wrong in (near(code), far(code))]
    assert [answer.status for _, answer in answers] == [404, 404]
    one, other = (TOKEN.sub("", answer.text).replace(wrong, "") for wrong, answer in answers)
    assert one == other


def test_every_way_to_try_a_code_counts(tmp_path: Path) -> None:
    """A new browser is no new start, nor is a header; then even a right code is refused, however it is tried.

    All refusals read the same. Whoever has the seal of this server goes on, at the address of the page too.
    """
    with running_server(tmp_path) as server:
        owner = Visitor(server.url)
        address = str(owner.ask("/casus/mees").headers["Location"])
        code = owner.cookies["kompas-code"]
        tries = [way(Visitor(server.url), far(code)) for way in (*WAYS, *WAYS, *WAYS[:2])]
        refused = [way(Visitor(server.url), one) for way in WAYS for one in (code, near(code), far(code))]
        elsewhere = dict.fromkeys(ELSEWHERE, "203.0.113.9")
        refused.append(Visitor(server.url).ask(f"/casus/mees?code={code}", headers=elsewhere))
        assert 429 not in [answer.status for answer in tries]
        assert {answer.status for answer in refused} == {429}
        assert len({answer.text for answer in refused}) == 1
        assert "Even wachten" in refused[0].text
        assert min(int(str(answer.headers["Retry-After"])) for answer in refused) > 0
        assert owner.ask("/casus/mees").status == 200
        assert owner.ask(address).status == 200
        assert by_form(owner, code).status == 200
        owner.leave()
        assert "429 POST /hervat" in server.log
        assert code not in server.log


def statements(store: Store, code: str) -> list[str]:
    """What is asked of the database when this code is tried."""
    asked: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        store.recognise(code, HERE)
    except (TooManyGuessesError, UnknownCodeError):
        pass
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    return asked


def test_while_it_is_refused_a_code_is_not_even_looked_up(tmp_path: Path) -> None:
    """So no clock can tell a right code from a wrong one; before that the lookup does show in what is asked."""
    url = default_url(tmp_path)
    limits = Limits(each=1)
    with open_store(url, clock=lambda: datetime.now(UTC), token=secrets.randbelow, limits=limits) as store:
        code = store.new_code()
        assert [one for one in statements(store, code) if "trainees" in one]
        statements(store, far(code))
        refused = statements(store, code)
        assert refused == statements(store, far(code)) == statements(store, near(code))
        assert refused
        assert not [one for one in refused if "trainees" in one]
