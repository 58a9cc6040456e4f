"""When the store does not answer: a calm page, a precise line in the log, and the server goes on."""

from __future__ import annotations

from pathlib import Path

from kompas_sim.store.codes import code_words
from tests.serve.conftest import PROBE
from tests.support.server import RunningServer, running_server
from tests.support.visitor import V1, Visitor, message, packed, unpacked

CALM = "We kunnen even niet bij je werk"
NOBODY = "-".join(code_words()[:1] * 4)


def all_pages_are_calm(server: RunningServer) -> None:
    """Reading goes on, playing says that it cannot now."""
    visitor = Visitor(server.url)
    for path in ("/", "/werkwijze", "/over", "/hervat", "/gezond"):
        assert visitor.ask(path).status == 200
    for answer in (
        visitor.ask("/casus/mees"),
        visitor.ask(f"/casus/mees?code={NOBODY}"),
        visitor.post("/begin", casus="mees"),
        visitor.post("/hervat", code=NOBODY),
    ):
        assert (answer.status, CALM in answer.text) == (503, True)
        assert "Traceback" not in answer.text
        assert "kompas.db" not in answer.text


def test_a_damaged_database(tmp_path: Path) -> None:
    """A file that is no database at all."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "kompas.db").write_bytes(b"this is no database " * 500)
    with running_server(tmp_path, notebook=PROBE) as server:
        all_pages_are_calm(server)
        assert "503 GET /casus/mees" in server.log
        assert "kompas.db" in server.log


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    """Nothing can be made there."""
    (tmp_path / "data").write_text("x")
    with running_server(tmp_path, notebook=PROBE) as server:
        all_pages_are_calm(server)


def test_a_database_server_that_is_not_there(tmp_path: Path) -> None:
    """The password of its address stays out of page and log."""
    url = "postgresql://kompas:geheim-0815@127.0.0.1:9/kompas"
    with running_server(tmp_path, notebook=PROBE, database_url=url) as server:
        all_pages_are_calm(server)
        assert "geheim-0815" not in server.log


def test_the_store_is_used_again_when_it_is_back(tmp_path: Path) -> None:
    """Without a restart of the server."""
    blocked = tmp_path / "data"
    blocked.write_text("x")
    with running_server(tmp_path, notebook=PROBE) as server:
        visitor = Visitor(server.url)
        assert visitor.ask("/casus/mees").status == 503
        blocked.unlink()
        assert visitor.ask("/casus/mees").status == 302


def test_the_start_page_says_that_attempts_cannot_be_read(tmp_path: Path) -> None:
    """For somebody whose browser kept a code; the cases are there all the same."""
    (tmp_path / "data").write_text("x")
    with running_server(tmp_path, notebook=PROBE) as server:
        visitor = Visitor(server.url, {"kompas-code": NOBODY})
        pages = [visitor.ask(f"/?lang={lang}") for lang in ("nl", "en")]
    for page in pages:
        assert page.status == 200
        assert "note warn" in page.text
        assert 'value="mees"' in page.text


def test_a_folder_with_a_name_of_its_own(tmp_path: Path) -> None:
    """Signs that mean something in addresses: the kernel too finds the store and may write there."""
    with running_server(tmp_path / "José & co (1) #2", kernel="fork") as server:
        visitor = Visitor(server.url)
        with visitor.socket(visitor.open_case().kernel) as line:
            line.send(packed("shell", message("kernel_info_request", {}), V1))
            assert unpacked(line.recv(timeout=30))["header"]["msg_type"] == "status"
