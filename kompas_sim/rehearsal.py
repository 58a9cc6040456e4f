"""Playing for nobody, before the first visitor comes.

Whatever is imported, compiled or remembered on the way need not be so again in the copies of this process: they open
sooner, and what they share with it costs no memory.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kompas_sim.app import Surroundings, Visit, store_at
from kompas_sim.attempt.decision import Decision, StepSubmitted
from kompas_sim.attempt.playthrough import MODEL, load_playthrough, playthrough_path
from kompas_sim.scenario.load import scenario_ids
from kompas_sim.shelf import case_at
from kompas_sim.store.address import default_url
from kompas_sim.widgets.session import Session
from kompas_sim.wording import DEFAULT_LANGUAGE, LANGUAGES

log = logging.getLogger("kompas.kernel")

FEW = 3
"""Decisions of a case after the first: the code is warm by then, only the case itself is new."""


def rehearse() -> None:
    """Play the first case as its author would, up to the meeting, and the beginning of the others.

    The store is thrown away. A case with errors is left to the visitor who asks for it.
    """
    around = Surroundings.read()
    whole = True
    for case in scenario_ids(around.scenarios):
        try:
            decisions = _until_the_meeting(around.scenarios, case)
            with TemporaryDirectory(prefix="kompas-rehearsal-") as folder:
                _play(around, case, decisions if whole else decisions[:FEW], Path(folder))
            whole = False
        except Exception:  # whatever is wrong with a case, or with this machine's folder for a rehearsal
            log.exception("the case %s could not be rehearsed: its pages open a little later", case)


def _until_the_meeting(scenarios: Path, case: str) -> Sequence[Decision]:
    """What the author decides before the meeting; there the search would begin, which is for each table anew."""
    run = load_playthrough(playthrough_path(scenarios, case, MODEL), case_at(scenarios, case)).decisions
    ends = [at for at, one in enumerate(run) if isinstance(one, StepSubmitted) and one.step == "agenda"]
    return run[: ends[0]] if ends else run[:FEW]


def _play(around: Surroundings, case: str, decisions: Sequence[Decision], folder: Path) -> None:
    store = store_at(default_url(folder))
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
