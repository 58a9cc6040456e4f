"""The process that makes a report.

``python -m kompas_sim.report.run FOLDER ASKER`` reads ``request.json`` and writes ``report.html`` there;
``ASKER`` is the number of the process that asks, without which this one does not go on.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
import traceback
from pathlib import Path
from threading import Thread

from kompas_sim.report.printable import PATIENCE

LOOK_SECONDS = 0.5
LONGER = 5
"""Seconds after which this process ends by itself, beyond those that the one who asks allows at most."""


def main() -> int:
    """Run, and say in one line what went wrong: a whole traceback could hold what a trainee wrote."""
    folder, asker = Path(sys.argv[1]), int(sys.argv[2])
    _end_in_time(folder, asker)
    # jsonschema would load a grammar for addresses in 2 s, one of its extras that no notebook asks for.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    from papermill.exceptions import PapermillExecutionError  # type: ignore[import-untyped]  # noqa: PLC0415

    from kompas_sim.report.execute import run  # noqa: PLC0415

    try:
        run(folder)
    except PapermillExecutionError as error:
        print(f"cell {error.cell_index} of the notebook failed with {error.ename}", file=sys.stderr)
        return 1
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        print(f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}", file=sys.stderr)
        return 1
    finally:
        if _is_alone(asker):
            shutil.rmtree(folder, ignore_errors=True)
    return 0


def _end_in_time(folder: Path, asker: int) -> None:
    """End together with who asks, and at a set time whatever happens; its kernel sees that and ends too."""
    if hasattr(signal, "alarm"):
        signal.alarm(int(PATIENCE) + LONGER)
    Thread(target=_watch, args=(folder, asker), daemon=True).start()


def _watch(folder: Path, asker: int) -> None:
    """Whoever asked removes the folder. When that process was killed, nobody else would."""
    while not _is_alone(asker):
        time.sleep(LOOK_SECONDS)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def _is_alone(asker: int) -> bool:
    """Whether who asked is gone. On Windows the parent of a process in a virtual environment is a launcher, which
    tells nothing."""
    return os.name == "posix" and os.getppid() != asker


if __name__ == "__main__":
    sys.exit(main())
