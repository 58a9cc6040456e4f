"""Reading many texts for the command line."""

import json
import subprocess
import sys

from kompas_sim.text import analyse


def test_each_line_gives_one_dictionary_in_order() -> None:
    lines = ["HA belt vrijdag\n", "\n", "KCT denkt mee\r\n"]
    assert [found["text"] for found in analyse("agreements", lines)] == [
        "HA belt vrijdag",
        "",
        "KCT denkt mee",
    ]


def test_an_agreement_has_its_eight_booleans() -> None:
    found = next(analyse("agreements", ["HA belt mevr. Jansen vrijdag"]))
    labels = {"who", "what", "when", "backup", "contact", "conditional", "measurable", "pii"}
    assert set(found) == {"text", *labels}
    assert [found[label] for label in ("who", "when", "backup", "pii")] == [True, True, False, True]


def test_a_goal_has_its_verdict_what_is_missing_and_its_flags() -> None:
    found = next(analyse("goals", ["De situatie bespreken"]))
    assert (found["verdict"], found["flags"]) == ("vague", ["activiteit"])
    assert json.loads(json.dumps(found)) == found


def test_reading_needs_no_heavy_library() -> None:
    code = "import sys, kompas_sim.text as t; t.warm_up(); print(' '.join(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"dateparser", "simplemma", "rapidfuzz", "pydantic", "numpy"} & set(loaded)
