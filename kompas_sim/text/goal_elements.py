"""Which of the seven elements of a goal a text holds."""

from __future__ import annotations

import re

from kompas_sim.text.actors import Actor
from kompas_sim.text.goal_aims import SHORTEST_WISH, cares, pushes
from kompas_sim.text.goal_text import GoalText
from kompas_sim.text.lexicon import source
from kompas_sim.text.model import ELEMENTS, Element
from kompas_sim.text.normalise import Typed
from kompas_sim.text.verbs import is_finite
from kompas_sim.text.when import moments

_PEOPLE = re.compile(r" (?:wie (?!wat)\w+|(?:mevrouw|mevr|mw|meneer|dhr|familie|fam) \w+)")
_NOT_TAKING_PART = ("gezin", "familie", "logeerhuis", "hospice")


def elements(goal: GoalText) -> frozenset[Element]:
    """The elements that are there."""
    one_sided = pushes(goal)
    subject = _names_subject(goal, one_sided)
    result = goal.settles and not one_sided
    visible = goal.asks or goal.has("product") or goal.has("things")
    checks: dict[Element, bool] = {
        "aanleiding": goal.has("reason") or _starts_with_situation(goal),
        "onderwerp": subject or bool(goal.wide),
        "resultaat": result,
        "betrokkenen": _names_people(goal),
        "termijn": _has_term(goal),
        "toetsbaar": result and visible and not goal.broad,
        "afbakening": subject and not goal.broad,
    }
    return frozenset(element for element in ELEMENTS if checks[element])


def _names_subject(goal: GoalText, one_sided: bool) -> bool:
    if goal.topics or goal.asks or goal.has("medical") or goal.treats:
        return True
    if one_sided and len(goal.norms) >= SHORTEST_WISH:
        return True
    return (goal.settles and goal.has("things")) or (cares(goal) and not goal.wide)


def _names_people(goal: GoalText) -> bool:
    return any(_takes_part(goal, actor) for actor in goal.actors) or bool(_PEOPLE.search(goal.flat))


def _takes_part(goal: GoalText, actor: Actor) -> bool:
    """A person or organisation, and not as a place or as the subject of the talk."""
    named = goal.norms[actor.first : actor.last + 1]
    if actor.kind == "name" or named[-1] in _NOT_TAKING_PART:
        return False
    if actor.kind != "organisation":
        return True
    before = goal.norms[actor.first - 1] if actor.first else ""
    after = goal.norms[actor.last + 1 : actor.last + 2]
    if before in ("op", "voor", "naar", "in") and named[0] in ("het", "de"):
        return False
    return before not in (",", "over") and not (after in (("bespreken",), (",",)) and goal.lists_topics)


def _has_term(goal: GoalText) -> bool:
    """Whether it says by when, or for which time; a time in the reason does not count."""
    ahead = re.sub(rf"(?<= )(?:aanleiding : [^.;]*|{source('goals.past')})(?= )", "_", goal.flat)
    if re.search(rf" (?:{source('goals.term')})(?= )", ahead):
        return True
    for moment in moments(goal.typed, None):
        if moment.kind == "vague" or moment.span is None:
            continue
        spoken = " ".join(Typed(moment.span.text).norms)
        if f"{spoken} " in f"{ahead} " and not re.fullmatch(source("goals.no-term"), spoken):
            return True
    return False


def _starts_with_situation(goal: GoalText) -> bool:
    """Whether it begins with what is going on: "Nu …", "Na de val …", or a sentence before the goal."""
    term = re.match(rf" (?:{source('goals.term')})", goal.flat)
    if goal.flat.startswith(" nu ") or (goal.flat.startswith(" na ") and not term):
        return True
    first, mark, rest = goal.flat.partition(" . ")
    if not mark:
        first, mark, rest = goal.flat.partition(" ! ")
    tells = bool(rest.strip()) and any(is_finite(word) for word in first.split())
    return tells and not re.search(rf" (?:{source('goals.result')})(?= )", f"{first} ")
