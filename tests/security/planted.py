"""A small world to break into: the app's own files in folders that also hold what nobody may ever read."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import nbformat

from kompas_sim.serve.settings import ROOT

CANARY = "kanarie-9f2c41d7"
"""Stands in every file and in the environment, and may stand in no answer."""

LOOSE = (
    ".env",
    "key.pem",
    "notebooks/.env",
    "notebooks/key.pem",
    "notebooks/notes.py",
    "notebooks/picture.png",
    "notebooks/picture.svg",
    "notebooks/static/canary.js",
    "notebooks/casus.js",
    "data/key.pem",
    "data/backup.json",
)
"""Files that stand near those that are served."""


@dataclass(frozen=True)
class World:
    """Folders with the same layout as the project's own."""

    folder: Path

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every file with the canary, by its path below the folder."""
        return (
            *LOOSE,
            "scenarios/mees/scenario.yaml",
            "exercises/wie-zit-aan-tafel.yaml",
            "notebooks/casus.ipynb",
        )

    @property
    def notebook(self) -> Path:
        """The notebook that is served."""
        return self.folder / "notebooks" / "casus.ipynb"


def plant(folder: Path) -> World:
    """Copy what the app serves and put the canary everywhere."""
    for name in ("scenarios", "exercises", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    world = World(folder)
    for name in LOOSE:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"// {CANARY}\n", encoding="utf-8")
    for path in (
        folder / "scenarios" / "mees" / "scenario.yaml",
        folder / "exercises" / "wie-zit-aan-tafel.yaml",
    ):
        path.write_text(f"# {CANARY}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    book = nbformat.read(world.notebook, as_version=4)
    book.cells[-1].source += f"  # {CANARY}"
    nbformat.write(book, world.notebook)
    return world
