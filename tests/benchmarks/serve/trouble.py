"""What a visitor cannot use."""

from __future__ import annotations


class Unusable(Exception):  # noqa: N818  # a finding of the benchmark, counted by its text, and no error of its own
    """Something did not come, came too late or was refused; the text is the same for all of its kind."""
