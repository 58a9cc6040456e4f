"""The built script and style sheet of a page with a kernel fit the sources they were made from."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from kompas_sim.serve.assets import STATIC
from kompas_sim.serve.server import LARGEST_MESSAGE
from kompas_sim.widgets import bundle

ROOT = Path(__file__).resolve().parents[2]
FRONT_END = ROOT / "front_end"
BUILT = ("app.js", "app.css")
REBUILD = "run `make front-end` and commit what it makes: a source of the page's script or style changed"


def parts(patterns: tuple[str, ...]) -> list[Path]:
    """The files of the trainee's screens, in the order in which they are put together."""
    return [path for pattern in patterns for path in sorted(bundle.STATIC.glob(pattern))]


def sources() -> list[Path]:
    """Every file that the build reads, but for the packages, which the lock file stands for."""
    return [
        *(FRONT_END / name for name in ("package.json", "package-lock.json", "build.mjs", "src/play.css")),
        *(FRONT_END / "src").rglob("*.js"),
        *parts(bundle.SCRIPTS),
        *parts(bundle.STYLES),
        STATIC / "base.css",
    ]


def fingerprint() -> str:
    """The hash of the list of hashes that ``sha256sum`` would print, as ``build.mjs`` writes it."""
    names = {path.relative_to(ROOT).as_posix(): path for path in sources()}
    lines = (f"{hashlib.sha256(names[name].read_bytes()).hexdigest()}  {name}\n" for name in sorted(names))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


@pytest.mark.parametrize("name", BUILT)
def test_what_was_built_fits_the_sources(name: str) -> None:
    """A changed screen, style or package must be built in, or trainees would not get it."""
    built = (STATIC / name).read_text(encoding="utf-8")
    assert f"from sources {fingerprint()}." in built.partition("\n")[0], REBUILD


def test_the_screens_are_put_together_in_the_same_order_as_in_a_notebook() -> None:
    """Order matters: all parts share one scope."""
    order = re.findall(
        r'join\(WIDGETS, "([^"]+)"\)(?:, "(\.\w+)")?', (FRONT_END / "build.mjs").read_text("utf-8")
    )
    named = [name + (f"/*{end}" if end else "") for name, end in order if name != "vendor"]
    assert [name for name in named if name.endswith(".js")] == list(bundle.SCRIPTS)
    assert [name for name in named if name.endswith(".css")] == list(bundle.STYLES)


def test_the_lock_file_names_no_registry_and_pins_every_package() -> None:
    """The same packages wherever they come from: a hash for each, an address for none."""
    text = (FRONT_END / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: one for name, one in json.loads(text)["packages"].items() if name}
    assert "resolved" not in text
    assert [
        name for name, one in packages.items() if not one.get("integrity", "").startswith("sha512-")
    ] == []
    asked = json.loads((FRONT_END / "package.json").read_text(encoding="utf-8"))
    versions = {**asked["dependencies"], **asked["devDependencies"]}
    assert versions == {name: packages[f"node_modules/{name}"]["version"] for name in versions}


def test_the_script_makes_no_code_from_text() -> None:
    """The policy of the page forbids it. Underscore would, only where there is no ``self``, so in no browser."""
    script = (STATIC / "app.js").read_text(encoding="utf-8").replace('||Function("return this")()', "")
    assert not re.search(r"\b(?:eval|Function)\(", script)


def test_the_page_knows_how_large_a_message_may_be() -> None:
    """Page and server have the same limit: the page says so before the server closes the connection."""
    kernel = (FRONT_END / "src/kernel.js").read_text(encoding="utf-8")
    assert f"LARGEST_MESSAGE = {LARGEST_MESSAGE};" in kernel


def test_every_bundled_package_has_its_licence_in_the_list() -> None:
    """What is passed on keeps its notices."""
    text = (STATIC / "app-licences.txt").read_text(encoding="utf-8")
    for name in ("@jupyter-widgets/base", "@jupyter-widgets/base-manager", "backbone", "preact", "htm"):
        assert re.search(rf"^{re.escape(name)} .+\n=+\n\n\S", text, re.M), name
    assert "Copyright" in text
