"""What a learner is going to do: the decisions of a known way through a case."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.attempt.decision import Decision
from kompas_sim.attempt.memory import MemoryLog
from kompas_sim.attempt.playthrough import load_playthrough, playthrough_path
from kompas_sim.attempt.refusals import RefusedError
from kompas_sim.store.masking import masked
from kompas_sim.training import Training
from tests.support.cases import SCENARIOS, case

CASES = ("mees", "fenna", "jip")
WAYS = ("as-the-method-asks", "typical-mistake", "with-good-reasons", "the-tempting-slot")
SHORT = "nothing-done"


@dataclass(frozen=True)
class Script:
    """A way through a case."""

    case: str
    way: str
    decisions: tuple[Decision, ...]

    def undisturbed(self, header: AttemptHeader) -> tuple[Decision, ...]:
        """What is kept of it when nothing goes wrong, in a run with the chance of this attempt."""
        log = MemoryLog(header, lambda: header.started_at)
        training = Training(case(self.case), log)
        for one in self.decisions:
            with suppress(RefusedError):
                training.decide(one)
        return log.load().decisions


@cache
def script(name: str, way: str) -> Script:
    """The decisions of a playthrough, with masked what the store masks."""
    known = case(name)
    made = load_playthrough(playthrough_path(SCENARIOS, name, way), known).decisions
    return Script(name, way, tuple(masked(one, known.professionals) for one in made))


def scripts(count: int, seed: int, short: int = 0) -> list[Script]:
    """So many, drawn from all cases and ways; ``short`` of them hand in every step as it is."""
    chance = random.Random(seed)
    ways = [SHORT] * short + [chance.choice(WAYS) for _ in range(count - short)]
    chance.shuffle(ways)
    return [script(chance.choice(CASES), way) for way in ways]
