"""The few calls that a notebook makes, and where clock, environment and chance enter the program."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from kompas_sim.arrival import comes_later, is_served
from kompas_sim.attempt.decision import Decision
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.playthrough import MODEL, load_playthrough, playthrough_path
from kompas_sim.practice.exercise_file import Exercise, exercises_folder, find_exercise, given_decisions
from kompas_sim.scenario.load import scenarios_folder
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario
from kompas_sim.shelf import case_at
from kompas_sim.store.address import default_url, file_of
from kompas_sim.store.attempt_log import StoredLog
from kompas_sim.store.errors import UnknownCodeError
from kompas_sim.store.opening import open_store
from kompas_sim.store.store import Store
from kompas_sim.text import warm_up
from kompas_sim.training import Training
from kompas_sim.widgets.app_widget import KompasApp
from kompas_sim.widgets.session import Session
from kompas_sim.wording import DEFAULT_LANGUAGE, Words

if TYPE_CHECKING:
    from kompas_sim.serve.settings import Kernels, ServeSettings

DEFAULT_CASE = "mees"
_SEEDS = 2**31


@dataclass(frozen=True)
class Surroundings:
    """Where cases, exercises and attempts are, as the environment says."""

    scenarios: Path
    exercises: Path
    database_url: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ, data: Path | None = None) -> Surroundings:
        """From ``KOMPAS_SCENARIOS``, ``KOMPAS_EXERCISES``, ``KOMPAS_DATABASE_URL`` and ``KOMPAS_DATA``.

        ``data`` overrules the folder of the environment; without either it is ``data`` beside the scenarios.
        """
        scenarios = Path(environment.get("KOMPAS_SCENARIOS") or scenarios_folder())
        exercises = Path(environment.get("KOMPAS_EXERCISES") or exercises_folder())
        folder = data or Path(environment.get("KOMPAS_DATA") or scenarios.parent / "data")
        return cls(scenarios, exercises, environment.get("KOMPAS_DATABASE_URL") or default_url(folder))


def utc_now() -> datetime:
    """The moment, for the log."""
    return datetime.now(UTC)


def store_at(url: str, *, tended: bool = False) -> Store:
    """The store at this address, perhaps one that a server tends; raises a ``StoreError``."""
    return open_store(url, clock=utc_now, token=secrets.randbelow, tended=tended)


def store_for_operator(data: Path | None) -> Store:
    """The store that the command line works on; raises ``UnknownCodeError`` when nothing is kept yet."""
    url = Surroundings.read(data=data).database_url
    file = file_of(url)
    if file is not None and not file.exists():
        raise UnknownCodeError
    return store_at(url)


def settings_for_server(
    *,
    host: str,
    port: int,
    data: Path | None,
    kernel: Kernels = "fork",
    behind_proxy: bool = False,
    max_pages: int | None = None,
    idle_minutes: float = 30,
) -> ServeSettings:
    """What the server needs to know, from the command line and the environment."""
    from kompas_sim.serve.settings import ServeSettings  # noqa: PLC0415  # a notebook needs no server

    around = Surroundings.read(data=data)
    folder = data or Path(os.environ.get("KOMPAS_DATA") or around.scenarios.parent / "data")
    return ServeSettings(
        host=host,
        port=port,
        data=folder,
        database_url=os.environ.get("KOMPAS_DATABASE_URL") or None,
        scenarios=around.scenarios,
        exercises=around.exercises,
        kernel=kernel,
        behind_proxy=behind_proxy,
        max_kernels=max_pages,
        idle_minutes=idle_minutes,
    )


def open_training(
    case: str | None = None,
    *,
    exercise: str | None = None,
    code: str | None = None,
    language: str | None = None,
) -> KompasApp:
    """The training as a widget: a case, or an exercise on it, of the trainee with ``code``.

    What is not given comes from the environment that the server sets for a visitor (``KOMPAS_CASE``,
    ``KOMPAS_EXERCISE``, ``KOMPAS_CODE``, ``KOMPAS_LANG``). In JupyterLab, without a code, a new one is made
    and shown under "Meer". Raises ``UnknownScenarioError``, ``UnknownExerciseError`` or a ``StoreError``.
    """

    def session() -> Session:
        return _session(case, exercise, code, language)

    if comes_later(os.environ):
        return KompasApp.waiting(session)
    # The patterns that read Dutch are built while the trainee looks at the first screen.
    Thread(target=warm_up, daemon=True).start()
    return KompasApp.on_our_page(session()) if is_served(os.environ) else KompasApp(session())


def _session(case: str | None, exercise: str | None, code: str | None, language: str | None) -> Session:
    """The session of whoever is there now; see ``open_training``."""
    around = Surroundings.read()
    case = case or os.environ.get("KOMPAS_CASE") or DEFAULT_CASE
    exercise = exercise or os.environ.get("KOMPAS_EXERCISE") or None
    task = find_exercise(around.exercises, exercise) if exercise else None
    scenario = case_at(around.scenarios, case)
    served = is_served(os.environ)
    store = store_at(around.database_url, tended=served)
    given = code or os.environ.get("KOMPAS_CODE") or ""
    visit = Visit(around, store, scenario, task, store.normal_code(given) if given else store.new_code())
    return visit.session(language_of(language), _links(language_of(language)) if served else {})


def language_of(asked: str | None) -> str:
    """The language that was asked for, else the visitor's, else Dutch."""
    return Words(asked or os.environ.get("KOMPAS_LANG") or "nl").language


def _links(language: str) -> dict[str, str]:
    """Pages of the server beside the training; the language goes along."""
    end = "" if language == DEFAULT_LANGUAGE else f"?lang={language}"
    return {"method": f"/werkwijze{end}", "start": f"/{end}"}


@dataclass(frozen=True)
class Visit:
    """One trainee at one case or exercise."""

    around: Surroundings
    store: Store
    case: Scenario
    exercise: Exercise | None
    code: str

    def session(self, language: str, links: dict[str, str]) -> Session:
        """One window on the newest attempt."""
        return Session(
            self.resume(),
            Words(language),
            code=self.code,
            exercise=self.exercise,
            restart=self.begin,
            model=self.model,
            links=links,
        )

    def resume(self) -> Training:
        """The newest attempt, or a first one."""
        found = self.store.latest(self.code, self.case.id, self.exercise.id if self.exercise else None)
        return self._training(found.id) if found else self.begin()

    def begin(self) -> Training:
        """A new attempt; earlier ones stay."""
        name = self.exercise.id if self.exercise else None
        header = self.store.begin(self.code, self.case.id, name, secrets.randbelow(_SEEDS))
        return self._training(header.id)

    def model(self) -> Plan:
        """The plan of the author's own run."""
        path = playthrough_path(self.around.scenarios, self.case.id, MODEL)
        return fold(load_playthrough(path, self.case).decisions)

    def _training(self, attempt: str) -> Training:
        log = StoredLog(self.store, self.code, attempt, utc_now, self.case.professionals)
        if self.exercise is None:
            return Training(self.case, log)
        steps = tuple(step for step in PLAYED_STEPS if step in self.exercise.steps)
        return Training(self.case, log, steps=steps, given=self._given(self.exercise))

    def _given(self, exercise: Exercise) -> tuple[Decision, ...]:
        path = playthrough_path(self.around.scenarios, self.case.id, exercise.given)
        return given_decisions(exercise, self.case, load_playthrough(path, self.case))
