"""What the operator's log never holds: codes, what somebody typed, where somebody came from, what a browser keeps."""

from __future__ import annotations

from urllib.parse import quote

from kompas_sim.store.codes import code_words
from tests.security.window import kept, window
from tests.support.server import RunningServer
from tests.support.visitor import Visitor

TYPED = "Nonce-8153 voor mevrouw Tijsma"
WORDS = code_words()
WRONG = "-".join(WORDS[-1:] * 4)


def test_the_log_holds_no_code_and_nothing_that_was_typed(server: RunningServer) -> None:
    """However the code comes: right, wrong, damaged, in a place where none belongs. The log does tell of the visits."""
    visitor = Visitor(server.url)
    with window(visitor) as page:
        code = visitor.cookies["kompas-code"]
        page.decide("text-written", field="evaluation", text=TYPED)
        page.decide("text-written", field="goal", text=TYPED * 100)
        page.decide("text-written", field="goal", text=TYPED, surprise=1)
        page.decide(TYPED, field="goal", text=TYPED)
        page.say(kind="analyse", key="k", read="goal", text=TYPED)
        page.settle()
    assert kept(server, visitor).seq <= 1
    for one in (code, WRONG):
        for tail in ("", "%ff", "%00", "&code=%ff", "-appel", "&lang=%ff"):
            visitor.ask(f"/casus/mees?code={one}{tail}", "GET" if one == WRONG else "HEAD")
            visitor.ask(f"/nergens?code={one}{tail}")
            visitor.ask(f"/hervat?{quote(TYPED)}={one}{tail}")
    for typed in (TYPED, f"{code} appel", "\udcff", ""):
        visitor.post("/hervat", code=typed.encode("utf-8", "surrogateescape"))  # type: ignore[arg-type]
    visitor.ask(
        "/begin", "POST", {"Content-Type": "text/plain", "Referer": f"{server.url}/?code={code}"}, TYPED
    )
    secrets = [visitor.cookies[name] for name in ("kompas-zegel", "kompas-bezoek", "_xsrf")]
    log = server.log
    assert "GET /nergens" in log
    assert "POST /begin" in log
    assert [
        one for one in (code, code.replace("-", " "), WRONG, "8153", "Tijsma", *secrets) if one in log
    ] == []


def test_the_log_holds_no_address_of_a_visitor(server: RunningServer) -> None:
    """Where wrong codes come from is kept as a keyed hash, for a quarter of an hour, and nowhere else."""
    headers = dict.fromkeys(("X-Forwarded-For", "X-Real-Ip"), "203.0.113.77")
    for path in ("/nergens", f"/casus/mees?code={WRONG}", "/casus/mees?code=een"):
        Visitor(server.url).ask(path, headers=headers)
    log = server.log
    assert "203.0.113.77" not in log
    ours = [line for line in log.splitlines() if " kompas" in line]
    assert [line for line in ours if "127.0.0.1" in line] == []
    assert ours
