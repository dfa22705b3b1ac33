"""A screen of the bench, the same for every room: it types, and notes when it sees what."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any, Self

import anyio
from pycrdt import (
    Doc,
    Map,
    Text,
    YMessageType,
    YSyncMessageType,
    create_sync_message,
    create_update_message,
    handle_sync_message,
)
from websockets.asyncio.client import ClientConnection, connect


class Typist:
    """One screen at a shared document: lines of text, by name.

    Attributes:
        seen: When a line was first so long here, by its name and length; seconds of a clock.
        sent: When it was made so long here.
        told: Text frames, if somebody takes them.
    """

    def __init__(self, socket: ClientConnection) -> None:
        self.doc: Doc[Any] = Doc()
        self.seen: dict[tuple[str, int], float] = {}
        self.sent: dict[tuple[str, int], float] = {}
        self.told: Callable[[str], None] = lambda _: None
        self._lines: Map[Any] = self.doc.get("statements", type=Map)
        self._socket = socket
        self._changed = anyio.Event()

    @classmethod
    @asynccontextmanager
    async def at(cls, url: str, *hello: str) -> AsyncIterator[Self]:
        """A screen at an address, synchronized.

        Args:
            url: Of the room's WebSocket.
            hello: Text frames it says first.
        """
        async with (
            connect(url, max_size=2**24, compression=None, proxy=None) as socket,
            anyio.create_task_group() as tasks,
        ):
            screen = cls(socket)
            for frame in hello:
                await socket.send(frame)
            await socket.send(create_sync_message(screen.doc))
            tasks.start_soon(screen._read)
            try:
                yield screen
            finally:
                tasks.cancel_scope.cancel()

    async def _read(self) -> None:
        async for data in self._socket:
            if isinstance(data, str):
                self.told(data)
            elif data[0] == YMessageType.SYNC:
                answer = handle_sync_message(data[1:], self.doc)
                now = perf_counter()
                if answer is not None and data[1] == YSyncMessageType.SYNC_STEP1:
                    await self._socket.send(answer)
                for name in self.names():
                    self.seen.setdefault((name, self.length(name)), now)
            self._changed.set()
            self._changed = anyio.Event()

    def names(self) -> list[str]:
        """The lines there are."""
        return list(self._lines.keys())

    def line(self, name: str) -> Text | None:
        """The text of a line; None if it is not there."""
        found = self._lines.get(name)
        return None if found is None else found["text"]

    def length(self, name: str) -> int:
        """Its length in bytes; 0 if it is not there."""
        text = self.line(name)
        return 0 if text is None else len(text)

    async def put(self, name: str) -> None:
        """Put an empty line into a document that has none of its own."""
        before = self.doc.get_state()
        self._lines[name] = Map({"text": Text("")})
        await self._socket.send(create_update_message(self.doc.get_update(before)))

    async def say(self, frame: str) -> None:
        """Send a text frame."""
        await self._socket.send(frame)

    async def type(self, name: str) -> int:
        """Type one letter at the end of a line; returns how long that made it here."""
        text = self.line(name)
        assert text is not None
        now, before = perf_counter(), self.doc.get_state()
        text.insert(len(text), "x")
        length = len(text)
        self.sent[name, length] = now
        await self._socket.send(create_update_message(self.doc.get_update(before)))
        return length

    async def until(self, true: Callable[[], bool], within: float = 60.0) -> None:
        """Wait until something is so here.

        Raises:
            TimeoutError: If it is not so in time.
        """
        with anyio.fail_after(within):
            while not true():
                await self._changed.wait()
