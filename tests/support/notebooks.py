"""Notebooks for a server that is to show something other than the training."""

from __future__ import annotations

from pathlib import Path

import nbformat


def notebook(folder: Path, *cells: str) -> Path:
    """A notebook with these code cells."""
    path = folder / "notebook.ipynb"
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    path.write_text(nbformat.writes(book), encoding="utf-8")
    return path
