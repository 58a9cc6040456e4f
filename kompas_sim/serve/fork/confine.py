"""What the kernel of a page may not do, enforced by Linux: whatever code should ever run in it.

``limit`` sets caps that hold for every forked kernel. ``Confinement`` is for the kernel of a page, which needs far
less than an ordinary one: it starts no process and talks to no other machine when the store is a file (seccomp), and
opens no file outside the program, the cases and the store (Landlock). Both are locks on a door that is closed already;
where the machine does not offer one, the parent of the kernels says so in the log when it starts, and kernels go on.
"""

from __future__ import annotations

import logging
import os
import resource
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kompas_sim.serve.fork import landlock, seccomp
from kompas_sim.store.address import POSTGRES_PORT, file_of, port_of

log = logging.getLogger("kompas.kernel")

OPEN_FILES = 256
MEMORY = 1 << 29
"""Bytes that a kernel may write to; a page needs about a tenth."""
PROCESSOR_SECONDS = 1800
"""Seconds of processor time in the whole life of a kernel; a case takes less than one minute."""
FIRST_TO_GO = "500"
"""When the machine runs out of memory, a kernel goes before the server does."""

READABLE = (
    *("/usr", "/lib", "/lib64", "/opt", "/etc/localtime", "/etc/ssl", "/etc/hosts", "/etc/resolv.conf"),
    *(
        "/etc/nsswitch.conf",
        "/etc/host.conf",
        "/etc/gai.conf",
        "/etc/passwd",
        "/etc/fonts",
        "/etc/mime.types",
    ),
    *("/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/sys/devices/system/cpu"),
    *("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"),
)
"""Folders of the system that Python, its libraries and a database client read from; no home, no ``/etc`` as such."""
STORE = "KOMPAS_DATABASE_URL"


def limit() -> None:
    """Caps on files, memory and processor time; no core files with what a trainee wrote."""
    for kind, most in (
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_DATA, MEMORY),
        (resource.RLIMIT_CPU, PROCESSOR_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        cap = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (cap, cap))
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(FIRST_TO_GO, encoding="ascii")


class Confinement:
    """No new processes, only the files that a page needs, and no network but the way to the database.

    Made once, before the first fork; each kernel then closes the door behind itself.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        """What every kernel may read and write, wherever the store is. What this machine lacks is said here, once."""
        self._rules = _rules(environment)
        lacking = seccomp.problem()
        self._filters = not lacking
        if lacking:
            log.warning("this machine does not keep kernels from starting processes: %s", lacking)

    def enforce(self, environment: Mapping[str, str]) -> None:
        """From now on, for good; ``environment`` says where the store is. Where one lock fails the other is closed."""
        if self._rules is not None:
            try:
                self._rules.allow_writing(_store(environment))
                self._rules.allow_connecting(_ports(environment))
                self._rules.enforce()
            except OSError as error:
                log.warning("this kernel is not kept away from files: %s", error)
        if self._filters:
            try:
                seccomp.enforce(network=bool(_ports(environment)))
            except OSError as error:
                log.warning("this kernel is not kept from starting processes: %s", error)


def _rules(environment: Mapping[str, str]) -> landlock.Rules | None:
    """What every kernel may open; nothing when this machine has no such rules."""
    try:
        rules = landlock.Rules()
        rules.allow_reading(_readable(environment))
        rules.allow_writing([Path(tempfile.gettempdir()), Path(os.devnull)])
    except OSError as error:
        log.warning(
            "this machine does not keep kernels away from files, ports and other processes: %s", error
        )
        return None
    lacking = landlock.missing(landlock.version())
    if lacking:
        log.warning("this machine is too old to keep kernels from %s", ", ".join(lacking))
    return rules


def _readable(environment: Mapping[str, str]) -> list[Path]:
    program = {Path(sys.prefix), Path(sys.base_prefix), *(Path(each) for each in sys.path if each)}
    package = Path(__file__).resolve().parents[2]
    cases = (Path(environment[name]) for name in ("KOMPAS_SCENARIOS", "KOMPAS_EXERCISES"))
    return [*map(Path, READABLE), *program, package, *cases]


def _ports(environment: Mapping[str, str]) -> list[int]:
    """Where the database listens, when it is not a file."""
    url = environment[STORE]
    if file_of(url) is not None:
        return []
    return [port_of(url) or int(environment.get("PGPORT", POSTGRES_PORT))]


def _store(environment: Mapping[str, str]) -> list[Path]:
    """The folder of the store, when it is a file."""
    file = file_of(environment[STORE])
    return [] if file is None else [file.parent]
