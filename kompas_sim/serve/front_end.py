"""Where the scripts of a page with a kernel stand: Voila's own and those of the few extensions we use."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jupyterlab_server.config import get_federated_extensions
from voila import __version__ as voila_version  # type: ignore[import-untyped]
from voila.utils import get_voila_labextensions_path  # type: ignore[import-untyped]

from kompas_sim.serve.config import EXTENSIONS


@dataclass(frozen=True)
class FrontEnd:
    """The folders that pages may fetch files from, by the start of their address.

    The version is part of every address, so browsers may keep the files for good and still see an upgrade.
    """

    version: str
    folders: Mapping[str, Path]

    @property
    def urls(self) -> dict[str, str]:
        """What Voila's page needs to know of these addresses."""
        return {
            "fullStaticUrl": f"/voila/{self.version}/static",
            "fullLabextensionsUrl": f"/voila/{self.version}/uitbreiding",
        }

    def url(self, part: str, name: str) -> str:
        """The address of one file of ``static`` or ``theme``."""
        return f"/voila/{self.version}/{part}/{name}"


def find_front_end(static_paths: Iterable[str]) -> FrontEnd:
    """The front end that is installed; raises ``FileNotFoundError`` when a part of it is missing."""
    extensions = get_federated_extensions(get_voila_labextensions_path())
    missing = [name for name in EXTENSIONS if name not in extensions]
    if missing:
        raise FileNotFoundError(f"lab extensions are not installed: {', '.join(missing)}")
    used = {name: extensions[name] for name in EXTENSIONS}
    versions = [voila_version, *(f"{name}{each['version']}" for name, each in used.items())]
    version = hashlib.sha256(" ".join(versions).encode()).hexdigest()[:12]
    folders = list(map(Path, static_paths))
    start = f"/voila/{version}"
    return FrontEnd(
        version,
        {
            f"{start}/static": _folder_with("voila.js", folders),
            f"{start}/theme": _folder_with("theme-light.css", folders),
            **{
                f"{start}/uitbreiding/{name}/static": Path(each["ext_path"]) / "static"
                for name, each in used.items()
            },
        },
    )


def _folder_with(name: str, folders: Iterable[Path]) -> Path:
    for folder in folders:
        if (folder / name).is_file():
            return folder
    raise FileNotFoundError(f"Voila's file {name} is not installed")
