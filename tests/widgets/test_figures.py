"""What the browser gets to show figures with."""

from __future__ import annotations

import base64
import subprocess
import sys
from xml.etree import ElementTree

from kompas_sim.widgets.figures import draw
from kompas_sim.wording import Words
from tests.support.played import played


def test_a_figure_for_the_browser_is_a_picture_with_its_words_and_its_table() -> None:
    figures = draw(played("mees"), Words("nl"))
    assert [one["id"] for one in figures][:3] == ["profile", "minutes", "completeness"]
    for one in figures:
        assert set(one) == {"id", "title", "alt", "svg", "columns", "rows"}
        assert ElementTree.fromstring(base64.b64decode(one["svg"])).tag.endswith("svg")
        assert all(len(row) == len(one["columns"]) for row in one["rows"])


def test_matplotlib_is_not_loaded_before_figures_are_asked_for() -> None:
    code = "import sys, kompas_sim.widgets.figures; sys.exit('matplotlib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
