"""One session over its WebSocket: connect, resume, commands, the shared document."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from live import events as ev
from live import wire
from live.values import Party, ScreenKind
from ui_terminal.api import Api
from ui_terminal.commands import Commands
from ui_terminal.document import NoteReplica
from ui_terminal.errors import BadAnswer, NotSignedIn, Refused, ServerUnreachable
from ui_terminal.inbox import Inbox
from ui_terminal.messages import ChangeRefused, LinkChanged, LostText
from ui_terminal.sync import DocumentSync
from ui_terminal.values import Additions, CanonicalNote, NewAddition

OUTGOING: Final = 256
"""Frames that may wait for the socket. When more would, the socket is stuck: it is closed,
and the sync after the next connect carries the document on."""
_MAX_FRAME: Final = 16 * 1024 * 1024  # bytes; a sync of a whole note, with room to spare
_OPEN_S: Final = 10.0
_CLOSE_S: Final = 1.0
_ENDED: Final = Refused("closed", "the connection to the server has ended")


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to wait before the next try: doubling, with jitter.

    Attributes:
        first_s: Longest wait after the first failure, in seconds.
        most_s: Longest wait of all, in seconds.
        chance: Gives a number in [0, 1): a wait is half fixed and half by chance, so that
            the screens of a restarted server do not all come at once.
    """

    first_s: float = 0.5
    most_s: float = 15.0
    chance: Callable[[], float] = random.random

    def wait_s(self, failures: int) -> float:
        """Seconds to wait after so many failures in a row."""
        longest = min(self.most_s, self.first_s * 2.0 ** min(failures, 16))
        return longest * (0.5 + 0.5 * self.chance())


@dataclass(frozen=True, slots=True)
class _Ended:
    """How a connection ended, and whether to try again: ``later``, at ``once`` or ``never``."""

    again: Literal["later", "once", "never"]
    reason: str = ""


