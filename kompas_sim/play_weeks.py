"""The four weeks after a playthrough, as the command line shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.playthrough import MODEL, load_playthrough, playthrough_names, playthrough_path
from kompas_sim.play import UnknownPlaythroughError
from kompas_sim.scenario.load import find_scenario, scenarios_folder
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks import Comparison, EventStory, Mode, compare, story
from kompas_sim.simulation.weeks.summary import beside, percent, summary
from kompas_sim.wording import Words


@dataclass(frozen=True)
class WeeksPlayed:
    """The four weeks after a playthrough, beside those without a plan and with the model plan, and one told."""

    case: Scenario
    comparison: Comparison
    told: tuple[EventStory, ...]

    def as_json(self) -> dict[str, Any]:
        """Everything as plain values."""
        return {
            "scenario": self.case.id,
            **{name: result and result.as_json() for name, result in vars(self.comparison).items()},
            "story": [{**vars(one), "text": one.text} for one in self.told],
        }

    def lines(self) -> Iterator[str]:
        """Readable text, in Dutch."""
        words = Words()
        yield from summary(self.comparison.mine, words)
        yield ""
        titles = {event.id: event.title for event in self.case.events}
        for each in self.comparison.mine.events:
            shares = (each.held.mean, each.late.mean, each.not_held.mean)
            held, late, lost = (percent(part, words) for part in shares)
            yield words("weeks.summary.event", title=titles[each.event], held=held, late=late, lost=lost)
        yield f"\n{words('weeks.compare.title')}"
        yield from beside(self.comparison, words)
        yield f"\n{words('weeks.story.title')}"
        for one in self.told:
            yield f"\n{one.title} ({words(f'weeks.ending.{one.ending}')})\n{one.text}"


def play_weeks(
    scenario_id: str,
    playthrough: str,
    *,
    runs: int = 200,
    seed: int = 0,
    mode: Mode = "realistisch",
    scenarios: Path | None = None,
) -> WeeksPlayed:
    """Play a playthrough, by name or as a file, and the four weeks after it.

    Raises ``UnknownScenarioError`` or ``UnknownPlaythroughError`` naming the nearest, and the problems of a
    broken file.
    """
    folder = scenarios or scenarios_folder()
    case = find_scenario(folder, scenario_id)
    plan = _plan(case, _path(folder, case, playthrough))
    model = model_plan(folder, case)
    return WeeksPlayed(case, compare(case, plan, model, runs, seed, mode), story(case, plan, seed, 0, mode))


def model_plan(folder: Path, case: Scenario) -> Plan | None:
    """The plan of the playthrough that does as the method asks; nothing where a case has none."""
    if MODEL not in playthrough_names(folder / case.id):
        return None
    return _plan(case, playthrough_path(folder, case.id, MODEL))


def _plan(case: Scenario, path: Path) -> Plan:
    """What the decisions amount to; the seed of the weeks has no say in how the meeting went."""
    return fold(load_playthrough(path, case).decisions)


def _path(folder: Path, case: Scenario, playthrough: str) -> Path:
    """A playthrough of the case by name, or any file."""
    names = playthrough_names(folder / case.id)
    if playthrough in names:
        return playthrough_path(folder, case.id, playthrough)
    if Path(playthrough).is_file():
        return Path(playthrough)
    raise UnknownPlaythroughError(playthrough, nearest(playthrough, names))
