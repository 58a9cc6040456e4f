"""The figures of one run, in the order in which they are shown."""

from __future__ import annotations

from kompas_sim.plots.completeness import completeness
from kompas_sim.plots.minutes import minutes
from kompas_sim.plots.picture import Picture
from kompas_sim.plots.profile import profile
from kompas_sim.training import Training
from kompas_sim.wording import Words


def pictures(training: Training, words: Words, *, numbers: bool = False) -> tuple[Picture, ...]:
    """Every figure that has something to show; ``numbers`` adds scores to the profile."""
    single = (profile(training, words, numbers=numbers), minutes(training, words))
    return (*(picture for picture in single if picture), *completeness(training, words))
