"""Author checks: what can be wrong with a case whose form is right.

One check per module, named after the fault it sees. A module has a ``CODE``, a ``SEVERITY`` and either
``check(scenario)`` or ``check_folder(scenario, folder)``; it is found by being here.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from kompas_sim.scenario.checks._finding import Finding, Folder
from kompas_sim.scenario.locate import Located
from kompas_sim.scenario.problem import Problem, Severity
from kompas_sim.scenario.scenario import Scenario

__all__ = ["AuthorCheck", "Finding", "Folder", "author_checks", "run_checks"]


@dataclass(frozen=True)
class AuthorCheck:
    """A check with the code and the name of the fault it sees."""

    code: str
    name: str
    severity: Severity
    find: Callable[[Scenario, Folder], Iterable[Finding]]


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
    if hasattr(module, "check_folder"):
        return AuthorCheck(module.CODE, name, module.SEVERITY, module.check_folder)
    return AuthorCheck(module.CODE, name, module.SEVERITY, lambda scenario, _: module.check(scenario))


def run_checks(scenario: Scenario, located: Located, folder: Folder) -> Iterator[Problem]:
    """What the author checks see in a case, as problems with their place in the file."""
    for check in author_checks():
        for finding in check.find(scenario, folder):
            line, column = located.place(finding.path)
            name = f"{check.name}.{finding.variant}" if finding.variant else check.name
            yield Problem(
                check.code,
                name,
                located.file,
                line,
                column,
                finding.values,
                finding.nearest,
                check.severity,
            )
