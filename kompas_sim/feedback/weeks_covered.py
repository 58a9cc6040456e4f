"""How far the agreements carry what may happen: coverage over the four simulated weeks.

The step is judged on its own decisions and those before it: what closes the meeting is taken as the case advises it,
so that a score does not change with what is decided later. Results are remembered by what they depend on.
"""

from __future__ import annotations

from functools import lru_cache

from kompas_sim.agreements.seen import ByIdentity
from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.reasons import accepted_share
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks import WeeksResult, simulate
from kompas_sim.simulation.weeks.arrangements import CONSENT_TASK, MINUTES_TASKS, RECORD_TASKS

RUNS = 60
"""Replications behind a score: enough for an interval, few enough to wait for nothing. Our choice."""

_CHOICES = ("form", "parents", "pre-meeting")
"""The answers on which it depends who hears what."""

_Pairs = tuple[tuple[str, str], ...]


def weeks_covered(case: Scenario, plan: Plan) -> WeeksResult | None:
    """The four weeks with these agreements and this table; nothing for a case without its weeks.

    A reason that holds for having no agreement about a topic counts as its accepted share (K-003).
    """
    if not case.weeks.reach or not case.events:
        return None
    topics = dict.fromkeys(event.topic for event in case.events)
    return _weeks(
        ByIdentity(case),
        plan.agreements,
        plan.invited,
        plan.slot,
        tuple((name, plan.choices[name]) for name in _CHOICES if name in plan.choices),
        tuple((room, item) for room, items in sorted(plan.agenda.items()) for item in items),
        tuple(sorted(plan.contacts.items())),
        tuple((topic, accepted_share(case, plan, f"topic:{topic}")) for topic in topics),
        plan.seed,
    )


def closed_as_advised(case: Scenario, plan: Plan) -> Plan:
    """The plan with the closing that the case advises: minutes, record and sharing as they should be."""
    sharing = {each.person: each.share for each in case.closing.share}
    tasks = plan.tasks | MINUTES_TASKS | RECORD_TASKS | {CONSENT_TASK}
    return plan.model_copy(update={"sharing": sharing, "tasks": tasks})


@lru_cache(maxsize=64)
def _weeks(
    identity: ByIdentity,
    agreements: tuple[AgreementWritten, ...],
    invited: tuple[str, ...],
    slot: str | None,
    choices: _Pairs,
    agenda: _Pairs,
    contacts: _Pairs,
    accepted: tuple[tuple[str, float], ...],
    seed: int,
) -> WeeksResult:
    rooms: dict[str, tuple[str, ...]] = {}
    for room, item in agenda:
        rooms[room] = (*rooms.get(room, ()), item)
    parts = {"agreements": agreements, "invited": invited, "slot": slot, "choices": dict(choices)}
    plan = Plan.model_validate({**parts, "agenda": rooms, "contacts": dict(contacts)})
    case = identity.value
    return simulate(case, closed_as_advised(case, plan), RUNS, seed, accepted=dict(accepted))
