"""Handler for files: from memory, by flat names only, compressed once for everybody."""

from __future__ import annotations

from tornado.web import HTTPError, RequestHandler

from kompas_sim.serve.assets import assets
from kompas_sim.serve.errors import FriendlyErrors

FOREVER = "public, max-age=31536000, immutable"
OURS = r"/static/([a-z-]+\.(?:css|js|svg|txt))"
"""A flat name: no folder, no leading dot, so no path leads anywhere else."""


class AssetHandler(FriendlyErrors, RequestHandler):
    """Our own style sheets, scripts and icon, compressed when the browser takes that."""

    def get(self, name: str) -> None:
        """The file with this name; browsers keep it when its address holds its version."""
        asset = assets().get(name)
        if asset is None:
            raise HTTPError(404)
        keep = self.get_query_argument("v", "") == asset.version
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

    head = get
