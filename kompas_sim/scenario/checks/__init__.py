"""Author checks: what can be wrong with a case whose form is right.

One check per module, named after the fault it sees. A module has a ``CODE``, a ``SEVERITY`` and one of
``check(scenario)``, ``check_folder(scenario, folder)`` and ``check_texts(texts)``, which gets every text of a
case or of an exercise; it is found by being here.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from pydantic import BaseModel

from kompas_sim.scenario.checks._finding import Finding, Folder
from kompas_sim.scenario.checks._texts import Texts, strings
from kompas_sim.scenario.locate import Located
from kompas_sim.scenario.problem import Problem, Severity
from kompas_sim.scenario.scenario import Scenario

__all__ = ["AuthorCheck", "Finding", "Folder", "author_checks", "run_checks", "run_text_checks"]


@dataclass(frozen=True)
class AuthorCheck:
    """A check with the code and the name of the fault it sees; one of the three ways to look is there."""

    code: str
    name: str
    severity: Severity
    in_case: Callable[[Scenario], Iterable[Finding]] | None
    in_folder: Callable[[Scenario, Folder], Iterable[Finding]] | None
    in_texts: Callable[[Texts], Iterable[Finding]] | None


@cache
def author_checks() -> tuple[AuthorCheck, ...]:
    """All author checks by code; raises ``ValueError`` when two of them share a code."""
    modules = [
        importlib.import_module(f"{__name__}.{each.name}")
        for each in pkgutil.iter_modules(__path__)
        if not each.name.startswith("_")
    ]
    checks = sorted((_as_check(module) for module in modules), key=lambda check: check.code)
    if len({check.code for check in checks}) != len(checks):
        raise ValueError("two author checks share a code")
    return tuple(checks)


def _as_check(module: ModuleType) -> AuthorCheck:
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    ways = (getattr(module, way, None) for way in ("check", "check_folder", "check_texts"))
    return AuthorCheck(module.CODE, name, module.SEVERITY, *ways)


def run_checks(scenario: Scenario, located: Located, folder: Folder) -> Iterator[Problem]:
    """What the author checks see in a case, as problems with their place in the file."""
    for check in author_checks():
        if check.in_case:
            yield from _problems(check, check.in_case(scenario), located)
        if check.in_folder:
            yield from _problems(check, check.in_folder(scenario, folder), located)
    yield from run_text_checks(scenario, located)


def run_text_checks(part: BaseModel, located: Located) -> Iterator[Problem]:
    """What the checks of texts see in a case, or in anything else that an author writes."""
    texts = strings(part)
    for check in author_checks():
        if check.in_texts:
            yield from _problems(check, check.in_texts(texts), located)


def _problems(check: AuthorCheck, findings: Iterable[Finding], located: Located) -> Iterator[Problem]:
    for found in findings:
        name = f"{check.name}.{found.variant}" if found.variant else check.name
        place = located.place(found.path)
        file = located.file_of(found.path)
        yield Problem(check.code, name, file, *place, found.values, found.nearest, check.severity)
