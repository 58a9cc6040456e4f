"""What the pages say, in which language, and where their links lead."""

from __future__ import annotations

import re
from html import unescape

import pytest

from kompas_sim.method.load import load_method
from kompas_sim.scenario.load import find_scenario, scenarios_folder
from kompas_sim.serve.method_page import chapters
from kompas_sim.serve.pages import environment, linker, render
from kompas_sim.wording import LANGUAGES, Words
from tests.support.cases import CASE_IDS
from tests.support.visitor import Visitor

LINK = re.compile(r'(?:href|action)="(/[^"#]*)(?:#[^"]*)?"')


def test_the_start_page_shows_every_case_as_its_file_says(visitor: Visitor) -> None:
    """Title, child, summary, minutes, difficulty in words, and that it is a draft."""
    text = unescape(visitor.ask("/").text)
    for case_id in CASE_IDS:
        case = find_scenario(scenarios_folder(), case_id)
        for part in (case.title, case.child.name, case.summary, f"ongeveer {case.minutes} minuten"):
            assert part in text
    assert "om mee te beginnen" in text
    assert "concept" in text


def test_the_start_page_offers_each_exercise_on_each_of_its_cases(visitor: Visitor) -> None:
    """With a button that says which case it is about."""
    text = visitor.ask("/").text
    for exercise in ("wie-zit-aan-tafel", "de-agenda-in-dertig-minuten", "afspraken-die-houden"):
        assert text.count(f'value="{exercise}"') == len(CASE_IDS)


@pytest.mark.parametrize("path", ["/", "/hervat", "/werkwijze", "/over", "/nergens", "/casus/mes"])
def test_every_link_of_an_english_page_stays_english(path: str, visitor: Visitor) -> None:
    """But for files and the way back to Dutch."""
    text = visitor.ask(f"{path}?lang=en").text
    assert '<html lang="en">' in text
    found = [unescape(link) for link in LINK.findall(text)]
    ways_back = [link for link in found if "lang=en" not in link and not link.startswith("/static/")]
    assert set(ways_back) <= {path}
    assert [link for link in found if "lang=en" in link]


def test_an_unknown_language_is_dutch(visitor: Visitor) -> None:
    """An address never breaks a page."""
    for lang in ("de", "", "%00", "nl", "EN"):
        assert '<html lang="nl">' in visitor.ask(f"/?lang={lang}").text


def test_an_unknown_case_names_the_nearest_one(visitor: Visitor) -> None:
    """A slip of the finger is one click away from what was meant."""
    answer = visitor.ask("/casus/mes")
    assert answer.status == 404
    assert "Deze casus kennen we niet" in answer.text
    assert 'href="/casus/mees"' in answer.text
    assert 'href="/oefening/wie-zit-aan-tafel"' in visitor.ask("/oefening/wie-zit-aan-de-tafel").text


def test_a_case_that_looks_like_nothing_names_none(visitor: Visitor) -> None:
    """No suggestion is better than a wrong one."""
    answer = visitor.ask("/casus/qqqqqqqq")
    assert answer.status == 404
    assert "Bedoel je" not in answer.text


def test_an_exercise_on_a_case_it_does_not_have(visitor: Visitor) -> None:
    """Leads back to the exercise."""
    answer = visitor.ask("/oefening/wie-zit-aan-tafel?casus=nergens")
    assert answer.status == 404
    assert 'href="/oefening/wie-zit-aan-tafel"' in answer.text


def test_the_method_page_has_an_anchor_for_every_item(visitor: Visitor) -> None:
    """With its text, its source, its section and its strength in words."""
    text = unescape(visitor.ask("/werkwijze").text)
    method = load_method()
    for item in method.items:
        assert f'id="{item.id}"' in text
        assert item.paraphrase in text
        assert item.section in text
    for source in method.sources:
        assert source.title in text
    assert "hoort erbij" in text
    assert "Dit is niet de officiële tekst" in text


def test_the_chapters_of_the_method_hold_every_item_once() -> None:
    """Nothing is left out and nothing stands twice."""
    shown = [item.id for chapter in chapters() for group in chapter.groups for item in group.items]
    assert sorted(shown) == sorted(item.id for item in load_method().items)


def test_the_about_page_says_what_it_is_and_is_not(visitor: Visitor) -> None:
    """A draft, invented, with what is kept and under which licence."""
    text = visitor.ask("/over").text
    for part in ("concept", "verzonnen", "cookies", "niet goedgekeurd", "Apache-licentie, versie 2.0"):
        assert part in text


def test_health_answers_shortly(visitor: Visitor) -> None:
    """For whoever watches the server."""
    answer = visitor.ask("/gezond")
    assert (answer.status, answer.text) == (200, "ok\n")


def test_search_engines_are_asked_to_leave_attempts_alone(visitor: Visitor) -> None:
    """They would begin one with each visit."""
    assert "Disallow: /casus/" in visitor.ask("/robots.txt").text


@pytest.mark.parametrize("path", ["/", "/werkwijze", "/over", "/hervat", "/nergens", "/casus/mees"])
def test_head_answers_as_get_without_a_body(path: str, visitor: Visitor) -> None:
    """Watchers and link checkers ask this way."""
    answer = visitor.ask(path, "HEAD")
    assert answer.status == (404 if path == "/nergens" else 200)
    assert answer.text == ""


@pytest.mark.parametrize("status", [400, 403, 404, 405, 429, 500, 503])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_words_in_every_language(status: int, language: str) -> None:
    """Title, explanation and a way on."""
    page = render("error.html", Words(language), "", word=f"serve.error.{status}")
    assert Words(language)(f"serve.error.{status}.title") in unescape(page)
    assert 'class="button primary"' in page


def test_links_keep_the_language_and_escape_what_they_hold() -> None:
    """Values of a query can hold anything."""
    assert linker("nl")("/") == "/"
    assert linker("en")("/casus/mees", code="a b&c") == "/casus/mees?code=a+b%26c&lang=en"
    assert linker("en")("/werkwijze", "K-028") == "/werkwijze?lang=en#K-028"


def test_everything_on_a_page_is_escaped() -> None:
    """Nobody has to remember to do it."""
    page = render("error.html", Words("nl"), "", title="serve.error.404.title", text="<script>1</script>")
    assert "&lt;script&gt;" in page
    assert environment().autoescape is True
