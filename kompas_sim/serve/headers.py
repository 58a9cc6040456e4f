"""Security headers on everything that leaves the server, whatever handler wrote it."""

from __future__ import annotations

import re

from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.web import OutputTransform

_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d{1,5})?|\[[0-9A-Fa-f:]+\](:\d{1,5})?")

APP_PATHS = ("/casus/", "/oefening/")
"""Pages with widgets: these need a websocket."""

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def content_policy(path: str, host: str) -> str:
    """The Content-Security-Policy for a page; never ``unsafe-inline`` or ``unsafe-eval`` for scripts."""
    app = path.startswith(APP_PATHS)
    sources = {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": f"'self'{_websockets(host)}" if app else "'self'",
        "manifest-src": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in sources.items())


def _websockets(host: str) -> str:
    """The websocket addresses of this very host: older browsers do not count them as ``'self'``."""
    return f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""


class SecurityHeaders(OutputTransform):
    """Adds the headers to the first chunk of every response, errors, files and refusals included."""

    def __init__(self, request: HTTPServerRequest) -> None:
        """Remember what the policy depends on."""
        self._policy = content_policy(request.path, request.headers.get("Host", ""))

    def transform_first_chunk(
        self,
        status_code: int,
        headers: HTTPHeaders,
        chunk: bytes,
        finishing: bool,  # noqa: ARG002
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Set the headers; the name and version of the server software are nobody's business.

        Nobody keeps a copy of what its handler does not expressly let them keep.
        """
        for name, value in FIXED.items():
            headers[name] = value
        headers.setdefault("Cache-Control", "no-store")
        headers["Content-Security-Policy"] = self._policy
        headers.pop("Server", None)
        return status_code, headers, chunk
