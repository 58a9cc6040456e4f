"""The commands ``kompas simulate …``: the conversation and the weeks after it, played without a screen."""

from __future__ import annotations

import typer

simulate_app = typer.Typer(no_args_is_help=True, help="Een gesprek of de weken erna doorrekenen.")


@simulate_app.callback()
def simulate() -> None:
    """Keep the commands below this name, also while there is only one of them."""
