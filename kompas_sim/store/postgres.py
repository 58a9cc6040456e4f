"""The store in a PostgreSQL database."""

from __future__ import annotations

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, text

from kompas_sim.store.database import Database
from kompas_sim.store.tables import attempts, entries, trainees

_OPTIONS = "-c synchronous_commit=on -c statement_timeout=15s -c lock_timeout=10s"
_QUEUE = 4_706_011
"""Number of the lock that transactions of this program wait for; any number that nobody else uses."""


def open_postgres(url: URL) -> Database:
    """Prepare to connect; the first transaction says whether the server is there.

    Each transaction makes its own connection: a class full of open windows would otherwise hold more of
    them than the server allows, and a server that was restarted would leave dead ones behind.
    """
    engine = create_engine(_complete(url), poolclass=NullPool, hide_parameters=True, use_native_hstore=False)
    return Database(
        place=f"PostgreSQL {url.render_as_string(hide_password=True)}",
        reader=engine.execution_options(isolation_level="REPEATABLE READ"),
        writer=engine.execution_options(isolation_level="READ COMMITTED"),
        queue=_queue,
        scrub=lambda: _scrub(engine),
    )


def _complete(url: URL) -> URL:
    """The address with our driver and our limits; what the operator wrote there stays."""
    given = url.query.get("options", "")
    options = " ".join((_OPTIONS, *((given,) if isinstance(given, str) else given))).strip()
    return url.set(drivername="postgresql+psycopg").update_query_dict(
        {"connect_timeout": "5", "application_name": "kompas"} | dict(url.query) | {"options": options}
    )


def _queue(connection: Connection) -> None:
    connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _QUEUE})


def _scrub(engine: Engine) -> bool:
    """Write the tables anew. The server's own log and its backups are the operator's to clear."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in (entries, attempts, trainees):
            connection.execute(text(f"VACUUM (FULL) {table.name}"))
    return True
