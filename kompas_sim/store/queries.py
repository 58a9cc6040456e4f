"""Questions to the tables, within a transaction that somebody else opened."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select

from kompas_sim.attempt.attempt import Attempt, AttemptHeader
from kompas_sim.store.errors import UnknownAttemptError, UnknownCodeError
from kompas_sim.store.rows import entry_of, header_of
from kompas_sim.store.tables import attempts, entries, trainees


def is_known(connection: Connection, code: str) -> bool:
    """Whether somebody has this code."""
    return connection.scalar(select(trainees.c.code).where(trainees.c.code == code)) is not None


def headers(connection: Connection, code: str) -> list[AttemptHeader]:
    """The attempts of a trainee, newest first."""
    newest_first = select(attempts).where(attempts.c.code == code).order_by(attempts.c.number.desc())
    return [header_of(row) for row in connection.execute(newest_first)]


def add(connection: Connection, code: str, header: AttemptHeader) -> None:
    """One more attempt of a trainee; raises ``UnknownCodeError``."""
    if not is_known(connection, code):
        raise UnknownCodeError
    last = connection.scalar(select(func.max(attempts.c.number)).where(attempts.c.code == code))
    row = {**header.model_dump(), "code": code, "number": (last or 0) + 1}
    connection.execute(insert(attempts).values(row))


def current_seq(connection: Connection, code: str, attempt_id: str) -> int:
    """The number of the last decision; raises ``UnknownAttemptError`` for another trainee's attempt."""
    found = connection.execute(
        select(attempts.c.id, func.coalesce(func.max(entries.c.seq), 0).label("seq"))
        .outerjoin(entries, entries.c.attempt == attempts.c.id)
        .where(attempts.c.id == attempt_id, attempts.c.code == code)
        .group_by(attempts.c.id)
    ).one_or_none()
    if found is None:
        raise UnknownAttemptError
    return int(found.seq)


def whole(connection: Connection, code: str, attempt_id: str) -> Attempt:
    """An attempt with its decisions in order; raises ``UnknownAttemptError``."""
    row = connection.execute(
        select(attempts).where(attempts.c.id == attempt_id, attempts.c.code == code)
    ).one_or_none()
    if row is None:
        raise UnknownAttemptError
    kept = connection.execute(select(entries).where(entries.c.attempt == attempt_id).order_by(entries.c.seq))
    return Attempt(header=header_of(row), entries=tuple(entry_of(entry) for entry in kept))


def remove(connection: Connection, code: str) -> tuple[int, int]:
    """Delete a trainee with everything; gives the number of attempts and of decisions.

    The database deletes attempts and decisions along, also those that another window adds this instant.
    Raises ``UnknownCodeError``.
    """
    own = select(attempts.c.id).where(attempts.c.code == code)
    tried = connection.execute(own).all()
    decided = select(func.count()).select_from(entries).where(entries.c.attempt.in_(own))
    counted = len(tried), connection.scalar(decided) or 0
    if not connection.execute(delete(trainees).where(trainees.c.code == code)).rowcount:
        raise UnknownCodeError
    return counted
