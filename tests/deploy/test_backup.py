"""The backup that docs/deploy.md describes brings everything back."""

from __future__ import annotations

import secrets
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kompas_sim.app import store_at
from tests.deploy.learner import exported
from tests.deploy.test_two_servers import STEP
from tests.support.cases import ROOT
from tests.support.postgres import PostgresServer, binaries

pytestmark = pytest.mark.postgres

TEXT = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
DUMP, RESTORE = ["pg_dump", "--format=custom"], ["pg_restore", "--no-owner"]


def test_a_dump_while_the_store_is_open_restores_into_an_empty_database(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    """The same code, attempts and decisions; and the text says these very commands."""
    old, new, file = postgres.database(), postgres.database(), tmp_path / "kompas.dump"
    with store_at(old) as store:
        code = store.new_code()
        attempt = store.begin(code, "mees", None, secrets.randbelow(9))
        for number, made in enumerate(STEP):
            store.append(code, attempt.id, number, made, datetime.now(UTC))
        run([*DUMP, f"--file={file}", old])
    run([*RESTORE, f"--dbname={new}", str(file)])
    assert exported(code, new) == exported(code, old)
    for command in (DUMP, RESTORE):
        assert " ".join(command) in TEXT


def run(command: list[str]) -> None:
    """One of PostgreSQL's own programs."""
    subprocess.run([binaries() / command[0], *command[1:]], check=True, capture_output=True)
