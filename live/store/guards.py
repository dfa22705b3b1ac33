"""What the database itself refuses: to change the audit, and a key of an unknown master key.

While the master key is changed for another, several programs may write. One that has not heard of
it must not leave a key under the one that is about to be destroyed.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Connection

from live.store import tables


def wrapped_columns() -> Iterator[Column[Any]]:
    """Every column that holds keys wrapped under the master key."""
    for table in tables.metadata.sorted_tables:
        yield from (column for column in table.columns if column.info.get("holds") == "wrapped")


def put_up(connection: Connection) -> None:
    """See that SQLite has all guards, in a transaction that is open. Blocks."""
    of_sqlite = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    there = {row.name: row.sql for row in connection.exec_driver_sql(of_sqlite)}
    for name, sql in _guards():
        if there.get(name) != sql:
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
            connection.exec_driver_sql(sql)


def _guards() -> Iterator[tuple[str, str]]:
    yield from _of_keys()
    for table in ("audit", "audit_heads"):
        for event in ("UPDATE", "DELETE"):
            guard = f"guard_{table}_{event.lower()}"
            yield (
                guard,
                f"CREATE TRIGGER {guard} BEFORE {event} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END",
            )


def _of_keys() -> Iterator[tuple[str, str]]:
    for column in wrapped_columns():
        table, name = column.table.name, column.name
        # S608: the names are those of the tables module, no one's input.
        known = f"SELECT 1 FROM master_keys WHERE id = lower(hex(substr(NEW.{name}, 2, 8)))"  # noqa: S608
        for when, event in (("insert", "INSERT"), ("update", f"UPDATE OF {name}")):
            guard = f"guard_{table}_{name}_{when}"
            yield (
                guard,
                f"CREATE TRIGGER {guard} BEFORE {event} ON {table} WHEN NEW.{name} IS NOT NULL "
                f"AND NOT EXISTS ({known}) BEGIN SELECT RAISE(ABORT, 'another master key'); END",
            )
