"""A small library between a program, the programs that it starts, and the system."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

HERE = Path(__file__).parent


def preloaded(folder: Path, name: str, **told: str | int) -> dict[str, str]:
    """The environment of a Python that starts with the library of ``<name>.c`` before all else.

    The library reads ``told`` in its own environment, as ``PYTHON_TEST_<NAME>_<KEY>``: what begins with ``PYTHON``
    a server passes on to its kernels. It is made in ``folder``. Raises ``CalledProcessError``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    library = folder / f"{name}.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", library, HERE / f"{name}.c", "-ldl"], check=True)
    (folder / "sitecustomize.py").write_text((HERE / "preloaded.py").read_text(encoding="utf-8"))
    known = os.environ.get("PYTHONPATH")
    return {
        "PYTHONPATH": os.pathsep.join([str(folder), *([known] if known else [])]),
        "PYTHON_TEST_LIBRARY": str(library),
        **{f"PYTHON_TEST_{name}_{key}".upper(): str(value) for key, value in told.items()},
    }
