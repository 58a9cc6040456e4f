"""The store: trainees by code, their attempts, and the decisions in them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from kompas_sim.attempt.attempt import Attempt, AttemptHeader, Entry
from kompas_sim.attempt.decision import DECISION, Decision
from kompas_sim.store import codes, queries, schema, seals
from kompas_sim.store.database import Database
from kompas_sim.store.errors import (
    StaleAttemptError,
    StoreBusyError,
    StoreError,
    TooManyGuessesError,
    UnknownCodeError,
)
from kompas_sim.store.failures import translated
from kompas_sim.store.guesses import GuessLimiter, Limits
from kompas_sim.store.masking import masked
from kompas_sim.store.rows import exported
from kompas_sim.store.tables import entries, in_utc, trainees

log = logging.getLogger(__name__)

_TRIES = 20
"""Times that a row is offered again when somebody else took its key at the same moment."""

_LARGEST_SEED = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased. ``scrubbed`` says whether the old bytes have been overwritten too.

    When they have not (somebody was reading all the while), the next ``open_store`` does it.
    """

    attempts: int
    decisions: int
    scrubbed: bool


class Store:
    """An open store; made by ``open_store``. May be used from several threads at once.

    Every method raises a ``StoreError`` when the database cannot do what is asked; then nothing was kept.
    """

    def __init__(
        self,
        database: Database,
        *,
        clock: Callable[[], datetime],
        token: Callable[[int], int],
        limits: Limits,
        tended: bool = False,
    ) -> None:
        self._database = database
        self._clock = clock
        self._token = token
        if tended:
            with database.reading() as connection:
                self._key = schema.prepared(connection, database.place)
            self._limiter = GuessLimiter(self._key, limits)
            return
        with database.writing(queued=True) as connection:
            self._key = schema.prepare(connection, database.place, token)
            self._limiter = GuessLimiter(self._key, limits)
            unfinished = self._tidied(connection)
        if unfinished:
            self._scrub()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self, *, spare: bool = False) -> None:
        """Close the connections; the store cannot be used afterwards.

        With ``spare`` the next store in this process or its forks opens sooner; only for who surely lets go of this
        one, for it would then be the next one under another name.
        """
        self._database.close(spare=spare)

    def tidy(self) -> None:
        """Delete origins of wrong codes after their time, and overwrite what an earlier erasing left.

        A server calls this now and then; opening the store does it too.
        """
        with self._database.writing() as connection:
            unfinished = self._tidied(connection)
        if unfinished:
            self._scrub()

    def _tidied(self, connection: Connection) -> bool:
        """Forget old origins; says whether an erasing is still to be finished."""
        self._limiter.forget(connection, self._clock())
        return schema.is_to_scrub(connection)

    def new_code(self) -> str:
        """A new trainee's code, such as ``appel-fiets-lepel-zon``."""
        for _ in range(_TRIES):
            code = codes.mint(self._token)
            try:
                with self._database.writing() as connection:
                    connection.execute(insert(trainees).values(code=code, created_at=self._clock()))
            except IntegrityError:
                continue
            return code
        raise StoreError(f"{self._database.place} failed ({_TRIES} new codes were all taken)")

    def normal_code(self, typed: str) -> str:
        """The code that a person typed, put right; raises ``MalformedCodeError``."""
        return codes.normal_code(typed)

    def seal(self, code: str) -> str:
        """What goes with a code that a browser keeps, so that the server knows it as its own."""
        return seals.seal(self._key, code)

    def is_sealed(self, code: str, mark: str) -> bool:
        """Whether this store put its seal on the code; whether somebody still has it is for ``knows`` to say."""
        return seals.is_sealed(self._key, code, mark)

    def knows(self, code: str) -> bool:
        """Whether somebody has this code. Only for codes with our seal; for all others there is ``recognise``."""
        with self._database.reading() as connection:
            return queries.is_known(connection, code)

    def recognise(self, typed: str, origin: str) -> str:
        """The code that a visitor at ``origin`` (an internet address) typed, when somebody has it.

        Raises ``MalformedCodeError``, ``UnknownCodeError``, or ``TooManyGuessesError`` after too many unknown
        codes from there; then even a right code is refused until the time is over.
        """
        code = codes.normal_code(typed)
        now = self._clock()
        with self._database.writing(queued=True) as connection:
            wait = self._limiter.wait(connection, origin, now)
            known = not wait and queries.is_known(connection, code)
            self._limiter.forget(connection, now)
            if not wait and not known:
                self._limiter.count(connection, origin, now)
        if wait:
            raise TooManyGuessesError(wait)
        if not known:
            raise UnknownCodeError
        return code

    def begin(self, code: str, scenario: str, exercise: str | None, seed: int) -> AttemptHeader:
        """A new attempt; earlier ones stay. Raises ``UnknownCodeError``."""
        if not 0 <= seed <= _LARGEST_SEED:
            raise ValueError(f"a seed lies between 0 and {_LARGEST_SEED}")
        for _ in range(_TRIES):
            header = AttemptHeader(
                id=f"{self._token(1 << 64):016x}",
                scenario=scenario,
                exercise=exercise,
                seed=seed,
                started_at=in_utc(self._clock()),
            )
            try:
                with self._database.writing() as connection:
                    queries.add(connection, code, header)
            except IntegrityError:
                continue
            return header
        raise StoreBusyError(f"{self._database.place} failed ({_TRIES} new attempts were all taken)")

    def attempts(self, code: str) -> list[AttemptHeader]:
        """The attempts of a trainee, newest first."""
        with self._database.reading() as connection:
            return queries.headers(connection, code)

    def latest(self, code: str, scenario: str, exercise: str | None) -> AttemptHeader | None:
        """The newest attempt of a trainee at a case or an exercise."""
        wanted = (scenario, exercise)
        found = (header for header in self.attempts(code) if (header.scenario, header.exercise) == wanted)
        return next(found, None)

    def load(self, code: str, attempt_id: str) -> Attempt:
        """An attempt with its decisions; raises ``UnknownAttemptError`` for one of somebody else."""
        with self._database.reading() as connection:
            return queries.whole(connection, code, attempt_id)

    def append(
        self,
        code: str,
        attempt_id: str,
        expected_seq: int,
        decision: Decision,
        at: datetime,
        keep: tuple[str, ...] = (),
    ) -> Entry:
        """Keep a decision, masked, as number ``expected_seq + 1``; on return it is on the disk.

        ``keep`` are names that are not masked. Raises ``StaleAttemptError`` when ``expected_seq`` is not the
        last number (another window has gone on) and ``UnknownAttemptError``.
        """
        entry = Entry(seq=expected_seq + 1, at=in_utc(at), decision=masked(decision, keep))
        row = {
            "attempt": attempt_id,
            "seq": entry.seq,
            "at": entry.at,
            "decision": DECISION.dump_json(entry.decision).decode(),
        }
        try:
            with self._database.writing() as connection:
                current = queries.current_seq(connection, code, attempt_id)
                if current != expected_seq:
                    raise StaleAttemptError(current)
                connection.execute(insert(entries).values(row))
        except IntegrityError:
            # Another window committed this number first, or the attempt was erased in between.
            raise StaleAttemptError(self._current_seq(code, attempt_id)) from None
        return entry

    def export(self, code: str) -> dict[str, Any]:
        """Everything kept about a trainee, fit for JSON; raises ``UnknownCodeError``."""
        with self._database.reading() as connection:
            created_at = connection.scalar(select(trainees.c.created_at).where(trainees.c.code == code))
            if created_at is None:
                raise UnknownCodeError
            oldest_first = reversed(queries.headers(connection, code))
            whole = [queries.whole(connection, code, header.id) for header in oldest_first]
        return {
            "format": "kompas-export-1",
            "code": code,
            "created_at": created_at.isoformat(),
            "exported_at": in_utc(self._clock()).isoformat(),
            "attempts": [exported(attempt) for attempt in whole],
        }

    def erase(self, code: str) -> Erased:
        """Delete a trainee with all attempts, for good; raises ``UnknownCodeError``."""
        with self._database.writing(queued=True) as connection:
            tried, decided = queries.remove(connection, code)
            schema.mark_to_scrub(connection)
        return Erased(tried, decided, scrubbed=self._scrub())

    def _current_seq(self, code: str, attempt_id: str) -> int:
        with self._database.reading() as connection:
            return queries.current_seq(connection, code, attempt_id)

    def _scrub(self) -> bool:
        """Overwrite what was deleted; says whether it worked."""
        try:
            with translated(self._database.place):
                done = self._database.scrub()
            if done:
                with self._database.writing(queued=True) as connection:
                    schema.unmark(connection)
        except StoreError as error:
            log.warning("erased rows are not overwritten yet, the next start tries again: %s", error)
            return False
        return done
