"""The static floor: the first step as a page that was made beforehand, one script, one websocket.

``python -m tests.benchmarks.serve.floor FOLDER PORT`` serves it. No page with a server behind it that answers
clicks can be much quicker, so what stands between this and ours is ours.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from tornado.web import Application, RequestHandler, StaticFileHandler
from tornado.websocket import WebSocketHandler

from kompas_sim.widgets.bundle import style

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Vloer</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/files/style.css?v=1">
<script src="/files/script.js?v=1" defer></script></head><body><main>{content}</main></body></html>"""
SCRIPT = """"use strict";
const line = new WebSocket(`ws://${location.host}/line`);
const labels = [...document.querySelectorAll(".k-check")];
const opened = new Promise((go) => line.addEventListener("open", go, { once: true }));
addEventListener("change", async ({ target }) => {
  const label = target.closest(".k-check");
  await opened;
  if (label) line.send(labels.indexOf(label));
});
line.addEventListener("message", ({ data }) => {
  const label = labels[data];
  label.closest("fieldset").querySelectorAll(".k-check").forEach((one) => one.classList.toggle("is-on", one === label));
});
"""


def lay_out(folder: Path, content: str) -> None:
    """Write the page with this content, its style and its script."""
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    (folder / "page.html").write_text(PAGE.format(content=content), encoding="utf-8")
    (files / "style.css").write_text(style(), encoding="utf-8")
    (files / "script.js").write_text(SCRIPT, encoding="utf-8")


class Page(RequestHandler):
    """The page, from memory."""

    def initialize(self, text: str) -> None:
        """Keep it."""
        self.text = text

    def get(self) -> None:
        """The same for everybody."""
        self.set_header("Cache-Control", "no-store")
        self.write(self.text)


class Line(WebSocketHandler):
    """Says back what it hears."""

    def open(self) -> None:
        """Answers do not wait for company."""
        self.set_nodelay(True)

    def on_message(self, message: str | bytes) -> None:
        """The number of the label that was clicked."""
        self.write_message(message)


async def serve(folder: Path, port: int) -> None:
    """Until the process is ended."""
    page = {"text": (folder / "page.html").read_text(encoding="utf-8")}
    files = (r"/files/(.*)", StaticFileHandler, {"path": str(folder / "files")})
    Application([(r"/", Page, page), (r"/line", Line), files], compress_response=True).listen(
        port, "127.0.0.1"
    )
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), int(sys.argv[2])))
