"""A server at work is told of, and its audit's head signed hourly and at the end."""

from collections.abc import AsyncIterator
from pathlib import Path

import anyio
import pytest
from anyio.lowlevel import checkpoint

from live import events as ev
from live.audit.watch import at_work
from live.errors import StoreError
from live.settings import Settings
from live.store import Store
from tests.live.store.store_samples import MASTER, NOW

pytestmark = pytest.mark.together


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """An open store with a session."""
    async with Store.open(tmp_path / "conote.db", MASTER) as opened:
        await opened.create_session("s1", NOW)
        yield opened


async def reasons(store: Store) -> list[str]:
    """Why heads were signed, in order."""
    rows = await store.audit.rows()
    return [r.subject.partition(":")[0] for r in rows if r.action == "audit.head_signed"]


async def until(store: Store, reason: str) -> None:
    """Wait until a head was signed for this reason."""
    with anyio.fail_after(60):
        while reason not in await reasons(store):
            await checkpoint()


async def test_start_and_stop_are_told_with_the_settings_that_matter(store: Store) -> None:
    async with at_work(store.audit, Settings(client_copy=False)):
        pass
    started, stopped, _ = await store.audit.rows()
    assert (started.action, started.actor.kind) == ("server.started", "server")
    assert started.subject == "drafting=local:loopback=True:proxy=False:origins=0:copies=False"
    assert stopped.action == "server.stopped"
    assert await reasons(store) == ["stop"]
    head = await store.audit.head()
    assert head is not None
    assert head.hash == stopped.hash


async def test_the_head_is_signed_from_time_to_time(store: Store) -> None:
    async with at_work(store.audit, Settings(), every_s=0.01):
        await until(store, "hour")
        await store.append_event("s1", ev.Event(1, NOW, ev.Paused(by="client")))
        with anyio.fail_after(60):
            while len(await store.audit.heads()) < 2:
                await checkpoint()


async def test_a_head_that_cannot_be_signed_ends_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []

    async def fail(reason: object) -> None:
        tried.append(reason)
        raise StoreError("the disk is full")

    async with at_work(store.audit, Settings(), every_s=0.01):
        await until(store, "hour")
        monkeypatch.setattr(store.audit, "sign_head", fail)
        with anyio.fail_after(60):
            while len(tried) < 3:
                await checkpoint()
    assert tried[-1] == "stop"
    assert (await store.audit.rows())[-1].action == "server.stopped"


async def test_a_server_that_cannot_be_audited_does_not_start(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(store.audit, "add", fail)
    with pytest.raises(StoreError):
        async with at_work(store.audit, Settings()):
            raise AssertionError
