"""To try the hub out on your own machine: one password for everybody on a list. Not for a hub that others reach.

KOMPAS_HUB_USERS      the names, with commas between them
KOMPAS_HUB_PASSWORD   the password
"""

import os

c = get_config()  # noqa: F821  # JupyterHub brings it

c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = os.environ.pop("KOMPAS_HUB_PASSWORD")
c.Authenticator.allowed_users = set(os.environ["KOMPAS_HUB_USERS"].split(","))
