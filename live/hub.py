"""Fan-out: every screen has its own bounded outbox, and none slows another."""

from collections.abc import AsyncIterator
from typing import Final

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

from live.values import Party

OUTBOX: Final = 1_000
"""Frames waiting for one screen; at the bound the screen is let go and resumes by ``seq``."""

Frame = str | bytes
"""Text frames are wire JSON, binary ones y-protocols."""


class Screen:
    """One connection's outbox.

    Attributes:
        party: Whose screen it is.
        too_slow: Whether it was let go because its outbox was full.
    """

    def __init__(self, party: Party) -> None:
        self.party = party
        self.too_slow = False
        self._send: MemoryObjectSendStream[Frame]
        self._receive: MemoryObjectReceiveStream[Frame]
        self._send, self._receive = anyio.create_memory_object_stream[Frame](OUTBOX)

    def offer(self, frame: Frame) -> bool:
        """Queue a frame without waiting; False if the screen is gone or was just let go."""
        try:
            self._send.send_nowait(frame)
        except anyio.WouldBlock:
            self.too_slow = True
            self.close()
            return False
        except (anyio.ClosedResourceError, anyio.BrokenResourceError):
            return False
        return True

    def close(self) -> None:
        """End the outbox; frames already in it can still be read."""
        self._send.close()

    def discard(self) -> None:
        """The connection is gone: drop what is left."""
        self._send.close()
        self._receive.close()

    async def frames(self) -> AsyncIterator[Frame]:
        """The frames, until the outbox is closed or the screen was too slow."""
        async for frame in self._receive:
            yield frame
            if self.too_slow:
                return


class Hub:
    """The screens of one session."""

    def __init__(self) -> None:
        self._screens: set[Screen] = set()

    def attach(self, party: Party) -> Screen:
        """Add a screen; it gets every frame from now on."""
        screen = Screen(party)
        self._screens.add(screen)
        return screen

    def detach(self, screen: Screen) -> None:
        """Remove a screen and drop what it had not read."""
        self._screens.discard(screen)
        screen.discard()

    def send(self, frame: Frame, *, to: Party | None = None, but: Screen | None = None) -> None:
        """Offer a frame to every screen (of one party, or all but one). Never waits."""
        for screen in list(self._screens):
            if screen is not but and to in (None, screen.party) and not screen.offer(frame):
                self._screens.discard(screen)

    def close(self) -> None:
        """End every outbox."""
        for screen in list(self._screens):
            screen.close()
        self._screens.clear()

    def __len__(self) -> int:
        """How many screens are attached."""
        return len(self._screens)

    def has(self, party: Party) -> bool:
        """Whether a screen of ``party`` is attached."""
        return any(screen.party == party for screen in self._screens)
