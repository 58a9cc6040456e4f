"""The examples for Kubernetes: every name in them exists, and what they promise stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import kubernetes_validate  # type: ignore[import-untyped]
import pytest
import yaml
from jupyterhub.app import JupyterHub
from jupyterhub.auth import Authenticator
from oauthenticator.generic import GenericOAuthenticator

from tests.deploy.balancer import DEPLOY, EXAMPLE
from tests.deploy.test_hub import ADDRESS

FOLDER = DEPLOY / "kubernetes"
NAME = re.compile(r"\$\{(\w+)\}")
SETTING = re.compile(r"^([A-Z_]+)=(.*)$", re.MULTILINE)
FILLED_IN = {
    "CIDR": "10.20.0.7/32",
    "OIDC": "https://login.example.org",
    "MEMORY": "1G",
    "CPU": "1",
    "PAGES": "100",
}
"""What an operator might fill in where values.env leaves a name open, by a part of the name; only its form counts."""

CHART_KEYS = (
    "cull.enabled",
    "cull.every",
    "cull.timeout",
    "hub.config",
    "hub.extraEnv",
    "ingress.enabled",
    "ingress.hosts",
    "ingress.ingressClassName",
    "ingress.tls",
    "proxy.service.type",
    "singleuser.cloudMetadata.blockWithIptables",
    "singleuser.cmd",
    "singleuser.defaultUrl",
    "singleuser.extraEnv",
    "singleuser.image.name",
    "singleuser.image.tag",
    "singleuser.lifecycleHooks.postStart",
    "singleuser.memory.guarantee",
    "singleuser.memory.limit",
    "singleuser.networkPolicy.egress",
    "singleuser.networkPolicy.egressAllowRules.nonPrivateIPs",
    "singleuser.networkPolicy.egressAllowRules.privateIPs",
    "singleuser.startTimeout",
    "singleuser.storage.capacity",
    "singleuser.storage.homeMountPath",
)
"""Keys of jupyterhub/values.schema.yaml of Zero to JupyterHub 4.4.0, as far as we use them; the example as a whole
was validated with that file."""


def settings() -> dict[str, str]:
    """What values.env leaves to the operator."""
    return dict(SETTING.findall((FOLDER / "values.env").read_text(encoding="utf-8")))


def filled(name: str) -> str:
    """An example as ``envsubst`` would give it."""
    known = settings()

    def value(found: re.Match[str]) -> str:
        key = found.group(1)
        guess = next((text for part, text in FILLED_IN.items() if part in key), "kompas.example.org")
        return known[key] or guess

    return NAME.sub(value, (FOLDER / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def manifests() -> dict[str, Any]:
    """The learner service, by kind."""
    found = [each for each in yaml.safe_load_all(filled("kompas.yaml")) if each]
    return {each["kind"]: each for each in found}


@pytest.fixture(scope="module")
def chart() -> dict[str, Any]:
    """The values for Zero to JupyterHub."""
    return dict(yaml.safe_load(filled("values.yaml")))


def keys(values: dict[str, Any], before: str = "") -> Iterator[str]:
    """The dotted keys of a tree, down to those that are known."""
    for key, value in values.items():
        dotted = f"{before}{key}"
        if isinstance(value, dict) and dotted not in CHART_KEYS:
            yield from keys(value, f"{dotted}.")
        else:
            yield dotted


def container(manifests: dict[str, Any]) -> dict[str, Any]:
    """The one container of the deployment."""
    (only,) = manifests["Deployment"]["spec"]["template"]["spec"]["containers"]
    return dict(only)


def test_every_manifest_is_what_kubernetes_knows(manifests: dict[str, Any]) -> None:
    """Each field exists and has the right form, by the published schemas; an unknown one would be refused."""
    for manifest in manifests.values():
        kubernetes_validate.validate(manifest, "1.37", strict=True)


def test_what_is_left_open_is_what_values_env_asks_for() -> None:
    """No name more, no name less."""
    used = {
        name for file in ("kompas.yaml", "values.yaml") for name in NAME.findall((FOLDER / file).read_text())
    }
    assert used == set(settings())


def test_everything_points_at_the_same_pods(manifests: dict[str, Any]) -> None:
    """The service, the network policy and the budget select what the deployment makes."""
    pods = manifests["Deployment"]["spec"]["template"]["metadata"]["labels"]
    assert manifests["Deployment"]["spec"]["selector"]["matchLabels"] == pods
    assert manifests["Service"]["spec"]["selector"] == pods
    assert manifests["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"] == pods
    assert manifests["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"] == pods


def test_a_browser_is_kept_at_one_pod_by_the_cookie_of_the_balancer(manifests: dict[str, Any]) -> None:
    """Never by its address."""
    service = manifests["Service"]
    name = service["metadata"]["annotations"]["haproxy.org/cookie-persistence"]
    assert f"cookie {name} insert" in EXAMPLE.read_text(encoding="utf-8")
    assert "sessionAffinity" not in service["spec"]


def test_probes_ask_what_starts_no_kernel(manifests: dict[str, Any]) -> None:
    """And the port is the one that the server listens on."""
    only = container(manifests)
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        assert only[probe]["httpGet"] == {"path": "/gezond", "port": "http"}
    (port,) = only["ports"]
    assert only["command"][only["command"].index("--port") + 1] == str(port["containerPort"])


def test_a_pod_may_do_little(manifests: dict[str, Any]) -> None:
    """No root, no way to become it, nothing to write to but one scratch folder, no key to the cluster."""
    pod = manifests["Deployment"]["spec"]["template"]["spec"]
    only = container(manifests)
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["automountServiceAccountToken"] is False
    assert only["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert only["volumeMounts"] == [{"name": "scratch", "mountPath": "/tmp"}]


def test_the_database_is_a_secret_and_the_same_for_both(
    manifests: dict[str, Any], chart: dict[str, Any]
) -> None:
    """Of the hub only the users' servers get it."""
    (of_pods,) = [one["valueFrom"] for one in container(manifests)["env"] if one["name"] == ADDRESS]
    assert chart["singleuser"]["extraEnv"][ADDRESS]["valueFrom"] == of_pods
    assert of_pods["secretKeyRef"]["name"] == "kompas-database"
    assert ADDRESS not in chart["hub"]["extraEnv"]


def test_the_chart_knows_every_key_of_ours(chart: dict[str, Any]) -> None:
    """A key that is written wrong would be refused by the chart."""
    assert set(keys(chart)) == set(CHART_KEYS)


@pytest.mark.parametrize(
    "known", [JupyterHub, Authenticator, GenericOAuthenticator], ids=lambda one: one.__name__
)
def test_the_hub_knows_every_setting_of_the_login(known: type, chart: dict[str, Any]) -> None:
    """JupyterHub itself only warns of a setting that does not exist."""
    wanted = chart["hub"]["config"][known.__name__]
    assert set(wanted) <= set(known.class_trait_names(config=True))  # type: ignore[attr-defined]
