"""What is said around Saar, and a conversation in which little was left out."""

from __future__ import annotations

from typing import Any

from kompas_sim.attempt.decision import MoveMade

PEOPLE = {
    "mother": {"overload": 2, "stake": "Wil weten wie er 's nachts komt."},
    "gp": {"safety": 1, "stake": "Deed dit nooit eerder."},
    "oncologist": {"stake": "Wil het netjes overdragen."},
    "home-nurse": {"stake": "Wil niets beloven wat niet kan."},
}


def says(name: str, person: str, to: str, text: str, *at: str, **more: Any) -> dict[str, Any]:
    """One reply."""
    return {"id": name, "person": person, "to": [to], "text": text, "at": list(at), **more}


REPLIES = [
    says("gp-admits", "gp", "make-room", "Ik deed dit nooit.", "doubts", surfaces=["never-done"]),
    {"id": "nurse-answers", "person": "comfort-nurse", "follows": "gp-admits", "text": "Bel mij vooraf."},
    says("no-night-shift", "home-nurse", "ask", "Nachten doen wij niet.", "night", surfaces=["no-nights"]),
    says("on-the-stairs", "mother", "invite-to-tell", "Elke nacht zit ik op de trap.", "night"),
    says("she-heard", "mother", "check-back", "Dus ik bel dat ene nummer."),
    says("what-may-come", "oncologist", "ask", "Ze kan benauwd worden.", "scenarios"),
    says("what-to-look-at", "comfort-nurse", "ask", "Let op haar ademhaling.", "scenarios"),
    says("begins-at-home", "comfort-nurse", "ask", "Ik begin er thuis mee.", "care-plan"),
    says("reads-along", "gp", "ask", "Ik lees graag mee.", "care-plan"),
    *(
        says(f"latin-{number}", "oncologist", "ask", "Respiratoire insufficiëntie.", "night", jargon=True)
        for number in range(1, 6)
    ),
    says("not-now", "mother", "park", "Daar kwam ik juist voor.", "night", harm=1, why="Zij kwam hiervoor."),
]

ANSWERS = [
    {
        "person": "gp",
        "drafts": ["gp-always"],
        "cues": ["elke nacht"],
        "answer": "refused",
        "text": "Elke nacht, dat houd ik niet vol.",
    }
]

CONVERSATION = {"people": PEOPLE, "replies": REPLIES, "answers": ANSWERS}


def moves(room: str, lines: str) -> tuple[MoveMade, ...]:
    """Moves in one room, one per line: its kind and, where it has one, the person or point."""
    found = []
    for kind, *about in (line.split() for line in lines.strip().splitlines()):
        field = "item" if kind == "open-point" else "person"
        found.append({"room": room, "move": kind, **({field: about[0]} if about else {})})
    return tuple(MoveMade.model_validate(each) for each in found)


BEFORE = moves(
    "pre-meeting",
    """
    welcome
    goal-and-agenda
    case-sketch
    open-point scenarios
    ask oncologist
    ask comfort-nurse
    summarise
    open-point doubts
    make-room
    summarise
    round-off
    ask-needs
    evaluate
    close
    """,
)

TOGETHER = moves(
    "meeting",
    """
    welcome
    goal-and-agenda
    case-sketch
    name-roles
    ask-additions
    open-point night
    invite-to-tell mother
    ask home-nurse
    ask oncologist
    check-back mother
    explain
    summarise
    open-point care-plan
    ask comfort-nurse
    ask gp
    summarise
    make-room
    open-point school
    summarise
    summarise
    round-off
    check-agreement
    share-outcome
    next-talk
    evaluate
    close
    """,
)

GOOD_TALK = (*BEFORE, *TOGETHER)
