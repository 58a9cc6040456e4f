"""Known problems as one clear line on the command line, with the nearest right word; never a traceback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kompas_sim.wording import Words


@contextmanager
def told() -> Iterator[None]:
    """Say a known problem in Dutch on standard error and leave with exit code 2."""
    try:
        yield
    except Exception as error:
        line = _line(error)
        if line is None:
            raise
        sys.stderr.write(f"kompas: {line}\n")
        raise SystemExit(2) from None


def _line(error: Exception) -> str | None:
    """The line for a problem that we know, nothing for one that we don't."""
    from kompas_sim.attempt.refusals import RefusedError
    from kompas_sim.scenario.problem import FileProblems
    from kompas_sim.serve.port import CannotListenError
    from kompas_sim.store.errors import StoreError

    if isinstance(error, StoreError):
        return f"{error.told(Words())}\n({error})"  # the second line is for the operator
    if isinstance(error, RefusedError):
        return Words()(f"refusal.{error.refusal.key}", **error.refusal.values)
    if isinstance(error, CannotListenError):
        return str(error)
    if isinstance(error, FileProblems):
        return "\n".join(str(problem) for problem in error.problems)
    unknown = getattr(error, "nearest", None)
    if isinstance(error, KeyError) and error.args:
        return f"‘{error.args[0]}’ bestaat niet." + (f" Bedoel je ‘{unknown}’?" if unknown else "")
    return None
