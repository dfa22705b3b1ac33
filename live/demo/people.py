"""A scripted person: a real screen on the real wire, holding a real copy of the note."""

from collections.abc import Callable
from contextlib import asynccontextmanager
from typing import Any, Final, Self

import anyio
import httpx
from pycrdt import (
    Doc,
    YMessageType,
    YSyncMessageType,
    create_sync_message,
    create_update_message,
    handle_sync_message,
)
from websockets.asyncio.client import ClientConnection, connect

from live import consent, wire
from live.note.document import NoteDocument
from live.values import TOGETHER, Party

ANSWER_WITHIN: Final = 30.0
"""Seconds a command may take before the demo gives up."""


class CommandRefused(Exception):
    """The server refused what a scripted person asked for."""


class Person:
    """One side of the session, at a screen.

    Attributes:
        party: Who.
        view: The session as last shown.
        note: This person's own copy of the shared note.
        tap: Where their microphone goes: ``{"url", "token"}``.
        base: The server's address.
    """

    def __init__(self, http: httpx.AsyncClient, joined: dict[str, Any]) -> None:
        self.party: Party = joined["party"]
        self.session: str = joined["session"]
        self.tap: dict[str, str] = joined["tap"]
        self.note = NoteDocument(Doc())
        self.view: wire.View | None = None
        self.base = str(http.base_url).rstrip("/")
        self._http = http
        self._auth = {"authorization": f"Bearer {joined['access']}"}
        self._socket: ClientConnection
        self._answers: dict[str, tuple[anyio.Event, list[wire.Done | wire.RefusedFrame]]] = {}
        self._asked = 0
        self._changed = anyio.Event()

    @classmethod
    async def join(cls, http: httpx.AsyncClient, link: str) -> Self:
        """Open a join link as its page does."""
        token = link.partition("#join=")[2]
        answer = await http.post("/api/join", json={"token": token})
        answer.raise_for_status()
        return cls(http, answer.json())

    @asynccontextmanager
    async def at_the_screen(self, seen: Callable[[Any], None]) -> Any:
        """Keep a screen open; ``seen`` gets every text frame."""
        answer = await self._http.post("/api/tickets", headers=self._auth)
        answer.raise_for_status()
        url = self.base.replace("http", "ws", 1)
        async with (
            connect(f"{url}/ws/{self.session}", max_size=2**22) as socket,
            anyio.create_task_group() as tasks,
        ):
            self._socket = socket
            await socket.send(wire.write(wire.Hello(ticket=answer.json()["ticket"])))
            await socket.send(create_sync_message(self.note.doc))
            tasks.start_soon(self._read, seen)
            try:
                yield self
            finally:
                tasks.cancel_scope.cancel()

    async def _read(self, seen: Callable[[Any], None]) -> None:
        async for data in self._socket:
            if isinstance(data, bytes):
                await self._sync(data)
            else:
                frame = wire.read_to_screen(data)
                if isinstance(frame, wire.Welcome | wire.ViewChanged):
                    self.view = frame.view
                if isinstance(frame, wire.Done | wire.RefusedFrame) and frame.id in self._answers:
                    event, answers = self._answers[frame.id]
                    answers.append(frame)
                    event.set()
                seen(frame)
            self._changed.set()
            self._changed = anyio.Event()

    async def _sync(self, data: bytes) -> None:
        if data[0] != YMessageType.SYNC:
            return
        reply = handle_sync_message(data[1:], self.note.doc)
        if reply is not None and data[1] == YSyncMessageType.SYNC_STEP1:
            await self._socket.send(reply)

    async def until(self, true: Callable[[], bool], within: float) -> bool:
        """Wait until something on this screen is so; False if it is not in time."""
        with anyio.move_on_after(within):
            while not true():
                await self._changed.wait()
        return true()

    async def do(self, command: wire.Command) -> None:
        """Carry out a command and wait until it is kept.

        Raises:
            CommandRefused: With the server's reason.
        """
        self._asked += 1
        name = f"{self.party}-{self._asked}"
        event, answers = self._answers[name] = (anyio.Event(), [])
        await self._socket.send(wire.write(wire.Do(id=name, command=command)))
        with anyio.fail_after(ANSWER_WITHIN):
            await event.wait()
        answer = self._answers.pop(name)[1][0]
        del answers
        if isinstance(answer, wire.RefusedFrame):
            raise CommandRefused(f"{command.type}: {answer.message}")

    async def agree(self) -> None:
        """Agree to the words, the lines and writing them together."""
        await self.do(
            wire.Consent(purposes=tuple(sorted(TOGETHER)), text_version=consent.TEXT_VERSION)
        )

    async def sign(self, name: str) -> None:
        """Sign the note as it stands."""
        read = (await self.get("note")).json()
        words = read["signing"]
        await self.do(
            wire.Sign(
                name=name,
                sha256=read["sha256"],
                intent=words["intent"],
                text_version=words["text_version"],
            )
        )

    async def append(self, statement: str, words: str) -> None:
        """Type at the end of a line of the shared note."""
        text = self.note.text(statement)
        assert text is not None
        before = self.note.doc.get_state()
        text.insert(len(text), words)
        await self._socket.send(create_update_message(self.note.doc.get_update(before)))

    async def get(self, path: str) -> httpx.Response:
        """Fetch something of this session."""
        answer = await self._http.get(f"/api/sessions/{self.session}/{path}", headers=self._auth)
        answer.raise_for_status()
        return answer