class Connection:
    """The therapist's line to one session. ``run`` keeps it up until ``close``.

    Args:
        api: The HTTP calls.
        session: Which session.
        pace: How long to wait between tries.
        kind: What kind of screen this is to be told as.
    """

    def __init__(
        self, api: Api, session: str, pace: Pace | None = None, kind: ScreenKind = "terminal"
    ) -> None:
        self.session: Final = session
        self._kind = kind
        self.inbox: Final = Inbox()
        self.party: Party = "therapist"
        self._api = api
        self._pace = pace or Pace()
        self._access = ""
        self._commands = Commands()
        self._document = DocumentSync(self._post, self.inbox.note_changed)
        self._seen = 0
        self._welcome_seq: int | None = None  # of this connection, once it was welcomed
        self._out: MemoryObjectSendStream[str | bytes] | None = None
        self._scope = anyio.CancelScope()  # of this connection: cancelled, it ends
        self._hurry = anyio.Event()  # ends the wait for the next one
        self._left = anyio.Event()

    @property
    def note(self) -> NoteReplica:
        """The shared document as it is here."""
        return self._document.note

    @property
    def unkept(self) -> int:
        """How many commands and changed texts the server has not said it kept."""
        return len(self._commands) + self._document.unkept

    @property
    def typed(self) -> tuple[tuple[LostText, str], ...]:
        """Statements changed here that it has not said it kept, each with what it said before."""
        return self._document.typed

    async def do(self, command: wire.Command) -> int:
        """Have a command carried out; waits for a connection if there is none.

        Returns:
            The number of the event it became.

        Raises:
            Refused: If the server refuses, or the connection ended for good.
        """
        if self._left.is_set():
            raise _ENDED
        waiting = self._commands.add(command)
        try:
            self._send_commands()
            await waiting.settled.wait()
        finally:
            self._commands.drop(waiting)
        if waiting.refusal is not None:
            raise waiting.refusal
        return waiting.seq

    def edit(self, text: LostText, before: str) -> bool:
        """Change a statement's shared text as ``before`` was changed into ``text.text``.

        Works without a connection: the next sync carries it.

        Returns:
            False if the statement is not there.
        """
        return self._document.edit(text, before)

    def begin_step(self) -> int:
        """What is typed from now on is undone by itself; returns how many steps there are."""
        return self._document.note.begin_step()

    def undo(self, *, back: bool = True, down_to: int = 0) -> tuple[str, ...]:
        """Take back the last step typed here, or (``back`` is False) type it again.

        Args:
            back: Which of the two.
            down_to: With so many steps left, nothing is taken back.

        Returns:
            Ids of the statements that this changed; none if there was nothing.
        """
        if back and self._document.note.steps <= down_to:
            return ()
        return self._document.undo(back=back)

    def be_at(self, statement: str) -> None:
        """Tell the others in which statement somebody writes here; "" for none."""
        self._document.be_at(statement)

    async def canonical(self) -> CanonicalNote:
        """The note as it would be signed now.

        Raises:
            TerminalError: If the server cannot be asked, or says no.
        """
        await self._enter()
        return await self._api.note(self.session, self._access)

    async def additions(self) -> Additions:
        """What was added to the signed note, and what can be.

        Raises:
            TerminalError: If the server cannot be asked, or says no.
        """
        await self._enter()
        return await self._api.additions(self.session, self._access)

    async def add(self, new: NewAddition) -> None:
        """Add something to the signed note.

        Raises:
            TerminalError: If the server cannot be asked, or says no.
        """
        await self._enter()
        await self._api.add(self.session, self._access, new)

    async def would_go(self, last_s: int) -> int:
        """How many lines would go if the last so many seconds were taken back.

        Raises:
            TerminalError: If the server cannot be asked, or says no.
        """
        await self._enter()
        return (await self._api.would_go(self.session, self._access, last_s)).lines

    def hurry(self) -> None:
        """Try to connect now instead of later."""
        self._hurry.set()

    def close(self) -> None:
        """End ``run`` in good order."""
        self._left.set()
        self._scope.cancel()
        self._hurry.set()

    async def run(self) -> None:
        """Keep the connection up. Returns after ``close``, or when the server shows us out."""
        failures = 0
        try:
            while not self._left.is_set():
                await self.inbox.put(LinkChanged("connecting", failures=failures))
                ended = await self._try_once()
                if ended.again == "never":
                    await self.inbox.put(LinkChanged("closed", reason=ended.reason))
                    break
                failures = 0 if self._welcome_seq is not None else failures + 1
                if ended.again == "later" and not self._left.is_set():
                    await self._wait(self._pace.wait_s(failures), failures, ended.reason)
        finally:
            self._left.set()
            self._commands.give_up(_ENDED)
            self.inbox.close()

    async def _wait(self, seconds: float, failures: int, reason: str) -> None:
        self._hurry = anyio.Event()
        await self.inbox.put(LinkChanged("waiting", seconds, failures, reason))
        with anyio.move_on_after(seconds):
            await self._hurry.wait()

    async def _try_once(self) -> _Ended:
        self._welcome_seq = None
        self._scope = anyio.CancelScope()
        if self._left.is_set():
            self._scope.cancel()
        try:
            with self._scope:
                await self._enter()
                return await self._talk(await self._ticket())
        except (NotSignedIn, Refused, BadAnswer) as error:
            return _Ended("never", str(error))
        except ServerUnreachable as error:
            return _Ended("later", str(error))
        except (OSError, TimeoutError, InvalidHandshake) as error:
            return _Ended("later", f"no WebSocket to the server ({type(error).__name__})")
        return _Ended("later", "the connection was stuck")

    async def _enter(self) -> None:
        if not self._access:
            self._access = (await self._api.access(self.session)).access

    async def _ticket(self) -> str:
        try:
            return await self._api.ticket(self._access)
        except NotSignedIn:
            # The server forgot our access token, perhaps by a restart: get a new one.
            self._access = ""
            await self._enter()
            return await self._api.ticket(self._access)

    async def _talk(self, ticket: str) -> _Ended:
        """Hold one connection until it ends."""
        socket = await connect(
            f"{self._api.ws_base}/ws/{self.session}",
            max_size=_MAX_FRAME,
            open_timeout=_OPEN_S,
            close_timeout=_CLOSE_S,
            proxy=None,
        )
        outgoing, queued = anyio.create_memory_object_stream[str | bytes](OUTGOING)
        ended = _Ended("later")
        try:
            await socket.send(
                wire.write(wire.Hello(ticket=ticket, resume=self._seen, screen=self._kind))
            )
            async with anyio.create_task_group() as tasks, outgoing, queued:
                self._out = outgoing
                tasks.start_soon(_write_all, socket, queued)
                ended = await self._read_all(socket)
                tasks.cancel_scope.cancel()
        finally:
            self._out = None
            self._commands.connection_lost()
            self._document.disconnected()
            with anyio.move_on_after(2 * _CLOSE_S, shield=True):
                await socket.close()
        return ended

    async def _read_all(self, socket: ClientConnection) -> _Ended:
        try:
            async for frame in socket:
                if isinstance(frame, bytes):
                    self._document.take(frame)
                elif not await self._take(frame):
                    return _Ended("once")
        except ConnectionClosed:
            pass  # how it ended is in the close code
        except ValueError:
            # pydantic's error holds what was said: it must not travel further.
            return _Ended(
                "never",
                "expected frames of the wire protocol from the server, got something else: "
                "are both of the same version?",
            )
        return _after_close(socket)

    async def _take(self, frame: str) -> bool:
        """Take a text frame. False if the server refused what is in our document."""
        message = wire.read_to_screen(frame)
        match message:
            case wire.Welcome():
                await self._welcome(message)
            case wire.Happened():
                await self._event(message)
            case wire.Done():
                self._commands.done(message.id, message.seq)
            case wire.RefusedFrame(id="", code="struck"):
                pass  # the event of it has told us to begin anew
            case wire.RefusedFrame(id=""):
                lost = self._document.refused()
                await self.inbox.put(ChangeRefused(message.message, lost))
                return False
            case wire.RefusedFrame():
                self._commands.refused(message.id, Refused(message.code, message.message))
            case wire.Signalled() | wire.SealWith():
                pass  # the call's business, and the private lane's
            case _:
                await self.inbox.put(message)
        return True

    async def _welcome(self, message: wire.Welcome) -> None:
        self.party = message.party
        self._welcome_seq = message.seq
        if message.seq < self._seen:  # the server has less than we saw: it begins anew
            self._seen = 0
            self._document.refused()
        await self.inbox.put(LinkChanged("connected"))
        await self.inbox.put(message)
        self._document.connected()
        self._send_commands()

    async def _event(self, message: wire.Happened) -> None:
        if message.event.seq <= self._seen:
            return
        self._seen = message.event.seq
        if isinstance(message.event.body, ev.Struck):
            self._document.begin_anew(message.event.body.statements)
        self._commands.happened(message.event, self.party)
        await self.inbox.put(message)
        self._send_commands()

    def _send_commands(self) -> None:
        """Send what waits, once the replay has told what became of commands in doubt."""
        if self._out and self._welcome_seq is not None and self._seen >= self._welcome_seq:
            for frame in self._commands.to_send():
                self._post(wire.write(frame))

    def _post(self, frame: str | bytes) -> None:
        if self._out is None:
            return
        try:
            self._out.send_nowait(frame)
        except anyio.WouldBlock:
            self._out = None
            self._scope.cancel()


async def _write_all(
    socket: ClientConnection, queued: MemoryObjectReceiveStream[str | bytes]
) -> None:
    try:
        async for frame in queued:
            await socket.send(frame)
    except ConnectionClosed:
        pass  # the reader sees it too, and knows why


def _after_close(socket: ClientConnection) -> _Ended:
    if socket.close_code == wire.CLOSE_NOT_SIGNED_IN:
        return _Ended("never", "the server does not let this terminal in: open the session again")
    if socket.close_code == wire.CLOSE_NOT_ALLOWED:
        return _Ended("never", "the server does not allow this")
    if socket.close_code == wire.CLOSE_TOO_SLOW:
        return _Ended("later", "this terminal was too slow")
    return _Ended("later", f"the connection broke off (code {socket.close_code})")
