"""The widget: passes the browser's messages to the session and shows what the session says."""

from __future__ import annotations

import html
import logging
from typing import Any

import anywidget
import traitlets

from kompas_sim.widgets.bundle import script, style
from kompas_sim.widgets.session import Session
from kompas_sim.widgets.view import Json

READ_ONLY = ("analyse", "method")
"""Questions of the browser after which the screen is as it was."""

log = logging.getLogger(__name__)


class KompasApp(anywidget.AnyWidget):
    """The training as one widget. Its traits only show: what a browser writes into them changes nothing."""

    _esm = script()
    _css = style()
    frame = traitlets.Dict().tag(sync=True)
    screen = traitlets.Dict().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)

    def __init__(self, session: Session) -> None:
        """Show ``session``."""
        super().__init__(
            frame=session.frame(),
            screen=session.screen(),
            words=session.words.under("ui") | session.words.under("steps"),
        )
        self.session = session
        session.on_progress = self.show
        self.on_msg(self._on_message)

    def _on_message(self, _widget: KompasApp, content: dict[str, Any], _buffers: list[memoryview]) -> None:
        """Do what the browser asks; what fails even outside the session is said, not swallowed."""
        try:
            self._answer(content)
            if content.get("kind") not in READ_ONLY:
                self.show()
        except Exception:
            log.exception("message %r could not be answered", content.get("kind"))
            text = self.session.words("ui.notice.failed")
            self.frame = {**self.frame, "notice": {"kind": "error", "text": text}}

    def _answer(self, content: dict[str, Any]) -> None:
        if content.get("kind") == "export":
            file = self.session.make_file(str(content.get("what")))
            if file:
                self.send({"kind": "file", "name": file.name, "media": file.media}, [file.content])
            return
        answer = self.session.handle(content)
        if answer:
            self.send(answer)

    def show(self) -> None:
        """Send what has changed since the last time."""
        with self.hold_sync():
            self.frame = self.session.frame()
            self.screen = self.session.screen()

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[Json, Json] | None:
        """The widget, with a plain text version for readers without a kernel (nbconvert)."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is not None:
            bundle[0]["text/html"] = f"<p>{html.escape(str(self.frame.get('title', '')))}</p>"
        return bundle
