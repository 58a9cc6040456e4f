"""After the meeting: what was left unsaid and what it would have taken, and how the talk was shared out."""

from __future__ import annotations

from kompas_sim.method.chapters import LIFE_DOMAINS
from kompas_sim.simulation.meeting.afterwards import shares
from kompas_sim.simulation.meeting.afterwards import unsaid as left_unsaid
from kompas_sim.simulation.meeting.looks import points
from kompas_sim.simulation.meeting.step import Conversation
from kompas_sim.widgets.view import Json, View


def unsaid(view: View, talk: Conversation) -> list[Json]:
    """Facts that did not come to the table, why they matter and what it would have taken."""
    case = view.case
    return [
        {
            "text": case.facts_by_id[one.fact].text,
            "matters": case.facts_by_id[one.fact].matters,
            "because": view.words(
                f"ui.meeting.because.{one.because}",
                who=", ".join(case.names[holder] for holder in one.holders),
                item=case.agenda_by_id[one.item].title,
            ),
        }
        for one in left_unsaid(talk)
    ]


def not_reached(talk: Conversation) -> list[Json]:
    """Points of the agenda that nobody came to, and what that means."""
    opened = points(talk.table, talk.state, "opened")
    return [
        {"title": item.title, "text": item.unreached} for item in talk.table.items if item.id not in opened
    ]


def measures(view: View, talk: Conversation) -> list[Json]:
    """How the talk was shared out, as rows of a table. To think about: none of it is a score."""
    found, words = shares(talk), view.words
    turns = ", ".join(f"{view.case.names[one]} {n}" for one, n in found.turns.items())
    minutes = ", ".join(f"{view.case.agenda_by_id[item].title} {n}" for item, n in found.minutes.items() if n)
    domains = [words(f"meeting.domain.{one}") for one in LIFE_DOMAINS if one in found.domains]
    rows = {
        "turns": turns,
        "family-questions": str(found.family_questions),
        "check-backs": str(found.check_backs),
        "minutes": minutes,
        "domains": ", ".join(domains),
    }
    return [
        {"label": words(f"ui.meeting.measure.{name}"), "value": value or "–"} for name, value in rows.items()
    ]
