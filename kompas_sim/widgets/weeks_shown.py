"""Four weeks later, as the debrief shows them: run in steps with a sign of progress, kept until the plan changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kompas_sim.attempt.plan import Plan
from kompas_sim.simulation.weeks import (
    MODES,
    Comparison,
    Estimate,
    EventStory,
    Mode,
    WeeksResult,
    duration,
    simulate_in_steps,
    story,
    without_plan,
)
from kompas_sim.simulation.weeks.network import network_of
from kompas_sim.simulation.weeks.one_change import ChangesSoFar, OneChange, one_change_in_steps
from kompas_sim.simulation.weeks.read_back import ReadBack, read_back
from kompas_sim.simulation.weeks.summary import number, percent
from kompas_sim.training import Training
from kompas_sim.widgets.figures import as_json
from kompas_sim.widgets.view import Json
from kompas_sim.wording import Words

RUNS = 200
"""Replications on the screen: enough for an interval of a few percent, over before anybody waits. Our choice."""

NOTICEABLE = 0.01
"""From which gain in coverage a change is worth naming. Our choice."""

MOST = 5
EVERY = 3
"""After how many changes the progress is shown."""

MARKS = {"held": "✔", "late": "▲", "not": "✕"}


class WeeksShown:
    """What the debrief shows of the weeks; ``model`` gives the author's plan, beside which the trainee's stands."""

    def __init__(self, model: Callable[[], Plan]) -> None:
        self._model = model
        self.mode: Mode = MODES[0]
        self.forget()

    def forget(self) -> None:
        """The plan has changed: what was found no longer holds."""
        self._progress: tuple[int, int] | None = None
        self._found: Json | None = None
        self._changes: ChangesSoFar | None = None

    def run(self, training: Training, words: Words, mode: str | None) -> Iterator[None]:
        """Play the weeks of three plans with the same seeds; comes back after each part so that it can be shown."""
        self.forget()
        self.mode = next((each for each in MODES if each == mode), self.mode)
        case, plan, seed = training.case, training.plan, training.attempt.header.seed
        results: list[WeeksResult] = []
        plans = (plan, without_plan(plan), self._model())
        for at, each in enumerate(plans):
            for step in simulate_in_steps(case, each, RUNS, seed, self.mode, steps=4):
                self._progress = (at * RUNS + step.done, len(plans) * RUNS)
                if step.result:
                    results.append(step.result)
                yield
        told = story(case, plan, seed, mode=self.mode, words=words)
        self._found = _found(Comparison(*results), told, words)
        self._found["readBack"] = [_read_back(one) for one in read_back(case, plan, words)]
        self._found |= _drawn(training, plans[-1], self.mode, words)

    def change(self, training: Training, words: Words) -> Iterator[None]:
        """Try one change after the other in the same weeks; comes back now and then so that it can be shown."""
        seed = training.attempt.header.seed
        for at, tried in enumerate(
            one_change_in_steps(training.case, training.plan, seed=seed, mode=self.mode, words=words)
        ):
            self._changes = tried
            if at % EVERY == 0 or tried.done == tried.all:
                yield

    def shown(self, words: Words) -> Json:
        """The weeks as the browser gets them."""
        modes = [{"id": mode, "label": words(f"weeks.mode.{mode}")} for mode in MODES]
        if self._found:
            change = _change(self._changes, words)
            return {"state": "done", "mode": self.mode, "modes": modes, **self._found, "change": change}
        if self._progress:
            done, of = self._progress
            text = words("ui.weeks.running", done=done, of=of)
            return {
                "state": "running",
                "mode": self.mode,
                "modes": modes,
                "done": done,
                "of": of,
                "text": text,
            }
        return {"state": "idle", "mode": self.mode, "modes": modes}


def _change(tried: ChangesSoFar | None, words: Words) -> Json:
    """What would have helped most, as far as it was looked for."""
    if tried is None:
        return {"state": "idle"}
    text = words("ui.weeks.change-running", done=tried.done, of=tried.all)
    progress = {"done": tried.done, "of": tried.all, "text": text}
    if tried.done < tried.all:
        return {"state": "running", **progress}
    helps = [one for one in tried.changes if one.gain >= NOTICEABLE][:MOST]
    return {
        "state": "done",
        **progress,
        "found": [{"text": one.said, "gain": _gain(one, words)} for one in helps],
    }


def _gain(one: OneChange, words: Words) -> str:
    after = one.result.coverage.mean
    before, now = percent(after - one.gain, words), percent(after, words)
    return words("ui.weeks.change-gain", before=before, after=now)


def _drawn(training: Training, model: Plan, mode: Mode, words: Words) -> Json:
    """The weeks on a line of days, and the network of agreements with what stands out in it."""
    from kompas_sim.plots.network import network as network_picture  # noqa: PLC0415  # matplotlib when it is needed
    from kompas_sim.plots.weeks import weeks as weeks_picture  # noqa: PLC0415

    case, plan, seed = training.case, training.plan, training.attempt.header.seed
    line = weeks_picture(case, plan, words, model=model, seed=seed, mode=mode)
    ties = network_picture(case, plan, words)
    return {
        "figures": [as_json(line)] if line else [],
        "network": {
            "warnings": [remark.text for remark in network_of(case, plan, words).remarks],
            "figure": as_json(ties) if ties else None,
        },
    }


def _read_back(one: ReadBack) -> Json:
    question = one.question
    return {
        "id": question.id,
        "asker": question.asker,
        "question": question.text,
        "found": one.answer is not None,
        "answer": one.answer or one.missing,
    }


def _found(results: Comparison, told: tuple[EventStory, ...], words: Words) -> Json:
    share = percent(results.mine.coverage.mean, words)
    return {
        "runs": RUNS,
        "summary": words("ui.weeks.summary", share=share),
        "numbers": _numbers(results, words),
        "stories": [_story(one, words) for one in told],
    }


def _numbers(results: Comparison, words: Words) -> Json:
    """A row for each measure, a column for each plan."""
    columns = [(name, one) for name, one in vars(results).items() if one is not None]
    measures: dict[str, Callable[[WeeksResult], str]] = {
        "coverage": lambda one: _share(one.coverage, words),
        "minutes": lambda one: duration(one.minutes.mean, words) if one.minutes else "–",
        "calls": lambda one: _mean(one.load.calls, words),
        "retold": lambda one: _mean(one.load.retold, words),
        "nights": lambda one: _mean(one.load.nights, words),
        "admissions": lambda one: _mean(one.admissions, words),
        "overdue": lambda one: words("ui.weeks.of", n=number(one.overdue.mean, words), of=one.dated),
    }
    return {
        "columns": [words("ui.weeks.measure"), *(words(f"weeks.compare.{name}") for name, _ in columns)],
        "rows": [
            [words(f"ui.weeks.row.{name}"), *(tell(one) for _, one in columns)]
            for name, tell in measures.items()
        ],
    }


def _share(estimate: Estimate, words: Words) -> str:
    low, high = percent(estimate.low, words), percent(estimate.high, words)
    return words("ui.weeks.interval", mean=percent(estimate.mean, words), low=low, high=high)


def _mean(estimate: Estimate, words: Words) -> str:
    low, high = number(estimate.low, words), number(estimate.high, words)
    return words("ui.weeks.interval", mean=number(estimate.mean, words), low=low, high=high)


def _story(one: EventStory, words: Words) -> dict[str, Any]:
    return {
        "id": one.event,
        "title": one.title,
        "ending": one.ending,
        "mark": MARKS[one.ending],
        "endingText": words(f"weeks.ending.{one.ending}"),
        "story": " ".join(one.sentences[:-1]),
        "lesson": one.sentences[-1],
    }
