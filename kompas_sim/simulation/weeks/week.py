"""The four weeks as SimPy processes on one clock: one replication.

How calls go, so that one more good agreement can never do harm: whatever the family may do begins at a moment of
its own that no other agreement moves. At once they go through the numbers agreed for this; a little later through
the first contact; and after some thought they call whom they trust. They stop as soon as somebody says to come in
time. With two parents and two telephones a call that is not taken holds up only its own back-up.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import Any

from simpy import Environment, Event

from kompas_sim.simulation.weeks.arrangements import Route
from kompas_sim.simulation.weeks.foreseen import Foreseen, Setup
from kompas_sim.simulation.weeks.incident import Incident, Step, StepKind
from kompas_sim.simulation.weeks.known import Known
from kompas_sim.simulation.weeks.named import EMERGENCY
from kompas_sim.simulation.weeks.rates import DAYS, FIRST_CONTACT, MEET, PASS_ON, RETRY, RING, TELL

Process = Generator[Event, Any, None]
FAMILY = ""
"""Who calls, when nobody passes on."""


class Week:
    """One replication of the four weeks; ``story`` keeps the steps of each event."""

    def __init__(self, setup: Setup, number: int, *, story: bool = False) -> None:
        self.setup = setup
        self.number = number
        self.env = Environment()
        self.known = Known(setup, number)
        self.incidents: list[Incident] = []
        self._story = story

    def run(self) -> list[Incident]:
        """Let the weeks go by; the events that happened, in the order in which they began."""
        for foreseen in self.setup.events:
            if self.setup.rates.certain or self._draw("occurs", foreseen) < foreseen.event.chance:
                self.env.process(self._happens(foreseen))
        self.env.run()
        for incident in self.incidents:
            if incident.ending != "held":
                event = incident.foreseen.event
                incident.admitted = self._draw("admission", incident.foreseen) < event.admission
        return self.incidents

    def overdue(self) -> int:
        """Tasks with a date in these weeks that were not done by then."""
        chance, rates = self.setup.chance, self.setup.rates
        works = self.setup.plan.works
        return sum(work.dated and not work.is_kept(chance, self.number, rates) for work in works)

    def _happens(self, foreseen: Foreseen) -> Process:
        event, clock = foreseen.event, self.setup.plan.clock
        shift = int(self._draw("day", foreseen) * (2 * event.spread_days + 1)) - event.spread_days
        onset = clock.onset(event.day + shift, foreseen.minute)
        if event.on:
            onset = clock.moment(event.on, foreseen.minute)
        if onset <= 0:
            self._came_too_early(foreseen, onset)
            return
        if clock.day(onset) > DAYS:
            return
        yield self.env.timeout(onset)
        incident = Incident(foreseen, self.env.now, at_night=clock.is_night(self.env.now))
        incident.steps = [] if self._story else None
        self.incidents.append(incident)
        if event.begins == "task" and self._task_done(incident):
            return
        if event.begins == "visit":
            self._meets(incident, (*event.family_calls, *event.responders)[0])
            yield self.env.timeout(MEET)
        if self.known.family_knows(incident.began):
            self._call_agreed(incident)
        yield from self._call_trusted(incident)

    def _came_too_early(self, foreseen: Foreseen, began: float) -> None:
        """What happened before the meeting: nothing had been agreed about it."""
        incident = Incident(foreseen, began, at_night=self.setup.plan.clock.is_night(began))
        incident.steps = [Step(began, "before-meeting")] if self._story else None
        self.incidents.append(incident)

    def _task_done(self, incident: Incident) -> bool:
        """Whether the task that this event shows was done, or still comes in time."""
        setup, foreseen = self.setup, incident.foreseen
        done = {w.agreement: w.done(setup.chance, self.number, setup.rates) for w in foreseen.works}
        best = min(done, key=lambda number: (done[number], number not in foreseen.by_able, number), default=0)
        if self._draw("unprompted", foreseen) < setup.rates.unprompted:
            incident.coming = incident.began
        elif best and done[best] <= incident.began + foreseen.event.within_minutes:
            incident.coming, incident.through = max(incident.began, done[best]), best
        incident.repaired = not incident.in_time
        self._note(incident, "task-open" if incident.repaired else "task-done", agreement=best)
        return not incident.repaired

    def _meets(self, incident: Incident, who: str) -> None:
        """A colleague or a service is with the child, and knows what was agreed or does not.

        Where nothing was agreed about it, there is nothing to be found, however well it is shared.
        """
        self._note(incident, "meets", who)
        if incident.foreseen.works:
            self._speaks(incident, who, who, FAMILY, 0)
        else:
            incident.speaks(who, who, FAMILY)
            self._note(incident, "does-not-know", who)

    def _call_agreed(self, incident: Incident) -> None:
        """Go through the numbers agreed for this; back-ups and the first contact follow each in their own time."""
        foreseen, start = incident.foreseen, self.env.process
        for route in self._best_first(incident, foreseen.agreed):
            if incident.in_time:
                return
            self._call(incident, route.people[0], FAMILY, "calls-agreed", route.agreement)
            if route.people[1:] and not incident.in_time:
                start(self._follow(incident, route, RING, FAMILY, "calls-agreed", first=1))
        for route in foreseen.general:
            if not incident.in_time:
                start(self._follow(incident, route, FIRST_CONTACT, FAMILY, "calls-contact"))

    def _best_first(self, incident: Incident, routes: tuple[Route, ...]) -> Iterable[Route]:
        """Routes by who is known to be able and there now: the family takes the best known one first."""
        if len(routes) <= 1:
            return routes
        reach, able = self.setup.reach, self.setup.able

        def rank(route: Route) -> tuple[bool, bool, int, int]:
            first = route.people[0]
            there = reach.answer(first, self.env.now).who is not None
            longest = reach.line(first).minutes[1]
            return not able(incident.foreseen, first, first), not there, longest, route.agreement

        return sorted(routes, key=rank)

    def _follow(
        self, incident: Incident, route: Route, wait: float, by: str, kind: StepKind, first: int = 0
    ) -> Process:
        """Call the people of a route one after the other, until somebody comes in time."""
        for who in route.people[first:]:
            yield self.env.timeout(wait)
            wait = RING
            if incident.in_time:
                return
            if who != by:
                self._call(incident, who, by, kind, route.agreement)

    def _call_trusted(self, incident: Incident) -> Process:
        """Call whom they trust, one after the other; in the end 112 when it cannot wait."""
        foreseen, env = incident.foreseen, self.env
        wait = foreseen.think
        for who in foreseen.own:
            if incident.in_time:
                return
            yield env.timeout(wait)
            wait = foreseen.step
            if not incident.in_time:
                self._call(incident, who, FAMILY, "calls-own", 0)
        if foreseen.urgent and not incident.in_time:
            yield env.timeout(max(0.0, incident.began + foreseen.event.within_minutes - env.now))
            if not incident.in_time and not incident.sent_in:
                incident.calls += 1
                incident.sent_in = True
                self._note(incident, "calls-112", EMERGENCY)

    def _call(self, incident: Incident, asked: str, by: str, kind: StepKind, agreement: int) -> None:
        """One call. What it brings depends on who is called and when, never on the calls before it."""
        answer = self.setup.reach.answer(asked, self.env.now)
        hour = int((self.env.now - incident.began) // RETRY)
        if not incident.is_new(answer, asked, hour, by):
            return
        incident.calls += by == FAMILY
        self._note(incident, kind, asked, by, agreement)
        if answer.how != "self":
            self._note(incident, answer.how, asked, answer.who or "")
        if answer.who is not None and self._answers(incident, answer.who, hour):
            self._speaks(incident, answer.who, answer.stands_for(asked), by, agreement)
            return
        if answer.who is not None:
            self._note(incident, "no-answer", answer.who)
        if not incident.foreseen.urgent:
            self.env.process(self._again(incident, asked, by, agreement))

    def _again(self, incident: Incident, asked: str, by: str, agreement: int) -> Process:
        """Try again when this person is there, if that is not too late for any help.

        The moments for it lie fixed from the start of the event, whoever was called when.
        """
        wait = incident.foreseen.retry
        tries = int((self.env.now - incident.began) // wait) + 1
        at = self.setup.reach.next_try(asked, incident.began + tries * wait)
        if at <= incident.began + incident.foreseen.horizon:
            yield self.env.timeout(at - self.env.now)
            if not incident.in_time:
                self._call(incident, asked, by, "calls-again", agreement)

    def _answers(self, incident: Incident, who: str, hour: int) -> bool:
        source = ("answers", incident.foreseen.event.id, who)
        chance = self.setup.reach.line(who).answers * self.setup.rates.answers
        return self.setup.chance.draw(source, self.number, hour) < chance

    def _speaks(self, incident: Incident, who: str, asked: str, by: str, agreement: int) -> None:
        """Somebody is on the line: comes, passes on, or sends the child in."""
        incident.speaks(who, asked, by)
        known = self.known.knows_child(who, incident.began)
        if by == FAMILY and not known:
            incident.retold += 1
            self._note(incident, "tells-again", who)
        able = self.setup.able(incident.foreseen, who, asked)
        if able and self.known.knows_enough(incident.foreseen, who, incident.began):
            self._comes(incident, who, 0 if known else TELL, agreement)
            return
        self._note(incident, "does-not-know" if able else "cannot", who)
        if by != FAMILY:
            return
        if self.known.informed(who, incident.began):
            self._pass_on(incident, who)
        elif incident.foreseen.event.admission and not incident.sent_in:
            incident.sent_in = True
            self._note(incident, "sends-in", who)

    def _comes(self, incident: Incident, who: str, telling: float, agreement: int) -> None:
        source = ("acts", incident.foreseen.event.id, who)
        span = self.setup.reach.line(who).minutes
        at = self.env.now + telling + self.setup.chance.between(span, source, self.number)
        if at < incident.coming:
            incident.coming, incident.by, incident.through = at, who, agreement
        late = at > incident.began + incident.foreseen.event.within_minutes
        self._note(incident, "comes-late" if late else "comes", who, agreement=agreement)

    def _pass_on(self, incident: Incident, who: str) -> None:
        """Somebody who knows the plan calls those whom it names; a family that knows it does so by itself."""
        if self.known.family_knows(incident.began):
            return
        for route in (*incident.foreseen.agreed, *incident.foreseen.general):
            self.env.process(self._follow(incident, route, PASS_ON, who, "passes-on"))

    def _draw(self, source: str, foreseen: Foreseen) -> float:
        return self.setup.chance.draw((source, foreseen.event.id), self.number)

    def _note(
        self, incident: Incident, kind: StepKind, who: str = "", other: str = "", agreement: int = 0
    ) -> None:
        if incident.steps is not None:
            incident.steps.append(Step(self.env.now, kind, who, other, agreement))
