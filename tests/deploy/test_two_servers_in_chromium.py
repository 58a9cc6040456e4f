"""What a learner in a browser sees when the server they are at goes away, through TLS and the balancer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Pages
from tests.browser.stories import GONE, MARKS, WORDS, bar, reload_by_the_button, sit_down
from tests.deploy.fleet import COOKIE, Fleet
from tests.deploy.learner import decisions_in, exported, plain

pytestmark = [pytest.mark.browser, pytest.mark.postgres]


def test_a_learner_reads_that_it_stopped_and_goes_on_at_the_other_server(two: Fleet, new_page: Pages) -> None:
    """One sentence in Dutch, one button, and everything that was kept is there."""
    new_page.expect_fault(GONE)
    page = new_page(ignore_https_errors=True)
    somebody = sit_down(page, replace(two.servers["a"], url=two.balancer.url))
    somebody.mark(*MARKS[:3])
    (sent_to,) = [one["value"] for one in page.context.cookies() if one["name"] == COOKIE]
    two.servers[sent_to].stop()
    expect(bar(page)).to_contain_text(WORDS("serve.connection.stopped"))
    reload_by_the_button(page)
    somebody.expect_marked(*MARKS[:3])
    somebody.mark(MARKS[3])
    (attempt,) = exported(somebody.code, two.database_url)
    assert decisions_in(attempt) == plain(MARKS[:4])
