"""What stands in each column of a database: sealed, wrapped, or an id that says nothing."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Column

from live.store import tables

COLUMNS: Final = [column for table in tables.metadata.sorted_tables for column in table.columns]

PLAIN: Final = re.compile(r"[a-z0-9_.:-]{0,128}")
"""How clear text looks: ids, hashes, names from closed lists."""


def named(column: Column[Any]) -> str:
    """Table and name."""
    return f"{column.table}.{column.name}"


def check_what_is_kept(path: Path, words: str) -> set[str]:
    """Look at every value of a database; returns the columns in which something stands.

    Args:
        path: The database.
        words: What was said in it.
    """
    filled = set()
    with closing(sqlite3.connect(path)) as db:
        for column in COLUMNS:
            holds = column.info.get("holds")
            if holds is None:
                continue
            select = f"SELECT {column.name} FROM {column.table}"  # noqa: S608 - our own names
            for (value,) in db.execute(select):
                if value is None or value == b"":
                    continue
                filled.add(named(column))
                data = value if isinstance(value, bytes) else value.encode()
                assert words.lower().encode() not in data.lower(), named(column)
                match holds:
                    case "sealed":
                        assert data[0] == 1, named(column)
                        assert len(data) >= 1 + 12 + 16
                    case "wrapped":
                        assert data[0] == 2, named(column)
                        assert len(data) == 1 + 8 + 1 + 12 + 32 + 16
                    case _:
                        if isinstance(value, str) and not column.info.get("free"):
                            assert PLAIN.fullmatch(value), named(column)
    return filled
