"""The example, on a machine where the tests may be run by root: Jupyter then wants to hear that it is meant."""

import os
from pathlib import Path

c = get_config()  # noqa: F821  # JupyterHub brings it

load_subconfig(str(Path(__file__).parents[3] / "deploy" / "hub" / "jupyterhub_config.py"))  # noqa: F821
if os.geteuid() == 0:
    c.Spawner.args = [*c.Spawner.args, "--allow-root"]
