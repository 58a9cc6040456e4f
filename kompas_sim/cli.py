"""The command ``kompas``. Each command imports what it needs when it runs, so that all start quickly."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from kompas_sim.cli_simulate import simulate_app

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Oefenen met samenwerkingsgesprekken.",
)
method_app = typer.Typer(no_args_is_help=True, help="De werkwijze als gegevens.")
data_app = typer.Typer(no_args_is_help=True, help="Gegevens van één cursist: bewaren als bestand of wissen.")
app.add_typer(method_app, name="method")
app.add_typer(data_app, name="data")
app.add_typer(simulate_app, name="simulate")

_INVISIBLE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Controls that JSON leaves as they are, and marks that turn the order of letters around."""

AsJson = Annotated[bool, typer.Option("--json", help="Geef JSON in plaats van tekst.")]
DataFolder = Annotated[Path | None, typer.Option("--data", help="Map met de gegevens van cursisten.")]


@app.command(help="Start de oefenapp en toon het adres.")
def serve(
    host: Annotated[str, typer.Option(help="Adres waarop de server luistert.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Poort; is die bezet, dan de eerste vrije erna.")
    ] = 8866,
    data: DataFolder = None,
    kernel: Annotated[
        Literal["fork", "fork-each", "preheated", "standard"],
        typer.Option(
            help="Hoe een pagina begint: kant-en-klaar of half klaar (Linux), uit een voorraad, of vanaf nul."
        ),
    ] = "fork",
    behind_proxy: Annotated[
        bool,
        typer.Option(
            "--behind-proxy",
            help="Geloof X-Forwarded-For en X-Forwarded-Proto; alleen achter een proxy die ze zelf zet.",
        ),
    ] = False,
    max_pages: Annotated[
        int | None,
        typer.Option(
            min=1, help="Hoeveel pagina's er samen open mogen zijn; standaard wat het geheugen toelaat."
        ),
    ] = None,
    idle_minutes: Annotated[
        float, typer.Option(min=1, help="Na hoeveel minuten rust een pagina stopt; er gaat niets verloren.")
    ] = 30,
) -> None:
    """Start the training app and print its address."""
    from kompas_sim.app import settings_for_server
    from kompas_sim.serve.run import run_server

    run_server(
        settings_for_server(
            host=host,
            port=port,
            data=data,
            kernel=kernel,
            behind_proxy=behind_proxy,
            max_pages=max_pages,
            idle_minutes=idle_minutes,
        )
    )


@app.command(help="Controleer casussen, voorbeeldlopen en oefeningen; 1 als er iets te herstellen is.")
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Bestanden of mappen; standaard alles.")] = None,
    as_json: AsJson = False,
    mutate: Annotated[
        str | None, typer.Option(help="Beschadig deze casus op bekende manieren: merkt een score het?")
    ] = None,
) -> None:
    """Check scenario, playthrough and exercise files; exit 1 when something must be repaired."""
    from kompas_sim.practice.check_all import check_all

    if mutate is not None:
        _check_mutants(mutate, as_json)
        return
    report = check_all(paths)
    if as_json:
        _print_json(report.as_json())
    else:
        for problem in report.problems:
            typer.echo(str(problem))
        errors = _count(len(report.errors), "fout", "fouten")
        warnings = _count(len(report.warnings), "aandachtspunt", "aandachtspunten")
        typer.echo(f"{_count(len(report.files), 'bestand', 'bestanden')}: {errors}, {warnings}.")
    raise typer.Exit(0 if report.ok else 1)


def _check_mutants(scenario: str, as_json: bool) -> None:
    """Say how many damages of each kind a score noticed, and name those that none did."""
    from kompas_sim.players.files import mutate

    report = mutate(scenario)
    if as_json:
        _print_json(report.as_json())
        return
    for kind, done in report.done.items():
        typer.echo(f"{kind}: {report.noticed[kind]} van {done} gemerkt")
    for kind, subject in report.unnoticed:
        typer.echo(f"niet gemerkt: {kind} {subject}")


