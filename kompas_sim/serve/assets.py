"""Our own files that a page may fetch: a fixed list, read once, each with its version in its address."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kompas_sim import widgets

STATIC = Path(__file__).parent / "template" / "static"
TOKENS = Path(widgets.__file__).parent / "static" / "tokens.css"


class Asset:
    """One file in memory, with its type and the first letters of its hash."""

    def __init__(self, path: Path) -> None:
        """Read the file."""
        self.content = path.read_bytes()
        self.media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.version = hashlib.sha256(self.content).hexdigest()[:12]


@cache
def assets() -> Mapping[str, Asset]:
    """Every file of ours that a page may fetch, by name."""
    paths = (TOKENS, *sorted(STATIC.iterdir()))
    return {path.name: Asset(path) for path in paths if path.is_file()}


def asset_url(name: str) -> str:
    """The address of a file, with its version, so that browsers may keep it; ``KeyError`` if unknown."""
    return f"/static/{name}?v={assets()[name].version}"
