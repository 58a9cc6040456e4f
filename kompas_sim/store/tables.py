"""The tables: trainees, their attempts, the decisions, and wrong codes of the last quarter of an hour."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

VERSION = 1
"""The layout that this program writes and reads."""


class Moment(TypeDecorator[datetime]):
    """A moment in UTC to the microsecond, the same in every database; refuses one without a time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """To the database: in UTC."""
        return value if value is None else in_utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From the database: SQLite forgets the zone, PostgreSQL answers in the zone of the session."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def in_utc(moment: datetime) -> datetime:
    """The same moment in UTC; raises ``ValueError`` when it has no time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


metadata = MetaData()

schema_version = Table("schema_version", metadata, Column("version", Integer, nullable=False))

settings = Table(
    "settings",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

trainees = Table(
    "trainees",
    metadata,
    Column("code", String(60), primary_key=True),
    Column("created_at", Moment, nullable=False),
)

attempts = Table(
    "attempts",
    metadata,
    Column("id", String(20), primary_key=True),
    Column("code", ForeignKey("trainees.code", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False, comment="1 is the first attempt of this trainee"),
    Column("scenario", String(100), nullable=False),
    Column("exercise", String(100)),
    Column("seed", BigInteger, nullable=False),
    Column("started_at", Moment, nullable=False),
    UniqueConstraint("code", "number"),
)

entries = Table(
    "entries",
    metadata,
    Column("attempt", ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("decision", Text, nullable=False, comment="JSON with its kind"),
    sqlite_with_rowid=False,
)

guesses = Table(
    "guesses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("origin", String(40), nullable=False, comment="keyed hash, never the address itself"),
    Column("at", Moment, nullable=False),
    Index("guesses_at", "at"),
)
