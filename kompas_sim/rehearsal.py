"""Playing for nobody, before the first visitor comes.

Whatever is imported, compiled or remembered on the way need not be so again in the copies of this process: they open
sooner, and what they share with it costs no memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from kompas_sim.app import Surroundings, Visit, sqlite_url, store_at
from kompas_sim.attempt.decision import Decision, StepSubmitted
from kompas_sim.attempt.playthrough import MODEL, load_playthrough, playthrough_path
from kompas_sim.scenario.load import scenario_ids
from kompas_sim.scenario.problem import FileProblems
from kompas_sim.shelf import case_at
from kompas_sim.widgets.session import Session
from kompas_sim.wording import DEFAULT_LANGUAGE, LANGUAGES

FEW = 3
"""Decisions of a case after the first: the code is warm by then, only the case itself is new."""


def rehearse() -> None:
    """Play the first case as its author would, up to the meeting, and the beginning of the others.

    The store is thrown away. A case with errors is left to the visitor who asks for it.
    """
    around = Surroundings.read()
    whole = True
    for case in scenario_ids(around.scenarios):
        with TemporaryDirectory(prefix="kompas-rehearsal-") as folder, suppress(FileProblems, OSError):
            decisions = _until_the_meeting(around.scenarios, case)
            _play(around, case, decisions if whole else decisions[:FEW], Path(folder))
            whole = False


def _until_the_meeting(scenarios: Path, case: str) -> Sequence[Decision]:
    """What the author decides before the meeting; there the search would begin, which is for each table anew."""
    run = load_playthrough(playthrough_path(scenarios, case, MODEL), case_at(scenarios, case)).decisions
    ends = [at for at, one in enumerate(run) if isinstance(one, StepSubmitted) and one.step == "agenda"]
    return run[: ends[0]] if ends else run[:FEW]


def _play(around: Surroundings, case: str, decisions: Sequence[Decision], folder: Path) -> None:
    store = store_at(sqlite_url(folder))
    try:
        visit = Visit(around, store, case_at(around.scenarios, case), None, store.new_code())
        session = visit.session(DEFAULT_LANGUAGE, {})
        for decision in decisions:
            session.handle({"kind": "decide", "decision": decision.model_dump(mode="json")})
            _look(session)
            if isinstance(decision, StepSubmitted):
                session.handle({"kind": "go", "step": session.training.current_step})
        for language in LANGUAGES:
            _look(visit.session(language, {}))
        session.handle({"kind": "undo"})
    finally:
        store.close(spare=True)


def _look(session: Session) -> None:
    session.frame()
    session.screen()
