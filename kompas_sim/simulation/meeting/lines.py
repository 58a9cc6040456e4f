"""The replies of a case as this table can hear them: what can never hold here is left out, the rest is sets of bits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kompas_sim.scenario.conversation import Condition, Reply
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting.kinds import NUMBER
from kompas_sim.simulation.meeting.table import Room

VOICE = "voice"
SCALES = ("trust", "safety", "overload")
KINDS_BY_NAME: Mapping[str, int] = {str(kind): number for kind, number in NUMBER.items()}
NEVER = 4095
"""The number of what never happens at this table."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A reply in one room. Names became numbers of people, items, facts and replies; sets of them are bits.

    ``at`` is 0 where the reply fits at any moment; ``specific`` counts the parts that were given (a voice of an
    agenda item: -1, so that every other reply comes first). ``changes`` are (person, scale, step).
    """

    reply: Reply
    bit: int
    person: int
    specific: int
    at: int
    heard: int
    said: int
    unsaid: int
    done: int
    undone: int
    trust: int
    safety: int
    overload: int
    facts: int
    changes: tuple[tuple[int, int, int], ...]
    offers: int
    follow_minutes: int

    @property
    def is_voice(self) -> bool:
        """Whether it comes from the agenda item and not from the conversation."""
        return self.specific < 0


@dataclass(frozen=True, slots=True)
class Names:
    """The numbers of everything that lines speak of."""

    people: Mapping[str, int]
    items: Mapping[str, int]
    facts: Mapping[str, int]
    drafts: Mapping[str, int]
    replies: Mapping[str, int]


def replies_of(case: Scenario) -> tuple[Reply, ...]:
    """Everything that the case has people say: the conversation first, then the voices of the agenda items."""
    return (*case.conversation.replies, *_voices(case))


def _voices(case: Scenario) -> Iterator[Reply]:
    for item in case.agenda:
        for number, voice in enumerate(item.voices, 1):
            yield Reply(
                id=f"{VOICE}-{item.id}-{number}",
                person=voice.person,
                to=("open-point", "ask"),
                at=(item.id,),
                text=voice.text,
            )


def lines_in(case: Scenario, replies: Sequence[Reply], names: Names, room: Room) -> tuple[Line, ...]:
    """The lines that somebody in this room could say, most specific first, then in the order of the file."""
    spoken = len(case.conversation.replies)
    found = [
        _line(case, reply, names, room.present, voice=number >= spoken)
        for number, reply in enumerate(replies)
        if _possible(case, reply, room)
    ]
    return tuple(sorted(found, key=lambda line: -line.specific))


def _possible(case: Scenario, reply: Reply, room: Room) -> bool:
    """Whether what stays the same as long as this room is open lets the reply be said."""
    when, there = reply.when, set(room.present)
    return (
        reply.person in there
        and reply.room in (None, room.id)
        and (not reply.at or any(item in room.agenda for item in reply.at))
        and set(when.present) <= there
        and not set(when.absent) & there
        and not (reply.surfaces and lacks_interpreter(case, reply.person, there))
    )


def lacks_interpreter(case: Scenario, person: str, there: set[str]) -> bool:
    """Whether somebody needs an interpreter who is not in the room."""
    speaker = case.conversation.people.get(person)
    return speaker is not None and speaker.interpreter is not None and speaker.interpreter not in there


def _line(case: Scenario, reply: Reply, names: Names, present: Sequence[str], *, voice: bool) -> Line:
    when = reply.when
    holders = {fact.id: fact.held_by for fact in case.facts}
    surfaces = [fact for fact in reply.surfaces if reply.person in holders.get(fact, ())]
    return Line(
        reply=reply,
        bit=1 << names.replies[reply.id],
        person=names.people[reply.person],
        specific=-1 if voice else specificity(reply),
        at=bits(reply.at, names.items),
        heard=bits(when.heard, names.facts),
        said=bits(when.said, names.replies),
        unsaid=bits(when.unsaid, names.replies),
        done=bits(when.done, KINDS_BY_NAME),
        undone=bits(when.undone, KINDS_BY_NAME),
        trust=when.trust or 0,
        safety=when.safety or 0,
        overload=when.overload or 0,
        facts=bits(surfaces, names.facts),
        changes=_changes(reply, names, present),
        offers=bits([one for one in reply.offers if one in names.drafts], names.drafts),
        follow_minutes=reply.minutes if "minutes" in reply.model_fields_set else 0,
    )


def _changes(reply: Reply, names: Names, present: Sequence[str]) -> tuple[tuple[int, int, int], ...]:
    return tuple(
        (names.people[person], scale, step)
        for person, change in reply.changes.items()
        if person in present
        for scale, name in enumerate(SCALES)
        if (step := getattr(change, name))
    )


def specificity(reply: Reply) -> int:
    """The number of parts that were given: place, room and each entry of its condition."""
    return bool(reply.at) + bool(reply.room) + entries(reply.when)


def entries(when: Condition) -> int:
    """How many things a condition asks for."""
    values = (getattr(when, name) for name in Condition.model_fields)
    return sum(len(value) if isinstance(value, tuple) else value is not None for value in values)


def bits(words: Iterable[str], numbers: Mapping[str, int]) -> int:
    """A set as bits. What has no number here (a reply that cannot be said at this table) gets a bit that is
    never set, so that a condition that asks for it never holds."""
    found = 0
    for word in words:
        found |= 1 << numbers.get(word, NEVER)
    return found
