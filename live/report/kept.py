"""The figures that were kept, and the report as plain values: for the command and the screens."""

from dataclasses import asdict
from typing import Any

from live import feedback
from live.errors import StoreError
from live.report.summary import Summary
from live.store import Store


async def figures_in(store: Store) -> list[feedback.SessionFigures]:
    """Every session's figures.

    Raises:
        StoreError: If they cannot be read.
    """
    try:
        return [feedback.from_json(data) for data in await store.figures()]
    except ValueError:
        raise StoreError(
            "expected figures of this version of conote, got others: install the newer conote"
        ) from None


def plain(summary: Summary) -> dict[str, Any]:
    """The summary as JSON values."""
    values = asdict(summary)
    return values | {
        "first": summary.first and summary.first.isoformat(),
        "last": summary.last and summary.last.isoformat(),
    }
