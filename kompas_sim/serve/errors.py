"""What a visitor reads when something does not work: a calm page in their language, never a traceback."""

from __future__ import annotations

import logging
import math
import secrets
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any

from tornado.web import HTTPError, RequestHandler

from kompas_sim.serve.pages import render
from kompas_sim.store.errors import StoreError, TooManyGuessesError
from kompas_sim.wording import Words

if TYPE_CHECKING:
    _Base = RequestHandler
else:
    _Base = object

log = logging.getLogger("kompas.serve")

KNOWN = (400, 403, 404, 405, 429, 500, 503)
SERVER_FAULT = 500
LONGEST_PATH = 200
"""Characters of an address in a line of the log."""


@dataclass(frozen=True)
class WayOut:
    """A link that helps a visitor on."""

    path: str
    text: str


class PageError(HTTPError):
    """An error with its own words: ``word`` is the stem of a title and a text in the catalogue."""

    def __init__(self, status: int, word: str, way_out: WayOut | None = None, **values: str) -> None:
        """The status, the words with their values, and a way out if there is one better than home."""
        super().__init__(status, "%s", word)
        self.word = word
        self.way_out = way_out
        self.values = values
        self.retry_after: int | None = None


def word_for(status: int) -> str:
    """The stem of the words for a status that has no words of its own."""
    if status not in KNOWN:
        status = SERVER_FAULT if status >= SERVER_FAULT else KNOWN[0]
    return f"serve.error.{status}"


def _said(error: HTTPError) -> str:
    """What is wrong, for the log; Tornado's own words for what it cannot read hold what was typed."""
    return "unreadable" if error.status_code == KNOWN[0] else error.get_message() or ""


class FriendlyErrors(_Base):
    """Gives a handler our error pages; mix it in before Tornado's or Jupyter's own handler."""

    def words(self) -> Words:
        """The words of the language that the address asks for."""
        asked = self.request.query_arguments.get("lang", [b""])[-1]
        return Words(asked.decode("ascii", errors="replace"))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """The page for this status; with a reference that also stands in the log when the fault is ours."""
        error = kwargs["exc_info"][1] if "exc_info" in kwargs else None
        if isinstance(error, StoreError):
            values: dict[str, Any] = {
                "title": self._answer_for_store(error),
                "text": error.told(self.words()),
            }
        elif isinstance(error, PageError):
            values = {"word": error.word, "values": error.values, "way_out": error.way_out}
            if error.retry_after is not None:
                self.set_header("Retry-After", str(error.retry_after))
        else:
            values = {"word": word_for(status_code), "reference": getattr(self, "reference", None)}
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.finish(render("error.html", self.words(), "", **values))

    def _answer_for_store(self, error: StoreError) -> str:
        """Set the status, and after too many guesses when to come back; gives the id of the title."""
        if not isinstance(error, TooManyGuessesError):
            self.set_status(503)
            return "serve.error.store.title"
        self.set_status(429)
        self.set_header("Retry-After", str(math.ceil(error.wait.total_seconds())))
        return "serve.error.guesses.title"

    def log_exception(
        self,
        typ: type[BaseException] | None,  # noqa: ARG002  # Tornado gives all three
        value: BaseException | None,
        tb: TracebackType | None,  # noqa: ARG002
    ) -> None:
        """A line for what a visitor did wrong or the store refused; the whole story for our own faults."""
        where = f"{self.request.method} {self.request.path[:LONGEST_PATH]}"
        if isinstance(value, PageError):
            log.info("%d %s: %s", value.status_code, where, value.word)
        elif isinstance(value, HTTPError):
            log.info("%d %s: %s", value.status_code, where, _said(value))
        elif isinstance(value, TooManyGuessesError):
            log.warning("429 %s: %s", where, value)  # no address: it is personal
        elif isinstance(value, StoreError):
            log.error("503 %s: %s", where, value)
        else:
            self.reference = secrets.token_hex(3)
            log.error("reference %s: %s failed", self.reference, where, exc_info=value)


class NotFound(FriendlyErrors, RequestHandler):
    """Every address that no other handler answers."""

    def prepare(self) -> None:
        """There is nothing here, whatever the method."""
        raise PageError(404, "serve.error.404")

    def check_xsrf_cookie(self) -> None:
        """Nothing happens here, so nothing needs protection."""
