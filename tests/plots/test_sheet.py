"""Lines that fit, whatever is written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.plots.sheet import width_of, wrapped

TEXT = st.text(st.characters(codec="latin-1", categories=("L", "N", "P", "Zs")), max_size=200)


@given(TEXT, st.integers(40, 400), st.booleans(), st.integers(1, 4))
def test_a_wrapped_text_keeps_to_its_width_and_its_number_of_lines(
    text: str, width: int, bold: bool, most: int
) -> None:
    lines = wrapped(text, width, 15, bold=bold, most=most)
    assert 1 <= len(lines) <= most
    # Words are measured one by one, so that a pair of letters that is set closer may differ by a hair.
    assert all(width_of(line, 15, bold=bold) <= width + 2 for line in lines)


def test_a_text_that_fits_is_left_whole() -> None:
    assert wrapped("Wie bel je 's nachts?", 400, 15) == ["Wie bel je 's nachts?"]


def test_a_text_that_does_not_fit_ends_in_an_ellipsis() -> None:
    lines = wrapped("een afspraak " * 40, 200, 15, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_a_word_that_is_wider_than_the_line_is_cut() -> None:
    (line,) = wrapped("ziekenhuisopname" * 10, 120, 15)
    assert line.endswith("…")
    assert width_of(line, 15) <= 120
