"""Settings for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no broken program; on a build server the same examples every time, so that red means red.
settings.register_profile("kompas", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("kompas")
