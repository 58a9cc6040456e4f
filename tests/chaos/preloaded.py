"""Loaded by Python itself as ``sitecustomize``: start once more, with a library before all else."""

import os
import sys

library = os.environ.get("PYTHON_TEST_LIBRARY")
if library and os.environ.get("LD_PRELOAD") != library:
    os.environ["LD_PRELOAD"] = library
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
