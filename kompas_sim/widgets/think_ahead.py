"""Work that is done while the trainee is busy, so that nobody waits for it later."""

from __future__ import annotations

from threading import Thread

from kompas_sim.simulation.meeting.best import best_path, worst_path
from kompas_sim.simulation.meeting.table import Table


def weigh(table: Table) -> Thread:
    """Look for the best and the worst conversation at this table, which its score needs at the hand-in.

    Both are remembered by the search itself. Gives the thread, which ends by itself.
    """
    thread = Thread(target=_both, args=(table,), daemon=True, name="think-ahead")
    thread.start()
    return thread


def _both(table: Table) -> None:
    best_path(table)
    worst_path(table)
