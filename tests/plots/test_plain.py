"""Text that every kind of file can hold."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.plots.plain import masked, one_line, plain
from tests.support.cases import case


@given(st.text(st.characters(exclude_categories=())))
def test_plain_text_can_stand_in_xml(text: str) -> None:
    node = ElementTree.Element("p")
    node.text = plain(text)
    assert ElementTree.fromstring(ElementTree.tostring(node, encoding="utf-8")).tag == "p"


def test_line_breaks_stay_and_are_all_of_one_kind() -> None:
    assert plain("een\r\ntwee\rdrie\n") == "een\ntwee\ndrie\n"


def test_one_line_keeps_a_blank_that_must_not_break() -> None:
    assert one_line("  vier \n\t\u00a0min ") == "vier \u00a0min"


def test_a_surname_of_the_family_does_not_leave_the_app() -> None:
    assert masked("Bel mevrouw Korenaar. ", case("mees")) == "Bel mevrouw [naam]."
