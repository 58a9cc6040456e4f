"""A dozen runs while kernels, their parent, the server and PostgreSQL are killed, and a few single faults."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import psycopg
import pytest
from psycopg.errors import UndefinedTable

from tests.chaos.cut import TYPED_ON, network_cut
from tests.chaos.disk import SmallFiles, full_disk
from tests.chaos.jump import CLICKS, JUMPS, PEOPLE, Jumped, clock_jump
from tests.chaos.runs import Seen, look_into_store, play
from tests.chaos.script import Script, script
from tests.chaos.site import site
from tests.chaos.slow import slow_disk
from tests.chaos.strikes import DATABASE, KERNEL, PARENT, SERVER, Strike, Striker, cause
from tests.support.postgres import running_postgres

RUNS, AT_ONCE, DECISIONS, SEED = 12, 6, 30, 4
WEIGHTS, PAUSES, STRIKES = {KERNEL: 3.0, PARENT: 2.0, SERVER: 0.5, DATABASE: 1.0}, (0.3, 0.8), 6
CUT_SECONDS, LOOK_SECONDS = 5.0, 0.1
FULL = "De opslag is vol."
FAILED = "Er ging iets mis bij het bewaren"


def beginning(name: str) -> Script:
    """The first decisions of a case."""
    whole = script(name, "typical-mistake")
    return Script(whole.case, whole.way, whole.decisions[:DECISIONS])


class GravestFirst(Striker):
    """So few strikes might all fall on kernels: PostgreSQL and the server die once in any case."""

    async def strike_until(self, over: asyncio.Event) -> None:
        """These two as soon as somebody plays, and then as chance will have it."""
        chance = random.Random(self.seed)
        while not over.is_set() and not await asyncio.to_thread(self._somebody_plays):
            await asyncio.sleep(LOOK_SECONDS)
        for what in (DATABASE, SERVER):
            await asyncio.to_thread(self._strike, what, chance)
            await asyncio.sleep(chance.uniform(*self.pauses))
        await super().strike_until(over)

    def _somebody_plays(self) -> bool:
        """Whether a decision is kept; before, nobody could be interrupted."""
        with psycopg.connect(self.site.store_url) as connection:
            try:
                kept = connection.execute("SELECT EXISTS (SELECT FROM entries)").fetchone()
            except UndefinedTable:  # the first visitor has the tables made
                return False
        return kept == (True,)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """A dozen learners, and a few strikes while they play."""
    with running_postgres() as database, site(tmp_path_factory.mktemp("chaos"), database) as here:
        striker = GravestFirst(here, SEED, WEIGHTS, PAUSES, most=STRIKES)
        found = play(here, [beginning("mees")] * RUNS, AT_ONCE, striker, SEED)
        found.found = look_into_store(here.store_url, found.learners)
        here.server.stop()
        found.left = here.left()
    return found


@pytest.mark.postgres
def test_something_was_killed_and_noticed(seen: Seen) -> None:
    """Else the tests below would show nothing."""
    assert {one.what for one in seen.strikes} >= {DATABASE, SERVER}
    assert any(one.interruptions for one in seen.learners)


@pytest.mark.postgres
def test_every_learner_gets_to_the_end(seen: Seen) -> None:
    """Whatever died on the way."""
    assert (seen.complete, seen.gave_up) == (RUNS, [])


@pytest.mark.postgres
def test_what_was_acknowledged_is_kept_at_its_place_and_once(seen: Seen) -> None:
    """All of it and nothing else."""
    found = seen.found
    assert (found.lost, found.more, found.attempts) == (0, 0, RUNS)
    assert found.acknowledged == found.kept == RUNS * DECISIONS


@pytest.mark.postgres
def test_nobody_comes_back_to_less_than_was_acknowledged(seen: Seen) -> None:
    """Also not for a while: what was lost and made again would be right in the end."""
    assert seen.went_back == 0


@pytest.mark.postgres
def test_faults_change_nothing_in_a_run(seen: Seen) -> None:
    """The store holds what it would hold if nothing had died."""
    assert seen.found.other == 0


@pytest.mark.postgres
def test_no_process_is_left(seen: Seen) -> None:
    """Neither of the last server nor of those that were killed."""
    assert seen.left == []


def test_a_full_disk_is_said_in_dutch_and_loses_nothing(tmp_path: Path) -> None:
    """Somebody at work and somebody new read it; when there is room the same click is kept."""
    found = full_disk(tmp_path)
    assert found.said.startswith((FULL, FAILED))
    assert found.refused
    assert (found.found.lost, found.found.more, found.found.other) == (0, 0, 0)


def test_a_file_that_cannot_grow_is_said_in_dutch_and_loses_nothing(tmp_path: Path) -> None:
    """The same where nobody may mount a small disk."""
    found = full_disk(tmp_path, SmallFiles())
    assert found.said.startswith(FAILED)
    assert (found.found.lost, found.found.more, found.found.other) == (0, 0, 0)


@pytest.fixture(scope="module")
def jumped(tmp_path_factory: pytest.TempPathFactory) -> Jumped:
    """People at work while the clock goes a day ahead and then two back."""
    return clock_jump(tmp_path_factory.mktemp("clock"))


def test_the_clock_did_jump(jumped: Jumped) -> None:
    """Two of three thirds carry a moment of another day."""
    assert jumped.stamped == PEOPLE * CLICKS * (len(JUMPS) - 1)


def test_a_clock_that_jumps_changes_no_order_and_stops_nobody(jumped: Jumped) -> None:
    """Decisions are numbered, not sorted by their moment."""
    found = jumped.found
    assert (found.lost, found.more, found.other, jumped.interruptions) == (0, 0, 0, 0)


def test_pages_opened_after_a_jump_go_on_where_they_were(jumped: Jumped) -> None:
    """Each of them, after each jump."""
    assert jumped.resumed == PEOPLE * len(JUMPS)


def test_on_a_slow_disk_clicks_take_longer_and_nothing_is_lost(tmp_path: Path) -> None:
    """Five people wait for one another's writes; nobody is told that it failed."""
    seen = slow_disk(tmp_path, write_ms=1, sync_ms=60)
    assert seen.slow.median > 0.06  # else the disk was not slow
    assert (seen.interruptions, seen.found.lost, seen.found.more, seen.found.other) == (0, 0, 0, 0)


@pytest.mark.browser
def test_a_network_that_was_cut_is_said_and_what_was_typed_is_kept(tmp_path: Path) -> None:
    """It goes on by itself: nothing is loaded anew."""
    found = network_cut(tmp_path, CUT_SECONDS)
    assert "De verbinding is even weg" in found.said
    assert (found.in_field, found.kept, found.reloads) == (TYPED_ON, TYPED_ON, 0)


def test_an_interruption_counts_to_the_gravest_strike_in_it() -> None:
    """And to none when nothing died."""
    strikes = [Strike(KERNEL, 1, 2), Strike(SERVER, 2, 6), Strike(KERNEL, 9, 10)]
    assert [cause(strikes, *times) for times in ((1.5, 3), (7, 8), (8, 12))] == [SERVER, "", KERNEL]
