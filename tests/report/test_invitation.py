"""The invitation as a calendar file, read back."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.presence import FAMILY
from kompas_sim.report.errors import NothingToTellError
from kompas_sim.report.files import make_file
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.training import Training
from kompas_sim.wording import Words
from tests.support.cases import CASE_IDS, case
from tests.support.played import again, played

DUTCH = Words("nl")
HERE = ZoneInfo("Europe/Amsterdam")


def calendar(training: Training, words: Words = DUTCH) -> Calendar:
    """The calendar of a run."""
    return Calendar.from_ical(make_file(training, "invitation", words).content)


def moved(start: str) -> Scenario:
    """Mees with its chosen moment at another time."""
    slots = tuple(
        slot.model_copy(update={"start": start}) if slot.id == "thu-1230" else slot for slot in case().slots
    )
    return case().changed(slots=slots)


@pytest.mark.parametrize(
    ("start", "hours_from_utc"), [("2026-02-12T12:30", 1), ("2026-07-09T12:30", 2), ("2026-10-25T12:30", 1)]
)
def test_the_local_time_is_right_in_winter_and_in_summer(start: str, hours_from_utc: int) -> None:
    before, meeting = calendar(played("mees", scenario=moved(start))).events
    moment = datetime.fromisoformat(start).replace(tzinfo=HERE)
    assert before.start == moment
    assert before.end == meeting.start == moment + timedelta(minutes=15)
    assert meeting.end == moment + timedelta(minutes=45)
    assert before.start.utcoffset() == timedelta(hours=hours_from_utc)


def test_the_file_carries_its_own_time_zone() -> None:
    found = calendar(played("mees"))
    (zone,) = found.timezones
    assert zone.tz_name == "Europe/Amsterdam"
    assert found.get_missing_tzids() == set()
    summer = zone.to_tz().utcoffset(datetime(2026, 7, 1, 12))
    assert summer == timedelta(hours=2)


def test_without_a_pre_meeting_the_meeting_starts_at_the_moment() -> None:
    training = played("mees", "with-good-reasons")
    assert not training.plan.has_pre_meeting()
    (meeting,) = calendar(training).events
    assert meeting.start == datetime(2026, 2, 12, 12, 30, tzinfo=HERE)


@pytest.mark.parametrize("way", ["as-the-method-asks", "typical-mistake", "with-good-reasons"])
@pytest.mark.parametrize("name", CASE_IDS)
def test_nothing_in_it_tells_about_the_child(name: str, way: str) -> None:
    training = played(name, way)
    file = make_file(training, "invitation", DUTCH)
    said = " ".join(told(event) for event in Calendar.from_ical(file.content).events)
    family = [one.name for one in training.case.people if one.discipline in FAMILY]
    private = [word for name in (*family, *training.case.family_names) for word in name.split()]
    assert not [word for word in private if word[0].isupper() and word in said]
    assert training.plan.texts["goal"][:20] not in said
    assert "ziekte" not in said
    assert "palliatie" not in said.lower()
    assert training.case.child.name not in said


def test_it_holds_form_roles_and_the_last_day_for_additions() -> None:
    event = calendar(played("mees")).events[0]
    text = str(event["description"])
    assert "Voorzitter: Marije Kloosterhof" in text
    assert "Notulist: Dewi Kartosen" in text
    assert "Tijdsbewaker: Nadia Benhaddi" in text
    assert "Aanvullen kan tot en met maandag 9 februari 2026." in text
    assert "De stukken volgen via beveiligde mail." in text
    assert event["location"] == "In de huisartsenpraktijk in Verzindijk"
    assert event["class"] == "PRIVATE"


def test_a_place_or_a_role_of_the_family_is_not_named() -> None:
    changed = again(
        "planning",
        d.ChoiceMade(question="place", option="home"),
        d.RoleAssigned(role="timekeeper", person="father"),
    )
    event = calendar(played("mees", "as-the-method-asks", *changed)).events[0]
    assert event["location"] == "Plaats volgt via beveiligde mail"
    assert "Tijdsbewaker: iemand uit het gezin" in event["description"]


def test_nobody_is_addressed_and_the_organiser_does_not_exist() -> None:
    for event in calendar(played("jip")).events:
        assert "attendee" not in event
        assert str(event["organizer"]).endswith(".example")


def test_a_later_file_of_the_same_attempt_replaces_the_earlier_one() -> None:
    first = calendar(played("mees")).events
    later = calendar(
        played("mees", "as-the-method-asks", *again("planning", d.DeadlineSet(days_before=2)))
    ).events
    assert [one["uid"] for one in first] == [one["uid"] for one in later]
    assert len({str(one["uid"]) for one in first}) == len(first)
    assert first[0]["sequence"] < later[0]["sequence"]
    assert "a1" not in str(first[0]["uid"]).partition("@")[0][:2]


def test_without_a_moment_there_is_no_invitation_but_an_explanation() -> None:
    with pytest.raises(NothingToTellError) as caught:
        make_file(played("mees", "nothing-done"), "invitation", DUTCH)
    assert "Kies eerst een moment" in caught.value.told(DUTCH)


def test_an_english_invitation_is_english() -> None:
    assert (
        str(calendar(played("jip"), Words("en")).events[-1]["summary"]) == "Collaborative meeting (exercise)"
    )


def told(event: Event) -> str:
    """Everything that a calendar shows of an entry."""
    return " ".join(str(event.get(name, "")) for name in ("summary", "description", "location", "comment"))
