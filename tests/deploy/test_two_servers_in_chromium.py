"""What a learner in a browser sees when the server they are at goes away, through TLS and the balancer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages
from tests.browser.stories import GONE, MARKS, WORDS, bar, notice, reload_by_the_button, sit_down
from tests.deploy.fleet import COOKIE, Fleet
from tests.deploy.learner import decisions_in, exported, plain
from tests.support.server import STOP_SECONDS

pytestmark = [pytest.mark.browser, pytest.mark.postgres]


def test_a_learner_whose_server_is_restarted_goes_on_at_the_other_one(two: Fleet, new_page: Pages) -> None:
    """One sentence in Dutch, and then the page is back, by itself, with everything that was kept."""
    new_page.expect_fault(GONE)
    page = new_page(ignore_https_errors=True)
    somebody = sit_down(page, replace(two.servers["a"], url=two.balancer.url))
    somebody.mark(*MARKS[:3])
    first = sent_to(page)
    two.servers[first].process.terminate()
    if two.servers[first].forks:
        expect(bar(page)).to_contain_text(WORDS("serve.connection.updating"))
    else:  # an ordinary kernel says nothing when it goes: the page asks, and offers a button
        expect(bar(page)).to_contain_text(WORDS("serve.connection.stopped"))
        reload_by_the_button(page)
    expect(notice(page)).to_have_text(WORDS("ui.notice.welcome-back"))
    assert two.servers[first].process.wait(STOP_SECONDS) == 0
    assert sent_to(page) != first
    somebody.expect_marked(*MARKS[:3])
    somebody.mark(MARKS[3])
    (attempt,) = exported(somebody.code, two.database_url)
    assert decisions_in(attempt) == plain(MARKS[:4])


def sent_to(page: Page) -> str:
    """The server that the balancer keeps this browser at."""
    (name,) = [one["value"] for one in page.context.cookies() if one["name"] == COOKIE]
    return str(name)
