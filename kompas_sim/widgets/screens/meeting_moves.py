"""The moves on offer: a few that fit now, the word to somebody, an agreement, and all others within reach."""

from __future__ import annotations

from collections.abc import Sequence

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.simulation.meeting.fitting import fitting
from kompas_sim.simulation.meeting.kinds import KINDS
from kompas_sim.simulation.meeting.looks import room_now
from kompas_sim.simulation.meeting.step import Conversation
from kompas_sim.widgets.screens.agreements import actors, from_pool
from kompas_sim.widgets.view import Json, View

SPEAK: tuple[MoveKind, ...] = ("ask", "invite-to-tell", "ask-role", "check-back")
"""Moves that give somebody the word."""

Moves = Sequence[MoveMade]
"""Every move that can be made now."""

GROUPS = {"start": "start", "content": "point", "any": "table", "closing": "end"}
"""In which group of all moves a phase stands."""


def fitting_moves(view: View, talk: Conversation) -> list[Json]:
    """Three to six moves that fit now; the one for an agreement opens its form."""
    return [_move(view, move) for move in fitting(talk.table, talk.state)]


def groups(view: View, possible: Moves) -> list[Json]:
    """Every move that can be made now, but for those that give somebody the word or make an agreement."""
    found: dict[str, list[Json]] = {name: [] for name in GROUPS.values()}
    for move in possible:
        if move.move not in SPEAK and move.move != "agree":
            found[GROUPS[KINDS[move.move].phase]].append(_move(view, move))
    return [
        {"id": name, "label": view.words(f"ui.meeting.group.{name}"), "moves": moves}
        for name, moves in found.items()
        if moves
    ]


def speaking(view: View, talk: Conversation, moves: Moves) -> Json | None:
    """Whom the word can be given, and in which ways; nothing when nobody can be asked anything now."""
    possible: dict[str, list[str]] = {}
    for move in moves:
        if move.move in SPEAK and move.person:
            possible.setdefault(move.person, []).append(move.move)
    if not possible:
        return None
    room = room_now(talk.table, talk.state)
    return {
        "people": [
            {
                "id": one,
                "label": f"{view.case.names[one]} ({view.case.people_by_id[one].role})",
                "moves": possible[one],
            }
            for one in (room.present if room else ())
            if one in possible
        ],
        "moves": [{"move": kind, "label": view.words(f"ui.meeting.move.{kind}")} for kind in SPEAK],
    }


def agreeing(view: View, talk: Conversation, moves: Moves) -> Json | None:
    """What an agreement at the table can be made from; drafts that somebody put forward come first."""
    if not any(move.move == "agree" for move in moves):
        return None
    plan, names = view.training.plan, view.case.names
    offered = {draft: said.person for turn in talk.turns for said in turn.said for draft in said.offers}
    taken = {one.draft for one in plan.agreements}
    left = [draft for draft in neutral(view.case.agreements) if draft.id not in taken]
    return {
        "number": max((one.agreement for one in plan.agreements), default=0) + 1,
        "pool": [
            {
                "id": draft.id,
                "who": names.get(draft.who or "", ""),
                "fields": from_pool(draft).model_dump(exclude={"kind", "agreement"}),
                "by": names.get(offered.get(draft.id) or "", ""),
            }
            for draft in sorted(left, key=lambda draft: draft.id not in offered)
        ],
        "actors": actors(view),
    }


def _move(view: View, move: MoveMade) -> Json:
    """A move with its words; a point by its title, a person by name."""
    words, about = f"ui.meeting.move.{move.move}", None
    values = {"child": view.case.child.name}
    if move.person:
        words, values = f"{words}-who", {"who": view.case.names[move.person]}
    if move.item:
        about = view.case.agenda_by_id[move.item].title
    return {
        "key": f"{move.move} {move.person or move.item or ''}",
        "label": view.words(words, **values),
        "about": about,
        "decision": move.model_dump(include={"move", "person", "item"}),
    }
