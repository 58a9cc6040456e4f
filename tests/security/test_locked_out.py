"""Somebody guesses codes until everybody has to wait: who is here already goes on."""

from __future__ import annotations

from pathlib import Path

from kompas_sim.store.codes import code_words
from tests.support.server import running_server
from tests.support.visitor import Visitor

NOBODY = "-".join(code_words()[:1] * 4)


def test_who_opens_the_address_of_their_own_page_again_goes_on(tmp_path: Path) -> None:
    """The address holds the code that this browser keeps under our seal: that is no try."""
    with running_server(tmp_path) as server:
        owner = Visitor(server.url)
        address = str(owner.ask("/casus/mees").headers["Location"])
        for _ in range(10):
            Visitor(server.url).ask(f"/casus/mees?code={NOBODY}")
        assert Visitor(server.url).ask(address).status == 429
        assert owner.ask(address).status == 200
        owner.leave()
