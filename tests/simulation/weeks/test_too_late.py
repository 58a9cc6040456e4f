"""An event with a date of its own: a meeting that comes after it has arranged nothing for it."""

from __future__ import annotations

from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.simulation.weeks import simulate, story
from tests.support.cases import case
from tests.support.played import playthrough


def plan(way: str) -> Plan:
    """The plan of a way through Jip: before his first night at home, or the morning after it."""
    return fold(playthrough("jip", way).decisions)


def held(way: str, event: str) -> float:
    """How often an event was held."""
    result = simulate(case("jip"), plan(way), 60, mode="versneld")
    return next(one.held.mean for one in result.events if one.event == event)


def test_the_first_night_is_held_only_when_the_meeting_was_before_it() -> None:
    assert held("the-tempting-slot", "first-night") == 0
    assert held("as-the-method-asks", "first-night") > 0.7


def test_the_story_says_that_the_meeting_was_still_to_come() -> None:
    told = story(case("jip"), plan("the-tempting-slot"), mode="versneld")
    assert told[0].event == "first-night"
    assert told[0].began < told[1].began
    assert any("moest nog komen" in sentence for sentence in told[0].sentences)
    assert "eerder kwam" in told[0].sentences[-1]
