"""Pieces of the report as HTML. Everything that goes into a template is escaped there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from kompas_sim.plots.plain import plain
from kompas_sim.wording import DEFAULT_LANGUAGE, Words

TEMPLATES = Path(__file__).parent / "template"


@dataclass(frozen=True)
class Html:
    """A piece of HTML that a notebook shows as it is."""

    source: str

    def _repr_html_(self) -> str:
        return self.source

    def __repr__(self) -> str:
        return f"<{len(self.source)} characters of the report>"


def render(name: str, words: Words, **values: object) -> Html:
    """The section ``name`` filled in. ``t`` looks up words; ``nl`` marks a text that is always Dutch."""
    template = _environment().get_template(f"{name}.html.j2")

    def dutch(text: str) -> Markup:
        safe = escape(plain(text))
        return (
            safe if words.language == DEFAULT_LANGUAGE else Markup('<span lang="nl">{}</span>').format(safe)
        )

    return Html(template.render(t=words, nl=dutch, **values))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES / "sections"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
