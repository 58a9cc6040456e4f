"""Agenda: urgent points first, each in its room, and time enough. Half order, a quarter each the rest."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import (
    MEETING_ROOMS,
    chances,
    judged_order,
    nothing_placed,
    place_credit,
    reason_share,
    rooms_of,
)
from kompas_sim.feedback.questions import mean_credit, questions_of
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.scoring.agenda import agenda_score, place_score
from kompas_sim.feedback.scoring.order import by_urgency, order_score
from kompas_sim.feedback.scoring.room_time import time_score
from kompas_sim.feedback.steps.scored import Scored
from kompas_sim.scenario.scenario import Scenario


def score(case: Scenario, plan: Plan) -> Scored:
    """``0.5·order + 0.25·place + 0.25·time``; the content route is shown and not counted (K-085 is open)."""
    order, place, time = _order(case, plan), _place(case, plan), _time(case, plan)
    return Scored(
        agenda_score(order, place, time),
        (
            part("order", order),
            part("place", place),
            part("time", time),
            part("route", mean_credit(case, plan, questions_of(case, "agenda"))),
        ),
    )


def _order(case: Scenario, plan: Plan) -> float:
    """Nothing without any point in a room: what is not there has no order."""
    if nothing_placed(plan):
        return 0.0
    urgency = {item.id: float(item.urgency) for item in case.agenda}
    rooms = [judged_order(case, plan, room) for room in MEETING_ROOMS]
    return order_score(rooms, urgency, by_urgency(urgency))


def _place(case: Scenario, plan: Plan) -> float:
    where = rooms_of(plan)
    return place_score([place_credit(case, plan, item, where.get(item.id)) for item in case.agenda])


def _time(case: Scenario, plan: Plan) -> float:
    """Points that belong at this table weigh by urgency; a reason for leaving one out counts as finished."""
    finished = chances(case, plan)
    return time_score(
        (item.urgency, max(finished.get(item.id, 0.0), reason_share(case, plan, item)))
        for item in case.agenda
        if item.room != "parked"
    )
