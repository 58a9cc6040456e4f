"""The command as a person types it, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kompas_sim.app import store_at, utc_now
from kompas_sim.attempt import decision as d
from kompas_sim.store.address import default_url


def kompas(*words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run ``kompas`` with these words; ``typed`` goes to its standard input."""
    run = [sys.executable, "-c", "from kompas_sim.cli import main; main()", *words]
    return subprocess.run(run, input=typed, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def trainee(tmp_path: Path) -> str:
    """The code of somebody who made one decision, in the store in ``tmp_path``."""
    with store_at(default_url(tmp_path)) as store:
        code = store.new_code()
        header = store.begin(code, "mees", None, 1)
        store.append(code, header.id, 0, d.TextWritten(field="goal", text="Eén naam."), utc_now())
        return code


def test_analysing_gives_one_json_object_for_each_line() -> None:
    """Lines in and lines out keep pace, also for an empty line."""
    text = "De huisarts belt moeder maandag om 10 uur."
    told = kompas("analyse", "agreements", "-", "--json", typed=f"{text}\n\n")
    rows = [json.loads(line) for line in told.stdout.splitlines()]
    assert [row["text"] for row in rows] == [text, ""]
    assert {"who", "what", "when", "backup", "contact", "conditional", "measurable", "pii"} < set(rows[0])


def test_analysing_goals_says_what_is_missing() -> None:
    """A goal has a verdict, the elements not found and its flags."""
    told = kompas("analyse", "goals", "--json", typed="De situatie bespreken.\n")
    row = json.loads(told.stdout)
    assert row["verdict"] == "vague"
    assert set(row) == {"text", "verdict", "missing", "flags"}


def test_all_files_of_the_project_are_in_order() -> None:
    """``kompas check`` finds nothing to repair."""
    told = kompas("check", "--json")
    assert json.loads(told.stdout)["problems"] == []
    assert told.returncode == 0


def test_a_broken_file_is_told_by_line_and_fails(tmp_path: Path) -> None:
    """Every problem stands on a line of its own, with file, line and code."""
    broken = tmp_path / "scenario.yaml"
    broken.write_text("id: proef\ntitel: Proef\n", encoding="utf-8")
    told = kompas("check", str(broken))
    assert told.returncode == 1
    assert ":2: M" in told.stdout


def test_a_playthrough_is_played_without_a_screen() -> None:
    """The run as the method asks is as its file expects."""
    told = kompas("play", "mees", "as-the-method-asks", "--json")
    assert json.loads(told.stdout)["as_expected"]
    assert told.returncode == 0


@pytest.mark.parametrize(
    ("words", "nearest"),
    [(("play", "meez", "nothing-done"), "mees"), (("play", "mees", "nothing"), "nothing-done")],
)
def test_a_wrong_name_is_answered_with_the_nearest(words: tuple[str, ...], nearest: str) -> None:
    """One Dutch line on standard error and exit code 2; never a traceback."""
    told = kompas(*words)
    assert told.returncode == 2
    assert nearest in told.stderr
    assert "Traceback" not in told.stderr


def test_the_coverage_of_the_method_has_no_gap() -> None:
    """Each item is assessed, taught or excused in each scenario."""
    told = kompas("method", "coverage", "--json")
    assert json.loads(told.stdout)["missing"] == []
    assert told.returncode == 0


def test_somebody_gets_everything_that_is_kept(tmp_path: Path, trainee: str) -> None:
    """The export holds the code, the attempt and the typed text."""
    told = kompas("data", "export", trainee, "--data", str(tmp_path))
    kept = json.loads(told.stdout)
    assert kept["code"] == trainee
    assert "Eén naam." in json.dumps(kept, ensure_ascii=False)


def test_somebody_is_erased_for_good(tmp_path: Path, trainee: str) -> None:
    """Afterwards nobody has this code."""
    kompas("data", "erase", trainee, "--ja", "--data", str(tmp_path))
    with store_at(default_url(tmp_path)) as store:
        assert not store.knows(trainee)


def test_erasing_asks_first(tmp_path: Path, trainee: str) -> None:
    """Without a yes nothing is erased."""
    kompas("data", "erase", trainee, "--data", str(tmp_path), typed="n\n")
    with store_at(default_url(tmp_path)) as store:
        assert store.knows(trainee)


def test_a_code_that_nobody_has_is_said_in_one_line(tmp_path: Path, trainee: str) -> None:
    """An operator who mistypes a code reads what is wrong."""
    words = trainee.split("-")
    told = kompas("data", "export", "-".join(reversed(words)), "--data", str(tmp_path))
    assert told.returncode == 2
    assert told.stderr.startswith("kompas: ")
    assert "Traceback" not in told.stderr
