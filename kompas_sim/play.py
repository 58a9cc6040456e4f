"""Playing a playthrough without a screen, and comparing its feedback with what the file expects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.attempt.memory import MemoryLog
from kompas_sim.attempt.playthrough import (
    Playthrough,
    load_playthrough,
    playthrough_names,
    playthrough_path,
)
from kompas_sim.feedback.finding import Finding, StepFeedback
from kompas_sim.feedback.used_items import used_items
from kompas_sim.method.coverage import Coverage, coverage
from kompas_sim.method.load import load_method
from kompas_sim.scenario.load import find_scenario, load_all, scenarios_folder
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.training import Training
from kompas_sim.wording import Words


class UnknownPlaythroughError(KeyError):
    """A playthrough that a case does not have; ``nearest`` is the one that was probably meant."""

    def __init__(self, name: str, likely: str | None) -> None:
        super().__init__(name)
        self.name = name
        self.nearest = likely


@dataclass(frozen=True)
class Played:
    """A playthrough played to its end: the feedback per handed-in step, and what is not as expected."""

    title: str
    feedback: tuple[StepFeedback, ...]
    surprises: tuple[str, ...]

    @property
    def as_expected(self) -> bool:
        """Whether scores and findings are what the file says."""
        return not self.surprises

    def as_json(self) -> dict[str, Any]:
        """Everything as plain values, with the findings in Dutch."""
        return {
            "title": self.title,
            "as_expected": self.as_expected,
            "surprises": list(self.surprises),
            "steps": [_step_json(one) for one in self.feedback],
        }

    def lines(self) -> Iterator[str]:
        """The run as readable text, in Dutch."""
        words = Words()
        yield self.title
        for one in self.feedback:
            score = "–" if one.score is None else f"{one.score:.2f}"
            yield f"\n{words(f'method.step.{one.step}')} ({score})"
            for finding in one.findings:
                cites = f" [{', '.join(finding.cites)}]" if finding.cites else ""
                yield f"  {words(f'ui.tone.{finding.tone}')}: {_said(finding, words)}{cites}"
        for surprise in self.surprises:
            yield f"\nAnders dan verwacht: {surprise}"


def play(case: Scenario, playthrough: Playthrough, seed: int = 0) -> Training:
    """Make the decisions of a playthrough one by one in a new run; raises ``RefusedError``."""
    start = datetime.combine(case.today, datetime.min.time(), UTC) + timedelta(hours=9)
    header = AttemptHeader(id="play", scenario=case.id, seed=seed, started_at=start)
    training = Training(case, MemoryLog(header, lambda: start))
    for decision in playthrough.decisions:
        training.decide(decision)
    return training


def judge(training: Training, playthrough: Playthrough) -> Played:
    """The feedback at the end of a run beside what its file expects."""
    feedback = tuple(training.feedback(step) for step in training.plan.submitted)
    return Played(playthrough.title, feedback, tuple(_surprises(feedback, playthrough)))


def play_file(scenario_id: str, name: str, scenarios: Path | None = None) -> Played:
    """Play a playthrough by name.

    Raises ``UnknownScenarioError`` or ``UnknownPlaythroughError`` naming the nearest, and the problems of a
    broken file.
    """
    folder = scenarios or scenarios_folder()
    case = find_scenario(folder, scenario_id)
    playthrough = find_playthrough(folder, case, name)
    return judge(play(case, playthrough), playthrough)


def find_playthrough(folder: Path, case: Scenario, name: str) -> Playthrough:
    """The playthrough of a case by name.

    Raises ``UnknownPlaythroughError`` naming the nearest, and the problems of a broken file.
    """
    names = playthrough_names(folder / case.id)
    if name not in names:
        raise UnknownPlaythroughError(name, nearest(name, names))
    return load_playthrough(playthrough_path(folder, case.id, name), case)


def coverage_of_all(scenarios: Path | None = None) -> Coverage:
    """For each scenario which items are assessed by a rule, taught on the screen of a step, or excused."""
    cases = load_all(scenarios or scenarios_folder())
    method = load_method()
    shown = frozenset(item.id for item in method.items if item.step)
    return coverage(
        method,
        assessed={name: used_items(case) for name, case in cases.items()},
        taught=dict.fromkeys(cases, shown),
    )


def coverage_lines(found: Coverage) -> Iterator[str]:
    """Coverage as readable text, in Dutch: counts per scenario, then each item with its place in each."""
    names = {
        "assessed": "getoetst",
        "taught": "getoond",
        "excused": "met reden overgeslagen",
        "missing": "ONTBREEKT",
    }
    for scenario, counts in found.summary().items():
        yield f"{scenario}: " + ", ".join(f"{n} {names[state]}" for state, n in counts.items())
    for row in found.rows():
        states = ", ".join(f"{scenario} {names[state]}" for scenario, state in row.states.items())
        reasons = "; ".join(sorted(set(row.reasons.values())))
        yield f"{row.item_id} {states}{f' ({reasons})' if reasons else ''}"


def _surprises(feedback: tuple[StepFeedback, ...], playthrough: Playthrough) -> Iterator[str]:
    by_step = {one.step: one for one in feedback}
    for step, span in playthrough.expect.scores.items():
        score = by_step[step].score
        if score is None or not span.min <= score <= span.max:
            yield f"{step}: score {score}, verwacht {span.min} tot {span.max}"
    for step, names in playthrough.expect.findings.items():
        for name in set(names) - _names(by_step[step]):
            yield f"{step}: {name} ontbreekt"
    for step, names in playthrough.expect.absent.items():
        for name in set(names) & _names(by_step[step]):
            yield f"{step}: {name} is er wel"


def _names(feedback: StepFeedback) -> set[str]:
    """Every name by which the findings of a step may be expected."""
    return {
        name
        for one in feedback.findings
        for name in (one.rule, f"{one.rule}:{one.subject}" if one.subject else "")
    }


def _said(finding: Finding, words: Words) -> str:
    return words(finding.message.key, **finding.message.values)


def _step_json(feedback: StepFeedback) -> dict[str, Any]:
    words = Words()
    return {
        **feedback.model_dump(mode="json", exclude={"findings"}),
        "findings": [
            {**one.model_dump(mode="json", exclude={"message"}), "text": _said(one, words)}
            for one in feedback.findings
        ],
    }
