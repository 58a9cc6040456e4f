"""Handlers for files: from memory, by flat names only, compressed once for everybody."""

from __future__ import annotations

from pathlib import Path

from tornado.web import HTTPError, RequestHandler

from kompas_sim.serve.assets import Asset, assets, script
from kompas_sim.serve.errors import FriendlyErrors

FOREVER = "public, max-age=31536000, immutable"
OURS = r"/static/([a-z-]+\.(?:css|js|svg))"
FILE_NAME = r"([A-Za-z0-9_-][A-Za-z0-9._-]*\.(?:js|css|woff2?|ttf|svg))"
"""A flat name: no folder, no leading dot, so no path leads anywhere else."""


class FileHandler(FriendlyErrors, RequestHandler):
    """Sends a file, compressed when the browser takes that."""

    def send(self, asset: Asset | None, *, keep: bool) -> None:
        """The file; ``keep`` says that its address holds its version."""
        if asset is None:
            raise HTTPError(404)
        self.set_header("Content-Type", asset.media_type)
        self.set_header("Cache-Control", FOREVER if keep else "no-cache")
        self.set_header("Etag", f'"{asset.version}"')
        if self.check_etag_header():
            self.set_status(304)
            self.finish()
        elif asset.compressed and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.finish(asset.compressed)
        else:
            self.finish(asset.content)


class AssetHandler(FileHandler):
    """Our own style sheets, scripts and icon."""

    def get(self, name: str) -> None:
        """The file with this name."""
        asset = assets().get(name)
        wanted = self.get_query_argument("v", "")
        self.send(asset, keep=asset is not None and wanted == asset.version)

    head = get


class ScriptHandler(FileHandler):
    """Scripts and styles of Voila and of the few extensions we use; their address holds a version."""

    def initialize(self, folder: Path) -> None:
        """Remember where they stand."""
        self._folder = folder

    def get(self, name: str) -> None:
        """The file with this name."""
        self.send(script(self._folder, name), keep=True)

    head = get
