"""Reading the goal of a meeting as a trainee typed it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kompas_sim.text.goal_aims import cares, pushes
from kompas_sim.text.goal_elements import elements
from kompas_sim.text.goal_text import GoalText
from kompas_sim.text.hints import goal_hints
from kompas_sim.text.model import CONCRETE, ELEMENTS, FLAGS, Flag, GoalReading
from kompas_sim.text.pii import find_pii
from kompas_sim.text.when import moments


def read_goal(text: str, *, today: date | None = None, names: Iterable[str] = ()) -> GoalReading:
    """Which elements of a goal ``text`` holds, and what to ask about it.

    ``today`` is the day that "morgen" counts from; ``names`` are full names or surnames of the child and the
    family (see ``find_pii``). A goal is concrete when subject, result, a way to see it afterwards, and a
    limit are all there.
    """
    goal = GoalText(text)
    present = elements(goal)
    identifying = tuple(find_pii(text, names))
    flags = _flags(goal, bool(identifying))
    missing = tuple(e for e in ELEMENTS if e not in present)
    return GoalReading(
        text=text,
        verdict="concrete" if present >= CONCRETE else "vague",
        missing=missing,
        flags=flags,
        moments=moments(goal.typed, today),
        identifying=identifying,
        hints=goal_hints(missing, flags),
    )


def _flags(goal: GoalText, identifying: bool) -> tuple[Flag, ...]:
    one_sided = pushes(goal)
    checks: dict[Flag, bool] = {
        "activiteit": goal.has("activity") and not goal.settles and not one_sided,
        "zorgdoel": cares(goal),
        "te_breed": goal.broad,
        "medisch": (goal.has("medical") or goal.treats) and not goal.has("medical-safe"),
        "eenzijdig": one_sided,
        "pii": identifying,
    }
    return tuple(flag for flag in FLAGS if checks[flag])
