"""``python -m tests.benchmarks.serve``: measures, and prints the figures or writes them into ``docs/serving.md``."""

from __future__ import annotations

import argparse
import sys

from kompas_sim.serve.settings import ROOT
from tests.benchmarks.serve.page import with_figures
from tests.benchmarks.serve.parts import Options, parts, run
from tests.benchmarks.serve.report import report

PAGE = ROOT / "docs" / "serving.md"


def main() -> None:
    """Measure what the command line asks for."""
    asked = _command_line()
    figures = report(run(Options(quick=asked.quick, only=tuple(asked.only))))
    if asked.write:
        PAGE.write_text(with_figures(PAGE.read_text(encoding="utf-8"), figures), encoding="utf-8")
    else:
        sys.stdout.write(f"{figures}\n")


def _command_line() -> argparse.Namespace:
    names = [part.name for part in parts(Options())]
    reader = argparse.ArgumentParser("python -m tests.benchmarks.serve", description="Measure serving.")
    reader.add_argument("--quick", action="store_true", help="3 rounds, a crowd of 25, half a minute")
    reader.add_argument(
        "--only", action="append", default=[], choices=names, help="this part; may be repeated"
    )
    reader.add_argument("--write", action="store_true", help=f"write the figures into {PAGE.name}")
    return reader.parse_args()


if __name__ == "__main__":
    main()
