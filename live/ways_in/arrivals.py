"""The files of one session's recording, on their way: each may come in several goes.

A connection is lost, a page is closed: what came by then waits, encrypted as all of it is, and
whoever goes on asks how far it came. Nothing is kept beyond ``ARRIVES_WITHIN``.
"""

import hashlib
from collections.abc import AsyncIterable, Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

import anyio
from anyio import to_thread

from live.errors import BadInput, NotFound, WrongState
from live.ways_in.brought import BOTH
from live.ways_in.spool import LARGEST, Spool, too_large

ARRIVES_WITHIN: Final = 1800.0
"""Seconds without a byte after which a recording counts as not coming, and what is there goes."""

TAIL: Final = 65_536
"""Bytes before the place where it stopped, by whose hash a page knows that it has the same file."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """A file that is still to come, as far as it came.

    Attributes:
        name: The server's name of it.
        offset: Bytes that are there.
        length: Bytes it has, as was said when it began; None before that.
        tail_sha256: Of the last ``TAIL`` bytes that are there, in hex.
    """

    name: str
    offset: int = 0
    length: int | None = None
    tail_sha256: str = hashlib.sha256().hexdigest()


@dataclass(slots=True)
class _File:
    """One file: what came of it, and who is sending."""

    name: str
    spool: Spool | None = None
    length: int | None = None
    here: bool = False
    over: bool = False
    sending: anyio.CancelScope | None = None
    turn: anyio.Lock = field(default_factory=anyio.Lock)

    def drop(self) -> None:
        if self.spool is not None:
            self.spool.close()
        self.spool, self.length, self.here = None, None, False


class Arrivals:
    """What is to come of a recording, and what is there.

    Args:
        check: Finds out whether a file can be used, in a thread; raises ``BadInput`` if not.
    """

    def __init__(self, check: Callable[[Spool, bool], None]) -> None:
        self._check = check
        self._files: dict[str, _File] = {}
        self._all_here = anyio.Event()
        self._moved_at = monotonic()

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the files that are still to come."""
        return tuple(file.name for file in self._files.values() if not file.here)

    @property
    def spools(self) -> tuple[Spool, ...]:
        """The files that are there, in the order in which they were announced."""
        return tuple(f.spool for f in self._files.values() if f.spool is not None and f.here)

    def expect(self, names: Sequence[str]) -> None:
        """Announce files."""
        self._files = {name: _File(name) for name in names}
        self._moved_at = monotonic()

    async def wait(self) -> bool:
        """Wait for all files; False if for ``ARRIVES_WITHIN`` seconds nothing comes."""
        while not self._all_here.is_set():
            left = self._moved_at + ARRIVES_WITHIN - monotonic()
            if left <= 0:
                return False
            with anyio.move_on_after(left):
                await self._all_here.wait()
        return True

    async def awaited(self) -> tuple[Awaited, ...]:
        """How far the files came that are still to come; who is sending one is cut off.

        Whoever asks has lost the connection on which it was sent: the server may not know yet.

        Raises:
            NotFound: If no recording is to come, or it is awaited no longer.
        """
        if self._all_here.is_set():
            return ()
        if not self._files:
            raise _not_expected()
        found = []
        for file in list(self._files.values()):
            async with _Turn(file):
                if not file.here:
                    found.append(await to_thread.run_sync(_standing, file))
        return tuple(found)

    async def take(
        self,
        name: str,
        parts: AsyncIterable[bytes],
        offset: int = 0,
        length: int | None = None,
    ) -> tuple[str, ...]:
        """Take in a file, or what follows of it; returns the names of those still to come.

        Args:
            name: The server's name of it.
            parts: Its bytes.
            offset: Where in the file they begin. At 0 the file begins anew.
            length: Bytes of the whole file. If it is known, what came stays when the rest is cut
                off; else the file ends where its bytes end, and comes in one go or not at all.

        Raises:
            NotFound: If no such file is expected.
            WrongState: If it is there, or came to another place than ``offset``.
            BadInput: If it cannot be used, with what to do; it may be brought again.
        """
        file = self._files.get(name)
        if file is None or self._all_here.is_set():
            raise _not_expected()
        async with _Turn(file) as scope:
            await self._begin(file, offset, length)
            try:
                with scope:
                    await self._write(file, parts)
                if scope.cancelled_caught:
                    raise WrongState("expected one who sends a file, got another who goes on")
            except BaseException:
                if length is None:
                    file.drop()
                raise
            await self._look_at(file)
        missing = self.missing
        if not missing:
            self._all_here.set()
        return missing

    def close(self) -> None:
        """The sound is gone, and none is expected any more."""
        for file in self._files.values():
            file.over = True
            if file.sending is None:
                file.drop()
            else:
                file.sending.cancel()  # who has its turn drops it
        self._files.clear()

    async def _begin(self, file: _File, offset: int, length: int | None) -> None:
        if file.here:
            raise WrongState("expected each file of the recording once, got one again")
        if length is not None and not offset <= length:
            raise BadInput("expected bytes of the file's own length, got a place behind its end")
        if length is not None and length > LARGEST:
            raise too_large()
        if offset == 0:
            file.drop()
            told = "the recording" if file.name == BOTH else f"the {file.name}'s recording"
            file.spool = await to_thread.run_sync(Spool, told)
            file.length = length
            return
        there = 0 if file.spool is None else file.spool.size
        if (offset, length) != (there, file.length):
            raise WrongState(
                f"expected the bytes from {there} on of the file that was begun, got others: ask "
                "how far it came, or begin anew at 0"
            )

    async def _write(self, file: _File, parts: AsyncIterable[bytes]) -> None:
        spool = file.spool
        assert spool is not None
        async for part in parts:
            if file.length is not None and spool.size + len(part) > file.length:
                file.drop()
                raise BadInput("expected no more bytes than the file has, got more: begin anew")
            self._moved_at = monotonic()
            try:
                await to_thread.run_sync(spool.write, part)
            except Exception:
                file.drop()  # nobody knows how much of the part is there
                raise

    async def _look_at(self, file: _File) -> None:
        """See whether a file that is whole can be used."""
        spool = file.spool
        assert spool is not None
        if file.length is not None and spool.size < file.length:
            return
        try:
            await to_thread.run_sync(self._check, spool, file.name == BOTH)
        except BaseException:
            file.drop()
            raise
        finally:
            self._moved_at = monotonic()
        file.here = True


class _Turn:
    """The right to touch a file: who has it is cut off and waited for.

    Raises:
        NotFound: If the file is expected no longer.
    """

    def __init__(self, file: _File) -> None:
        self._file = file
        self._scope = anyio.CancelScope()

    async def __aenter__(self) -> anyio.CancelScope:
        file = self._file
        if file.sending is not None:
            file.sending.cancel()
        await file.turn.acquire()
        if file.over:
            file.turn.release()
            raise _not_expected()
        file.sending = self._scope
        if file.turn.statistics().tasks_waiting:
            self._scope.cancel()
        return self._scope

    async def __aexit__(self, *_: object) -> None:
        self._file.sending = None
        if self._file.over:
            self._file.drop()
        self._file.turn.release()


def _standing(file: _File) -> Awaited:
    if file.spool is None:
        return Awaited(file.name)
    size = file.spool.size
    start = max(0, size - TAIL)
    tail = hashlib.sha256(file.spool.read_at(start, size - start)).hexdigest()
    return Awaited(file.name, size, file.length, tail)


def _not_expected() -> NotFound:
    return NotFound("expected a file of a recording that is to come, got another")
