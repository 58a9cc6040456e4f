"""Playthroughs: a way through a case as a file, with what feedback is expected of it.

They stand in ``scenarios/<id>/playthroughs/<name>.yaml``. The tests run them, an exercise borrows the earlier
decisions of one, and ``kompas play`` plays one from the command line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from kompas_sim.attempt.decision import Decision, StepSubmitted
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.names import unknown_name
from kompas_sim.attempt.refusals import Situation, refuse
from kompas_sim.scenario.base import Part, Share, StepName, Text
from kompas_sim.scenario.load import FILE_NAME, examine_scenario, fit
from kompas_sim.scenario.locate import Located, read_located
from kompas_sim.scenario.problem import FileProblems, Key, Problem
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario
from kompas_sim.wording import Words

PlaythroughKind = Literal["as-the-method-asks", "typical-mistake", "nothing-done", "own-way"]
"""``own-way`` deviates from the method with reasons that hold in this case (K-003)."""

FindingName = Annotated[str, Field(pattern=r"^[a-z0-9_-]+(:[a-z0-9:_-]+)?$")]
"""A rule, or a rule with the subject it speaks of: ``missing-must`` or ``missing-must:person:huisarts``."""


MODEL = "as-the-method-asks"
"""The playthrough that is the author's own run; every case has it."""


class ScoreRange(Part):
    """Between which values a score lies."""

    min: Share = 0.0
    max: Share = 1.0


class Expectation(Part):
    """What feedback a playthrough gets: scores by step, findings that are there and findings that are not."""

    scores: dict[StepName, ScoreRange] = Field(default_factory=dict)
    findings: dict[StepName, tuple[FindingName, ...]] = Field(default_factory=dict)
    absent: dict[StepName, tuple[FindingName, ...]] = Field(default_factory=dict)


class Playthrough(Part):
    """A way through a case: the decisions in order and what is expected of them."""

    title: Text
    about: Text
    kind: PlaythroughKind
    decisions: tuple[Decision, ...]
    expect: Expectation

    @property
    def submitted(self) -> frozenset[StepName]:
        """The steps that are handed in somewhere on the way."""
        return frozenset(one.step for one in self.decisions if isinstance(one, StepSubmitted))


class PlaythroughProblems(FileProblems):
    """Everything that is wrong with a playthrough file."""


def playthrough_path(scenarios: Path, scenario_id: str, name: str) -> Path:
    """Where a playthrough of a case stands."""
    return scenarios / scenario_id / "playthroughs" / f"{name}.yaml"


def playthrough_names(folder: Path) -> list[str]:
    """The names of the playthroughs in the folder of a case, in the order of the alphabet."""
    return sorted(each.stem for each in folder.glob("playthroughs/*.yaml"))


def load_playthrough(path: Path, case: Scenario) -> Playthrough:
    """The playthrough of ``case`` in the file ``path``; raises ``PlaythroughProblems`` with every problem."""
    playthrough, problems = examine_playthrough(path, case)
    if playthrough is None or problems:
        raise PlaythroughProblems(problems)
    return playthrough


def examine_playthrough(path: Path, case: Scenario | None) -> tuple[Playthrough | None, list[Problem]]:
    """The playthrough in a file, if its form is right, and everything that is wrong with it.

    Without a case only the form can be judged.
    """
    try:
        located = read_located(path)
    except FileProblems as stop:
        return None, list(stop.problems)
    playthrough, problems = fit(Playthrough, located)
    if playthrough is not None:
        problems += _expectations(playthrough, located)
        problems += _decisions(playthrough, case, located) if case else ()
    return playthrough, problems


def playthrough_problems(path: Path) -> list[Problem]:
    """Everything that is wrong with a playthrough, judged against the case in whose folder it stands."""
    case, _ = examine_scenario(path.resolve().parent.parent / FILE_NAME)
    return examine_playthrough(path, case)[1]


def _expectations(playthrough: Playthrough, located: Located) -> Iterator[Problem]:
    expect = playthrough.expect
    for field in ("scores", "findings", "absent"):
        for step in getattr(expect, field):
            if step not in playthrough.submitted:
                yield located.problem("P103", "step-never-submitted", ("expect", field, step), step=step)
    for step, score in expect.scores.items():
        if score.min > score.max:
            yield located.problem("P104", "score-backwards", ("expect", "scores", step), step=step)


def _decisions(playthrough: Playthrough, case: Scenario, located: Located) -> Iterator[Problem]:
    """Decisions that name what is not there, or that would be refused at this point of the run."""
    made: list[Decision] = []
    for number, decision in enumerate(playthrough.decisions):
        unknown = unknown_name(case, decision)
        if unknown:
            path = _where(number, unknown[0], located)
            yield located.problem("P101", "unknown-name", path, unknown[1] or None, word=unknown[0])
        else:
            refusal = refuse(Situation(case, PLAYED_STEPS, fold(made), made), decision)
            if refusal:
                reason = Words()(f"refusal.{refusal.key}", **refusal.values)
                yield located.problem("P102", "refused-decision", ("decisions", number), reason=reason)
        made.append(decision)


def _where(number: int, word: str, located: Located) -> Key:
    """The place of the field of a decision that holds ``word``, also after the colon of a topic."""
    fields: Iterable[tuple[str, object]] = located.data["decisions"][number].items()
    held = (name for name, value in fields if name != "kind" and str(value).rpartition(":")[2] == word)
    return ("decisions", number, *list(held)[:1])
