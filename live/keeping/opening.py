"""Everything that is kept, opened once: to see that it can be."""

from dataclasses import dataclass

from sqlalchemy import select

from live.audit.looking import look_through
from live.errors import StoreError
from live.store import Store, tables


@dataclass(frozen=True, slots=True)
class Opened:
    """How much was opened.

    Attributes:
        sessions: Logs of sessions, from the first event to the last change of the note.
        destroyed: Sessions of which only what was signed is left.
        documents: Signed notes, and what else is frozen.
        keys: Wrapped keys, of all of that and of everything else.
        audit: Rows of the audit, each following from the one before.
    """

    sessions: int
    destroyed: int
    documents: int
    keys: int
    audit: int


async def open_everything(store: Store) -> Opened:
    """Open everything that is kept, and verify the audit.

    Raises:
        StoreError: If something was changed, moved, or is missing; names it.
    """
    audit = await look_through(store)
    if audit.faults:
        raise StoreError(
            f"expected an audit that is whole, got: {audit.faults[0].what}: take another backup, "
            "and keep this one for whoever has to find out what happened"
        )
    there = await store.sessions()
    for row in there:
        await store.events(row.id)
        await store.updates(row.id)
        await store.private_updates(row.id)
    async with store.database.read() as db:
        c = tables.documents.c
        names = (await db.execute(select(c.session, c.name).order_by(c.session, c.name))).all()
        gone = select(tables.sessions.c.id).where(tables.sessions.c.wrapped_key.is_(None))
        destroyed = len((await db.execute(gone)).all())
    for session, name in names:
        await store.document(session, name)
    await store.figures()
    await store.holds.all()
    await store.emergencies.all()
    await store.people.all()
    await store.outbox.all()
    await store.signing_keys.public()
    keys = await store.key_register.open_all()
    return Opened(len(there), destroyed, len(names), keys, audit.rows)
