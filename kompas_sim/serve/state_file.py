"""The states of the widgets as they were when the notebook was executed ahead: one file for everybody."""

from __future__ import annotations

from tornado.web import HTTPError, RequestHandler

from kompas_sim.serve.errors import FriendlyErrors
from kompas_sim.serve.executed_page import ExecutedPages
from kompas_sim.serve.files import FOREVER


class StatesHandler(FriendlyErrors, RequestHandler):
    """Sends the file; its address changes with its content, so browsers keep it."""

    def get(self, name: str) -> None:
        """The file."""
        pages = self.settings["pages"]
        if not isinstance(pages, ExecutedPages) or name != pages.executed.name:
            raise HTTPError(404)
        self.set_header("Content-Type", "application/json")
        self.set_header("Cache-Control", FOREVER)
        self.finish(pages.executed.states_file)
