"""Participants: who is asked, and the choices about pre-meeting, parents, the child's voice, interpreter."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Message
from kompas_sim.feedback.questions import mean_credit, questions_of
from kompas_sim.feedback.say import listed
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.scoring.participants import CAP, participants_f, participants_score
from kompas_sim.feedback.steps.scored import Scored, mean_of
from kompas_sim.feedback.table import seats, silently_missing
from kompas_sim.scenario.scenario import Scenario


def score(case: Scenario, plan: Plan) -> Scored:
    """F over the people, capped while a must-have is silently missing; and the mean of the choices."""
    table = seats(case, plan)
    return mean_of(
        part("people", participants_score(table), invited=len(plan.invited)),
        part("table-choices", mean_credit(case, plan, questions_of(case, "participants"))),
        cap=_cap(case, plan) if participants_f(table) > CAP else None,
    )


def _cap(case: Scenario, plan: Plan) -> Message | None:
    missing = silently_missing(case, plan)
    names = listed(person.name for person in missing)
    return Message(key="feedback.cap.participants", values={"names": names}) if missing else None
