"""A small invented case to try rules on, readable as a picture.

Saar is three. Five people are needed; the parents should be there, the dietitian could, the others not now.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from kompas_sim.scenario.scenario import Scenario
from tests.feedback.made import contact, draft, event, person, point, question, reason, topic
from tests.feedback.saar_talk import CONVERSATION

MUSTS = ("oncologist", "comfort-nurse", "gp", "home-nurse")
TABLE = (*MUSTS, "mother")


PEOPLE = [
    person("oncologist", "treating-specialist", "must", items=["K-026"]),
    person("comfort-nurse", "comfort-team", "must", leave_out=[reason("good", 1.0), reason("weak", 0.2)]),
    person("gp", "general-practitioner", "must", leave_out=[reason("good", 1.0), reason("weak", 0.2)]),
    person(
        "home-nurse",
        "nursing",
        "must",
        card={"abilities": ["Komt."], "needs": ["Rust."], "limits": ["Geen nachten."], "line": "Ik kom."},
    ),
    person("mother", "parents", "should"),
    person("coordinator", "integrated-care-network", "should"),
    person("dietitian", "paramedic", "could"),
    person("grandmother", "informal-care", "family-decides", leave_out=[reason("asked", 1.0)]),
    person("comfort-doctor", "comfort-team", "not-now", burden=0.5),
    person("comfort-trainee", "comfort-team", "not-now", burden=0.3),
    person("teacher", "day-care-school", "not-now", burden=0.6, invite=[reason("asked", 0.8)]),
    person("director", "other", "not-now", burden=0.4),
]
EVERYBODY = tuple(one["id"] for one in PEOPLE)

PIECES = [
    {"id": "family", "belongs": "child-family", "must": True},
    {"id": "illness", "belongs": "diagnosis", "also": ["present"], "must": True, "long_is_needed": True},
    {"id": "now", "belongs": "present", "must": True},
    {"id": "wishes", "belongs": "care-plan"},
    {"id": "birth", "belongs": "out", "also": ["history"]},
    {"id": "gossip", "belongs": "out"},
    {"id": "secret", "belongs": "out", "items": ["N-092"]},
]

AGENDA = [
    point("scenarios", 3, 5, "pre-meeting", also={"meeting": 0.2}, reasons=[reason("good", 0.8)]),
    point("doubts", 2, 4, "pre-meeting"),
    point("night", 3, 8, "meeting", also={"pre-meeting": 0.3}),
    point("care-plan", 2, 6, "meeting", also={"parked": 0.6}),
    point("school", 1, 4, "meeting"),
    point("trial", 1, 6, "parked", parked_as="Een eigen gesprek."),
    point("limits", 1, 5, "parked", items=["K-092"]),
]


def slot(
    name: str,
    start: str,
    credit: float,
    without: tuple[str, ...] = (),
    online: tuple[str, ...] = (),
    **more: bool,
) -> dict[str, object]:
    """A moment on which everybody can come but those named."""
    there = {one: "online" if one in online else "in-person" for one in EVERYBODY if one not in without}
    row = {"id": name, "label": name, "start": start, "credit": credit, "why": f"Waarom {name}."}
    return {**row, "availability": there, **more}


OCCASIONS = [
    {"id": "team", "text": "Het team is erbij.", "applies": True, "why": "Ja.", "items": ["K-005"]},
    {"id": "home", "text": "Saar gaat naar huis.", "applies": True, "why": "Ja.", "items": ["K-007"]},
    {"id": "bed", "text": "Het bed is nodig.", "applies": False, "why": "Nee.", "items": ["K-009"]},
]

GOAL = {
    "model": "Aan het eind ligt vast wie ouders bellen.",
    "why": "Zo weet je of het lukt.",
    "questions": ["Wie neemt op?", "Wie komt?"],
    "problems": ["Niemand weet het."],
    "elements": {"onderwerp": "Bereikbaarheid.", "resultaat": "Namen op papier."},
}

NETWORK = [contact("ward", "involve"), contact("pharmacy", "inform"), contact("employer", "leave")]

QUESTIONS = [
    question("start", "occasion", {"now": 1, "later": 0.2}),
    question("pre-meeting", "participants", {"yes": 1, "no": 0.3}),
    question("parents", "participants", {"meeting-only": 1, "whole": 0.8, "afterwards": 0.3}),
    question("child-voice", "participants", {"through-parents": 1, "not": 0}),
    question("form", "planning", {"hybrid": 1, "in-person": 0.4}),
    question("sending", "planning", {"secure": 1, "paper": 0.3, "mail": 0}, unsafe="mail"),
    question("route", "agenda", {"points": 1, "care-plan": 0.6}),
    question("follow-up", "agreements", {"meeting": 1, "none": 0}, unsafe="none"),
]

SLOTS = [
    slot("monday", "2026-03-09T12:30", 1, online=("oncologist",)),
    slot("early", "2026-03-04T08:00", 0.5, without=("gp", "coordinator")),
    slot("evening", "2026-03-05T20:00", 0.5),
    slot("late", "2026-03-20T09:00", 0.1, too_late=True),
]

FACTS = [
    {"id": "no-nights", "text": "Er is geen nachtdienst.", "held_by": ["home-nurse"], "agenda_item": "night"},
    {"id": "never-done", "text": "De huisarts deed dit nooit.", "held_by": ["gp"], "agenda_item": "doubts"},
]

TOPICS = [
    topic("first-call", 3, "N-079", ["nacht", "dienstnummer"], night=True, must=True),
    topic("limits-known", 2, "K-075", ["grenzen", "reanim"]),
    topic("letters", 1, "K-116", ["brief", "verslag"]),
]

AGREEMENTS = [
    {
        **draft("number", "first-call", "comfort-nurse"),
        "what": "is eerste aanspreekpunt voor ouders, dag en nacht",
        "when": "vanaf vandaag, dag en nacht",
        "first_contact": True,
        "channel": "dienstnummer (oefennummer)",
        "backup": "anders de kinderarts van dienst",
    },
    {
        **draft("limits-in-record", "limits-known", "oncologist"),
        "what": "zet de grenzen in het dossier en belt de huisartsenpost",
        "when": "vóór woensdag 4 maart",
    },
    {
        **draft("letter", "letters", "oncologist"),
        "what": "stuurt elke brief naar de huisarts",
        "when": "binnen twee werkdagen",
    },
    {**draft("together", "first-call", None, tempting=True), "what": "we houden samen contact"},
    {**draft("share", "letters", None, tempting=True), "what": "brieven worden gedeeld", "when": "tijdig"},
    {
        **draft("gp-always", "first-call", "gp", tempting=True),
        "what": "komt dag en nacht zelf langs",
        "when": "altijd",
        "channel": "eigen telefoon",
        "backup": "voicemail",
    },
]

EVENTS = [
    event("short-of-breath", "03:00", "first-call", 30, ["comfort-nurse", "gp"]),
    event("letter-missing", "20:00", "letters", 5000, ["oncologist", "gp"]),
    event("ambulance", "14:00", "limits-known", 10, ["oncologist", "gp"]),
]

CLOSING = {
    "share": [
        {"person": "mother", "share": "yes", "why": "Het is haar kind."},
        {"person": "gp", "share": "yes", "why": "Zij werkt ermee."},
        {"person": "pharmacy", "share": "with-consent", "why": "Vraag het ouders."},
        {"person": "employer", "share": "no", "why": "Dat gaat hen niet aan."},
    ],
    "not_applicable": [{"id": "register-as-mdo", "why": "Dat doet het ziekenhuis zelf."}],
    "follow_up_days": [7, 14],
    "follow_up_why": "Dan zijn de eerste nachten geweest.",
}


@cache
def saar() -> Scenario:
    """The case."""
    return Scenario.model_validate(
        {
            "id": "saar",
            "title": "Saar",
            "difficulty": 1,
            "minutes": 30,
            "summary": "Een kleine casus.",
            "reviewed_by": None,
            "today": date(2026, 3, 2),
            "family_names": ["Zandvoorde"],
            "has_care_plan": True,
            "child": {"name": "Saar", "age": "3 jaar", "portrait": "Saar lacht."},
            "letters": [{"sender": "De huisarts", "text": "Help."}],
            "hints": {},
            "occasions": OCCASIONS,
            "case_summary": {
                "max_words": 40,
                "pieces": [
                    {
                        "source": "Dossier",
                        "text": f"Het hele stuk {each['id']} in tien gewone woorden erbij hoor.",
                        "short": f"Kort {each['id']}.",
                        "why": f"Waarom {each['id']}.",
                        "items": ["K-010"],
                        **each,
                    }
                    for each in PIECES
                ],
            },
            "goal": GOAL,
            "people": PEOPLE,
            "network": NETWORK,
            "questions": QUESTIONS,
            "slots": SLOTS,
            "agenda": AGENDA,
            "facts": [{**fact, "matters": f"Waarom {fact['id']}."} for fact in FACTS],
            "topics": TOPICS,
            "agreements": AGREEMENTS,
            "events": EVENTS,
            "closing": CLOSING,
            "conversation": CONVERSATION,
        }
    )
