"""Addresses of stores."""

from __future__ import annotations

from pathlib import Path

import pytest

from kompas_sim.store.address import default_url, file_of, port_of, wherever
from kompas_sim.store.errors import StoreAddressError

ODD = ("gewoon", "met spatie", "José & co (1)", "a,b@c:d#e%20f?g")


@pytest.mark.parametrize("name", ODD)
def test_the_file_of_an_address_is_the_file_that_it_was_made_for(name: str, tmp_path: Path) -> None:
    """Whatever signs stand in the name of its folder."""
    assert file_of(default_url(tmp_path / name)) == tmp_path / name / "kompas.db"


@pytest.mark.parametrize("kind", ["sqlite", "sqlite+pysqlite"])
def test_a_file_beside_the_server_is_found_from_another_folder(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kernel works in the folder of the notebook."""
    monkeypatch.chdir(tmp_path)
    assert file_of(wherever(f"{kind}:///data/x.db")) == tmp_path / "data" / "x.db"


@pytest.mark.parametrize(
    "url", ["postgresql://u:p%23ss@h:5433/db", "sqlite:////tmp/x.db?mode=ro", "wat is dit"]
)
def test_what_names_no_file_of_ours_stays_as_it_is(url: str) -> None:
    """What cannot be opened is said by whoever opens it."""
    assert wherever(url) == url


def test_a_server_has_a_port_or_leaves_it_open() -> None:
    """And no file."""
    assert port_of("postgresql://u:p%23ss@h:5433/db") == 5433
    assert port_of("postgresql://h/db") is None
    assert file_of("postgresql://h/db") is None


def test_an_address_that_cannot_be_read_is_not_repeated() -> None:
    """A password may stand in it."""
    with pytest.raises(StoreAddressError) as said:
        port_of("postgresql://u:geheim@h:poort/db")
    assert "geheim" not in str(said.value)
