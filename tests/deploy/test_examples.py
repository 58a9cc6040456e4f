"""What an operator copies from deploy/ and reads in docs/deploy.md fits the program as it is."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from jupyterhub.app import JupyterHub
from traitlets.config import Config, PyFileConfigLoader

from tests.deploy.balancer import DEPLOY, EXAMPLE, haproxy
from tests.deploy.hub import HUB
from tests.deploy.learner import KOMPAS
from tests.deploy.tls import certificate
from tests.support.cases import ROOT

UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
BY_UNIT = pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.stem)
CONTAINERFILE = DEPLOY / "container" / "Containerfile"
TEXTS = [
    ROOT / "docs" / "deploy.md",
    *(each for each in DEPLOY.rglob("*") if each.is_file() and "node_modules" not in each.parts),
]
INSTALLED = "/opt/kompas/"
MADE_LATER = (".venv", "deploy/hub/node_modules")
OUR_PATH = re.compile(r"(?:/opt/kompas/|(?<![\w./-])(?=deploy/|docs/))([\w./@-]*[\w-])")
SERVE = re.compile(r"(?:kompas serve|kompas, serve,|\"kompas\", \"serve\",)([^\n`#]*)")
OPTION = re.compile(r"--[a-z][a-z-]*")
SAFE_ENOUGH = 20
"""In tenths, what ``systemd-analyze security`` may say of a unit: 0 is locked in, 100 is wide open."""


def test_every_option_of_the_server_that_is_used_exists() -> None:
    """In units, manifests, the image and the text."""
    told = subprocess.run([KOMPAS, "serve", "--help"], capture_output=True, text=True, check=True, env=wide())
    used = {
        option
        for text in TEXTS
        for command in SERVE.findall(text.read_text(encoding="utf-8"))
        for option in OPTION.findall(command)
    }
    assert used >= {"--host", "--port", "--data", "--behind-proxy"}
    assert used <= set(OPTION.findall(told.stdout))


def wide() -> dict[str, str]:
    """An environment in which help texts are not cut off and have no colours in the middle of a word."""
    return {**os.environ, "COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_path_of_ours_that_is_named_exists(text: Path) -> None:
    """Except what is made when the program is installed."""
    named = {path.rstrip(".") for path in OUR_PATH.findall(text.read_text(encoding="utf-8"))}
    assert [path for path in named if not path.startswith(MADE_LATER) and not (ROOT / path).exists()] == []


@BY_UNIT
def test_systemd_finds_nothing_wrong_with_the_unit(unit: Path, tmp_path: Path) -> None:
    """The program stands elsewhere here; all else is as in the file."""
    programs, here = f"{INSTALLED}.venv/bin/", tmp_path / unit.name
    text = unit.read_text(encoding="utf-8")
    assert f"ExecStart={programs}" in text
    here.write_text(text.replace(programs, f"{KOMPAS.parent}/"), encoding="utf-8")
    found = subprocess.run(["systemd-analyze", "verify", here], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")


@BY_UNIT
def test_the_unit_is_locked_in(unit: Path) -> None:
    """By systemd's own measure."""
    limits = ("--offline=true", f"--threshold={SAFE_ENOUGH}")
    found = subprocess.run(
        ["systemd-analyze", "security", *limits, unit], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout.splitlines()[-1:]


@BY_UNIT
def test_one_process_that_runs_out_of_memory_does_not_stop_the_service(unit: Path) -> None:
    """And stopping asks the main process alone, so that it can end the others in order."""
    lines = unit.read_text(encoding="utf-8").splitlines()
    assert {"OOMPolicy=continue", "KillMode=mixed", "KillSignal=SIGTERM"} <= set(lines)


def test_the_balancer_takes_the_example_beside_debians_own_configuration(tmp_path: Path) -> None:
    """As /etc/default/haproxy would start it."""
    certificate(tmp_path / "tls.pem")
    chosen = {"KOMPAS_PEM": str(tmp_path / "tls.pem"), "KOMPAS_DEPLOY": str(DEPLOY)}
    found = subprocess.run(
        [haproxy(), "-c", "-f", "/etc/haproxy/haproxy.cfg", "-f", EXAMPLE],
        env={**os.environ, **chosen},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr


def test_the_image_is_made_of_what_is_here() -> None:
    """Each thing that is copied into it exists."""
    copied = re.findall(r"^COPY (.+) \S+$", CONTAINERFILE.read_text(encoding="utf-8"), re.MULTILINE)
    names = [name for line in copied for name in line.split()]
    assert {"kompas_sim", "scenarios", "exercises", "notebooks"} <= set(names)
    assert [name for name in names if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("login", ["login_try_out.py", "login_institution.py"])
def test_the_hub_knows_every_setting_of_its_configuration(
    login: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """JupyterHub itself only warns of a setting that does not exist."""
    for name in re.findall(r"KOMPAS_[A-Z_]+", (HUB / login).read_text(encoding="utf-8")):
        monkeypatch.setenv(name, "https://example.org")
    monkeypatch.setenv("KOMPAS_HUB_LOGIN", login)
    monkeypatch.setenv("KOMPAS_DATABASE_URL", "postgresql://db.example.org/kompas")
    chosen = PyFileConfigLoader("jupyterhub_config.py", path=str(HUB)).load_config()
    classes = {one.__name__: one for one in known_classes(chosen)}
    for name, settings in chosen.items():
        assert set(settings) <= set(classes[name].class_trait_names(config=True)), name


def known_classes(chosen: Config) -> set[type]:
    """The classes that this configuration chooses, with everything they build on."""
    hub = JupyterHub(config=Config(JupyterHub=chosen.JupyterHub))
    chosen_ones = (JupyterHub, hub.authenticator_class, hub.spawner_class, hub.proxy_class)
    return {ancestor for one in chosen_ones for ancestor in one.mro()}


def test_the_hubs_proxy_is_pinned_without_a_registry() -> None:
    """The lock file says what and with which hash, not from where."""
    wanted = json.loads((HUB / "package.json").read_text(encoding="utf-8"))["dependencies"]
    locked = json.loads((HUB / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert wanted == {"configurable-http-proxy": locked["node_modules/configurable-http-proxy"]["version"]}
    for name, package in locked.items():
        assert "resolved" not in package, name
        assert "integrity" in package or not name, name
