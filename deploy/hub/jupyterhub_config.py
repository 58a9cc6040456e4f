"""JupyterHub for authors and trainers: each gets JupyterLab with our notebooks, all share one PostgreSQL.

Set up, in the folder of kompas:  python -m pip install --constraint constraints.txt --editable '.[hub]'
                                  npm ci --prefix deploy/hub
Start:                            jupyterhub --config deploy/hub/jupyterhub_config.py

Learners do not come here: they get `kompas serve`, which needs no account. Who has an account here can run
any code, and with the address of the database read and change what is kept of every learner.

What may be set in the environment of the hub:

KOMPAS_DATABASE_URL    the one PostgreSQL; needed
KOMPAS_HUB_LOGIN       the file that says who may come in; needed: login_institution.py, login_try_out.py or yours
KOMPAS_HUB_STATE       folder for the hub's own database and for the users' folders
KOMPAS_HUB_RUN         folder with a short name for the sockets of kernels
KOMPAS_HUB_PORT        where the proxy listens, on this machine alone; put TLS before it
KOMPAS_HUB_INNER_PORT  where the hub listens, KOMPAS_HUB_PROXY_PORT where its proxy takes orders
KOMPAS_HUB_SERVERS     how many servers of users may run at once

SimpleLocalProcessSpawner runs all servers as the user that runs the hub, never make that root. The hub keeps
one user from the other's server, but the operating system does not keep one from the other's files. That is
for a team whose members trust each other; otherwise take a spawner that starts each server as a user or in a
container of its own (docs/deploy.md).
"""

import os
import shutil
import sys
from pathlib import Path

c = get_config()  # noqa: F821  # JupyterHub brings it

DEPLOY = Path(__file__).resolve().parent
KOMPAS = DEPLOY.parents[1]
STATE = Path(os.environ.get("KOMPAS_HUB_STATE", "/var/lib/kompas-hub"))
RUN = Path(os.environ.get("KOMPAS_HUB_RUN", "/run/kompas-hub"))
# Taken out of the environment: the proxy and whatever else the hub starts would inherit it.
DATABASE_URL = os.environ.pop("KOMPAS_DATABASE_URL")


def port(name: str, usual: int) -> int:
    """A port from the environment, or the usual one."""
    return int(os.environ.get(name, usual))


# --- Who may come in: the institution's own login stands in a file of its own
load_subconfig(os.environ["KOMPAS_HUB_LOGIN"], path=str(DEPLOY))  # noqa: F821
# A name becomes the name of a folder.
c.Authenticator.username_pattern = r"[a-z0-9][a-z0-9._@-]{0,63}"

# --- The hub and its proxy, on this machine alone
c.JupyterHub.bind_url = f"http://127.0.0.1:{port('KOMPAS_HUB_PORT', 8000)}"
c.JupyterHub.hub_port = port("KOMPAS_HUB_INNER_PORT", 8081)
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{port('KOMPAS_HUB_PROXY_PORT', 8001)}"
c.ConfigurableHTTPProxy.command = [str(DEPLOY / "node_modules" / ".bin" / "configurable-http-proxy")]
c.ConfigurableHTTPProxy.pid_file = str(STATE / "proxy.pid")
c.JupyterHub.db_url = f"sqlite:///{STATE / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(STATE / "cookie-secret")
c.JupyterHub.active_server_limit = port("KOMPAS_HUB_SERVERS", 20)

# --- What a user gets
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = str(STATE / "users" / "{username}")
c.Spawner.cmd = [str(Path(sys.executable).with_name("jupyterhub-singleuser"))]
c.Spawner.default_url = "/lab/tree/notebooks/casus.ipynb"
c.Spawner.disable_user_config = True
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 120
c.Spawner.environment = {
    "KOMPAS_DATABASE_URL": DATABASE_URL,
    "KOMPAS_SCENARIOS": str(KOMPAS / "scenarios"),
    "KOMPAS_EXERCISES": str(KOMPAS / "exercises"),
    "JUPYTER_RUNTIME_DIR": lambda spawner: str(RUN / spawner.user.name),
}
# Kernels are reached by files instead of ports: two that start at the same moment then cannot want the same
# port, and nobody else on this machine can listen in.
# A kernel that rests for an hour is stopped, a server without kernels an hour later. Nothing is lost: what was
# decided is in the database. Voila's pages are for learners, and `kompas serve` gives them those.
c.Spawner.args = [
    "--KernelManager.transport=ipc",
    "--ServerApp.jpserver_extensions={'voila.server_extension': False}",
    "--MappingKernelManager.cull_idle_timeout=3600",
    "--MappingKernelManager.cull_interval=300",
    "--ServerApp.shutdown_no_activity_timeout=3600",
]


def give_notebooks(spawner) -> None:
    """Put a copy of each of our notebooks that the user does not have yet into the user's folder."""
    folder = STATE / "users" / spawner.user.name / "notebooks"
    folder.mkdir(parents=True, exist_ok=True)
    for notebook in (KOMPAS / "notebooks").glob("*.ipynb"):
        if not (folder / notebook.name).exists():
            shutil.copyfile(notebook, folder / notebook.name)


c.Spawner.pre_spawn_hook = give_notebooks
