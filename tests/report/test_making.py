"""Making the report: the notebook, its parameters, and what happens when it goes wrong."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import nbformat
import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.report import printable as printable_module
from kompas_sim.report.errors import ReportError, ReportTooSlowError, UnknownFileError, UnknownParameterError
from kompas_sim.report.execute import NOTEBOOK, run
from kompas_sim.report.files import make_file
from kompas_sim.report.parameters import check_parameters
from kompas_sim.report.printable import FOLDER, REQUEST, printable
from kompas_sim.report.record import FinishedError, read_record, write_record
from kompas_sim.training import Training
from kompas_sim.wording import LANGUAGES, Words
from tests.support.cases import ROOT
from tests.support.played import played, practised

DUTCH = Words("nl")


def test_a_parameter_that_the_notebook_lacks_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownParameterError) as caught:
        check_parameters(NOTEBOOK, ["record", "langage"])
    assert (caught.value.name, caught.value.nearest) == ("langage", "language")


def test_a_request_with_an_unknown_parameter_makes_no_report(tmp_path: Path) -> None:
    (tmp_path / REQUEST).write_text(json.dumps({"record": "x", "taal": "nl"}))
    with pytest.raises(UnknownParameterError):
        run(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [REQUEST]


def test_the_notebook_is_thin_and_kept_without_output() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
    assert max(len(cell.source.splitlines()) for cell in code) <= 3


def test_a_run_from_a_file_is_the_same_run(tmp_path: Path) -> None:
    for training in (played("mees", "with-good-reasons"), practised("afspraken-die-houden", "jip")):
        path = tmp_path / "record.json"
        write_record(training, path)
        again = read_record(path)
        assert again.plan == training.plan
        assert again.steps == training.steps
        assert again.attempt == training.attempt
        assert [again.hand_ins(step) for step in again.steps] == [
            training.hand_ins(s) for s in training.steps
        ]
        assert again.conversation().turns == training.conversation().turns


def test_only_its_owner_can_read_that_file(tmp_path: Path) -> None:
    write_record(played("mees", "nothing-done"), tmp_path / "record.json")
    assert (tmp_path / "record.json").stat().st_mode & 0o077 == 0


def test_a_run_from_a_file_takes_no_more_decisions(tmp_path: Path) -> None:
    write_record(played("mees", "nothing-done"), tmp_path / "record.json")
    with pytest.raises(FinishedError):
        read_record(tmp_path / "record.json").decide(d.TextWritten(field="own-view", text="later"))


def test_text_that_was_kept_unmasked_is_masked_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Training, "masked", lambda _, decision: decision)
        old = played(
            "mees", "nothing-done", d.TextWritten(field="own-view", text="Ik sprak mevrouw Korenaar.")
        )
    write_record(old, tmp_path / "record.json")
    assert "mevrouw Korenaar" not in (tmp_path / "record.json").read_text()


def test_the_report_is_made_while_an_event_loop_runs() -> None:
    async def within_a_loop() -> str:
        return make_file(practised("wie-zit-aan-tafel", "mees"), "report", DUTCH).name

    assert asyncio.run(within_a_loop()) == "verslag-mees-wie-zit-aan-tafel.html"


def test_a_report_that_takes_too_long_is_stopped_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(ReportTooSlowError) as caught:
        printable(played("mees", "nothing-done"), DUTCH, patience=2)
    assert list(tmp_path.iterdir()) == []
    assert "gestopt" in caught.value.told(DUTCH)
    assert wait_until(lambda: not somebody_in(tmp_path))


@pytest.fixture
def endless(tmp_path: Path) -> Iterator[Path]:
    """A folder in which a report is never made: its request is a pipe, to which somebody writes in the end only."""
    folder = tmp_path / FOLDER
    folder.mkdir()
    os.mkfifo(folder / REQUEST)
    yield folder
    with suppress(OSError):  # nobody waits any more
        os.close(os.open(folder / REQUEST, os.O_WRONLY | os.O_NONBLOCK))


def test_what_was_typed_does_not_stay_behind_when_the_asking_process_is_killed(tmp_path: Path) -> None:
    code = """
from kompas_sim.report.printable import printable
from kompas_sim.wording import Words
from tests.support.played import played
printable(played("mees", "nothing-done"), Words("nl"))
"""
    asking = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "TMPDIR": str(tmp_path)}
    )
    assert wait_until(lambda: any(tmp_path.glob("*/log")) and somebody_in(tmp_path))
    asking.kill()
    asking.wait()
    assert any(tmp_path.iterdir())
    assert wait_until(lambda: not any(tmp_path.iterdir()))


STARTED = """
import sys
from pathlib import Path
from kompas_sim.report.printable import start
start(Path(sys.argv[1]))
sys.stdin.read()
"""
ALONE_FOR_A_SECOND = """
import os, sys
from kompas_sim.report import run
run.PATIENCE, run.LONGER = 1, 0
sys.argv += [str(os.getppid())]
sys.exit(run.main())
"""


def test_a_report_that_never_ends_is_gone_when_the_asking_process_is_killed(endless: Path) -> None:
    asking = subprocess.Popen([sys.executable, "-c", STARTED, str(endless)], stdin=subprocess.PIPE, cwd=ROOT)
    assert wait_until(lambda: somebody_in(endless.parent))
    asking.kill()
    asking.communicate()
    assert wait_until(lambda: not somebody_in(endless.parent))
    assert not endless.exists()


def test_a_report_that_never_ends_ends_by_itself(endless: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", ALONE_FOR_A_SECOND, str(endless)], cwd=ROOT)
    try:
        assert process.wait(60) == -signal.SIGALRM
    finally:
        process.kill()


def test_a_notebook_that_fails_is_told_in_dutch_and_names_nothing_that_was_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(_training: Training, path: Path) -> None:
        path.write_text('{"own-view": "heel persoonlijk"}')

    monkeypatch.setattr(printable_module, "write_record", broken)
    with pytest.raises(ReportError) as caught:
        printable(played("mees", "nothing-done"), DUTCH)
    assert "ValidationError" in str(caught.value)
    assert "persoonlijk" not in str(caught.value)
    assert "Je werk is bewaard" in caught.value.told(DUTCH)


def test_a_folder_that_cannot_be_written_is_told_in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/proc")
    with pytest.raises(ReportError) as caught:
        printable(played("mees", "nothing-done"), DUTCH)
    assert "Je werk is bewaard" in caught.value.told(DUTCH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_file_is_refused_in_words(language: str) -> None:
    with pytest.raises(UnknownFileError) as caught:
        make_file(played("mees", "nothing-done"), "../../etc/passwd", Words(language))
    assert caught.value.told(Words(language))


def wait_until(holds: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether something comes to hold within some time."""
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        if holds():
            return True
        time.sleep(0.1)
    return False


def somebody_in(folder: Path) -> bool:
    """Whether a process works in ``folder``."""
    return any(where.startswith(f"{folder}/") for where in working_folders())


def working_folders() -> list[str]:
    """The working folders of all processes that we may look at."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            found.append(str((process / "cwd").readlink()))
        except OSError:
            continue  # it ended meanwhile, or belongs to somebody else
    return found
