"""The printable report: a notebook run in a process of its own, so that nothing of it stays behind.

A process can be stopped when it takes too long, it cannot get in the way of a running event loop, and the
memory that papermill and a kernel take is free again afterwards.
"""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kompas_sim.report.errors import ReportError, ReportTooSlowError
from kompas_sim.report.file import File, file_name
from kompas_sim.report.record import write_record
from kompas_sim.report.request import Request
from kompas_sim.training import Training
from kompas_sim.wording import Words

PATIENCE = 60.0
"""Seconds that a report may take. It takes a few; a busy machine may need more."""

RECORD, REQUEST, RESULT, LOG = "record.json", "request.json", "report.html", "log"
SETTINGS = "settings"
"""An empty folder beside them: there are no settings for Python, Jupyter or IPython to be read."""
FOLDER = "kompas-report-"
"""How the name of a folder begins in which a report is made."""
_PASSED_ON = (
    *("PATH", "HOME", "TZ", "TMPDIR", "VIRTUAL_ENV"),
    *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "TEMP", "TMP"),
    *("APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "USERPROFILE"),
)
_PASSED_ON_FAMILIES = ("LANG", "LC_", "PYTHON", "MPL")
_PLACES = ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")
_LAST_LINES = 400


def printable(training: Training, words: Words, *, numbers: bool = False, patience: float = PATIENCE) -> File:
    """The report as one HTML file; raises ``ReportTooSlowError`` or ``ReportError``."""
    try:
        content = _content(training, words, numbers, patience)
    except OSError as error:  # no room, no folder to write in, no process
        raise ReportError(f"no report: {errno.errorcode.get(error.errno or 0, 'error')}") from None
    return File(file_name("verslag", training.attempt.header, "html"), "text/html; charset=utf-8", content)


def _content(training: Training, words: Words, numbers: bool, patience: float) -> bytes:
    with tempfile.TemporaryDirectory(prefix=FOLDER) as name:  # readable by nobody else
        folder = Path(name)
        write_record(training, folder / RECORD)
        request = Request(language=words.language, numbers=numbers)
        (folder / REQUEST).write_text(request.model_dump_json(), encoding="utf-8")
        _run(folder, patience)
        return (folder / RESULT).read_bytes()


@dataclass
class ReportProcess:
    """Who makes a report in a folder, in so many seconds, and gives the exit code; raises ``TimeoutError``.

    A process of this one's own, unless somebody else does it: the kernel of a page may start none and asks its
    server.
    """

    run: Callable[[Path, float], int]


def run_process(folder: Path, patience: float) -> int:
    """Run the notebook in ``folder``; its process and all that it started are gone afterwards."""
    process = start(folder)
    try:
        return process.wait(patience)
    except subprocess.TimeoutExpired:
        raise TimeoutError from None
    finally:
        stop(process)


def start(folder: Path) -> subprocess.Popen[bytes]:
    """The process that makes the report; what it says goes to ``log`` in the folder. It reads no code from there."""
    (folder / SETTINGS).mkdir(mode=0o700)
    with (folder / LOG).open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "kompas_sim.report.run", str(folder), str(os.getpid())],
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


report_process = ReportProcess(run_process)


def _run(folder: Path, patience: float) -> None:
    try:
        code = report_process.run(folder, patience)
    except TimeoutError:
        raise ReportTooSlowError(patience) from None
    if code or not (folder / RESULT).is_file():
        raise ReportError(f"the report process ended with {code}: {_last_words(folder / LOG)}")


def _environment(folder: Path) -> dict[str, str]:
    """Little of our own environment: no code of a trainee, no address of a database, no home to write in."""
    own = {
        name: value
        for name, value in os.environ.items()
        if name.upper() in _PASSED_ON or name.upper().startswith(_PASSED_ON_FAMILIES)
    }
    places = {name: str(folder / SETTINGS) for name in _PLACES}
    return {**own, **places, "MPLBACKEND": "svg", "PYTHONUTF8": "1", "PYTHONSAFEPATH": "1"}


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it started."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()


def _last_words(log: Path) -> str:
    """The end of what the process said, on one line: the name of an error, never what a trainee wrote."""
    if not log.is_file():
        return "it never began"
    lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
    return " ".join(" ".join(lines[-3:]).split())[-_LAST_LINES:]
