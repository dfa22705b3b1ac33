"""Fan-out: every screen has its own bounded outbox, and none slows another.

What a screen may have is asked twice: when a frame is put into its outbox, and when it is taken
out to be sent. What waited there while the note was taken from a person does not reach them.
"""

from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

from live.sharing import Matter
from live.values import Content, Party, ScreenKind

OUTBOX: Final = 1_000
"""Frames waiting for one screen; at the bound the screen is let go and resumes by ``seq``."""

Frame = str | bytes
"""Text frames are wire JSON, binary ones y-protocols."""


MayHave = Callable[[Party, Matter], bool]
"""Whether a person may be sent something about a matter now."""


@dataclass(frozen=True, slots=True, repr=False)
class Letter(Content):
    """A frame, and what it is about."""

    frame: Frame
    about: Matter = "session"


class Screen:
    """One connection's outbox.

    Attributes:
        party: Whose screen it is.
        kind: What kind of screen it is.
        too_slow: Whether it was let go because its outbox was full.
        first: What is sent before the outbox: it brings the screen up to date.
        outdated: Whether its copy of the note may be of an earlier generation.

    Args:
        party: Whose screen it is.
        may_have: What that person may be sent.
        kind: What kind of screen it is.
    """

    def __init__(self, party: Party, may_have: MayHave, kind: ScreenKind = "page") -> None:
        self.party = party
        self.kind = kind
        self.too_slow = False
        self._may_have = may_have
        self.outdated = False
        self.first: deque[Letter] = deque()
        self._send: MemoryObjectSendStream[Letter]
        self._receive: MemoryObjectReceiveStream[Letter]
        self._send, self._receive = anyio.create_memory_object_stream[Letter](OUTBOX)

    def may_have(self, about: Matter) -> bool:
        """Whether it may be sent something about a matter now."""
        return self._may_have(self.party, about)

    def offer(self, frame: Frame, about: Matter = "session") -> bool:
        """Queue a frame without waiting, if the screen may have it.

        Returns:
            False if the screen is gone or was just let go.
        """
        if not self.may_have(about):
            return True
        try:
            self._send.send_nowait(Letter(frame, about))
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

    def revise(self, change: Callable[[Frame], Iterable[Frame]]) -> None:
        """Put other frames in the place of those that wait to be sent."""
        self.first = deque(
            Letter(new, letter.about) for letter in self.first for new in change(letter.frame)
        )
        waiting: list[Letter] = []
        with suppress(anyio.WouldBlock, anyio.EndOfStream, anyio.ClosedResourceError):
            while True:
                waiting.append(self._receive.receive_nowait())
        for letter in waiting:
            for new in change(letter.frame):
                self.offer(new, letter.about)

    def discard(self) -> None:
        """The connection is gone: drop what is left."""
        self.first.clear()
        self._send.close()
        self._receive.close()

    async def frames(self) -> AsyncIterator[Frame]:
        """The frames, until the outbox is closed or the screen was too slow."""
        async for letter in self._receive:
            if self.may_have(letter.about):
                yield letter.frame
            if self.too_slow:
                return


class Hub:
    """The screens of one session.

    Args:
        may_have: What each person may be sent.
    """

    def __init__(self, may_have: MayHave) -> None:
        self._may_have = may_have
        self._screens: set[Screen] = set()

    def attach(self, party: Party, kind: ScreenKind = "page") -> Screen:
        """Add a screen; it gets every frame from now on."""
        screen = Screen(party, self._may_have, kind)
        self._screens.add(screen)
        return screen

    def detach(self, screen: Screen) -> None:
        """Remove a screen and drop what it had not read."""
        self._screens.discard(screen)
        screen.discard()

    def send(
        self,
        frame: Frame,
        *,
        about: Matter = "session",
        to: Party | None = None,
        but: Screen | None = None,
    ) -> None:
        """Offer a frame to every screen (of one party, or all but one) that may have it.

        Never waits.
        """
        for screen in list(self._screens):
            if screen is not but and to in (None, screen.party) and not screen.offer(frame, about):
                self._screens.discard(screen)

    def revise(self, change: Callable[[Frame], Iterable[Frame]]) -> None:
        """Put other frames in the place of those that wait to be sent, on every screen.

        What a screen says of the note counts again once it has dropped its copy.
        """
        for screen in self._screens:
            screen.outdated = screen.may_have("note")  # else it has no copy
            screen.revise(change)

    def close(self) -> None:
        """End every outbox."""
        for screen in list(self._screens):
            screen.close()
        self._screens.clear()

    def __len__(self) -> int:
        """How many screens are attached."""
        return len(self._screens)

    def kinds(self, party: Party) -> dict[ScreenKind, int]:
        """How many screens of ``party`` of each kind are attached."""
        return dict(Counter(screen.kind for screen in self._screens if screen.party == party))

    def has(self, party: Party) -> bool:
        """Whether a screen of ``party`` is attached."""
        return any(screen.party == party for screen in self._screens)
