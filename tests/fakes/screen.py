"""A person's screen at the end of a real socket: what it was shown, and its copy of the note."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, cast

import anyio
from pycrdt import Text, YMessageType, YSyncMessageType, create_update_message, read_message
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from live import events as ev
from live import wire
from live.note.document import NoteDocument
from tests.fakes.models import PATIENCE


@dataclass
class Screen:
    """A screen of a person, with a copy of the note.

    Attributes:
        frames: Text frames in the order they came.
    """

    connection: ClientConnection
    frames: list[Any] = field(default_factory=list)
    note: NoteDocument = field(default_factory=NoteDocument)
    synced: bool = False

    async def raw(self, data: str | bytes) -> None:
        """Send a frame as it is."""
        await self.connection.send(data)

    async def send(self, frame: wire.FromScreen) -> None:
        """Send a text frame."""
        await self.raw(wire.write(frame))

    async def until(self, true: Callable[[], bool]) -> None:
        """Take frames until something is so."""
        with anyio.fail_after(PATIENCE):
            while not true():
                await self.take()

    async def take(self) -> None:
        """Take one frame."""
        data = await self.connection.recv()
        if isinstance(data, str):
            self.frames.append(wire.read_to_screen(data))
            return
        if data[0] != YMessageType.SYNC:
            self.frames.append(data)
            return
        if data[1] == YSyncMessageType.SYNC_STEP1:
            update = self.note.doc.get_update(read_message(data[2:]))
            await self.raw(create_update_message(update))
        else:
            self.note.doc.apply_update(read_message(data[2:]))
            self.synced = True

    async def closed(self) -> int:
        """Take frames until the server closes; returns the code."""
        with anyio.fail_after(PATIENCE):
            with suppress(ConnectionClosed):
                while True:
                    await self.take()
        assert self.connection.close_code is not None
        return self.connection.close_code

    async def do(self, command: wire.Command, name: str = "x") -> wire.Done | wire.RefusedFrame:
        """Carry out a command; returns the answer to it."""
        await self.send(wire.Do(id=name, command=command))
        answers: list[Any] = []

        def answered() -> bool:
            answers[:] = [
                frame
                for frame in self.frames
                if isinstance(frame, wire.Done | wire.RefusedFrame) and frame.id == name
            ]
            return bool(answers)

        await self.until(answered)
        self.frames.remove(answers[0])
        return cast("wire.Done | wire.RefusedFrame", answers[0])

    async def types(self, statement: str, words: str) -> None:
        """Write at the end of a line of the shared note."""
        await self.until(lambda: self.note.text(statement) is not None)
        await self._change(statement, lambda text: text.insert(len(text), words))

    async def deletes(self, statement: str, characters: int) -> None:
        """Take away the first characters of a line of the shared note."""
        await self._change(statement, lambda text: text.__delitem__(slice(0, characters)))

    async def _change(self, statement: str, change: Callable[[Text], None]) -> None:
        before = self.note.doc.get_state()
        text = self.note.text(statement)
        assert text is not None
        change(text)
        await self.raw(create_update_message(self.note.doc.get_update(before)))

    def events(self) -> list[ev.Event]:
        """The events it was shown, in order."""
        return [frame.event for frame in self.frames if isinstance(frame, wire.Happened)]

    def saw(self, kind: type[Any], times: int = 1) -> Callable[[], bool]:
        """Whether it was shown so many events of a kind."""
        return lambda: sum(isinstance(e.body, kind) for e in self.events()) >= times
