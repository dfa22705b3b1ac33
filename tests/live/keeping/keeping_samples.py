"""A data folder with something in every table that has keys."""

from pathlib import Path

from anyio import to_thread

from live import events as ev
from live.keeping.folder import DataFolder
from live.note.template_files import shipped
from live.store import Store
from tests.fakes.server import data_folder
from tests.live.store.store_samples import NOW, note_event

SECRET = "xylophone-confession"


def created() -> ev.Event:
    """How a session's log begins."""
    form = shipped().find("dap")
    body = ev.Created(therapist_name="Dr. Hale", client_alias="Nora", template=form)
    return ev.Event(1, NOW, body)


async def fill(store: Store, session: str = "s1") -> None:
    """Keep a session, and something in every table."""
    await store.create_session(session, NOW)
    await store.append_event(session, created())
    await store.append_event(session, note_event(2, SECRET))
    for n in range(3):
        await store.append_update(session, n, "client", f"{SECRET} typed {n}".encode())
    await store.append_private_update(session, 0, f"{SECRET} alone".encode())
    await store.save_document(session, "record", f"{SECRET} signed".encode(), NOW)
    await store.keep_figures(session, b"{}")
    await store.save_plan("Dr. Hale", "Nora", b"plan", NOW)
    await store.signing_keys.current()


async def filled_folder(path: Path) -> DataFolder:
    """A data folder with one session."""
    folder = DataFolder(await to_thread.run_sync(data_folder, path))
    async with folder.open() as store:
        await fill(store)
    return folder


async def check(store: Store, session: str = "s1") -> None:
    """Everything of ``fill`` is there."""
    assert await store.events(session) == [created(), note_event(2, SECRET)]
    assert len(await store.updates(session)) == 3
    assert await store.private_updates(session) == [f"{SECRET} alone".encode()]
    assert await store.document(session, "record") == f"{SECRET} signed".encode()
    assert await store.figures()
    assert await store.plan("Dr. Hale", "Nora") == b"plan"
    await store.signing_keys.current()
