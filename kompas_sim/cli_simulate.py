"""The commands ``kompas simulate …``: the conversation and the weeks after it, played without a screen."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated, Literal

import typer

simulate_app = typer.Typer(no_args_is_help=True, help="Een gesprek of de weken erna doorrekenen.")


@simulate_app.callback()
def simulate() -> None:
    """Keep the commands below this name, also while there is only one of them."""


@simulate_app.command(
    help="Laat een expert, een lijstjesvolger, een beginner en slimmeriken een casus spelen."
)
def players(
    scenario: Annotated[str | None, typer.Argument(help="Een casus; standaard alle.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Geef JSON in plaats van tekst.")] = False,
) -> None:
    """Print the profile of each synthetic trainee."""
    from kompas_sim.players.files import play_all
    from kompas_sim.scenario.load import scenario_ids, scenarios_folder

    names = [scenario] if scenario else scenario_ids(scenarios_folder())
    found = {name: play_all(name) for name in names}
    if as_json:
        typer.echo(
            json.dumps({name: [asdict(one) for one in all_] for name, all_ in found.items()}, indent=2)
        )
        return
    for name, all_ in found.items():
        typer.echo(name)
        for one in all_:
            scores = "  ".join(f"{step} {score:.2f}" for step, score in one.scores.items())
            typer.echo(f"  {one.player:18} {one.mean:.2f}  {scores}")


@simulate_app.command(help="Zoek het beste gesprek aan de tafel van een voorbeeldloop en laat het zien.")
def best(
    scenario: str,
    playthrough: Annotated[str, typer.Option(help="Naam van een voorbeeldloop.")] = "as-the-method-asks",
    decisions: Annotated[
        bool, typer.Option(help="Toon de zetten als regels voor een voorbeeldloop.")
    ] = False,
    nodes: Annotated[int, typer.Option(min=1, help="Hoeveel standen er hooguit worden bekeken.")] = 20_000,
    as_json: Annotated[bool, typer.Option("--json", help="Geef JSON in plaats van tekst.")] = False,
) -> None:
    """Print the best conversation as a transcript with its proof, or as decisions to paste."""
    from kompas_sim.play_best import play_best

    found = play_best(scenario, playthrough, most=nodes)
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
        return
    for line in found.decisions() if decisions else found.lines():
        typer.echo(line)


@simulate_app.command(help="Speel de vier weken na een voorbeeldloop, vele malen en één keer als verhaal.")
def weeks(
    scenario: str,
    playthrough: Annotated[
        str, typer.Option(help="Naam van een voorbeeldloop of een bestand.")
    ] = "as-the-method-asks",
    runs: Annotated[int, typer.Option(min=1, max=100_000, help="Hoe vaak de weken gespeeld worden.")] = 200,
    seed: Annotated[int, typer.Option(help="Hetzelfde getal geeft dezelfde weken.")] = 0,
    mode: Annotated[
        Literal["realistisch", "versneld"], typer.Option(help="Hoe vaak er iets gebeurt.")
    ] = "realistisch",
    as_json: Annotated[bool, typer.Option("--json", help="Geef JSON in plaats van tekst.")] = False,
) -> None:
    """Play the four weeks after a playthrough: the figures, the comparison and one story."""
    from kompas_sim.play_weeks import play_weeks

    played = play_weeks(scenario, playthrough, runs=runs, seed=seed, mode=mode)
    if as_json:
        typer.echo(json.dumps(played.as_json(), ensure_ascii=False, indent=2, default=str))
        return
    for line in played.lines():
        typer.echo(line)
