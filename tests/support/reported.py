"""A run in which a trainee typed what would break a careless page, and its report."""

from __future__ import annotations

from functools import cache

import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.report.files import make_file
from kompas_sim.training import Training
from kompas_sim.wording import Words
from tests.support.played import again, played

CODE = "appel-bever-citroen-dijk"
NASTY = "<script>alert(1)</script><img src=x onerror=alert(2)> & \"'</p> {{ 7 * 7 }} \x00"


@cache
def nasty_run() -> Training:
    """Mees with the usual mistakes, handed in again with such text wherever one can type."""
    agreement = d.AgreementWritten(
        agreement=9, person="gp", what=NASTY, when=NASTY, channel=NASTY, backup=NASTY, first_contact=True
    )
    return played(
        "mees",
        "typical-mistake",
        *again("agreements", agreement),
        *again("goal", d.TextWritten(field="goal", text=NASTY)),
        *again("participants", d.ReasonGiven(topic="person:social-worker", text=NASTY)),
        d.TextWritten(field="own-view", text=f"Eerst dit.\nDan dat. {NASTY}"),
    )


@cache
def nasty_report() -> bytes:
    """The report of that run, made once, while secrets stood in the environment."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOMPAS_CODE", CODE)
        patch.setenv("KOMPAS_DATABASE_URL", "postgresql://kompas:geheim@127.0.0.1/kompas")
        return make_file(nasty_run(), "report", Words("nl")).content
