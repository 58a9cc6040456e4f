"""Agreements: complete in themselves and together carrying what the case asks for."""

from __future__ import annotations

from kompas_sim.agreements.carrying import one_first_contact
from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Message
from kompas_sim.feedback.questions import mean_credit, questions_of
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.scoring.agreements import CAP, agreements_score
from kompas_sim.feedback.scoring.completeness import completeness
from kompas_sim.feedback.scoring.coverage import coverage_by_topics
from kompas_sim.feedback.steps.scored import Scored
from kompas_sim.feedback.topics_carried import handled, red_flags
from kompas_sim.scenario.scenario import Scenario


def score(case: Scenario, plan: Plan) -> Scored:
    """``A^0.4 · C^0.6``, at most 0.5 with a red flag; judgement questions and the wider
    network are shown and not counted."""
    agreements = seen(case, plan)
    complete = completeness([a.filled for a in agreements], first_contact=one_first_contact(agreements))
    shares = [(topic.severity, handled(case, plan, agreements, topic)) for topic in case.topics]
    covered = coverage_by_topics(shares)
    flags = red_flags(case, plan)
    free = agreements_score(complete, covered)
    carried = sum(share == 1 for _, share in shares)
    return Scored(
        agreements_score(complete, covered, red_flag=bool(flags)),
        (
            part("completeness", complete, number=len(agreements)),
            part("coverage", covered, carried=carried, all=len(shares)),
            part("agreement-choices", mean_credit(case, plan, questions_of(case, "agreements"))),
            part("network", _network(case, plan)),
        ),
        Message(key=f"feedback.cap.{flags[0]}") if flags and free > CAP else None,
    )


def _network(case: Scenario, plan: Plan) -> float:
    right = sum(plan.contacts.get(contact.id) == contact.involve for contact in case.network)
    return right / len(case.network)
