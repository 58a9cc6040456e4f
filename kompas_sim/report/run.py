"""The process that makes a report.

``python -m kompas_sim.report.run FOLDER ASKER`` reads ``request.json`` and writes ``report.html`` there;
``ASKER`` is the number of the process that asks.
"""

from __future__ import annotations

import os
import shutil
import sys
import traceback
from pathlib import Path


def main() -> int:
    """Run, and say in one line what went wrong: a whole traceback could hold what a trainee wrote."""
    # jsonschema would load a grammar for addresses in 2 s, one of its extras that no notebook asks for.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    from papermill.exceptions import PapermillExecutionError  # type: ignore[import-untyped]  # noqa: PLC0415

    from kompas_sim.report.execute import run  # noqa: PLC0415

    folder, asker = Path(sys.argv[1]), int(sys.argv[2])
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
        # Whoever asked removes the folder. When that process was killed, nobody else would. On Windows the
        # parent of a process in a virtual environment is a launcher, which tells nothing.
        if os.name == "posix" and os.getppid() != asker:
            shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
