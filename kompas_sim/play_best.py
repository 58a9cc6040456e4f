"""The best conversation at the table of a playthrough, as the command line shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.play import find_playthrough
from kompas_sim.scenario.load import find_scenario, scenarios_folder
from kompas_sim.simulation.meeting import Conversation, replay, table_of
from kompas_sim.simulation.meeting.best import Path as Found
from kompas_sim.simulation.meeting.best import best_path, worst_path
from kompas_sim.simulation.meeting.transcript import transcript
from kompas_sim.wording import Words

WIDE = 20_000
"""How many states the command may look at: it may take some seconds."""


@dataclass(frozen=True)
class BestPlayed:
    """The best conversation with its proof, and the worth of the worst."""

    best: Found
    worst: Found
    conversation: Conversation

    def as_json(self) -> dict[str, Any]:
        """Everything as plain values."""
        return {
            "best": _json(self.best),
            "worst": _json(self.worst),
            "decisions": [move.model_dump(mode="json", exclude_defaults=True) for move in self.best.moves],
            "transcript": list(transcript(self.conversation, Words())),
        }

    def lines(self) -> Iterator[str]:
        """The transcript with its proof, in Dutch."""
        words = Words()
        if not self.best.moves:
            yield words("meeting.transcript.no-meeting")
            return
        yield from transcript(self.conversation, words)
        for name, path in (("best", self.best), ("worst", self.worst)):
            proof = words(f"meeting.proof.{'exact' if path.exact else 'bound'}", bound=path.bound)
            said = words(f"meeting.proof.{name}", value=path.value, proof=proof, nodes=path.nodes)
            yield f"\n{said}" if name == "best" else said

    def decisions(self) -> Iterator[str]:
        """The moves as lines of YAML, to paste into a playthrough."""
        for move in self.best.moves:
            made = {"kind": move.kind, **move.model_dump(mode="json", exclude_defaults=True)}
            if move.agreement:
                given = move.agreement.model_dump(mode="json", exclude_defaults=True)
                made["agreement"] = {"kind": move.agreement.kind, **given}
            line = yaml.safe_dump(
                made, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10_000
            )
            yield f"  - {line.strip()}"


def play_best(
    scenario_id: str, playthrough: str, scenarios: Path | None = None, most: int = WIDE
) -> BestPlayed:
    """The best conversation at the table that a playthrough prepares.

    Raises ``UnknownScenarioError`` or ``UnknownPlaythroughError`` naming the nearest, and the problems of a
    broken file.
    """
    folder = scenarios or scenarios_folder()
    case = find_scenario(folder, scenario_id)
    plan = fold(find_playthrough(folder, case, playthrough).decisions)
    table = table_of(case, plan)
    found = best_path(table, most)
    best = replace(found, moves=_renumbered(found.moves, plan))
    return BestPlayed(best, worst_path(table, most), replay(table, best.moves))


def _renumbered(moves: tuple[MoveMade, ...], plan: Plan) -> tuple[MoveMade, ...]:
    """The agreements with the numbers that the playthrough gives the same drafts later on; new ones after those."""
    known = {each.draft: each.agreement for each in plan.agreements if each.draft}
    free = max((each.agreement for each in plan.agreements), default=0)
    found: list[MoveMade] = []
    for move in moves:
        if move.agreement is None:
            found.append(move)
            continue
        number = known.get(move.agreement.draft or "")
        free += number is None
        numbered = move.agreement.model_copy(update={"agreement": number or free})
        found.append(move.model_copy(update={"agreement": numbered}))
    return tuple(found)


def _json(path: Found) -> dict[str, Any]:
    return {"value": path.value, "bound": path.bound, "exact": path.exact, "nodes": path.nodes}
