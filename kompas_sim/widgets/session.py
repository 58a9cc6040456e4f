"""A session: turns the browser's messages into decisions and says what is to be shown.

It owns no truth of its own but which step is looked at; everything else comes from the training. It knows no
widget, so that it can be driven without a browser.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import ValidationError

from kompas_sim.attempt.decision import DECISION
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.refusals import Refusal, RefusedError
from kompas_sim.method.load import load_method
from kompas_sim.practice.exercise import Exercise
from kompas_sim.simulation.meeting.table import Table
from kompas_sim.store.errors import StaleAttemptError, StoreError
from kompas_sim.training import Training
from kompas_sim.widgets.echo import echo
from kompas_sim.widgets.feedback_block import cite
from kompas_sim.widgets.frame import can_go, frame
from kompas_sim.widgets.screen import screen
from kompas_sim.widgets.think_ahead import weigh
from kompas_sim.widgets.view import Json, View
from kompas_sim.widgets.weeks_shown import WeeksShown
from kompas_sim.wording import Words

if TYPE_CHECKING:
    from kompas_sim.report.file import File

log = logging.getLogger(__name__)


class Session:
    """One open window on one attempt.

    ``restart`` makes a training on a new attempt ("begin opnieuw"; the old attempt stays); ``model`` gives the
    author's plan, beside which the four weeks of the trainee's plan stand; ``links`` are addresses of pages
    beside this window, by name (``method``, ``start``). Who shows the session sets ``on_progress``: it is
    called now and then during long work.
    """

    def __init__(
        self,
        training: Training,
        words: Words,
        *,
        code: str | None,
        exercise: Exercise | None,
        restart: Callable[[], Training],
        model: Callable[[], Plan],
        links: Json | None = None,
    ) -> None:
        self.training = training
        self.words = words
        self.code = code
        self.exercise = exercise
        self._links = links or {}
        self._restart = restart
        self._step = training.current_step
        self._numbers = False
        self._drawn: tuple[Json, ...] | None = None
        self._weeks = WeeksShown(model)
        self._weighed: Table | None = None
        self.thinking: Thread | None = None
        self.on_progress: Callable[[], None] = lambda: None
        self.notice: Json | None = None
        if training.attempt.entries:
            self.tell("info", "ui.notice.welcome-back")

    @property
    def view(self) -> View:
        """What the screens are made from, as it is now."""
        return View(
            training=self.training,
            words=self.words,
            step=self._step,
            show_numbers=self._numbers,
            exercise=self.exercise,
            figures=self._drawn,
            weeks=self._weeks,
        )

    def frame(self) -> Json:
        """The frame around the step."""
        return frame(self.view, code=self.code, notice=self.notice, links=self._links)

    def screen(self) -> Json:
        """The step that is looked at."""
        if self._step == "meeting":
            self._think_ahead()
        return screen(self.view)

    def _think_ahead(self) -> None:
        """While the trainee chairs, look for what this table could have had: its score needs that at the hand-in."""
        table = self.training.conversation().table
        if table.rooms and table is not self._weighed:
            self._weighed = table
            self.thinking = weigh(table)

    def tell(self, kind: str, key: str, **values: str) -> None:
        """Show a message to the trainee until the next message from the browser."""
        self.notice = {"kind": kind, "text": self.words(key, **values)}

    def handle(self, message: dict[str, Any]) -> Json | None:
        """Do what the browser asks; gives back an answer for this window alone, or nothing.

        Whatever goes wrong becomes a Dutch message on the screen and a line for the operator: an exception
        in a widget's callback would be shown nowhere at all.
        """
        action = self._ACTIONS.get(str(message.get("kind")))
        if action is None:
            log.warning("unknown message from the browser: %.60r", message.get("kind"))
            return None
        if action not in (Session._analyse, Session._method):
            self.notice = None
        try:
            return action(self, message)
        except RefusedError as error:
            self._tell_refusal(error.refusal)
        except ValidationError as error:
            log.warning("a decision could not be read: %.300s", _faults(error))
            self.tell("warn", "ui.notice.unreadable")
        except StaleAttemptError:
            self.training.reload()
            self._forget()
            self.tell("warn", "ui.notice.went-on-elsewhere")
        except StoreError as error:
            log.error("%s", error)  # the store's own line says it all
            self.notice = {"kind": "error", "text": error.told(self.words)}
        except Exception:
            log.exception("message %r failed", message.get("kind"))
            self.tell("error", "ui.notice.failed")
        return None

    def make_file(self, what: str) -> File | None:
        """A file to take along; nothing, with a message on the screen, when it cannot be made."""
        from kompas_sim.report.errors import ReportError  # noqa: PLC0415  # reports are loaded when asked for
        from kompas_sim.report.files import make_file  # noqa: PLC0415

        self.notice = None
        try:
            return make_file(self.training, what, self.words, numbers=self._numbers)
        except ReportError as error:
            log.error("%s", error)
            self.notice = {"kind": "error", "text": error.told(self.words)}
        return None

    def _tell_refusal(self, refusal: Refusal) -> None:
        values = dict(refusal.values)
        if "step" in values:
            values["step"] = self.words(f"method.step.{values['step']}")
        self.tell("warn", f"refusal.{refusal.key}", **values)

    def _decide(self, message: dict[str, Any]) -> Json | None:
        decision = DECISION.validate_python(message.get("decision"))
        kept = self.training.decide(decision).decision
        self._forget()
        if kept != decision:
            self.tell("warn", "ui.notice.masked")
        return None

    def _undo(self, _message: dict[str, Any]) -> Json | None:
        self._forget()
        done = self.training.undo()
        self.tell("info", "ui.notice.undone" if done else "refusal.nothing-to-undo")
        return None

    def _go(self, message: dict[str, Any]) -> Json | None:
        step = message.get("step")
        order = (*self.training.steps, "debrief")
        if step in order and can_go(self.view, step):
            self._step = step
        else:
            self.tell("warn", "ui.notice.not-yet")
        return None

    def _show_numbers(self, message: dict[str, Any]) -> Json | None:
        self._numbers = bool(message.get("on"))
        return None

    def _analyse(self, message: dict[str, Any]) -> Json | None:
        return {"kind": "echo", "key": str(message.get("key")), **echo(self.view, message)}

    def _draw(self, _message: dict[str, Any]) -> Json | None:
        from kompas_sim.widgets.figures import draw  # noqa: PLC0415  # matplotlib only when it is needed

        self._drawn = draw(self.training, self.words)
        return None

    def _play_weeks(self, message: dict[str, Any]) -> Json | None:
        for _ in self._weeks.run(self.training, self.words, message.get("mode")):
            self.on_progress()
        return None

    def _find_change(self, _message: dict[str, Any]) -> Json | None:
        for _ in self._weeks.change(self.training, self.words):
            self.on_progress()
        return None

    def _forget(self) -> None:
        """What was drawn and played no longer fits the plan."""
        self._drawn = None
        self._weeks.forget()

    def _method(self, message: dict[str, Any]) -> Json | None:
        items = load_method().items_of_step(self._step)
        return {
            "kind": "echo",
            "key": str(message.get("key")),
            "items": [cite(item.id, self.words) for item in items],
        }

    def _begin_again(self, _message: dict[str, Any]) -> Json | None:
        self.training = self._restart()
        self._step = self.training.current_step
        self._forget()
        self.tell("info", "ui.notice.began-again")
        return None

    _ACTIONS: ClassVar[dict[str, Callable[[Session, dict[str, Any]], Json | None]]] = {
        "decide": _decide,
        "undo": _undo,
        "go": _go,
        "numbers": _show_numbers,
        "analyse": _analyse,
        "figures": _draw,
        "weeks": _play_weeks,
        "one-change": _find_change,
        "method": _method,
        "restart": _begin_again,
    }


def _faults(error: ValidationError) -> list[tuple[str, ...]]:
    """What is wrong where, for the log: without what was sent, and without names that are not ours."""
    faults = error.errors(include_input=False, include_url=False, include_context=False)
    return [
        (one["type"], *map(str, one["loc"][: -1 if one["type"] == "extra_forbidden" else None]))
        for one in faults
    ]
