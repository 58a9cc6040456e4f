"""A server that does not come up, because the notebook that it executes ahead never ends."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from kompas_sim.serve.settings import ServeSettings
from tests.support.notebooks import notebook
from tests.support.server import START_SECONDS, STOP_SECONDS, RunningServer, launched


@contextmanager
def starting_server(folder: Path) -> Iterator[RunningServer]:
    """A server whose first cell has begun; it has no address yet. In the end whatever is left of it is killed."""
    begun = folder / "begun"
    book = notebook(folder, f"import time\nopen({str(begun)!r}, 'w').close()\nwhile True: time.sleep(1)")
    chosen = ServeSettings(port=0, data=folder / "data", notebook=book, kernel="fork")
    server = launched(folder, chosen)
    process = server.process
    family = [psutil.Process(process.pid)]
    try:
        deadline = time.monotonic() + START_SECONDS
        while not begun.exists():
            assert process.poll() is None and time.monotonic() < deadline, server.log
            time.sleep(0.05)
        family += family[0].children(recursive=True)
        yield server
    finally:
        for each in family:
            with suppress(psutil.NoSuchProcess):
                each.kill()
        process.wait(STOP_SECONDS)
