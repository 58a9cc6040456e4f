"""Runs of a case: known ways through it, and what the server's store holds of them."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.attempt import Attempt
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.playthrough import load_playthrough, playthrough_path
from kompas_sim.scenario.base import StepName
from kompas_sim.store.opening import open_store
from kompas_sim.store.store import Store
from tests.support.cases import SCENARIOS, case
from tests.support.server import RunningServer


def model_run(name: str, way: str = "as-the-method-asks") -> tuple[d.Decision, ...]:
    """The decisions of the case as the method asks, or along another of its playthroughs."""
    return load_playthrough(playthrough_path(SCENARIOS, name, way), case(name)).decisions


def model_run_up_to(name: str, step: StepName) -> tuple[d.Decision, ...]:
    """The same, through the hand-in of ``step``."""
    last = d.StepSubmitted(step=step)
    return (*takewhile(lambda made: made != last, model_run(name)), last)


def _now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def opened_store(data: Path) -> Iterator[Store]:
    """The store in a data folder."""
    url = f"sqlite:///{data / 'kompas.db'}"
    with open_store(url, clock=_now, token=secrets.randbelow) as store:
        yield store


def somebody_who(server: RunningServer, name: str, decisions: Sequence[d.Decision]) -> str:
    """The code of a trainee who made these decisions in a case, some other time."""
    with opened_store(server.data) as store:
        code = store.new_code()
        attempt = store.begin(code, name, None, 1)
        for seq, made in enumerate(decisions):
            store.append(code, attempt.id, seq, made, _now())
    return code


def kept(server: RunningServer, code: str, name: str) -> list[Attempt]:
    """The attempts that the server's store holds of a trainee at a case, newest first."""
    return kept_in(server.data, code, name)


def kept_in(data: Path, code: str, name: str) -> list[Attempt]:
    """The same, of the store in a data folder."""
    with opened_store(data) as store:
        return [store.load(code, one.id) for one in store.attempts(code) if one.scenario == name]


def kept_plan(server: RunningServer, code: str, name: str) -> Plan:
    """The plan of the newest attempt."""
    return fold(kept(server, code, name)[0].decisions)


def essence(plan: Plan) -> dict[str, object]:
    """What a plan says, without how it was typed: numbers, order of clicking, lengths of left-out pieces."""
    return {
        "occasions": dict(plan.occasions),
        "choices": dict(plan.choices),
        "pieces": {name: one.placement for name, one in plan.pieces.items()},
        "invited": set(plan.invited),
        "texts": dict(plan.texts),
        "slot": plan.slot,
        "roles": dict(plan.roles),
        "deadline": plan.deadline_days,
        "agenda": dict(plan.agenda),
        "agreements": sorted(
            (one.model_dump(exclude={"draft", "agreement"}) for one in plan.agreements),
            key=lambda one: one["what"],
        ),
        "contacts": dict(plan.contacts),
        "follow_up": plan.follow_up_days,
        "tasks": plan.tasks,
        "sharing": dict(plan.sharing),
        "submitted": set(plan.submitted),
    }


def differences(kept: Plan, wanted: Plan) -> list[str]:
    """In what two plans differ, for a person to read."""
    have, want = essence(kept), essence(wanted)
    return [
        f"{name}: {have[name]!r}\n  instead of {want[name]!r}" for name in want if have[name] != want[name]
    ]


def open_run(page: Page, server: RunningServer, name: str, code: str = "", **query: str) -> str:
    """Open a case by its address and wait until it can be used; gives the trainee's code."""
    asked = urlencode({**({"code": code} if code else {}), **query})
    page.goto(f"{server.url}/casus/{name}?{asked}")
    expect(page.locator("#k-step-title")).to_be_visible()
    return code_of(page)


def code_of(page: Page) -> str:
    """The code that stands in the address of a case's page."""
    return page.url.partition("code=")[2].partition("&")[0]
