"""What learners do: the decisions of a real run of the case, in their order, step after step."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import cycle

from kompas_sim.attempt.decision import StepSubmitted
from kompas_sim.attempt.playthrough import MODEL, load_playthrough, playthrough_path
from kompas_sim.scenario.scenario import PLAYED_STEPS
from tests.benchmarks.serve.kernel_line import Json
from tests.benchmarks.serve.served import CASE
from tests.support.cases import SCENARIOS, case

AFTER = dict(zip(PLAYED_STEPS, (*PLAYED_STEPS[1:], "debrief"), strict=True))


def actions() -> Iterator[Json]:
    """The messages of a page on which somebody plays the case, and begins again when it is over."""
    return cycle(_one_run())


@cache
def _one_run() -> tuple[Json, ...]:
    """Each decision, to the next step after each hand-in, and at the end the wish to begin again."""
    made: list[Json] = []
    for decision in load_playthrough(playthrough_path(SCENARIOS, CASE, MODEL), case(CASE)).decisions:
        made.append({"kind": "decide", "decision": decision.model_dump(mode="json")})
        if isinstance(decision, StepSubmitted):
            made.append({"kind": "go", "step": AFTER[decision.step]})
    return (*made, {"kind": "restart"})
