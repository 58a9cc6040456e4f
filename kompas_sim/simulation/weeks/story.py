"""One replication as a story: what happened, whom they called, and which agreement carried it or was missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_datetime

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks.incident import Ending, Incident, Step
from kompas_sim.simulation.weeks.names import Names
from kompas_sim.simulation.weeks.rates import Mode
from kompas_sim.simulation.weeks.simulate import Replication, replicate
from kompas_sim.wording import Words

_HOUR, _DAY = 60, 24 * 60
_IN_MINUTES, _IN_HOURS = 90, 2 * _DAY


@dataclass(frozen=True)
class EventStory:
    """What came of one event, in whole sentences.

    ``agreement`` is the number of the agreement that carried it (0: none); ``topic`` the title of what an agreement
    about it would be about.
    """

    event: str
    title: str
    severity: int
    began: datetime
    ending: Ending
    minutes: float | None
    calls: int
    admitted: bool
    agreement: int
    topic: str
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """The story as one text."""
        return " ".join(self.sentences)


def story(
    case: Scenario,
    plan: Plan,
    seed: int = 0,
    replication: int = 0,
    mode: Mode = "realistisch",
    words: Words | None = None,
) -> tuple[EventStory, ...]:
    """The events of one replication as stories, in the order in which they happened."""
    return tell(replicate(case, plan, seed, replication, mode), words or Words())


def tell(replication: Replication, words: Words) -> tuple[EventStory, ...]:
    """The stories of a replication that has been played."""
    return tuple(_tell(replication, incident, words) for incident in replication.incidents)


def _tell(replication: Replication, incident: Incident, words: Words) -> EventStory:
    setup, event = replication.setup, incident.foreseen.event
    names = Names(setup.case, words)
    began = setup.plan.clock.at(incident.began)
    sentences = [
        words("weeks.story.when", day=_day(began, words), time=f"{began:%H.%M}"),
        event.story,
        *_steps(incident.steps or [], names, words),
        *_ended(replication, incident, names, words),
    ]
    return EventStory(
        event=event.id,
        title=event.title,
        severity=event.severity,
        began=began,
        ending=incident.ending,
        minutes=incident.minutes,
        calls=incident.calls,
        admitted=incident.admitted,
        agreement=incident.through if incident.ending == "held" else 0,
        topic=setup.case.topics_by_id[event.topic].title,
        sentences=tuple(sentence.strip() for sentence in sentences if sentence.strip()),
    )


def _day(moment: datetime, words: Words) -> str:
    text: str = format_datetime(moment, "EEEE d MMMM", locale=words.language)
    return text[:1].upper() + text[1:]


_ABOUT_WHO = frozenset(
    {"no-answer", "closed", "away", "locum", "tells-again", "comes", "comes-late", "cannot", "does-not-know"}
)
"""Steps that say something about whoever was named just before."""
_CALLS = {"calls-own", "calls-agreed", "calls-contact"}
_ONE_MORE = {"calls-own": _CALLS, "calls-agreed": _CALLS, "calls-contact": {"calls-contact"}}
"""Calls that have words of their own after one of these."""

_NOBODY = frozenset({"no-answer", "closed", "away"})
"""How a call ends that nobody took."""


def _steps(steps: list[Step], names: Names, words: Words) -> Iterator[str]:
    """The steps as sentences: somebody who was just named is "die", a second call has words of its own."""
    last, called, vain = "", set[str](), _in_vain(steps)
    for number, step in enumerate(steps):
        if number in vain.skipped:
            continue
        key = f"weeks.story.{step.kind}"
        if number in vain.told:
            key = "weeks.story.calls-in-vain"
        elif called & _ONE_MORE.get(step.kind, set()) or (step.kind == "calls-again" and step.other):
            key += "-next"
        if step.kind in ("task-done", "task-open") and not step.agreement:
            key += "-unasked"
        again = step.who == last and step.kind in _ABOUT_WHO
        who = words("weeks.they") if again else names(step.who)
        sentence = words(key, who=who, other=names(step.other), caller=names.caller, child=names.child)
        yield sentence[:1].upper() + sentence[1:]
        called.add(step.kind)
        last = step.other if step.kind in ("service", "locum") else step.who


@dataclass(frozen=True)
class _Vain:
    """Which later attempts nobody took: ``told`` are told together in one sentence, ``skipped`` not any more."""

    told: frozenset[int]
    skipped: frozenset[int]


def _in_vain(steps: list[Step]) -> _Vain:
    """Attempts that came to nothing, when there were several with the same person."""
    found: dict[str, list[list[int]]] = {}
    for number, step in enumerate(steps):
        if step.kind == "calls-again":
            ends = number + 1
            while ends < len(steps) and steps[ends].kind in ("service", "locum"):
                ends += 1
            if ends < len(steps) and steps[ends].kind in _NOBODY:
                found.setdefault(step.who, []).append([*range(number, ends + 1)])
    several = [attempts for attempts in found.values() if len(attempts) > 1]
    told = frozenset(attempts[0][0] for attempts in several)
    every = frozenset(number for attempts in several for attempt in attempts for number in attempt)
    return _Vain(told, every - told)


def _ended(replication: Replication, incident: Incident, names: Names, words: Words) -> Iterator[str]:
    event, topic = incident.foreseen.event, incident.foreseen.event.topic
    if incident.minutes and incident.by:
        key = "weeks.story.after" if incident.ending == "held" else "weeks.story.after-late"
        yield words(key, time=duration(incident.minutes, words))
    yield event.if_held if incident.ending == "held" else event.if_not
    if incident.admitted:
        yield words("weeks.story.admitted", child=names.child)
    plan = replication.setup.plan
    if incident.ending == "held":
        if incident.through:
            title = plan.number(incident.through).title
            yield words("weeks.story.carried", number=incident.through, title=title)
        elif event.begins == "visit" and plan.sound[topic]:
            yield words("weeks.story.carried-known", who=names(incident.by))
    elif incident.began < 0:
        yield words("weeks.story.too-late")
    elif plan.sound[topic]:
        numbers = ", ".join(str(number) for number in plan.sound[topic])
        yield words("weeks.story.did-not-hold", number=numbers)
    else:
        yield words("weeks.story.would-have", topic=replication.setup.case.topics_by_id[topic].title)


def duration(minutes: float, words: Words) -> str:
    """A length of time in the unit in which one would say it."""
    if round(minutes) <= 1:
        return words("weeks.time.minute")
    if minutes <= _IN_MINUTES:
        return words("weeks.time.minutes", n=round(minutes))
    if minutes <= _IN_HOURS:
        return words("weeks.time.hours", n=round(minutes / _HOUR))
    return words("weeks.time.days", n=round(minutes / _DAY))
