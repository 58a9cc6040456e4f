"""How long the four weeks take: a thousand times, one part of it, and the score that rests on them."""

from __future__ import annotations

from itertools import count

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.assess import assess, assess_all
from kompas_sim.play_weeks import MODEL, model_plan
from kompas_sim.simulation.weeks import one_change_in_steps, simulate
from tests.benchmarks.row import Row, median_ms
from tests.support.cases import SCENARIOS, case


def rows() -> list[Row]:
    """The figures of the four weeks, in milliseconds (medians), with the model plan of Jip."""
    jip, plan = case("jip"), model_plan(SCENARIOS, case("jip"))
    assert plan is not None, f"{jip.id} has a run {MODEL}"
    fresh = count(1)

    def changed() -> Plan:
        """The plan with one agreement in words that were not read before, and other chances."""
        number = next(fresh)
        first, *others = plan.agreements
        again = first.model_copy(update={"condition": f"als het {number} keer gebeurt"})
        return plan.model_copy(update={"agreements": (again, *others), "seed": number})

    return [
        Row("four weeks, 1,000 replications", median_ms(lambda: simulate(jip, plan, 1000), 5), 1000),
        Row("four weeks, 200 replications", median_ms(lambda: simulate(jip, plan, 200), 9), 300),
        Row("one thing different, one neighbour", _neighbour(plan), 150),
        Row(
            "feedback on agreements, one of them changed",
            median_ms(lambda: assess(jip, changed(), "agreements"), 11),
            150,
        ),
        Row("feedback on all steps, nothing changed", median_ms(lambda: assess_all(jip, plan), 31), 5),
    ]


def _neighbour(plan: Plan) -> float:
    """The time per change that is tried, over all neighbours of a plan without its first agreement."""
    poor = plan.model_copy(update={"agreements": plan.agreements[1:]})
    tried = next(one_change_in_steps(case("jip"), poor)).all
    return median_ms(lambda: list(one_change_in_steps(case("jip"), poor)), 3) / (tried + 1)
