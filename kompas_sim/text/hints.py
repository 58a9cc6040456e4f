"""Coaching by message id: questions that help, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kompas_sim.text.model import Element, Flag, Hint, Moment

_FLAG_ORDER: tuple[Flag, ...] = ("pii", "zorgdoel", "medisch", "eenzijdig", "te_breed", "activiteit")


def goal_hints(missing: Iterable[Element], flags: Iterable[Flag]) -> tuple[Hint, ...]:
    """One question for each flag, then one for each element not found."""
    raised = set(flags)
    hints = [Hint(f"text.goal.flag-{flag.replace('_', '-')}") for flag in _FLAG_ORDER if flag in raised]
    return (*hints, *(Hint(f"text.goal.missing-{element}") for element in missing))


def agreement_hints(
    found: Mapping[str, bool], moments: Iterable[Moment], identifying: str
) -> tuple[Hint, ...]:
    """The questions an agreement leaves open; a vague word such as "z.s.m." is quoted.

    How to reach somebody, and what if that fails, is asked only where somebody has to be reached in time.
    ``found`` holds the labels of the reading. What was understood of a day stands in its moment, not here.
    """
    hints = [Hint("text.hint.pii", {"words": identifying})] if identifying else []
    vague = next((moment.text for moment in moments if moment.kind == "vague"), "")
    in_time = found["conditional"] or found["contact"] or found["backup"]
    for label in ("who", "what", "when", "contact", "backup"):
        if found[label] or (label in ("contact", "backup") and not in_time):
            continue
        if label == "when" and vague:
            hints.append(Hint("text.hint.when-vague", {"words": vague}))
        else:
            hints.append(Hint(f"text.hint.{label}"))
    return tuple(hints)
