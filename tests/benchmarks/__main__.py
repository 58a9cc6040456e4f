"""``make bench``: prints the figures. Nothing is asserted: a slow machine is no broken program."""

from __future__ import annotations

import sys

from tests.benchmarks import browser, core


def main() -> None:
    """Measure the core, and the click in a real browser unless ``--core`` is given."""
    for row in core.rows():
        sys.stdout.write(f"{row}\n")
    if "--core" not in sys.argv:
        for row in browser.rows():
            sys.stdout.write(f"{row}\n")


if __name__ == "__main__":
    main()
