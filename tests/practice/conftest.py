"""A workshop for every test that needs one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A fresh workshop in a temporary folder."""
    return Workshop(tmp_path)
