"""Building the page's script again gives the very bytes that are in the repository."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from kompas_sim.serve.assets import STATIC
from kompas_sim.widgets.bundle import STATIC as WIDGETS

ROOT = Path(__file__).resolve().parents[2]
MINUTES = 60.0


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with what a fresh copy builds; without node and npm this fails, because it proves what is served."""
    copy = tmp_path_factory.mktemp("fresh")
    shutil.copytree(ROOT / "front_end", copy / "front_end", ignore=shutil.ignore_patterns("node_modules"))
    for folder in (WIDGETS, STATIC):
        shutil.copytree(folder, copy / folder.relative_to(ROOT))
    for command in (
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        ["node", "build.mjs", str(copy / "built")],
    ):
        done = subprocess.run(
            command, cwd=copy / "front_end", capture_output=True, text=True, timeout=10 * MINUTES, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    return copy / "built"


@pytest.mark.parametrize("name", ["app.js", "app.css", "app-licences.txt"])
def test_the_same_bytes(name: str, rebuilt: Path) -> None:
    """From the lock file alone, in another folder."""
    assert (rebuilt / name).read_bytes() == (STATIC / name).read_bytes()
