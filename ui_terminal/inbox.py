"""The bounded stream from the client to a screen, and what happens when the screen is slow."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import anyio

from live.wire import Screens, Speaking, ViewChanged, Work
from ui_terminal.messages import FromClient, NoteChanged

CAPACITY: Final = 256
"""Messages that may wait for the screen."""

_GONE: Final = (anyio.BrokenResourceError, anyio.ClosedResourceError)
"""The screen is gone, and with it whoever wanted to know."""

_NOTE: Final = NoteChanged()


@dataclass(frozen=True, slots=True)
class _Latest:
    """Stands in the stream for the newest message of its key."""

    key: str


class Inbox:
    """Messages for a screen, in order.

    When the screen is slow:

    - of an unfinished utterance, of the view, of "the note changed", of what is at work and of who
      is there only the newest waits;
    - when all places are taken, an unfinished utterance is dropped: a newer revision or
      the final one follows;
    - everything else waits for a place, and with it the reading of the socket. The server
      then closes the socket of a slow screen, and ``resume`` brings what was missed.
    """

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._send, self._receive = anyio.create_memory_object_stream[FromClient | _Latest](
            capacity
        )
        self._latest: dict[str, FromClient] = {}
        self._note_is_overdue = False

    async def put(self, message: FromClient) -> None:
        """Add a message; waits for a place if it may not be dropped."""
        with suppress(*_GONE):
            await self._put(message)

    async def _put(self, message: FromClient) -> None:
        key = _key(message)
        if key is None:
            await self._send.send(message)
        elif key in self._latest:
            self._latest[key] = message
        elif isinstance(message, Speaking):
            try:
                self._send.send_nowait(_Latest(key))
                self._latest[key] = message
            except anyio.WouldBlock:
                pass
        else:
            self._latest[key] = message
            try:
                await self._send.send(_Latest(key))
            except BaseException:
                del self._latest[key]  # nothing in the stream stands for it
                raise

    def note_changed(self) -> None:
        """Say that the document changed; never waits, never lost."""
        if "note" in self._latest or self._note_is_overdue:
            return
        try:
            self._send.send_nowait(_Latest("note"))
            self._latest["note"] = _NOTE
        except anyio.WouldBlock:
            self._note_is_overdue = True  # the stream is full, so somebody will call get
        except _GONE:
            pass

    async def get(self) -> FromClient:
        """The next message.

        Raises:
            anyio.EndOfStream: If the inbox was closed and everything was read.
        """
        if self._note_is_overdue:
            self._note_is_overdue = False
            return _NOTE
        item = await self._receive.receive()
        return self._latest.pop(item.key) if isinstance(item, _Latest) else item

    def waiting(self) -> list[FromClient]:
        """Everything that can be had without waiting, in order: at most what fits."""
        found: list[FromClient] = []
        with suppress(anyio.WouldBlock, anyio.EndOfStream):
            while len(found) < CAPACITY:
                item = self._receive.receive_nowait()
                found.append(self._latest.pop(item.key) if isinstance(item, _Latest) else item)
        return found

    def close(self) -> None:
        """Let nothing more in; what is there can still be read."""
        self._send.close()

    def discard(self) -> None:
        """Nobody reads any more."""
        self._send.close()
        self._receive.close()

    async def __aiter__(self) -> AsyncIterator[FromClient]:
        while True:
            try:
                message = await self.get()
            except anyio.EndOfStream:
                self._receive.close()
                return
            yield message


def _key(message: FromClient) -> str | None:
    """What the message replaces; None if it replaces nothing."""
    if isinstance(message, Speaking) and not message.utterance.final:
        return f"speaking {message.utterance.id}"
    if isinstance(message, ViewChanged):
        return "view"
    if isinstance(message, NoteChanged):
        return "note"
    if isinstance(message, Work | Screens):
        return message.type
    return None
