"""Somebody who tries codes and says, in every header that is known for it, to be somebody else each time."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPSConnection
from itertools import count

from kompas_sim.store.codes import code_words
from tests.deploy.fleet import COOKIE
from tests.support.visitor import Visitor

NOBODY = "-".join(code_words()[:1] * 4)
HEADERS = ("X-Forwarded-For", "X-Real-Ip", "Forwarded")


@dataclass
class Household(Visitor):
    """Somebody at an address of their own; this machine has more of them than one."""

    address: str = "127.0.0.1"

    def line(self) -> HTTPConnection:
        """A connection from that address."""
        return HTTPSConnection(self.host, context=self.trust, source_address=(self.address, 0))


@dataclass
class Guesser:
    """Tries codes at ``url``."""

    url: str
    trust: ssl.SSLContext
    numbers: count[int] = field(default_factory=count)

    def guess(self, address: str, server: str = "") -> int:
        """The status of one try from this address, at this server of two."""
        visitor = Household(self.url, {COOKIE: server} if server else {}, trust=self.trust, address=address)
        headers = dict.fromkeys(HEADERS, f"198.51.100.{next(self.numbers)}")
        return visitor.ask(f"/casus/mees?code={NOBODY}", headers=headers).status
