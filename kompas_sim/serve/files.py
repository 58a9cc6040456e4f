"""Handlers for files: ours from memory, Voila's scripts from a few folders by flat names."""

from __future__ import annotations

from tornado.web import HTTPError, RequestHandler, StaticFileHandler

from kompas_sim.serve.assets import assets
from kompas_sim.serve.errors import FriendlyErrors

FOREVER = "public, max-age=31536000, immutable"
OURS = r"/static/([a-z-]+\.(?:css|js|svg))"
FILE_NAME = r"([A-Za-z0-9_-][A-Za-z0-9._-]*\.(?:js|css|woff2?|ttf|svg))"
"""A flat name: no folder, no leading dot, so no path leads anywhere else."""


class AssetHandler(FriendlyErrors, RequestHandler):
    """Our own style sheets, scripts and icon."""

    def get(self, name: str) -> None:
        """The file with this name."""
        asset = assets().get(name)
        if asset is None:
            raise HTTPError(404)
        versioned = self.get_query_argument("v", "") == asset.version
        self.set_header("Content-Type", asset.media_type)
        self.set_header("Cache-Control", FOREVER if versioned else "no-cache")
        self.write(asset.content)

    head = get


class ScriptHandler(FriendlyErrors, StaticFileHandler):
    """Scripts and styles of Voila and of the few extensions we use; their address holds a version."""

    def set_extra_headers(self, path: str) -> None:  # noqa: ARG002
        """Browsers may keep them for good."""
        self.set_header("Cache-Control", FOREVER)
