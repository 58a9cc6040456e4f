"""The case of Saar with a small conversation in it, and moves in one call each."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from kompas_sim.attempt.decision import AgreementWritten, MoveMade
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import State, Table, Turn, legal, start, step, table_of
from tests.feedback.factory import good_plan, written
from tests.feedback.saar import saar

PEOPLE = {
    "mother": {"overload": 1, "stake": "Wil weten wie er 's nachts komt."},
    "gp": {"safety": 1, "stake": "Deed dit nooit eerder."},
    "oncologist": {"stake": "Wil het netjes overdragen."},
}

FACTS = [
    {"id": "no-nights", "text": "Geen nachtdienst.", "held_by": ["home-nurse"], "agenda_item": "night"},
    {"id": "never-done", "text": "Deed dit nooit.", "held_by": ["gp"], "agenda_item": "doubts", "weight": 3},
    {
        "id": "alone",
        "text": "Moeder is alleen.",
        "held_by": ["mother", "grandmother"],
        "agenda_item": "night",
    },
]

REPLIES: list[dict[str, Any]] = [
    {"id": "gp-shallow", "person": "gp", "to": ["ask"], "at": ["doubts"], "text": "Komt goed, denk ik."},
    {
        "id": "gp-admits",
        "person": "gp",
        "to": ["make-room"],
        "at": ["doubts"],
        "text": "Ik heb dit nog nooit gedaan.",
        "surfaces": ["never-done"],
        "changes": {"gp": {"safety": 1}, "mother": {"trust": 2}},
    },
    {
        "id": "nurse-answers",
        "person": "comfort-nurse",
        "follows": "gp-admits",
        "text": "Bel mij vooraf.",
        "offers": ["number"],
    },
    {"id": "gp-thanks", "person": "gp", "follows": "nurse-answers", "text": "Dank je.", "minutes": 1},
    {"id": "nurse-smiles", "person": "comfort-nurse", "follows": "gp-thanks", "text": "Graag."},
    {
        "id": "no-night-shift",
        "person": "home-nurse",
        "to": ["ask"],
        "at": ["night"],
        "text": "Nachten doen wij niet.",
        "surfaces": ["no-nights"],
    },
    {"id": "mother-shallow", "person": "mother", "to": ["ask"], "at": ["night"], "text": "Gaat wel."},
    {
        "id": "mother-trusts",
        "person": "mother",
        "to": ["ask"],
        "at": ["night"],
        "when": {"trust": 3},
        "text": "Ik ben 's nachts alleen met haar.",
        "surfaces": ["alone"],
    },
    {
        "id": "mother-tells",
        "person": "mother",
        "to": ["invite-to-tell"],
        "at": ["night"],
        "text": "Elke nacht zit ik alleen op de trap.",
        "surfaces": ["alone"],
        "minutes": 2,
    },
    *(
        {
            "id": f"latin-{number}",
            "person": "oncologist",
            "to": ["ask"],
            "room": "meeting",
            "text": f"Respiratoire insufficiëntie, punt {number}.",
            "jargon": True,
        }
        for number in range(1, 6)
    ),
    {
        "id": "mother-was-lost",
        "person": "mother",
        "to": ["check-back"],
        "when": {"overload": 2},
        "text": "Ik snapte er niets van.",
    },
    {
        "id": "after-latin",
        "person": "gp",
        "to": ["explain"],
        "when": {"said": ["latin-1"], "unsaid": ["latin-2"]},
        "text": "Ze wordt benauwd, bedoelt hij.",
    },
]

ANSWERS = [
    {
        "person": "gp",
        "drafts": ["gp-always"],
        "cues": ["nacht", "altijd"],
        "answer": "refused",
        "text": "Elke nacht, dat houd ik niet vol.",
    },
    {
        "person": "oncologist",
        "drafts": ["letter"],
        "answer": "amended",
        "text": "Vijf dagen, dan lukt het.",
        "instead": {"when": "binnen vijf werkdagen"},
    },
]


def talking(**changes: Any) -> Scenario:
    """Saar with her conversation, and other things in the place of some of it."""
    whole = saar().model_dump()
    conversation = {"people": PEOPLE, "replies": REPLIES, "answers": ANSWERS}
    facts = [{**fact, "matters": f"Waarom {fact['id']}."} for fact in FACTS]
    return Scenario.model_validate({**whole, "conversation": conversation, "facts": facts, **changes})


@cache
def talking_saar() -> Scenario:
    """The case."""
    return talking()


def saying(*replies: dict[str, Any], **changes: Any) -> Scenario:
    """Saar with these replies only."""
    return talking(conversation={"people": PEOPLE, "replies": list(replies)}, **changes)


def at_table(case: Scenario | None = None, plan: Plan | None = None, **fields: Any) -> Table:
    """The table of the good plan, with other things in the place of some of it; talks take what they take."""
    chosen = (plan or good_plan()).model_copy(update={"seed": EVEN_SEED, **fields})
    return table_of(case or talking_saar(), chosen)


EVEN_SEED = 89
"""A seed with which no talk of Saar runs over or short."""


def move(kind: MoveKind, about: str | None = None, room: str = "meeting") -> MoveMade:
    """A move of the chair; ``about`` is a point for open-point, else a person."""
    point = kind == "open-point"
    return MoveMade.model_validate(
        {
            "room": room,
            "move": kind,
            "item": about if point else None,
            "person": None if point else about,
        }
    )


def agree(agreement: AgreementWritten | None = None, room: str = "meeting") -> MoveMade:
    """A move that puts an agreement on the table."""
    return MoveMade.model_validate(
        {"room": room, "move": "agree", "agreement": agreement or written(1, "number")}
    )


def said(*moves: MoveMade, table: Table | None = None) -> tuple[State, list[Turn]]:
    """What happens with these moves."""
    table = table or at_table()
    state, turns = start(table), []
    for each in moves:
        state, turn = step(table, state, each)
        turns.append(turn)
    return state, turns


def only_meeting(case: Scenario | None = None, **fields: Any) -> Table:
    """A table without a pre-meeting."""
    choices = {**good_plan().choices, "pre-meeting": "no"}
    return at_table(case, choices=choices, **fields)


@st.composite
def walks(draw: st.DrawFn, table: Table | None = None, most: int = 60) -> list[MoveMade]:
    """A conversation as somebody might hold it: at each moment one of the moves that can be made."""
    table = table or at_table()
    state, moves = start(table), list[MoveMade]()
    for _ in range(draw(st.integers(0, most))):
        possible = legal(table, state)
        if not possible:
            break
        chosen = draw(st.sampled_from(possible))
        if chosen.move == "agree":
            chosen = agree(draw(st.sampled_from(AGREEMENTS)), chosen.room)
        state, _ = step(table, state, chosen)
        moves.append(chosen)
    return moves


AGREEMENTS = (
    written(1, "number"),
    written(2, "gp-always"),
    written(3, "letter"),
    written(4, what="iemand belt eens"),
)
