"""Agreements: complete in themselves and together carrying what the case asks for."""

from __future__ import annotations

from kompas_sim.agreements.carrying import one_first_contact
from kompas_sim.agreements.seen import Seen, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Message, ScorePart
from kompas_sim.feedback.questions import mean_credit, questions_of
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.scoring.agreements import CAP, agreements_score
from kompas_sim.feedback.scoring.completeness import completeness
from kompas_sim.feedback.scoring.coverage import coverage_by_topics
from kompas_sim.feedback.steps.scored import Scored
from kompas_sim.feedback.topics_carried import handled, red_flags
from kompas_sim.feedback.weeks_covered import weeks_covered
from kompas_sim.scenario.scenario import Scenario


def score(case: Scenario, plan: Plan) -> Scored:
    """``A^0.4 · C^0.6``, at most 0.5 with a red flag; judgement questions and the wider
    network are shown and not counted."""
    agreements = seen(case, plan)
    complete = completeness([a.filled for a in agreements], first_contact=one_first_contact(agreements))
    coverage = _coverage(case, plan, agreements)
    flags = red_flags(case, plan)
    free = agreements_score(complete, coverage.value)
    return Scored(
        agreements_score(complete, coverage.value, red_flag=bool(flags)),
        (
            part("completeness", complete, number=len(agreements)),
            coverage,
            part("agreement-choices", mean_credit(case, plan, questions_of(case, "agreements"))),
            part("network", _network(case, plan)),
        ),
        Message(key=f"feedback.cap.{flags[0]}") if flags and free > CAP else None,
    )


def _coverage(case: Scenario, plan: Plan, agreements: tuple[Seen, ...]) -> ScorePart:
    """Over the four simulated weeks, or over the topics of a case that has no weeks."""
    shares = [(topic.severity, handled(case, plan, agreements, topic)) for topic in case.topics]
    topics = {"carried": sum(share == 1 for _, share in shares), "all": len(shares)}
    weeks = weeks_covered(case, plan)
    if weeks is None:
        return part("coverage", coverage_by_topics(shares), **topics)
    found = weeks.coverage
    percents = {name: round(100 * value) for name, value in vars(found).items()}
    sentence = Message(key="weeks.part.coverage", values={**percents, **topics, "runs": weeks.runs})
    return part("coverage", found.mean).model_copy(update={"sentence": sentence})


def _network(case: Scenario, plan: Plan) -> float:
    right = sum(plan.contacts.get(contact.id) == contact.involve for contact in case.network)
    return right / len(case.network)
