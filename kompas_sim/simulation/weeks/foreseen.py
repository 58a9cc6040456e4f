"""The events of a case against what was arranged: everything that is the same in each replication."""

from __future__ import annotations

from dataclasses import dataclass

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Event
from kompas_sim.simulation.weeks.arrangements import Arrangements, Route, arrange
from kompas_sim.simulation.weeks.chance import Chance
from kompas_sim.simulation.weeks.clock import minute_of_day
from kompas_sim.simulation.weeks.named import COLLEAGUE, STRANGER, is_family
from kompas_sim.simulation.weeks.rates import (
    HESITATE,
    LATE,
    RATES,
    RETRY,
    STEP,
    THINK,
    URGENT,
    Mode,
    Rates,
)
from kompas_sim.simulation.weeks.reached import Reachable
from kompas_sim.simulation.weeks.works import Work


@dataclass(frozen=True)
class Foreseen:
    """An event with whom there is to call.

    ``agreed`` are the routes of agreements that carry its topic, ``general`` those of the first contact, ``own``
    whom the family calls by themselves. ``asks`` holds for each fact that a responder must know who knows it by
    themselves and whether it came to the table. ``works`` is the work that carries the topic, ``by_able`` the numbers
    of those agreements whose owner can respond to the event.
    """

    event: Event
    minute: int
    agreed: tuple[Route, ...]
    general: tuple[Route, ...]
    own: tuple[str, ...]
    asks: tuple[tuple[frozenset[str], bool], ...]
    works: tuple[Work, ...]
    by_able: frozenset[int]

    @property
    def urgent(self) -> bool:
        """Whether it cannot wait for somebody to be back."""
        return self.event.within_minutes <= URGENT

    @property
    def horizon(self) -> int:
        """Minutes after which no help comes any more."""
        return LATE * self.event.within_minutes

    @property
    def think(self) -> float:
        """Minutes before the family, without a number, calls somebody."""
        return max(THINK, HESITATE * self.event.within_minutes)

    @property
    def step(self) -> float:
        """Minutes before they call the next."""
        return max(STEP, HESITATE * self.event.within_minutes)

    @property
    def retry(self) -> float:
        """Minutes between attempts to reach the same person."""
        return max(RETRY, HESITATE * self.event.within_minutes)


@dataclass(frozen=True)
class Setup:
    """Case, plan and rates, ready to be played many times."""

    case: Scenario
    plan: Arrangements
    rates: Rates
    chance: Chance
    reach: Reachable
    events: tuple[Foreseen, ...]
    near: frozenset[str]
    """Those who know the child by themselves."""
    specialists: frozenset[str]
    """Those who know the treatment limits by themselves, because they set them with the family."""

    def able(self, foreseen: Foreseen, who: str, asked: str) -> bool:
        """Whether somebody can and will do what is needed; ``asked`` is whom a locum stands in for."""
        able = foreseen.event.responders
        return who in able or asked in able or who.removeprefix(COLLEAGUE) in able or who.startswith(STRANGER)


def set_up(case: Scenario, plan: Plan, seed: int, mode: Mode) -> Setup:
    """Read a plan once for all replications."""
    arranged = arrange(case, plan)
    holders = {person for fact in case.facts for person in fact.held_by}
    return Setup(
        case=case,
        plan=arranged,
        rates=RATES[mode],
        chance=Chance(seed),
        reach=Reachable(case, arranged.clock),
        events=tuple(_foreseen(case, arranged, event) for event in case.events),
        near=frozenset(holders | {person.id for person in case.people if person.need == "must"}),
        specialists=frozenset(
            person.id
            for person in case.people
            if person.discipline == "treating-specialist" and person.need == "must"
        ),
    )


def _foreseen(case: Scenario, arranged: Arrangements, event: Event) -> Foreseen:
    facts = {fact.id: fact for fact in case.facts}
    own = dict.fromkeys((*event.family_calls, *case.weeks.trusts))
    sound = arranged.sound[event.topic]
    agreed = arranged.carriers[event.topic]
    return Foreseen(
        event=event,
        minute=minute_of_day(event.time),
        agreed=agreed,
        general=tuple(route for route in arranged.first_contacts if route not in agreed),
        own=tuple(who for who in own if not is_family(case, who)),
        asks=tuple(
            (frozenset(facts[name].held_by), name in arranged.surfaced)
            for name in event.knows
            if name in facts
        ),
        works=tuple(work for work in arranged.works if work.agreement in sound),
        by_able=frozenset(number for number in sound if arranged.number(number).owner in event.responders),
    )
