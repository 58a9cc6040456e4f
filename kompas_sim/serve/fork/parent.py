"""The process that kernels are forked from: it does once what every kernel would do, and then waits for orders.

It has one thread, no event loop and no connection but the one to the server. It ends with the server, whatever it
is doing at that moment. Run as ``python -m kompas_sim.serve.fork.parent CONNECTION SERVER [NOTEBOOK RESULT]``:
two file descriptors (the connection and a file for what the notebook shows), the server's process id, and the
notebook to execute ahead. Without a notebook its forks are ordinary kernels.
"""

from __future__ import annotations

import gc
import logging
import os
import socket
import sys
from pathlib import Path

from kompas_sim.serve.fork.child import run_kernel, run_page, stand_alone
from kompas_sim.serve.fork.confine import Confinement
from kompas_sim.serve.fork.linux import call_myself, end_with_parent
from kompas_sim.serve.fork.order import LARGEST, Made, Order, Ready
from kompas_sim.serve.fork.preload import execute_ahead, preload_ordinary
from kompas_sim.serve.log_lines import begin_log

Packet = tuple[Order, int | None]
"""An order, and the file descriptor that came with it."""


def main() -> None:
    """Serve orders until the server goes; in a kernel that was forked: be that kernel."""
    connection, server = socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2])
    end_with_parent()  # a cell may never end, and then nobody looks at the connection
    if os.getppid() != server:  # it went before the line above
        return
    call_myself("kompas-parent")
    begin_log(logging.WARNING)
    known, problem, confinement = None, "", None
    if sys.argv[3:]:
        known, problem = execute_ahead(Path(sys.argv[3]), int(sys.argv[4]))
        confinement = Confinement(os.environ)
    else:
        preload_ordinary()
    gc.collect()
    gc.freeze()  # a collection in a child would otherwise write to, and so copy, every page it shares
    connection.send(Ready(threads=_threads(), problem=problem).packet())
    packet = _wait_for_order(connection, server)
    if packet is None:
        return
    order, stream = packet
    if stream is None:
        run_kernel(order, server)
    elif known is not None and confinement is not None:
        run_page(order, known, confinement, stream)


def _threads() -> int:
    return len(list(Path("/proc/self/task").iterdir()))


def _wait_for_order(connection: socket.socket, server: int) -> Packet | None:
    """Fork a kernel for each order. In the kernel: its order. In the parent, when the server is gone: nothing."""
    while True:
        packet, descriptors, _, _ = socket.recv_fds(connection, LARGEST, 1)
        if not packet:
            return None
        if _fork_twice(connection):
            order = Order.parse(packet)
            stand_alone(server)
            connection.send(Made(pid=os.getpid()).packet())
            connection.close()
            return order, descriptors[0] if descriptors else None
        for each in descriptors:
            os.close(each)


def _fork_twice(connection: socket.socket) -> bool:
    """Whether this is the new kernel.

    The process in between ends at once, so that the kernel becomes a child of the server: the server sees
    how it ends, and it lives on when this parent does not.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        between = os.fork()
        if not between:
            _fork_and_end()
            return True
        _, status = os.waitpid(between, 0)
        problem = os.strerror(os.waitstatus_to_exitcode(status)) if status else ""
    except OSError as error:
        problem = str(error)
    if problem:
        connection.send(Made(problem=problem).packet())
    return False


def _fork_and_end() -> None:
    """Fork and end; only the new process returns. A failure is told by the exit code."""
    try:
        if os.fork():
            os._exit(0)
    except OSError as error:
        os._exit(error.errno or 1)


if __name__ == "__main__":
    main()
