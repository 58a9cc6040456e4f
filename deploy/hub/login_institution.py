"""The institution's own login, by OpenID Connect; the institution's identity provider gives these values.

KOMPAS_HUB_URL               the hub as a browser knows it, such as https://hub.example.org
KOMPAS_HUB_OIDC              the provider, such as https://login.example.org/realms/staff/protocol/openid-connect
KOMPAS_HUB_CLIENT_ID         what the provider calls this hub; register KOMPAS_HUB_URL/hub/oauth_callback there
KOMPAS_HUB_CLIENT_SECRET     its secret
KOMPAS_HUB_GROUP             the group whose members may come in
KOMPAS_HUB_ADMINS            who may administer the hub, with commas between them

The paths after KOMPAS_HUB_OIDC are those of Keycloak; another provider tells its own in
.well-known/openid-configuration. For LDAP, SAML or Linux accounts put another authenticator here.
"""

import os

c = get_config()  # noqa: F821  # JupyterHub brings it

provider = os.environ["KOMPAS_HUB_OIDC"].rstrip("/")

c.JupyterHub.authenticator_class = "generic-oauth"
c.GenericOAuthenticator.login_service = "je instelling"
c.GenericOAuthenticator.client_id = os.environ["KOMPAS_HUB_CLIENT_ID"]
c.GenericOAuthenticator.client_secret = os.environ.pop("KOMPAS_HUB_CLIENT_SECRET")
c.GenericOAuthenticator.oauth_callback_url = f"{os.environ['KOMPAS_HUB_URL'].rstrip('/')}/hub/oauth_callback"
c.GenericOAuthenticator.authorize_url = f"{provider}/auth"
c.GenericOAuthenticator.token_url = f"{provider}/token"
c.GenericOAuthenticator.userdata_url = f"{provider}/userinfo"
c.GenericOAuthenticator.scope = ["openid", "profile", "email"]
c.GenericOAuthenticator.username_claim = "preferred_username"
c.GenericOAuthenticator.auth_state_groups_key = "oauth_user.groups"
c.GenericOAuthenticator.manage_groups = True
c.GenericOAuthenticator.allowed_groups = {os.environ["KOMPAS_HUB_GROUP"]}
c.Authenticator.admin_users = {name for name in os.environ.get("KOMPAS_HUB_ADMINS", "").split(",") if name}
