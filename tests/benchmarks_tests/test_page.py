"""The place for figures in a page that people write."""

from __future__ import annotations

import pytest

from kompas_sim.serve.settings import ROOT
from tests.benchmarks.serve.page import BEGIN, END, NoPlaceError, with_figures

PAGE = f"before\n\n{BEGIN}\n\nold\n\n{END}\n\nafter\n"


def test_new_figures_take_the_place_of_old_ones() -> None:
    assert with_figures(PAGE, "new\n") == PAGE.replace("old", "new")


def test_writing_the_same_figures_again_changes_nothing() -> None:
    once = with_figures(PAGE, "new")
    assert with_figures(once, "new") == once


@pytest.mark.parametrize(
    "page", ["no markers", BEGIN, f"{END}{BEGIN}", f"{BEGIN}{BEGIN}{END}", f"{PAGE}{END}"]
)
def test_a_page_without_one_clear_place_is_refused(page: str) -> None:
    with pytest.raises(NoPlaceError):
        with_figures(page, "new")


def test_the_page_on_serving_has_a_place_for_figures() -> None:
    page = (ROOT / "docs" / "serving.md").read_text(encoding="utf-8")
    assert "figures stand here" in with_figures(page, "figures stand here")
