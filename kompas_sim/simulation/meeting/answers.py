"""Who says what to a move: what the case has, else what somebody in that role and mood would say, else a look."""

from __future__ import annotations

from dataclasses import replace

from kompas_sim.agreements.answer import GivenAnswer
from kompas_sim.attempt.decision import MoveMade
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.simulation.meeting.advance import FIRST_MENTION_HARM
from kompas_sim.simulation.meeting.chair import called
from kompas_sim.simulation.meeting.generic import Several, generic
from kompas_sim.simulation.meeting.kinds import KINDS
from kompas_sim.simulation.meeting.lines import Line
from kompas_sim.simulation.meeting.looks import group_of, mood_of, not_understood
from kompas_sim.simulation.meeting.outcome import Outcome
from kompas_sim.simulation.meeting.script import LIMITS_ITEM, Script
from kompas_sim.simulation.meeting.state import State
from kompas_sim.simulation.meeting.table import Table
from kompas_sim.simulation.meeting.turn import Said


def answers_to(
    script: Script, state: State, move: MoveMade, out: Outcome, given: GivenAnswer | None
) -> tuple[tuple[Said, ...], int]:
    """Everything that is said to a move (there is always something), and the counts of sentences after it."""
    speech = _Speech(script.table, state)
    if given:
        speech.owner_answers(given)
    for line in out.lines:
        speech.say(line)
    if not speech.said:
        speech.say_something(move)
    if out.first_mention:
        speech.mark_first_mention()
    if out.by_itself:
        speech.narrate(generic().time_is_up)
    return tuple(speech.said), speech.counts


class _Speech:
    """What is said in one move, line by line."""

    def __init__(self, table: Table, state: State) -> None:
        self.table = table
        self.state = state
        self.counts = state.lines
        self.said: list[Said] = []

    def say(self, line: Line) -> None:
        """A reply of the case."""
        reply = line.reply
        self.said.append(
            Said(
                person=reply.person,
                text=reply.text,
                source="voice" if line.is_voice else "reply",
                reply=None if line.is_voice else reply.id,
                jargon=reply.jargon,
                harm=reply.harm or 0,
                why=reply.why,
                items=reply.items,
                offers=reply.offers,
            )
        )

    def owner_answers(self, given: GivenAnswer) -> None:
        """The owner's answer to an agreement, in the words of the case when it has them."""
        if given.kind == "not-here":
            several = generic().nobody_says_yes if given.person else generic().nobody_named
            self.narrate(several, given.person)
        elif given.text:
            self.said.append(Said(given.person, given.text, "answer"))
        elif given.person:
            self._answer_of(given.person, "agree", to_all=True) or self.narrate(generic().narrator["agree"])

    def say_something(self, move: MoveMade) -> None:
        """What is said when the case has nothing to say to this."""
        if KINDS[move.move].whom and move.person:
            if not_understood(self.table, self.state, move.person):
                self.narrate(generic().no_interpreter, move.person)
            elif not self._answer_of(move.person, move.move, to_all=False):
                self.narrate(generic().silence, move.person)
        else:
            self._somebody(move) or self.narrate(generic().narrator[move.move])

    def narrate(self, several: Several, person: str | None = None) -> bool:
        """What a narrator sees."""
        text, self.counts = several.next(self.counts, self.table.seed)
        text = text.format(name=called(self.table, person), child=self.table.case.child.name)
        self.said.append(Said(None, text[:1].upper() + text[1:], "narrator"))
        return True

    def mark_first_mention(self) -> None:
        """Limits came up for the first time, in front of the family (K-092): the first line carries it."""
        if not any(said.harm for said in self.said):
            first = self.said[0]
            self.said[0] = replace(first, harm=FIRST_MENTION_HARM, items=(*first.items, LIMITS_ITEM))

    def _somebody(self, move: MoveMade) -> bool:
        """Somebody answers for all; each time another begins."""
        there = self.table.rooms[self.state.room].present
        first = self.state.turns % len(there)
        return any(
            self._answer_of(person, move.move, to_all=True) for person in (*there[first:], *there[:first])
        )

    def _answer_of(self, person: str, kind: MoveKind, *, to_all: bool) -> bool:
        """An answer that was not given yet; false when there is none left."""
        group = group_of(self.table.case.people_by_id[person])
        mood = mood_of(self.table, self.state, person)
        for several in generic().answers(group, kind, mood, to_all=to_all):
            if several.has_more(self.counts):
                text, self.counts = several.next(self.counts, self.table.seed)
                self.said.append(Said(person, text, "generic"))
                return True
        return False
