"""How long the core takes: reading a case, a decision with its feedback, importing the app."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import cycle
from statistics import median

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.attempt.memory import MemoryLog
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.playthrough import load_playthrough, playthrough_path
from kompas_sim.play import play
from kompas_sim.scenario.load import examine_scenario
from kompas_sim.training import Training
from kompas_sim.widgets.session import Session
from kompas_sim.wording import Words
from tests.benchmarks import weeks
from tests.benchmarks.row import Row, median_ms
from tests.support.cases import SCENARIOS, case

NOW = datetime(2026, 2, 2, 9, tzinfo=UTC)


def rows() -> list[Row]:
    """The core's figures, in milliseconds (medians)."""
    return [
        Row("load and check a scenario", _load(), 50),
        Row("fold after a decision, at 200 decisions", _at_200(lambda t: t.plan_after(t.attempt.seq)), 5),
        Row("feedback on one step, at 200 decisions", _at_200(lambda t: t.feedback("agreements")), 5),
        Row("fold and feedback after a decision, at 200 decisions", _at_200(_fold_and_assess), 5),
        Row("decide and make the screen, at 200 decisions", _screen(), 50),
        Row("import of the app, in a new interpreter", _import(), 500),
        *weeks.rows(),
    ]


def _load() -> float:
    files = cycle([SCENARIOS / "mees" / "scenario.yaml", SCENARIOS / "jip" / "scenario.yaml"])
    return median_ms(lambda: examine_scenario(next(files)), 11)


def _long_run() -> Training:
    """A whole run as the method asks, and then so many changes of mind that it counts 200 decisions."""
    mees = case("mees")
    path = playthrough_path(SCENARIOS, "mees", "as-the-method-asks")
    training = play(mees, load_playthrough(path, mees))
    training.decide(d.StepReopened(step="agenda"))
    point = mees.agenda[0].id
    while training.attempt.seq < 200:
        training.decide(d.MinutesSet(item=point, minutes=1 + training.attempt.seq % 10))
    training.decide(d.StepSubmitted(step="agenda"))
    return training


def _fold_and_assess(training: Training) -> None:
    training.plan_after(training.attempt.seq)
    training.feedback("agreements")


def _at_200(work: Callable[[Training], object]) -> float:
    training = _long_run()
    return median_ms(lambda: work(training), 51)


def _screen() -> float:
    training = _long_run()
    header = AttemptHeader(id="b", scenario="mees", seed=1, started_at=NOW)
    session = Session(
        training,
        Words("nl"),
        code=None,
        exercise=None,
        restart=lambda: Training(case("mees"), MemoryLog(header, lambda: NOW)),
        model=Plan,
    )
    session.handle({"kind": "go", "step": "agreements"})
    levels = cycle(["sure", "unsure"])

    def click() -> None:
        decision = {"kind": "confidence-given", "step": "agreements", "level": next(levels)}
        session.handle({"kind": "decide", "decision": decision})
        session.frame()
        session.screen()

    return median_ms(click, 31)


def _import() -> float:
    code = (
        "from time import perf_counter as t; s = t(); import kompas_sim.app; print(1000 * (t() - s));"
        "import sys; assert 'matplotlib' not in sys.modules and 'nbconvert' not in sys.modules"
    )
    run = [sys.executable, "-c", code]
    taken = [float(subprocess.run(run, check=True, capture_output=True, text=True).stdout) for _ in range(5)]
    return median(taken)
