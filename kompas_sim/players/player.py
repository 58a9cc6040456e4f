"""Who plays, and what a run of theirs earns on every step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import fmean
from typing import Literal

from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.attempt.decision import Decision, StepSubmitted
from kompas_sim.attempt.memory import MemoryLog
from kompas_sim.attempt.refusals import RefusedError
from kompas_sim.attempt.steps_of import step_of
from kompas_sim.players.checklist import checklist
from kompas_sim.players.gamers import (
    always_the_middle,
    click_first,
    copy_the_pool,
    invite_everyone,
    longest_texts,
    park_everything,
)
from kompas_sim.players.novice import novice
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario
from kompas_sim.training import Training

Kind = Literal["expert", "checklist", "novice", "gamer"]
Decide = Callable[[Scenario], Sequence[Decision]]


@dataclass(frozen=True)
class Player:
    """Somebody who plays in a known way; ``games`` are the steps on which a gamer tries to be paid for a trick."""

    name: str
    kind: Kind
    decide: Decide | None
    games: tuple[StepName, ...] = ()


PLAYERS: tuple[Player, ...] = (
    Player("expert", "expert", None),
    Player("checklist", "checklist", checklist),
    Player("novice", "novice", novice),
    Player("invite-everyone", "gamer", invite_everyone, ("participants",)),
    Player("park-everything", "gamer", park_everything, ("agenda", "meeting")),
    Player("click-first", "gamer", click_first, ("occasion", "planning", "meeting")),
    Player("longest-texts", "gamer", longest_texts, ("case-summary", "goal")),
    Player("copy-the-pool", "gamer", copy_the_pool, ("agreements",)),
    Player("always-the-middle", "gamer", always_the_middle, ("occasion", "participants", "planning")),
)
"""The expert plays the run of the author (``as-the-method-asks``); the others need the case alone."""


@dataclass(frozen=True)
class Profile:
    """What a player earns: a score by step, and how many of the decisions were refused."""

    player: str
    kind: Kind
    scores: Mapping[StepName, float]
    refused: int

    @property
    def mean(self) -> float:
        """The mean over all steps; for comparing players only, a trainee never sees one mark."""
        return fmean(self.scores.values())


def profile(case: Scenario, player: Player, expert: Sequence[Decision], seed: int = 0) -> Profile:
    """Let a player play the whole case; ``expert`` are the decisions of the model run.

    A decision that is refused is left out, as a person would go on after reading why.
    """
    training = Training(case, MemoryLog(_header(case, seed), lambda: _morning(case)))
    decisions = player.decide(case) if player.decide else expert
    refused = 0
    for decision in _with_hand_ins(case, decisions):
        try:
            training.decide(decision)
        except RefusedError:
            refused += 1
    scores = {step: training.feedback(step).score for step in PLAYED_STEPS}
    return Profile(player.name, player.kind, {k: v for k, v in scores.items() if v is not None}, refused)


def profiles(case: Scenario, expert: Sequence[Decision], seed: int = 0) -> tuple[Profile, ...]:
    """The profile of every player."""
    return tuple(profile(case, player, expert, seed) for player in PLAYERS)


def _with_hand_ins(case: Scenario, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions by step, each step closed by its hand-in."""
    by_step: dict[StepName, list[Decision]] = {step: [] for step in PLAYED_STEPS}
    for decision in decisions:
        step = step_of(case, decision)
        if step in by_step and not isinstance(decision, StepSubmitted):
            by_step[step].append(decision)
    return [one for step in PLAYED_STEPS for one in (*by_step[step], StepSubmitted(step=step))]


def _header(case: Scenario, seed: int) -> AttemptHeader:
    return AttemptHeader(id="player", scenario=case.id, seed=seed, started_at=_morning(case))


def _morning(case: Scenario) -> datetime:
    return datetime.combine(case.today, datetime.min.time(), UTC) + timedelta(hours=9)
