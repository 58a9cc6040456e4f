"""Somebody stops, or is stopped, and goes on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Pages
from tests.browser.runs import kept
from tests.browser.stories import (
    GONE,
    MARKS,
    WORDS,
    bar,
    notice,
    open_menu,
    reload_by_the_button,
    sit_down,
)
from tests.support.cable import cable_to
from tests.support.cases import case
from tests.support.patience import eventually
from tests.support.server import RunningServer, start_server

pytestmark = pytest.mark.browser


ALTERNATE = """(mark, times) => {
  const both = [...document.getElementsByName(mark.name)];
  for (let left = times; left > 0; left--) (left % 2 ? mark : both.find((one) => one !== mark)).click();
}"""
"""Judge the same occasion in turn with yes and no, at last as it was."""


def port_of(server: RunningServer) -> int:
    """The port that a server listens on."""
    port = urlsplit(server.url).port
    assert port
    return port


def test_a_killed_kernel_costs_at_most_the_click_in_flight(server: RunningServer, new_page: Pages) -> None:
    """``kill -9``: the page says so in Dutch, and after a reload one goes on where one was."""
    new_page.expect_fault(GONE)
    somebody = sit_down(new_page(), server)
    somebody.mark(*MARKS[:3])
    somebody.kernel.kill()
    somebody.click(MARKS[3])
    expect(bar(somebody.page)).to_contain_text(WORDS("serve.connection.stopped"))
    reload_by_the_button(somebody.page)
    expect(notice(somebody.page)).to_have_text(WORDS("ui.notice.welcome-back"))
    somebody.expect_marked(*MARKS[:3])
    somebody.mark(*MARKS[3:])
    somebody.player.hand_in()
    somebody.expect_kept(*MARKS)


def test_a_killed_server_that_starts_again_has_lost_nothing(tmp_path: Path, new_page: Pages) -> None:
    """The page waits, says that it was stopped, and goes on; no kernel stays behind without a server."""
    new_page.expect_fault(GONE)
    server = start_server(tmp_path)
    somebody = sit_down(new_page(), server)
    somebody.mark(*MARKS[:3])
    orphans = [psutil.Process(pid) for pid in server.kernels()]
    server.kill()
    expect(bar(somebody.page)).to_contain_text(WORDS("serve.connection.away"))
    again = start_server(tmp_path, port=port_of(server))
    try:
        expect(bar(somebody.page)).to_contain_text(WORDS("serve.connection.stopped"))
        reload_by_the_button(somebody.page)
        somebody.expect_marked(*MARKS[:3])
        somebody.mark(MARKS[3])
        somebody.expect_kept(*MARKS[:4])
        assert psutil.wait_procs(orphans, timeout=20)[1] == []
    finally:
        again.stop()


def test_a_connection_that_falls_away_and_comes_back_asks_nothing(
    server: RunningServer, new_page: Pages
) -> None:
    """As on a train: a word about it, and then the page goes on with the same kernel."""
    new_page.expect_fault(GONE)
    with cable_to(port_of(server)) as cable:
        behind = replace(server, url=f"http://127.0.0.1:{cable.port}")
        somebody = sit_down(new_page(), behind)
        somebody.mark(*MARKS[:2])
        cable.cut()
        expect(bar(somebody.page)).to_contain_text(WORDS("serve.connection.away"))
        expect(somebody.page.get_by_role("button", name=WORDS("serve.connection.reload"))).to_be_hidden()
        somebody.click(MARKS[2])
        cable.mend()
        expect(bar(somebody.page)).to_be_hidden()
        somebody.mark(MARKS[3])
        somebody.expect_marked(*MARKS[:4])
        somebody.expect_kept(*MARKS[:4])


def test_a_connection_that_dies_in_silence_is_replaced_and_what_was_typed_arrives_once(
    server: RunningServer, new_page: Pages
) -> None:
    """As in a lift: neither end hears that the other is gone; a click in between is sent again."""
    new_page.expect_fault(GONE)
    with cable_to(port_of(server)) as cable:
        behind = replace(server, url=f"http://127.0.0.1:{cable.port}")
        somebody = sit_down(new_page(), behind)
        somebody.mark(*MARKS[:2])
        cable.fall_silent()
        somebody.click(MARKS[2])
        somebody.page.evaluate("dispatchEvent(new Event('online'))")
        expect(bar(somebody.page)).to_contain_text(WORDS("serve.connection.away"))
        cable.mend()
        somebody.page.evaluate("dispatchEvent(new Event('online'))")
        somebody.expect_marked(*MARKS[:3])
        expect(somebody.page.locator(".k-check:not(.is-on) > :checked")).to_have_count(0)
        expect(bar(somebody.page)).to_be_hidden()
        somebody.expect_kept(*MARKS[:3])


def test_what_could_not_be_sent_for_minutes_is_not_called_kept(
    server: RunningServer, new_page: Pages
) -> None:
    """This page alone knows of it: no button offers to throw it away, and it arrives when the network is back."""
    new_page.expect_fault(GONE)
    with cable_to(port_of(server)) as cable:
        page = new_page()
        page.clock.install()
        somebody = sit_down(page, replace(server, url=f"http://127.0.0.1:{cable.port}"))
        somebody.mark(MARKS[0])
        cable.cut()
        somebody.click(MARKS[1])
        expect(bar(page)).to_contain_text(WORDS("serve.connection.away"))
        page.clock.fast_forward("03:00")
        expect(bar(page)).to_contain_text(WORDS("serve.connection.lost-unkept"))
        expect(page.get_by_role("button", name=WORDS("serve.connection.reload"))).to_be_hidden()
        cable.mend()
        page.evaluate("dispatchEvent(new Event('online'))")
        expect(bar(page)).to_be_hidden()
        somebody.expect_marked(*MARKS[:2])
        somebody.expect_kept(*MARKS[:2])


def test_hundreds_of_choices_without_a_network_arrive_in_the_end(
    server: RunningServer, new_page: Pages
) -> None:
    """Two messages each, together more than a page may send in one go; the last choice counts."""
    new_page.expect_fault(GONE)
    with cable_to(port_of(server)) as cable:
        somebody = sit_down(new_page(), replace(server, url=f"http://127.0.0.1:{cable.port}"))
        somebody.mark(MARKS[0])
        cable.cut()
        somebody.player.mark_of(MARKS[0]).evaluate(ALTERNATE, 220)
        cable.mend()
        somebody.page.evaluate("dispatchEvent(new Event('online'))")
        expect(bar(somebody.page)).to_be_hidden()
        somebody.expect_marked(MARKS[0])
        assert eventually(lambda: len(kept(server, somebody.code, "mees")[0].decisions) == 1 + 220)
        somebody.expect_kept(MARKS[0])


def test_a_code_goes_on_from_the_start_page_on_another_device(server: RunningServer, new_page: Pages) -> None:
    """Begun on a laptop, gone on with on a phone, where the code is typed as people type."""
    somebody = sit_down(new_page(), server)
    somebody.mark(*MARKS[:2])
    expect(open_menu(somebody.page)).to_contain_text(somebody.code)
    phone = new_page(390, 844, has_touch=True, is_mobile=True)
    phone.goto(server.url)
    phone.get_by_label(WORDS("serve.resume.label")).fill(somebody.code.replace("-", " ").capitalize())
    phone.get_by_role("button", name=WORDS("serve.resume.submit")).tap()
    phone.get_by_role("link", name=f"{WORDS('serve.mine.go-on')} met {case('mees').title}").tap()
    expect(notice(phone)).to_have_text(WORDS("ui.notice.welcome-back"))
    replace(somebody, page=phone).expect_marked(*MARKS[:2])


def test_a_second_tab_is_told_and_overwrites_nothing(server: RunningServer, new_page: Pages) -> None:
    """Two tabs on one attempt: the one that is behind shows what the other kept, and then goes on from there."""
    first = sit_down(new_page(), server)
    second = sit_down(first.page.context.new_page(), server, code=first.code)
    first.mark(MARKS[0])
    second.click(MARKS[1])
    expect(notice(second.page)).to_have_text(WORDS("ui.notice.went-on-elsewhere"))
    second.expect_marked(MARKS[0])
    second.expect_kept(MARKS[0])
    second.mark(MARKS[1])
    second.expect_marked(*MARKS[:2])
    second.expect_kept(*MARKS[:2])
