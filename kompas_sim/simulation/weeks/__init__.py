"""Four weeks after the meeting: each foreseeable event of the case is played against what the plan arranged.

A teaching simulation, never a prediction: rates that are not the case's own are ours and stand in ``rates.py``,
explained in ``docs/vier-weken.md``. Everything is a pure function of case, plan, seed and mode.

* ``simulate(case, plan, runs, seed, mode) -> WeeksResult``: means with 95 % intervals over many replications.
* ``simulate_in_steps(...)``: the same as a generator of ``Progress``; only the last holds the result.
* ``story(case, plan, seed, replication, mode, words) -> tuple[EventStory, ...]``: one replication, told.
* ``replicate(case, plan, seed, number, mode) -> Replication``: the same one as values, for a figure.
* ``compare(case, plan, model, runs, seed, mode) -> Comparison``: beside no plan and the model plan, same seeds.
* ``read_back(case, plan, words) -> tuple[ReadBack, ...]``: what an absent colleague finds back, and what is missing.
* ``one_change_in_steps(case, plan, runs, seed, mode, words)`` and ``one_change(...)``: one thing different, largest
  gain in coverage first, as a generator of ``ChangesSoFar`` or at once.
* ``network_of(case, plan, words) -> Network``: nodes, ties and remarks of the agreements; ``rows`` is its table.

Laws (tests): the same arguments give the same result; adding an accepted agreement never lowers coverage for the
same seeds; replication ``i`` is the same however many there are and whatever other sources of chance exist.
"""

from kompas_sim.simulation.weeks.compare import Comparison, compare, without_plan
from kompas_sim.simulation.weeks.estimate import Estimate
from kompas_sim.simulation.weeks.incident import ENDINGS, Ending, Incident
from kompas_sim.simulation.weeks.network import Network, Node, Remark, Tie, network_of
from kompas_sim.simulation.weeks.one_change import (
    ChangesSoFar,
    OneChange,
    one_change,
    one_change_in_steps,
)
from kompas_sim.simulation.weeks.rates import MODES, Mode
from kompas_sim.simulation.weeks.read_back import ReadBack, read_back
from kompas_sim.simulation.weeks.result import EventResult, Load, WeeksResult
from kompas_sim.simulation.weeks.simulate import (
    Progress,
    Replication,
    replicate,
    simulate,
    simulate_in_steps,
)
from kompas_sim.simulation.weeks.story import EventStory, duration, story, tell

__all__ = [
    "ENDINGS",
    "MODES",
    "ChangesSoFar",
    "Comparison",
    "Ending",
    "Estimate",
    "EventResult",
    "EventStory",
    "Incident",
    "Load",
    "Mode",
    "Network",
    "Node",
    "OneChange",
    "Progress",
    "ReadBack",
    "Remark",
    "Replication",
    "Tie",
    "WeeksResult",
    "compare",
    "duration",
    "network_of",
    "one_change",
    "one_change_in_steps",
    "read_back",
    "replicate",
    "simulate",
    "simulate_in_steps",
    "story",
    "tell",
    "without_plan",
]
