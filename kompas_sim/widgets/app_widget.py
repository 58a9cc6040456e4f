"""The widget: passes the browser's messages to the session and shows what the session says."""

from __future__ import annotations

import html
import logging
from collections import deque
from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from kompas_sim.arrival import when_here
from kompas_sim.widgets.bundle import script, style
from kompas_sim.widgets.session import Session
from kompas_sim.widgets.view import Json
from kompas_sim.wording import DEFAULT_LANGUAGE, Words


def _words(words: Words) -> Json:
    """Every text that the browser's side may need."""
    return words.under("ui", "steps")


READ_ONLY = ("analyse", "method")
"""Questions of the browser after which the screen is as it was."""

REPEATABLE = (*READ_ONLY, "export")
"""Messages that change nothing and are answered again when they come again."""
REMEMBERED = 200
"""How many messages the widget knows by their mark: more than a page can have sent without an answer."""

log = logging.getLogger(__name__)


class KompasApp(anywidget.AnyWidget):
    """The training as one widget. Its traits only show: what a browser writes into them changes nothing."""

    _esm = script()
    _css = style()
    frame = traitlets.Dict().tag(sync=True)
    screen = traitlets.Dict().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)

    def __init__(self, session: Session | None, **kwargs: Any) -> None:
        """Show ``session``; without one, nothing yet."""
        super().__init__(**kwargs)
        self._done: deque[str] = deque(maxlen=REMEMBERED)
        self.on_msg(self._on_message)
        if session is not None:
            self.welcome(session)

    @classmethod
    def waiting(cls, session: Callable[[], Session]) -> KompasApp:
        """A widget on our page that shows nothing until the visitor is here, and then what ``session`` gives."""
        widget = cls.on_our_page(None, words=_words(Words(DEFAULT_LANGUAGE)))
        when_here(lambda: widget.welcome(session()))
        return widget

    @classmethod
    def on_our_page(cls, session: Session | None, **kwargs: Any) -> KompasApp:
        """A widget on a page of the server, which has the script and the style: they do not travel once more."""
        return cls(session, _esm="", _css="", **kwargs)

    def welcome(self, session: Session) -> None:
        """Show ``session`` from now on."""
        self.session = session
        session.on_progress = self.show
        words = _words(session.words)
        if words is not self.words:  # to compare a thousand texts takes as long as to open the store
            self.words = words
        self.show()

    def _on_message(self, _widget: KompasApp, content: object, _buffers: list[memoryview]) -> None:
        """Do what the browser asks; what fails even outside the session is said, not swallowed."""
        if not isinstance(content, dict):
            log.warning("a message that asks nothing is left alone")
            return
        try:
            if self._came_before(content):
                return
            self._answer(content)
            if content.get("kind") not in READ_ONLY:
                self.show()
        except Exception:
            log.exception("message %r could not be answered", content.get("kind"))
            text = self.session.words("ui.notice.failed")
            self.frame = {**self.frame, "notice": {"kind": "error", "text": text}}

    def _came_before(self, content: dict[str, Any]) -> bool:
        """Whether this very message was dealt with: after a cut a page sends again what it got no answer to."""
        mark = str(content.pop("once", ""))[:64]
        if not mark or content.get("kind") in REPEATABLE:
            return False
        if mark in self._done:
            return True
        self._done.append(mark)
        return False

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
