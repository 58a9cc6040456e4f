"""The meeting: how far the conversation came, between the worst and the best that this table could have had."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import ScorePart
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.scoring.reached import reached
from kompas_sim.feedback.steps.scored import Scored
from kompas_sim.feedback.talk import asked_and_made
from kompas_sim.method.rooms import RoomId
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import Conversation, Table, conversation_of, points
from kompas_sim.simulation.meeting.best import best_path, worst_path
from kompas_sim.simulation.meeting.kinds import MOVE_KINDS, asked_for
from kompas_sim.simulation.meeting.prizes import facts_within_reach

WORST_HARM = 6
"""From how much harm on the part about harm is empty. Our choice."""


AT_LEAST = 0.6
"""The share of what a case has to talk about that a best conversation is worth at least. Our choice."""

ROOMS: tuple[RoomId, ...] = ("pre-meeting", "meeting")


def score(case: Scenario, plan: Plan) -> Scored:
    """``1 − (V* − V)/(V* − V_worst)`` with the best and worst conversation found at this very table.

    Without a moment there is no meeting, and nothing in it. What it is made of is shown and not summed.
    """
    talk = conversation_of(case, plan)
    value = _reached(talk) if talk.table.rooms else 0.0
    return Scored(
        value,
        (_conversation(talk, value), _facts(talk), _frame(talk), _points(talk), _agreed(talk), _harm(talk)),
    )


def _reached(talk: Conversation) -> float:
    best, worst = _best(talk.table), worst_path(talk.table).value
    return reached(talk.state.credit, best, worst)


def _best(table: Table) -> float:
    """The best conversation at this table, and at least a good part of what the case has to talk about.

    Else an empty agenda would make a perfect conversation: a short wrong path is not a good one.
    """
    return max(best_path(table).value, AT_LEAST * worth_of(table.case))


def worth_of(case: Scenario) -> int:
    """What there is to reach in a case: its facts, topics, points that belong to a meeting, and the moves asked for."""
    points_here = sum(item.urgency for item in case.agenda if item.room != "parked")
    asked = sum(bool(asked_for(kind, room)) for room in ROOMS for kind in MOVE_KINDS)
    return (
        sum(fact.weight for fact in case.facts)
        + sum(topic.severity for topic in case.topics)
        + points_here
        + asked
    )


def _conversation(talk: Conversation, value: float) -> ScorePart:
    table = talk.table
    best = round(_best(table)) if table.rooms else 0
    return part("conversation", value, credit=talk.state.credit, best=best)


def _facts(talk: Conversation) -> ScorePart:
    facts, heard = talk.table.case.facts, talk.state.surfaced
    reachable = facts_within_reach(talk.table)
    weights = [(fact.weight, heard >> n & 1) for n, fact in enumerate(facts) if reachable >> n & 1]
    return part(
        "facts", _share(weights), heard=sum(each for _, each in weights), all=len(weights), of=len(facts)
    )


def _frame(talk: Conversation) -> ScorePart:
    done, asked = asked_and_made(talk)
    return part("frame", done / asked if asked else 0.0, done=done, all=asked)


def _points(talk: Conversation) -> ScorePart:
    finished = points(talk.table, talk.state, "finished")
    rows = [(item.urgency, item.id in finished) for item in talk.table.items]
    return part("points", _share(rows), finished=len(finished), all=len(rows))


def _agreed(talk: Conversation) -> ScorePart:
    topics = talk.table.case.topics
    rows = [(topic.severity, talk.state.topics >> n & 1) for n, topic in enumerate(topics)]
    yes = sum(kind == "accepted" for _, kind, _ in talk.state.agreed)
    return part("agreed", _share(rows), accepted=yes, made=len(talk.state.agreed))


def _harm(talk: Conversation) -> ScorePart:
    free = _has_begun(talk.table, talk)
    return part("harm", max(0.0, 1 - talk.state.harm / WORST_HARM) if free else 0.0, harm=talk.state.harm)


def _has_begun(table: Table, talk: Conversation) -> bool:
    return bool(table.rooms and talk.turns)


def _share(rows: list[tuple[int, int]] | list[tuple[int, bool]]) -> float:
    """The weight of what was had, as a share of all."""
    whole = sum(weight for weight, _ in rows)
    return sum(weight for weight, had in rows if had) / whole if whole else 0.0
