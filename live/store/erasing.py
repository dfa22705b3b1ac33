"""What was taken back leaves the database: rows overwritten, pages wiped, the log cut short."""

from collections.abc import Sequence
from typing import Final

from anyio import to_thread
from sqlalchemy import bindparam, delete, insert, update

from live import events as ev
from live.store import tables
from live.store.audit import AuditShelf
from live.store.database import Database
from live.store.keys import Key, event_row, update_row

FROZEN: Final = "note-"
"""How the names of notes begin that were frozen to be signed."""


class Eraser:
    """Takes what was struck out of one database.

    Args:
        database: Where it lies.
        audit: Is told that it was taken back.
    """

    def __init__(self, database: Database, audit: AuditShelf) -> None:
        self._database = database
        self._audit = audit

    async def strike(
        self,
        session: str,
        key: Key,
        struck: ev.Event,
        emptied: Sequence[ev.Event],
        updates: Sequence[tuple[str, bytes]],
    ) -> None:
        """Keep that something was taken back, and nothing of what was.

        All in one transaction: after a crash, none of it is so, or all of it. SQLite overwrites
        the freed parts of its pages (``secure_delete``); ``Database.forget`` cuts off the log in
        which the old ones may still lie.

        Notes that were frozen and reopened go too: nobody's signature stands on them.

        Raises:
            StoreError: If the session has an event of that number already, or lacks one.
        """
        events, changes, frozen = tables.events, tables.updates, tables.documents.c
        rows = await to_thread.run_sync(_emptied_rows, session, key, emptied)
        put = update(events).where(events.c.session == session, events.c.seq == bindparam("row"))
        async with self._database.write(f"{event_row(session, struck.seq)}: two writers?") as db:
            await db.execute(insert(events).values(**_event(session, key, struck)))
            await self._audit.adding_event(db, session, struck)
            if rows:
                await db.execute(put.values(payload=bindparam("sealed")), rows)
            await db.execute(delete(changes).where(changes.c.session == session))
            for n, (author, change) in enumerate(updates):
                payload = key.seal(change, update_row(session, n, author))
                await db.execute(
                    insert(changes).values(session=session, n=n, author=author, payload=payload)
                )
            await db.execute(
                delete(tables.documents).where(
                    frozen.session == session, frozen.name.startswith(FROZEN, autoescape=True)
                )
            )


def _event(session: str, key: Key, event: ev.Event) -> dict[str, object]:
    payload = key.seal(ev.to_json(event), event_row(session, event.seq))
    return {"session": session, "seq": event.seq, "at": event.at, "payload": payload}


def _emptied_rows(
    session: str, key: Key, emptied: Sequence[ev.Event]
) -> list[dict[str, int | bytes]]:
    return [
        {"row": e.seq, "sealed": key.seal(ev.to_json(e), event_row(session, e.seq))}
        for e in emptied
    ]
