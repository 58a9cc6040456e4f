"""A move with its words: what the chair says, who answers what, and how that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kompas_sim.agreements.carrying import carried
from kompas_sim.agreements.seen import Seen, see
from kompas_sim.attempt.decision import MoveMade
from kompas_sim.attempt.refusals import RefusedError
from kompas_sim.scenario.conversation import Scale
from kompas_sim.simulation.meeting.advance import advance
from kompas_sim.simulation.meeting.answers import answers_to
from kompas_sim.simulation.meeting.chair import chair_says
from kompas_sim.simulation.meeting.kinds import KINDS, MOVE_KINDS, NUMBER
from kompas_sim.simulation.meeting.legal import refusal
from kompas_sim.simulation.meeting.lines import bits
from kompas_sim.simulation.meeting.outcome import Act, Earned, Outcome
from kompas_sim.simulation.meeting.script import EVERYBODY, Script, script_of
from kompas_sim.simulation.meeting.state import FULL, OVERLOAD, State
from kompas_sim.simulation.meeting.table import Table
from kompas_sim.simulation.meeting.turn import Credit, Shift, Turn

_SCALES: tuple[Scale, ...] = ("trust", "safety", "overload")


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation so far: where it stands, its turns, and how many moves did not fit and were left out."""

    table: Table
    state: State
    turns: tuple[Turn, ...] = ()
    skipped: int = 0


def start(table: Table) -> State:
    """Where a conversation at this table begins."""
    return script_of(table).start


def step(table: Table, state: State, move: MoveMade) -> tuple[State, Turn]:
    """The state after a move and what is shown of it; raises ``RefusedError`` when it cannot be made now."""
    why_not = refusal(table, state, move)
    if why_not:
        raise RefusedError(why_not)
    script = script_of(table)
    agreed = _seen(table, state, move)
    given = agreed.answer if agreed else None
    act = act_of(script, move, agreed)
    after, out = advance(script, state, act)
    chair, lines = chair_says(table, state, move)
    said, lines = answers_to(script, state._replace(lines=lines), move, out, given)
    shifts = tuple(_shifts(script, state, after))
    turn = Turn(
        number=after.turns,
        move=move,
        minute=state.minute,
        minutes=out.minutes,
        chair=chair,
        said=said,
        facts=tuple(fact for fact, n in script.names.facts.items() if out.facts >> n & 1),
        credit=tuple(_credit(script, each) for each in out.earned),
        shifts=shifts,
        answer=given,
        lost=tuple(s.person for s in shifts if _is_lost(table, s)),
        closed=out.closed,
        by_itself=out.by_itself,
    )
    answers = _answers(after, agreed, act.topics) if agreed else after.agreed
    return after._replace(lines=lines, agreed=answers, spoke=_spoke(script, after, out, turn)), turn


def replay(table: Table, moves: Iterable[MoveMade], so_far: Conversation | None = None) -> Conversation:
    """The conversation that these moves make, after ``so_far``; moves that do not fit are left out and counted."""
    so_far = so_far or Conversation(table, start(table))
    state, turns, skipped = so_far.state, list(so_far.turns), so_far.skipped
    for move in moves:
        if refusal(table, state, move):
            skipped += 1
        else:
            state, turn = step(table, state, move)
            turns.append(turn)
    return Conversation(table, state, tuple(turns), skipped)


def _seen(table: Table, state: State, move: MoveMade) -> Seen | None:
    """What is understood of the agreement that is put on the table; who could say yes is who sits here."""
    if move.agreement is None:
        return None
    return see(table.case, move.agreement, frozenset(table.rooms[state.room].present))


def act_of(script: Script, move: MoveMade, agreed: Seen | None) -> Act:
    """A move in numbers; an agreement counts for the topics that it can carry, once its owner says yes."""
    if KINDS[move.move].whom and move.person:
        return Act(NUMBER[move.move], script.names.people[move.person])
    if move.move == "open-point" and move.item:
        return Act(NUMBER[move.move], script.names.items[move.item])
    if agreed is not None and agreed.answer.is_yes:
        topics = (topic.id for topic in carried(script.table.case, agreed))
        return Act(NUMBER[move.move], EVERYBODY, bits(topics, script.topics))
    return Act(NUMBER[move.move])


def _credit(script: Script, each: Earned) -> Credit:
    names: dict[str, tuple[str, ...]] = {
        "fact": tuple(script.names.facts),
        "point": tuple(script.names.items),
        "check-back": script.people,
        "agreement": tuple(script.topics),
        "harm": tuple(script.names.replies),
    }
    known = names.get(each.reason, MOVE_KINDS)
    return Credit(each.reason, each.value, known[each.about] if each.about >= 0 else None)


def _shifts(script: Script, before: State, after: State) -> Iterator[Shift]:
    if before.mood is after.mood:
        return
    for n, person in enumerate(script.people):
        for scale, name in enumerate(_SCALES):
            was, now = before.mood[3 * n + scale], after.mood[3 * n + scale]
            if was != now:
                yield Shift(person, name, was, now)


def _is_lost(table: Table, shift: Shift) -> bool:
    full = shift.scale == _SCALES[OVERLOAD] and shift.after >= FULL
    return full and shift.person in table.family


def _answers(after: State, agreed: Seen, topics: int) -> tuple[tuple[int, str, int], ...]:
    """The agreements with the last answer to each; said again, it is answered again."""
    number = agreed.agreement.agreement
    return (*(each for each in after.agreed if each[0] != number), (number, agreed.answer.kind, topics))


def _spoke(script: Script, after: State, out: Outcome, turn: Turn) -> int:
    """Who has said something on this point, also when it was little."""
    if out.closed:
        return 0
    spoke = after.spoke
    for said in turn.said:
        if said.person is not None:
            spoke |= 1 << script.names.people[said.person]
    return spoke
