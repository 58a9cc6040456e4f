"""Results in words: the sentences of one result, and one line for each plan that stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from babel.numbers import format_decimal, format_percent

from kompas_sim.simulation.weeks.compare import Comparison
from kompas_sim.simulation.weeks.estimate import Estimate
from kompas_sim.simulation.weeks.result import WeeksResult
from kompas_sim.simulation.weeks.story import duration
from kompas_sim.wording import Words


def percent(part: float, words: Words) -> str:
    """A share as one reads it."""
    text: str = format_percent(part, format="#,##0%", locale=words.language)
    return text


def number(value: float, words: Words) -> str:
    """A mean with one decimal."""
    text: str = format_decimal(round(value, 1), format="0.#", locale=words.language)
    return text


def span(estimate: Estimate, words: Words) -> dict[str, str]:
    """A share and its interval, as values for a sentence."""
    return {name: percent(value, words) for name, value in vars(estimate).items()}


def summary(result: WeeksResult, words: Words) -> Iterator[str]:
    """What one result says, one sentence for each measure."""
    yield words("weeks.summary.runs", runs=result.runs, mode=words(f"weeks.mode.{result.mode}").lower())
    yield words("weeks.summary.coverage", **span(result.coverage, words))
    yield words("weeks.summary.calls", mean=number(result.calls_per_event.mean, words))
    if result.minutes:
        yield words("weeks.summary.minutes", time=duration(result.minutes.mean, words))
    yield words("weeks.summary.admissions", mean=number(result.admissions.mean, words))
    if result.dated:
        mean = number(result.overdue.mean, words)
        yield words("weeks.summary.overdue", mean=mean, dated=result.dated)
    load = {name: number(each.mean, words) for name, each in vars(result.load).items()}
    yield words("weeks.summary.load", **load)


def beside(comparison: Comparison, words: Words) -> Iterator[str]:
    """The same weeks beside each other, a line for each."""
    for name, result in vars(comparison).items():
        if result is not None:
            yield words(
                "weeks.compare.line",
                name=words(f"weeks.compare.{name}"),
                share=percent(result.coverage.mean, words),
                admissions=number(result.admissions.mean, words),
                calls=number(result.load.calls.mean, words),
                retold=number(result.load.retold.mean, words),
                nights=number(result.load.nights.mean, words),
            )
