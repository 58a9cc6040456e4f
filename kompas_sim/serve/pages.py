"""Rendering a page: Jinja with escaping always on, words from the catalogue, links that keep the language."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kompas_sim.serve.assets import asset_url
from kompas_sim.wording import DEFAULT_LANGUAGE, LANGUAGES, Words

PAGES = Path(__file__).parent / "template" / "pages"


@cache
def environment() -> Environment:
    """The one Jinja environment of the pages; an unknown name in a page is an error, never silence."""
    env = Environment(loader=FileSystemLoader(PAGES), autoescape=True, undefined=StrictUndefined)
    env.trim_blocks = env.lstrip_blocks = True
    env.globals["asset"] = asset_url
    return env


def linker(language: str) -> Callable[..., str]:
    """Makes addresses within the site that keep the chosen language."""

    def link(path: str, anchor: str = "", **query: str) -> str:
        chosen = {} if language == DEFAULT_LANGUAGE else {"lang": language}
        pairs = urlencode({**query, **chosen})
        return path + (f"?{pairs}" if pairs else "") + (f"#{anchor}" if anchor else "")

    return link


def render(name: str, words: Words, path: str, **values: object) -> str:
    """The page ``name`` in the language of ``words``; ``path`` is where the visitor is, without a query."""
    others = [each for each in LANGUAGES if each != words.language]
    return (
        environment()
        .get_template(name)
        .render(
            t=words,
            lang=words.language,
            link=linker(words.language),
            here=path,
            switch={each: linker(each)(path) for each in others},
            **values,
        )
    )
