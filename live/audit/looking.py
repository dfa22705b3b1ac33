"""Looking through the whole audit of a store, a thousand rows at a time."""

from typing import TYPE_CHECKING

from anyio import to_thread

from live.audit.chain import AuditRow, Head
from live.audit.verification import Checker, Verified

if TYPE_CHECKING:
    from live.store import Store


async def look_through(store: "Store", since: Head | str | None = None) -> Verified:
    """Verify the audit, while others may go on adding to it.

    Args:
        store: Whose.
        since: A head that somebody took with them; or the hash of a row.

    Raises:
        StoreError: If it cannot be read at all.
    """
    checker = Checker(await store.audit.heads(), since)
    rows = await store.audit.rows()
    while rows:
        await to_thread.run_sync(_push_all, checker, rows)
        rows = await store.audit.rows(after=rows[-1].n)
    return checker.finish(await store.audit.heads(), await store.signing_keys.public())


def _push_all(checker: Checker, rows: list[AuditRow]) -> None:
    for row in rows:
        checker.push(row)
