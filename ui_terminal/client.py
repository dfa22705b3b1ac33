"""The terminal's client of a conote server: its sessions, and the line to each."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from types import TracebackType
from typing import Self

import anyio

from live.values import ScreenKind
from ui_terminal import practice
from ui_terminal.api import Api
from ui_terminal.connection import Connection, Pace
from ui_terminal.errors import TerminalError
from ui_terminal.private import PrivateLane
from ui_terminal.values import (
    ConsentText,
    CreatedSession,
    FoundPlan,
    NewSession,
    SessionRow,
    TemplateRow,
)


class ConoteClient:
    """What the therapist does with a server. Use as ``async with``.

    Attributes:
        has_token: Whether somebody is signed in, as far as this client knows.
        baseline_minutes: How long a note took before, if the therapist said it.

    Args:
        server_url: Where the server is, e.g. ``http://127.0.0.1:8765``.
        token: Of a clinician who is signed in; "" until ``sign_in``.
        pace: How long to wait before connecting again.

    Raises:
        BadAnswer: If ``server_url`` is no such address.
    """

    def __init__(self, server_url: str, token: str, pace: Pace | None = None) -> None:
        self._api = Api(server_url, token)
        self._pace = pace
        self.has_token = bool(token)
        self._signed_in = False
        self.baseline_minutes: float | None = None

    async def __aenter__(self) -> Self:
        await self._api.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._api.__aexit__(kind, error, trace)

    @property
    def server(self) -> str:
        """The server's address."""
        return self._api.base

    async def sign_in(self, user: str, passphrase: str, code: str = "") -> None:
        """Sign in.

        Raises:
            CodeNeeded: If the account wants a code, too.
            Refused: If the server does not let them in.
        """
        await self._api.sign_in(user, passphrase, code)
        self.has_token = self._signed_in = True

    async def sign_out(self) -> None:
        """Sign out, if this client signed in; a server that is gone need not be told."""
        if self._signed_in:
            self.has_token = self._signed_in = False
            with suppress(TerminalError):
                await self._api.sign_out()

    async def sessions(self) -> tuple[SessionRow, ...]:
        """All sessions, newest first."""
        return await self._api.sessions()

    async def templates(self) -> tuple[TemplateRow, ...]:
        """The forms of note there are."""
        return await self._api.templates()

    async def create(self, new: NewSession) -> CreatedSession:
        """Set up a session."""
        return await self._api.create(new)

    async def read_plan(self, data: bytes) -> FoundPlan:
        """What a plan's file says."""
        return await self._api.read_plan(data)

    async def kept_plan(self, therapist: str, client: str) -> FoundPlan | None:
        """The plan that is kept of a client."""
        return await self._api.kept_plan(therapist, client)

    async def consent_text(self) -> ConsentText:
        """What people read before they agree."""
        return await self._api.consent_text()

    async def engines(self) -> practice.Engines:
        """What the server works with."""
        return await self._api.engines()

    async def self_test(self) -> practice.SelfTest:
        """Try everything on a piece of the sample call; takes half a minute."""
        return await self._api.self_test()

    async def report(self) -> practice.Report:
        """What became of all sessions together."""
        return await self._api.report(self.baseline_minutes)

    def connection(self, session: str, kind: ScreenKind = "terminal") -> Connection:
        """A line to a session, for a caller that runs it itself."""
        return Connection(self._api, session, self._pace, kind)

    def private_lane(self, session: str, changed: Callable[[], None]) -> PrivateLane:
        """The therapist's own text beside a session; the caller runs it."""
        return PrivateLane(self._api, session, changed, self._pace)

    @asynccontextmanager
    async def connect(
        self, session: str, kind: ScreenKind = "terminal"
    ) -> AsyncIterator[Connection]:
        """A line to a session that is kept up while the block runs.

        Read ``connection.inbox`` all the time: what is not read holds the socket back.
        """
        connection = self.connection(session, kind)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(connection.run)
            try:
                yield connection
            finally:
                connection.close()
                connection.inbox.discard()
