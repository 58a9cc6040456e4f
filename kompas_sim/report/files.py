"""Every file that a trainee can take along from a run."""

from __future__ import annotations

from collections.abc import Callable

from kompas_sim.report.errors import UnknownFileError
from kompas_sim.report.file import File
from kompas_sim.training import Training
from kompas_sim.wording import Words


def make_file(training: Training, what: str, words: Words, *, numbers: bool = False) -> File:
    """The file ``what``: ``report``, ``agreements``, ``invitation`` or ``data``.

    ``numbers`` adds scores to the report. Raises a ``ReportError`` that can say in words what is wrong;
    ``UnknownFileError`` when there is no such file.
    """
    if what == "report":
        from kompas_sim.report.printable import printable  # noqa: PLC0415  # each kind loads its own tools

        return printable(training, words, numbers=numbers)
    maker = _MAKERS.get(what)
    if maker is None:
        raise UnknownFileError(what)
    return maker(training, words)


def _agreements(training: Training, words: Words) -> File:
    from kompas_sim.report.agreements import agreements_document  # noqa: PLC0415

    return agreements_document(training, words)


def _invitation(training: Training, words: Words) -> File:
    from kompas_sim.report.invitation import invitation  # noqa: PLC0415

    return invitation(training, words)


def _data(training: Training, _words: Words) -> File:
    from kompas_sim.report.decisions_file import decisions_file  # noqa: PLC0415

    return decisions_file(training)


_MAKERS: dict[str, Callable[[Training, Words], File]] = {
    "agreements": _agreements,
    "invitation": _invitation,
    "data": _data,
}