@app.command(help="Speel een voorbeeldloop zonder scherm en toon de terugkoppeling.")
def play(scenario: str, playthrough: str, as_json: AsJson = False) -> None:
    """Play one playthrough of a case without a screen and show its feedback."""
    from kompas_sim.play import play_file

    result = play_file(scenario, playthrough)
    if as_json:
        _print_json(result.as_json())
    else:
        for line in result.lines():
            typer.echo(line)
    raise typer.Exit(0 if result.as_expected else 1)


@app.command(help="Laat zien hoe de app teksten leest: één tekst per regel.")
def analyse(
    kind: Annotated[str, typer.Argument(help="agreements of goals")],
    file: Annotated[
        Path | None, typer.Argument(help="Eén tekst per regel; - of niets: standaardinvoer.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say how texts are read: one text per line in, one line out for each."""
    from kompas_sim.text.analyse import analyse as read_lines

    chosen: Literal["agreements", "goals"]
    if kind == "agreements":
        chosen = "agreements"
    elif kind == "goals":
        chosen = "goals"
    else:
        raise typer.BadParameter(f"'{kind}' bestaat niet. Kies agreements of goals.")
    lines = _typed_lines() if file is None or str(file) == "-" else _lines(file)
    for reading in read_lines(chosen, lines):
        typer.echo(json.dumps(reading, ensure_ascii=False) if as_json else _reading_text(reading))


@method_app.command(help="Per onderdeel en casus: getoetst, getoond of met reden overgeslagen.")
def coverage(as_json: AsJson = False) -> None:
    """Say for each item of the method and each scenario: assessed, taught or excused; exit 1 on a gap."""
    from kompas_sim.play import coverage_lines, coverage_of_all

    found = coverage_of_all()
    if as_json:
        _print_json(found.as_json())
    else:
        for line in coverage_lines(found):
            typer.echo(line)
    raise typer.Exit(1 if found.missing else 0)


@data_app.command(help="Alles wat van deze cursist is bewaard, als JSON.")
def export(code: str, data: DataFolder = None) -> None:
    """Print everything that is kept about the trainee with this code, as JSON."""
    from kompas_sim.app import store_for_operator

    with store_for_operator(data) as store:
        _print_json(store.export(store.normal_code(code)))


@data_app.command(help="Wis alles van deze cursist; dit kan niet ongedaan worden gemaakt.")
def erase(
    code: str,
    data: DataFolder = None,
    sure: Annotated[bool, typer.Option("--ja", help="Wis zonder te vragen.")] = False,
) -> None:
    """Erase everything that is kept about the trainee with this code. This cannot be undone."""
    from kompas_sim.app import store_for_operator

    with store_for_operator(data) as store:
        canonical = store.normal_code(code)
        if not sure:
            typer.confirm(f"Alles van {canonical} wissen? Dit kan niet ongedaan worden gemaakt.", abort=True)
        gone = store.erase(canonical)
    attempts = _count(gone.attempts, "poging", "pogingen")
    typer.echo(f"Gewist: {attempts}, {_count(gone.decisions, 'keuze', 'keuzes')}.")


def _lines(file: Path) -> list[str]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise typer.BadParameter(f"Het bestand {file} bestaat niet.") from None
    except (UnicodeDecodeError, OSError) as error:
        raise typer.BadParameter(f"Het bestand {file} is niet te lezen: {error}.") from None
    return text.removesuffix("\n").split("\n") if text else []


def _typed_lines() -> Iterator[str]:
    """The lines of standard input, without the mark that some editors put at the start of a file."""
    for number, line in enumerate(sys.stdin):
        yield line.removeprefix("\ufeff") if number == 0 else line


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _reading_text(reading: dict[str, Any]) -> str:
    found = [name for name, value in reading.items() if value is True]
    rest = {name: value for name, value in reading.items() if not isinstance(value, bool) and name != "text"}
    said = ", ".join(found + [f"{name}: {value}" for name, value in rest.items()])
    return f"{reading['text']}\n  → {said or '—'}"


def _print_json(value: object) -> None:
    """Print as JSON; what a terminal would obey or hide in somebody's text is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=str)
    typer.echo(_INVISIBLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text))


def main() -> None:
    """Run the command; a known problem is one clear line, never a traceback."""
    from kompas_sim.cli_errors import told

    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Dutch and arrows, also where the console is not UTF-8
            stream.reconfigure(encoding="utf-8", errors="replace")
    with told():
        app()
