"""From an executed notebook to one HTML file that needs nothing from anywhere."""

from __future__ import annotations

import base64
import hashlib

from nbconvert.exporters import TemplateExporter
from nbformat import NotebookNode

from kompas_sim.report.html import TEMPLATES

_TEMPLATE = "kompas-rapport"


class _PageExporter(TemplateExporter):
    """Fills in the template and leaves it at that: the exporter for HTML parses and rewrites the page."""

    output_mimetype = "text/html"
    file_extension = ".html"


def to_html(notebook: NotebookNode, language: str, title: str) -> str:
    """The page: what the cells show, without their code. Its policy allows its own style and nothing else."""
    style = (TEMPLATES / _TEMPLATE / "report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    kompas = {"language": language, "title": title, "style": style, "style_hash": digest}
    exporter: TemplateExporter = _PageExporter(  # type: ignore[no-untyped-call]
        template_name=_TEMPLATE, extra_template_basedirs=[str(TEMPLATES)]
    )
    html, _ = exporter.from_notebook_node(notebook, resources={"kompas": kompas})
    return str(html)
