"""What a goal really aims at: the child's wellbeing, or one party's wish."""

from __future__ import annotations

from kompas_sim.text.actors import Actor, is_name
from kompas_sim.text.goal_text import GoalText
from kompas_sim.text.lexicon import words
from kompas_sim.text.verbs import is_finite, is_infinitive

SHORTEST_WISH = 4
"""Words: who, must, and what."""

_CARE_WORDS = frozenset({"kwaliteit van leven", "comfort", "comfortabel", "veiligheid", "ontwikkeling"})


def pushes(goal: GoalText) -> bool:
    """Whether one party wants another to do, to think or to allow something."""
    if goal.has("one-sided"):
        return True
    if goal.asks or goal.settles:
        return False
    return any(_is_pushed(goal, actor) for actor in goal.actors)


def _is_pushed(goal: GoalText, actor: Actor) -> bool:
    """Whether it says "zorgen dat oma …", "de huisarts moet …" or "oma laten …"."""
    norms = goal.norms
    before, after = norms[max(0, actor.first - 2) : actor.first], norms[actor.last + 1 :]
    if before == ("zorgen", "dat"):
        return actor.kind != "name" and any(word.endswith("t") or is_infinitive(word) for word in after[-2:])
    if actor.first > 0 or words("goals.may-do") & set(after):
        return False
    if after[:1] in (("moet",), ("moeten",)):
        return is_infinitive(after[-1]) or after[-1].endswith("en")
    return "laten" in after[:3]


def cares(goal: GoalText) -> bool:
    """Whether it is a goal for the child instead of for the talk: "Mees heeft minder pijn"."""
    if (
        goal.treats
        or goal.settles
        or goal.has("activity")
        or pushes(goal)
        or goal.broad
        or goal.wide - _CARE_WORDS
    ):
        return False
    return goal.has("care") or _child_lives(goal) or (goal.has("symptom") and goal.has("better"))


def _child_lives(goal: GoalText) -> bool:
    """Whether the child does or feels something: "Ties valt niet meer uit bed"."""
    norms = goal.norms
    if goal.has("child-safe"):
        return False
    children = [a for a in goal.actors if a.kind == "name"]
    if norms[:1] == ("dat",) and any(child.first == 1 for child in children):
        return True
    if norms[:2] in (("het", "kind"), ("ons", "kind")) and len(norms) > SHORTEST_WISH:
        return True
    return any(_lives(goal, child) for child in children) or _unknown_name_lives(goal)


def _lives(goal: GoalText, child: Actor) -> bool:
    before, after = (
        goal.norms[max(0, child.first - 1) : child.first],
        goal.norms[child.last + 1 : child.last + 2],
    )
    beside = {*before, *after}
    verbs = {word for word in beside if is_finite(word) or _like_a_verb(word)}
    return bool((verbs | beside & words("goals.child-state")) - words("goals.knowing"))


def _like_a_verb(word: str) -> bool:
    return word.endswith("t") and len(word) > len("met") and word not in words("spelling.no-verbs")


def _unknown_name_lives(goal: GoalText) -> bool:
    """A first word that can be a name, right before a verb: "Xiu drinkt genoeg"."""
    first = goal.typed.tokens[:2]
    if len(first) < len(("name", "verb")) or not first[0].cap or any(a.first == 0 for a in goal.actors):
        return False
    name, verb = first[0].norm, first[1].norm
    if name in words("actors.vague-subjects") or name in words("goals.generic") or is_infinitive(verb):
        return False
    return is_name(first[0].text) and is_finite(verb) and verb not in words("goals.knowing")
