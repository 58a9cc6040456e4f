"""What a kernel inherits from its server: what is on a short list, and nothing else."""

from __future__ import annotations

import pytest

from kompas_sim.serve.fork.running import parent_environment
from kompas_sim.serve.kernels import kernel_environment
from kompas_sim.serve.settings import ServeSettings

POSTGRES = ServeSettings(database_url="postgresql://kompas@db.example.org/kompas")
OTHERS = (
    "JUPYTER_TOKEN",
    "JUPYTER_GATEWAY_AUTH_TOKEN",
    "JUPYTERHUB_API_TOKEN",
    "AWS_SECRET_ACCESS_KEY",
    "KOMPAS_DATABASE_URL",
    "DATABASE_PASSWORD",
)


@pytest.mark.parametrize("name", OTHERS)
def test_a_secret_of_the_server_is_passed_on_to_no_kernel(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the store is; where that is, is said anew and not inherited."""
    monkeypatch.setenv(name, "nonce-0815")
    for settings in (ServeSettings(), POSTGRES):
        assert "nonce-0815" not in kernel_environment(settings, {}).values()


@pytest.mark.parametrize(
    "name", ["JUPYTER_PATH", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "TZ", "LC_TIME"]
)
def test_places_and_the_language_are_passed_on(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel finds what the server finds."""
    monkeypatch.setenv(name, "somewhere")
    assert kernel_environment(ServeSettings(), {})[name] == "somewhere"


@pytest.mark.parametrize("name", ["PGPASSWORD", "PGPORT", "PGSSLROOTCERT"])
def test_how_postgresql_is_reached_is_for_kernels_that_use_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kernel with a file of SQLite has no use for it, and the parent that opens no store has none either."""
    monkeypatch.setenv(name, "nonce-0815")
    assert name not in kernel_environment(ServeSettings(), {})
    assert kernel_environment(POSTGRES, {})[name] == "nonce-0815"
    assert name not in parent_environment(POSTGRES)


@pytest.mark.parametrize("kind", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_name_of_postgresql_in_an_address_is_known(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that the store takes."""
    monkeypatch.setenv("PGPASSWORD", "nonce-0815")
    settings = ServeSettings(database_url=f"{kind}://kompas@db.example.org/kompas")
    assert kernel_environment(settings, {})["PGPASSWORD"] == "nonce-0815"
