"""A slow screen gets the newest of what changes, and everything that is kept."""

from collections.abc import Iterator
from datetime import UTC, datetime

import anyio
import pytest

from live import events as ev
from live.values import Utterance, Word
from live.wire import Happened, Speaking
from ui_terminal.inbox import CAPACITY, Inbox
from ui_terminal.messages import FromClient, LinkChanged, NoteChanged


def speaking(id_: str, revision: int, *, final: bool = False) -> Speaking:
    words = () if final else (Word("hm", 0, 10, 0.9),)
    return Speaking(utterance=Utterance(id_, revision, "client", 0, 10, words, final))


def happened(seq: int) -> Happened:
    return Happened(event=ev.Event(seq, datetime.now(UTC), ev.Joined(party="client")))


@pytest.fixture
def inbox(request: pytest.FixtureRequest) -> Iterator[Inbox]:
    found = Inbox(capacity=getattr(request, "param", CAPACITY))
    yield found
    found.discard()


async def drained(inbox: Inbox) -> list[FromClient]:
    inbox.close()
    return [message async for message in inbox]


async def test_only_the_newest_revision_of_an_unfinished_utterance_waits(inbox: Inbox) -> None:
    for revision in range(1, 100):
        await inbox.put(speaking("u1", revision))
    await inbox.put(speaking("u2", 1))
    assert await drained(inbox) == [speaking("u1", 99), speaking("u2", 1)]


async def test_note_changes_wait_as_one(inbox: Inbox) -> None:
    for _ in range(100):
        inbox.note_changed()
    assert await drained(inbox) == [NoteChanged()]


@pytest.mark.parametrize("inbox", [2], indirect=True)
async def test_a_full_inbox_drops_unfinished_utterances_but_not_their_end(inbox: Inbox) -> None:
    await inbox.put(happened(1))
    await inbox.put(happened(2))
    await inbox.put(speaking("u1", 1))
    end = speaking("u1", 2, final=True)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(inbox.put, end)
        await anyio.wait_all_tasks_blocked()
        got = [await inbox.get(), await inbox.get(), await inbox.get()]
    assert [type(message) for message in got] == [Happened, Happened, Speaking]
    assert got[2] is end


@pytest.mark.parametrize("inbox", [1], indirect=True)
async def test_a_full_inbox_holds_back_events(inbox: Inbox) -> None:
    await inbox.put(happened(1))
    with pytest.raises(TimeoutError), anyio.fail_after(0):
        await inbox.put(happened(2))


@pytest.mark.parametrize("inbox", [1], indirect=True)
async def test_a_note_change_is_not_lost_in_a_full_inbox(inbox: Inbox) -> None:
    await inbox.put(LinkChanged("connected"))
    inbox.note_changed()
    inbox.note_changed()
    assert await inbox.get() == NoteChanged()
    assert await inbox.get() == LinkChanged("connected")


async def test_all_that_waits_is_had_at_once_and_in_order(inbox: Inbox) -> None:
    await inbox.put(happened(1))
    await inbox.put(speaking("u1", 1))
    await inbox.put(speaking("u1", 2))
    await inbox.put(happened(2))
    kinds = [type(message) for message in inbox.waiting()]
    assert kinds == [Happened, Speaking, Happened]
    assert inbox.waiting() == []


async def test_nobody_waits_for_a_screen_that_is_gone(inbox: Inbox) -> None:
    inbox.discard()
    await inbox.put(happened(1))
    inbox.note_changed()
