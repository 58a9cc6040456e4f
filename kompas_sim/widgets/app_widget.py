"""The widget: passes the browser's messages to the session and shows what the session says."""

from __future__ import annotations

import html
from typing import Any

import anywidget
import traitlets

from kompas_sim.widgets.bundle import script, style
from kompas_sim.widgets.session import Session
from kompas_sim.widgets.view import Json


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
        self.on_msg(self._on_message)

    def _on_message(self, _widget: KompasApp, content: dict[str, Any], _buffers: list[memoryview]) -> None:
        if content.get("kind") == "export":
            self._send_file(str(content.get("what")))
        else:
            answer = self.session.handle(content)
            if answer:
                self.send(answer)
        self.show()

    def show(self) -> None:
        """Send what has changed since the last time."""
        with self.hold_sync():
            self.frame = self.session.frame()
            self.screen = self.session.screen()

    def _send_file(self, what: str) -> None:
        from kompas_sim.report.files import make_file  # noqa: PLC0415  # reports are loaded when asked for

        file = make_file(self.session.training, what, self.session.words)
        self.send({"kind": "file", "name": file.name, "media": file.media}, [file.content])

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[Json, Json] | None:
        """The widget, with a plain text version for readers without a kernel (nbconvert)."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is not None:
            bundle[0]["text/html"] = f"<p>{html.escape(str(self.frame.get('title', '')))}</p>"
        return bundle
