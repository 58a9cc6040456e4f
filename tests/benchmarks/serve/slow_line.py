"""A slow line between a browser and a server: so many bytes per second, and half the delay each way.

Everything goes through it, the websocket too. A connection waits one round trip before its first byte, as its
handshake would; slow start and lost packets are not imitated.
"""

from __future__ import annotations

import asyncio
import threading
from asyncio import StreamReader, StreamWriter
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

DOWN, UP = 1_600_000 / 8, 750_000 / 8
ROUND_TRIP = 0.150
PIECE, UNDER_WAY = 4096, 8


@dataclass
class Lane:
    """One direction, shared by all connections: bytes leave one after the other and arrive a while later."""

    bytes_per_second: float
    free_at: float = 0

    def arrival(self, size: int) -> float:
        """When so many bytes that are sent now have all arrived, on the clock of the event loop."""
        self.free_at = max(self.free_at, asyncio.get_running_loop().time()) + size / self.bytes_per_second
        return self.free_at + ROUND_TRIP / 2


@dataclass
class SlowLine:
    """Carries connections to ``port`` of this machine at the pace of slow 4G."""

    port: int
    down: Lane = field(default_factory=lambda: Lane(DOWN))
    up: Lane = field(default_factory=lambda: Lane(UP))

    async def accept(self, reader: StreamReader, writer: StreamWriter) -> None:
        """One connection of the browser, until both ends have closed it or the line is taken away."""
        with suppress(OSError, asyncio.CancelledError):
            await asyncio.sleep(ROUND_TRIP)
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.port)
            await asyncio.gather(carry(reader, far_writer, self.up), carry(far_reader, writer, self.down))
        writer.close()


async def carry(source: StreamReader, sink: StreamWriter, lane: Lane) -> None:
    """Everything from one end to the other, in its order, until the source is closed."""
    under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(UNDER_WAY)

    async def deliver() -> None:
        while True:
            arrives, piece = await under_way.get()
            await asyncio.sleep(arrives - asyncio.get_running_loop().time())
            if not piece:
                return
            sink.write(piece)
            await sink.drain()

    delivery = asyncio.ensure_future(deliver())
    with suppress(OSError):
        while piece := await source.read(PIECE):
            await under_way.put((lane.arrival(len(piece)), piece))
    await under_way.put((lane.arrival(0), b""))
    with suppress(OSError):
        await delivery
    sink.close()


@contextmanager
def slow_line_to(port: int) -> Iterator[int]:
    """The port of a slow line to ``port``, in a thread of its own for the length of a ``with`` block."""
    loop, over = asyncio.new_event_loop(), asyncio.Event()
    entrance: Future[int] = Future()

    async def lie_there() -> None:
        server = await asyncio.start_server(SlowLine(port).accept, "127.0.0.1", 0)
        entrance.set_result(server.sockets[0].getsockname()[1])
        await over.wait()
        server.close()

    def run() -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(lie_there())

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield entrance.result()
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
