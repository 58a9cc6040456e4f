"""What keeps a kernel in where the machine offers only a part of it, and what the operator reads then."""

from __future__ import annotations

import logging
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from kompas_sim.serve.fork import landlock
from kompas_sim.serve.fork.confine import Confinement

if sys.platform != "linux":
    pytest.skip("kernels are confined by Linux", allow_module_level=True)

HERE = {
    "KOMPAS_DATABASE_URL": "sqlite:////nowhere/kompas.db",
    "KOMPAS_SCENARIOS": "/usr",
    "KOMPAS_EXERCISES": "/usr",
}
CONFINED = f"""
import os, platform
from kompas_sim.serve.fork.confine import Confinement
confinement = Confinement({HERE!r})
FAULT
confinement.enforce({HERE!r})

def fork():
    pid = os.fork()
    if not pid:
        os._exit(0)
    os.waitpid(pid, 0)

for each in (fork, lambda: os.listdir("/")):
    try:
        each()
        print("done", flush=True)
    except PermissionError:
        print("refused", flush=True)
"""


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log says when a parent of kernels starts."""
    with caplog.at_level(logging.WARNING):
        Confinement(HERE)
    return [record.getMessage() for record in caplog.records]


@pytest.mark.parametrize(
    ("version", "lacking"),
    [
        (2, ["truncating files", "using ports", "sending signals to others"]),
        (3, ["using ports", "sending signals to others"]),
        (5, ["sending signals to others"]),
        (6, []),
    ],
)
def test_each_version_of_landlock_lacks_what_came_later(version: int, lacking: list[str]) -> None:
    """Debian 12 has the second, Ubuntu 24.04 the fourth."""
    assert landlock.missing(version) == lacking


def test_the_operator_reads_what_an_older_machine_lacks(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """In one line, when the server starts."""
    monkeypatch.setattr(landlock, "version", lambda: 1)
    assert said(caplog) == [
        "this machine is too old to keep kernels from truncating files, using ports, sending signals to others"
    ]


def test_the_operator_reads_that_there_is_no_landlock(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Or that a container does not let it be used."""
    monkeypatch.setattr(landlock, "version", lambda: 0)
    assert said(caplog) == [
        "this machine does not keep kernels away from files, ports and other processes: Landlock is not there"
    ]


def test_the_operator_reads_that_system_calls_are_not_filtered(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Once, and not for each kernel."""
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    assert "this machine does not keep kernels from starting processes: no filter for riscv64" in said(caplog)


def confined(fault: str, folder: Path) -> list[str]:
    """What comes of a new process and of a look around in a confined process, after something went wrong."""
    done = subprocess.run(
        [sys.executable, "-c", CONFINED.replace("FAULT", fault)],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=folder,
    )
    assert "this kernel is not kept" in done.stderr
    return done.stdout.split()


def test_without_landlock_system_calls_are_filtered_all_the_same(tmp_path: Path) -> None:
    """Whatever Landlock was told is lost here."""
    assert confined("os.closerange(3, 256)", tmp_path) == ["refused", "done"]


@pytest.mark.skipif(landlock.version() < 1, reason="this machine has no Landlock")
def test_without_the_filter_files_are_locked_all_the_same(tmp_path: Path) -> None:
    """The machine changes its name here after it said that it has a filter."""
    assert confined("platform.machine = lambda: 'riscv64'", tmp_path) == ["done", "refused"]
