"""``python -m tests.chaos``: breaks things, and prints what learners noticed or writes it into ``docs/serving.md``."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import tempfile
from pathlib import Path
from typing import TypeVar

from kompas_sim.serve.settings import ROOT
from tests.benchmarks.serve.machine import Meter
from tests.benchmarks.serve.page import with_figures
from tests.chaos.cut import network_cut
from tests.chaos.disk import full_disk
from tests.chaos.jump import clock_jump
from tests.chaos.report import BEGIN, END, Results, report
from tests.chaos.runs import Seen, look_into_store, play
from tests.chaos.script import scripts
from tests.chaos.site import site
from tests.chaos.slow import far_database, slow_disk
from tests.chaos.strikes import DATABASE, KERNEL, PARENT, SERVER, Striker
from tests.support.postgres import PostgresServer, running_postgres

T = TypeVar("T")
log = logging.getLogger(__name__)

PAGE = ROOT / "docs" / "serving.md"
PARTS = ("runs", "disk", "clock", "slow-disk", "far", "cut")
WEIGHTS = {KERNEL: 12.0, PARENT: 3.0, SERVER: 0.7, DATABASE: 1.5}
PAUSES = (1.0, 5.0)
CUT_SECONDS = 30.0


def main() -> None:
    """Break what the command line asks for."""
    asked = _command_line()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what was started is ended
    with tempfile.TemporaryDirectory(prefix="kompas-chaos-", ignore_cleanup_errors=True) as folder:
        figures = report(_results(asked, Path(folder)))
    if asked.write:
        PAGE.write_text(with_figures(PAGE.read_text(encoding="utf-8"), figures, BEGIN, END), encoding="utf-8")
    else:
        sys.stdout.write(f"{figures}\n")


def _results(asked: argparse.Namespace, folder: Path) -> Results:
    wanted, meter = asked.only or PARTS, Meter()
    found = Results(f"python -m tests.chaos {' '.join(sys.argv[1:])}".strip(), at_once=asked.at_once)
    with running_postgres() as database:
        if "disk" in wanted:
            found.disk = _said("disk", full_disk(folder / "disk"))
        if "clock" in wanted:
            found.clock = _said("clock", clock_jump(folder / "clock"))
        if "slow-disk" in wanted:
            found.slow_disk = _said("slow-disk", slow_disk(folder / "slow-disk"))
        if "far" in wanted:
            found.far = _said("far", far_database(folder / "far", database))
        if "cut" in wanted:
            found.cut = _said("cut", network_cut(folder / "cut", CUT_SECONDS))
        if "runs" in wanted:
            found.runs = _runs(asked, folder / "runs", database)
    found.load = meter.read()
    return found


def _runs(asked: argparse.Namespace, folder: Path, database: PostgresServer) -> Seen:
    with site(folder, database) as here:
        striker = Striker(here, asked.seed, WEIGHTS, PAUSES)
        chosen = scripts(asked.runs, asked.seed, asked.short)
        seen = play(here, chosen, asked.at_once, striker, asked.seed, asked.minutes)
        seen.found = look_into_store(here.store_url, seen.learners)
        here.server.stop()
        seen.orphans, seen.left = here.orphans, here.left()
    for line in seen.gave_up:
        log.warning("gave up: %s", line)
    return seen


def _said(name: str, seen: T) -> T:
    """Say on the side what a part found, so that somebody who waits sees something."""
    log.info("%s: %s", name, seen)
    return seen


def _command_line() -> argparse.Namespace:
    reader = argparse.ArgumentParser("python -m tests.chaos", description="Break things while people play.")
    reader.add_argument("--runs", type=int, default=200, help="how many whole runs (200)")
    reader.add_argument("--at-once", type=int, default=25, help="how many at the same time (25)")
    reader.add_argument(
        "--short", type=int, default=0, help="so many of them hand in every step as it is (0)"
    )
    reader.add_argument("--minutes", type=float, default=60, help="after these no more runs begin (60)")
    reader.add_argument("--seed", type=int, default=4, help="what happens when; the same seed draws the same")
    reader.add_argument(
        "--only", action="append", default=[], choices=PARTS, help="this part; may be repeated"
    )
    reader.add_argument("--write", action="store_true", help=f"write the figures into {PAGE.name}")
    return reader.parse_args()


if __name__ == "__main__":
    main()
