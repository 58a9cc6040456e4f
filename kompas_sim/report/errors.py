"""What can go wrong while a file is made: words for the trainee, a line for the operator."""

from __future__ import annotations

from kompas_sim.wording import Words


class ReportError(Exception):
    """A file could not be made; the attempt is as it was.

    ``str(error)`` is a line for the log and never holds what a trainee wrote.
    """

    key = "report.error.failed"

    def __init__(self, line: str, **values: str) -> None:
        super().__init__(line)
        self.values = values

    def told(self, words: Words) -> str:
        """The error as a person reads it, in the language of ``words``."""
        return words(self.key, **self.values)


class UnknownFileError(ReportError):
    """A kind of file was asked for that does not exist."""

    key = "report.error.unknown-file"

    def __init__(self, what: str) -> None:
        super().__init__(f"there is no file of the kind {what[:40]!r}")


class NothingToTellError(ReportError):
    """The file would be empty: ``key`` says what has to be decided first."""

    def __init__(self, key: str) -> None:
        super().__init__(f"nothing to put in the file ({key})")
        self.key = key


class UnknownParameterError(ReportError):
    """A report notebook was given a parameter that it does not have."""

    def __init__(self, name: str, nearest: str | None) -> None:
        super().__init__(f"the report has no parameter {name!r}; nearest is {nearest!r}")
        self.name = name
        self.nearest = nearest


class ReportTooSlowError(ReportError):
    """Making the report took longer than we wait."""

    key = "report.error.too-slow"

    def __init__(self, seconds: float) -> None:
        super().__init__(f"the report was not ready within {seconds:.0f} s and was stopped")
