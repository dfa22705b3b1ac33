"""What is open to somebody stays open as long as they may come in: else it is closed.

A socket or a tap is opened by a token. When that is taken back, or the sign-in it was got with is
over, whatever it opened closes within seconds, whoever ended it: a route, or a command beside the
server.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, cast

import anyio
import structlog
from starlette.requests import HTTPConnection

from live.equipment import utc_now
from live.errors import NotSignedIn, StoreError
from live.people.reception import Reception
from live.store.tokens import Tokens
from live.web.access import Guest

log = structlog.get_logger()

LOOK_EVERY: Final = 10.0
"""Seconds between two looks at who may still be here."""

IN_A_CALL: Final = frozenset({"live", "paused"})
"""States in which the therapist is there, with their client, whether they touch the page or not."""


@dataclass(slots=True, eq=False)
class Door:
    """Something that is open to somebody.

    Attributes:
        used: Whether a person did something there since the last look.
    """

    guest: Guest
    close: Callable[[], None] = field(repr=False)
    used: bool = False


def doors(connection: HTTPConnection) -> "Doors":
    """All that is open on the server."""
    return cast("Doors", connection.app.state.doors)


class Doors:
    """All that is open on one server.

    Args:
        reception: Knows whose sign-in still counts.
        tokens: Which of them still let in.
    """

    def __init__(self, reception: Reception, tokens: Tokens) -> None:
        self._reception = reception
        self._tokens = tokens
        self._open: set[Door] = set()

    @contextmanager
    def opened(self, guest: Guest, close: Callable[[], None]) -> Iterator[Door]:
        """Watch over something while the block runs; ``close`` ends it."""
        door = Door(guest, close)
        self._open.add(door)
        try:
            yield door
        finally:
            self._open.discard(door)

    async def look(self) -> None:
        """Close what is open to those who may no longer come in."""
        looked_at = list(self._open)
        good = await self._tokens.good({door.guest.key for door in looked_at}, utc_now())
        for door in looked_at:
            if door.guest.key not in good or not await self._still(door):
                door.close()

    async def _still(self, door: Door) -> bool:
        sign_in = door.guest.grant.sign_in
        if sign_in is None:
            return True
        running = door.guest.running
        used = door.used or (running is not None and running.state.state in IN_A_CALL)
        door.used = False
        try:
            await self._reception.still(sign_in, used=used)
        except NotSignedIn:
            return False
        return True

    async def run(self) -> None:
        """Look now and then, for ever; the owner cancels. A failure is logged, and tried again."""
        while True:
            await anyio.sleep(LOOK_EVERY)
            try:
                await self.look()
            except StoreError as error:
                log.error("doors_not_looked_at", message=str(error))
