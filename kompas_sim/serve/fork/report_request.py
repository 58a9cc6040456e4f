"""A kernel that may start no process asks its server for a report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from kompas_sim.serve.fork.line import Line
from kompas_sim.serve.fork.wire import Kind

TOO_LATE = "too late"


def ask_server_for(line: Line) -> Callable[[Path, float], int]:
    """Makes a report in a folder by asking the server; raises ``TimeoutError``."""

    def run(folder: Path, patience: float) -> int:
        question = json.dumps({"folder": str(folder), "seconds": patience}).encode()
        answer = json.loads(line.ask(Kind.REPORT, question))
        if answer == TOO_LATE:
            raise TimeoutError
        return int(answer)

    return run
