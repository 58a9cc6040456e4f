"""Reports for kernels that ask the server: whatever a kernel puts in the folder, the server runs none of it."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kompas_sim.report.printable import FOLDER, LOG, RECORD, REQUEST, RESULT
from kompas_sim.report.record import write_record
from kompas_sim.report.request import Request
from kompas_sim.serve.fork import kernel_folder, reports
from kompas_sim.serve.fork.kernel_folder import KernelFolder
from kompas_sim.serve.fork.report_request import TOO_LATE
from tests.support.played import played

if sys.platform != "linux":
    pytest.skip(
        "kernels that ask the server for a report are forked, on Linux alone", allow_module_level=True
    )

PLANTED = (
    *("shutil.py", "sitecustomize.py", "usercustomize.py", "ipykernel_launcher.py", "jupyter_config.py"),
    *("kompas_sim/__init__.py", "kompas_sim/report/__init__.py", "kompas_sim/report/run.py"),
    *(
        "profile_default/startup/00.py",
        "settings/profile_default/startup/00.py",
        "settings/jupyter_config.py",
    ),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as a kernel prepares it, in the only place where it may."""
    place = tmp_path / "scratch"
    place.mkdir()
    made = Path(tempfile.mkdtemp(prefix=FOLDER, dir=place))
    write_record(played("mees", "nothing-done"), made / RECORD)
    (made / REQUEST).write_text(Request(language="nl").model_dump_json())
    return made


def answer(folder: Path, seconds: float = 60.0, **more: object) -> Any:
    """What a kernel is told that asks for a report in this folder."""

    async def ask() -> bytes:
        question = {"folder": str(folder), "seconds": seconds, **more}
        return await reports.Reports(folder.parent).answer(json.dumps(question).encode())

    return json.loads(asyncio.run(ask()))


def test_nothing_that_a_kernel_planted_is_run(folder: Path, tmp_path: Path) -> None:
    """Neither as a module nor as a setting; the report is made all the same, and is all that comes back."""
    mark = tmp_path / "it ran"
    for name in PLANTED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"open({str(mark)!r}, 'w').close()")
    before = {path.name for path in folder.iterdir()}
    assert answer(folder) == 0
    assert "<html" in (folder / RESULT).read_text(encoding="utf-8")
    assert not mark.exists()
    assert {path.name for path in folder.iterdir()} - before == {LOG, RESULT}


def test_how_long_a_report_may_take_is_not_for_a_kernel_to_say(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or two of them would hold both turns for good. Nothing of it stays behind."""
    monkeypatch.setattr(reports, "PATIENCE", 0.5)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert answer(folder, seconds=1e300) == TOO_LATE
    assert [path.name for path in tmp_path.iterdir()] == ["scratch"]


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), -1.0])
def test_a_time_that_is_none_is_refused(folder: Path, seconds: float) -> None:
    """As is anything else that is no question."""
    assert answer(folder, seconds) == 1
    assert answer(folder, more="x") == 1
    assert not (folder / RESULT).exists()


def _elsewhere(folder: Path) -> None:
    asked = {"language": "nl", "numbers": False, "record": "/etc/passwd"}
    (folder / REQUEST).write_text(json.dumps(asked))


def _linked(folder: Path) -> None:
    (folder / RECORD).rename(folder.parent.parent / RECORD)
    (folder / RECORD).symlink_to(folder.parent.parent / RECORD)


def _piped(folder: Path) -> None:
    (folder / RECORD).unlink()
    os.mkfifo(folder / RECORD)


def _huge(folder: Path) -> None:
    os.truncate(folder / RECORD, kernel_folder.LARGEST + 1)


def _moved(folder: Path) -> None:
    folder.rename(folder.parent.parent / folder.name)
    folder.symlink_to(folder.parent.parent / folder.name)


@pytest.mark.parametrize("trick", [_elsewhere, _linked, _piped, _huge, _moved])
def test_a_folder_that_leads_elsewhere_makes_no_report(trick: Callable[[Path], None], folder: Path) -> None:
    """A record that the request names, a link, a pipe, a huge file, a folder that is a link."""
    trick(folder)
    assert answer(folder) == 1
    assert not (folder / LOG).exists()


def test_a_folder_in_another_place_is_refused(folder: Path, tmp_path: Path) -> None:
    """By whatever way it is named."""
    for path in (tmp_path / folder.name, folder.parent / ".." / folder.name, folder / "..", folder.parent):
        with pytest.raises(PermissionError):
            KernelFolder(path, folder.parent, FOLDER)


def test_a_report_is_not_written_through_a_link(folder: Path, tmp_path: Path) -> None:
    """A kernel may have put one where the report is to come."""
    (folder / RESULT).symlink_to(tmp_path / "elsewhere")
    with KernelFolder(folder, folder.parent, FOLDER) as opened, pytest.raises(FileExistsError):
        opened.write(RESULT, b"x")
    assert not (tmp_path / "elsewhere").exists()
