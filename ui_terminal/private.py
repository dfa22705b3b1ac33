"""The therapist's private lane at this terminal: its two texts over its own socket.

One is for them to write in, the other keeps drafts of lines (``ui_terminal.drafts``). Nothing of
either passes through the session's connection. ``run`` keeps the line up until ``close``; what is
typed without a line is in the next sync.
"""

from collections.abc import Callable
from typing import Any, Final

import anyio
from pycrdt import (
    Doc,
    Map,
    Text,
    TransactionEvent,
    YMessageType,
    YSyncMessageType,
    create_sync_message,
    create_update_message,
    read_message,
    write_message,
)
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from live import wire
from ui_terminal.api import Api
from ui_terminal.connection import Pace
from ui_terminal.document import change
from ui_terminal.errors import ServerUnreachable, TerminalError

_MAX_FRAME: Final = 16 * 1024 * 1024  # bytes
_EMPTY_UPDATE: Final = b"\x00\x00"


class LaneText:
    """One of a lane's texts.

    Args:
        doc: The lane.
        name: Which.
    """

    def __init__(self, doc: "Doc[Any]", name: str) -> None:
        self._before: str | None = None  # when something was typed that waits
        self._doc = doc
        self._name = name
        self._lane: Map[Any] = doc.get("lane", type=Map)

    @property
    def unsent(self) -> bool:
        """Whether something typed here waits until the server has it."""
        return self._before is not None

    @property
    def waits(self) -> tuple[str, str] | None:
        """The text before that was typed, and now; None if nothing waits."""
        return None if self._before is None else (self._before, self.text or "")

    def arrived(self) -> None:
        """The server has everything."""
        self._before = None

    @property
    def text(self) -> str | None:
        """The text as it is here; None before the first sync."""
        found = self._lane.get(self._name)
        return str(found) if isinstance(found, Text) else None

    def change(self, before: str, after: str) -> bool:
        """Make in the shared text the change that turned ``before`` into ``after``.

        What other screens changed since ``before`` was read is kept.

        Returns:
            False if there is no text yet.
        """
        shared = self._lane.get(self._name)
        if not isinstance(shared, Text):
            return False
        if self._before is None:
            self._before = before
        with self._doc.transaction():
            change(shared, before, after)
        return True


class PrivateLane:
    """One session's private lane.

    Attributes:
        own: What the therapist writes.
        drafts: Drafts of lines.
        online: Whether the line is up.
        key: What seals on this machine what waits for the server; None before it was told.

    Args:
        api: The HTTP calls.
        session: Which session.
        changed: Told whenever the text or the line changed; must not wait.
        pace: How long to wait between tries.
    """

    def __init__(
        self, api: Api, session: str, changed: Callable[[], None], pace: Pace | None = None
    ) -> None:
        self.online = False
        self.key: bytes | None = None
        self._api = api
        self._session = session
        self._changed = changed
        self._pace = pace or Pace()
        self._doc: Doc[Any] = Doc()
        self.own: Final = LaneText(self._doc, "text")
        self.drafts: Final = LaneText(self._doc, "drafts")
        self._subscription = self._doc.observe(self._observe)
        self._own: list[bytes] = []  # changes made here that wait for the socket
        self._under_way: set[bytes] = set()  # and that wait for their echo
        self._wake = anyio.Event()
        self._merging = False
        self._left = anyio.Event()
        self._scope = anyio.CancelScope()

    def close(self) -> None:
        """End ``run`` in good order."""
        self._left.set()
        self._scope.cancel()

    async def run(self) -> None:
        """Keep the line up. Returns after ``close``.

        Raises:
            TerminalError: If the server does not let this terminal in.
        """
        failures = 0
        while not self._left.is_set():
            self._scope = anyio.CancelScope()
            with self._scope:
                try:
                    access = (await self._api.access(self._session)).access
                    await self._talk(await self._api.ticket(access))
                except (OSError, TimeoutError, InvalidHandshake, ServerUnreachable):
                    pass  # no line now: it is tried again
                failures = 0 if self.online else failures + 1
                self._say(online=False)
                await anyio.sleep(self._pace.wait_s(failures))

    async def _talk(self, ticket: str) -> None:
        url = f"{self._api.ws_base}/ws/{self._session}/private"
        async with connect(url, max_size=_MAX_FRAME, proxy=None) as socket:
            await socket.send(wire.write(wire.Hello(ticket=ticket, screen="terminal")))
            await socket.send(create_sync_message(self._doc))
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(self._send_all, socket)
                try:
                    async for frame in socket:
                        await self._take(frame, socket)
                except ConnectionClosed:
                    pass  # how it ended is in the close code
                tasks.cancel_scope.cancel()
        if socket.close_code in {wire.CLOSE_NOT_SIGNED_IN, wire.CLOSE_NOT_ALLOWED}:
            raise TerminalError("the server does not let this terminal into the private notes")

    async def _take(self, frame: str | bytes, socket: ClientConnection) -> None:
        if isinstance(frame, str):
            self._take_key(frame)
            return
        if frame[0] != YMessageType.SYNC:
            return
        message = read_message(frame[2:])
        if frame[1] == YSyncMessageType.SYNC_STEP1:
            self._own.clear()  # it is all in the answer
            update = self._doc.get_update(message)
            self._under_way = {update} if self.own.unsent or self.drafts.unsent else set()
            step2 = bytes([YMessageType.SYNC, YSyncMessageType.SYNC_STEP2])
            await socket.send(step2 + write_message(update))
            self._echoed(_EMPTY_UPDATE)  # to which there is no echo
            return
        self._echoed(message)
        self._merging = True
        try:
            self._doc.apply_update(message)
        finally:
            self._merging = False
        self._say(online=True)

    def _take_key(self, frame: str) -> None:
        try:
            told = wire.read_to_screen(frame)
        except ValueError:
            return  # of another version: then nothing is sealed here
        if isinstance(told, wire.SealWith):
            self.key = bytes.fromhex(told.key)

    def _echoed(self, update: bytes) -> None:
        """The server has a change: what it sends back to its author, too, it has kept."""
        self._under_way.discard(update)
        if not self._under_way and not self._own and (self.own.unsent or self.drafts.unsent):
            self.own.arrived()
            self.drafts.arrived()
            self._changed()

    async def _send_all(self, socket: ClientConnection) -> None:
        while True:
            while self._own:
                self._under_way.add(self._own[0])
                await socket.send(create_update_message(self._own[0]))
                del self._own[:1]
            self._wake = anyio.Event()
            await self._wake.wait()

    def _observe(self, event: TransactionEvent) -> None:
        if not self._merging:
            self._own.append(event.update)
            self._wake.set()
        self._changed()

    def _say(self, *, online: bool) -> None:
        if self.online != online:
            self.online = online
            self._changed()
