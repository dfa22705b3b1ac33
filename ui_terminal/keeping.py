"""Keeps at this terminal what the server does not have, and takes up what an earlier one left."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import anyio
from anyio import to_thread

from ui_terminal.connection import Connection
from ui_terminal.drafts import DraftBook, Place
from ui_terminal.messages import LostText
from ui_terminal.outbox import Outbox
from ui_terminal.private import PrivateLane
from ui_terminal.unsent import Typed, Unsent

_EVERY_S: Final = 0.5
"""What is typed without a connection is lost to kill -9 for so long, in seconds."""


class Keeping:
    """What waits of one session. ``run`` looks after it until it is cancelled; then ``close``.

    Nothing is written while the server answers at once: only what waits over two looks.

    Args:
        folder: The user's own; None: nothing is ever written.
        connection: The line to the session.
        lane: The private lane's, which brings the key.
        drafts: The drafts, of the terminal of that name.
        drafted: Told when drafts were taken up.
        sealed: Told whether what waits is kept here.
    """

    def __init__(
        self,
        folder: Path | None,
        connection: Connection,
        lane: PrivateLane,
        drafts: DraftBook,
        drafted: Callable[[], None],
        sealed: Callable[[bool], None],
    ) -> None:
        self._folder = folder
        self._connection = connection
        self._lane = lane
        self._drafts = drafts
        self._drafted = drafted
        self._sealed = sealed
        self._box: Outbox | None = None
        self._lines: tuple[Typed, ...] = ()  # taken up, and not typed again yet
        self._own: tuple[str, str] | None = None
        self._seen = self._kept = Unsent(drafts.terminal)

    async def run(self) -> None:
        """Look after it, now and then."""
        while True:
            await self._look()
            await anyio.sleep(_EVERY_S)

    def close(self) -> None:
        """Keep what still waits, and let go."""
        if self._box is not None:
            unsent = self._unsent()
            if unsent.anything:
                self._box.keep(unsent)
            else:
                self._box.clear()
            self._box.close()
            self._box = None

    async def _look(self) -> None:
        if self._box is None and not await self._opened():
            return
        self._type_again()
        before, self._seen = self._seen, self._unsent()
        box, unsent = self._box, self._seen
        if box is None or unsent == self._kept or not (before.anything or self._kept.anything):
            return
        if unsent.anything:
            self._sealed(await to_thread.run_sync(box.keep, unsent))
        else:
            await to_thread.run_sync(box.clear)
        self._kept = unsent

    async def _opened(self) -> bool:
        """Open the outbox once the key is here, and take up what is in it."""
        if self._folder is None or self._lane.key is None:
            return False
        box = Outbox(self._folder, self._connection.session, self._lane.key)
        left = await to_thread.run_sync(box.find)
        self._box = box
        self._sealed(True)
        for unsent in left:
            self._lines += unsent.lines
            self._own = unsent.own or self._own
            if unsent.drafts is not None:
                self._drafts.inherit(unsent.terminal, unsent.drafts)
        if left:
            self._kept = self._unsent()
            self._drafted()
        return True

    def _unsent(self) -> Unsent:
        lines = [Typed(t.statement, t.section, b, t.text) for t, b in self._connection.typed]
        waits = self._lane.drafts.waits is not None or self._drafts.unread
        return Unsent(
            self._drafts.terminal,
            (*self._lines, *lines),
            self._drafts.mine() if waits else None,
            self._own or self._lane.own.waits,
        )

    def _type_again(self) -> None:
        """Once note and lane are here, type what was taken up where nobody changed anything since.

        Words of a line that somebody changed become a draft. What is not in the note any more was
        taken back, and so are the words.
        """
        sections = self._connection.note.sections() if self._lines else ()
        if sections:
            shown = {s.id for section in sections for s in section.statements}
            lines, self._lines = self._lines, ()
            for typed in lines:
                self._type(typed, shown=typed.statement in shown)
            self._drafted()
        if self._own is not None and self._lane.own.text is not None:
            before, after = self._own
            self._own = None
            if self._lane.own.text != after:
                self._lane.own.change(before, after)

    def _type(self, typed: Typed, *, shown: bool) -> None:
        now = self._connection.note.text(typed.statement)
        if shown and now == typed.before:
            changed = LostText(typed.statement, typed.section, typed.text)
            self._connection.edit(changed, typed.before)
        elif now is not None and now != typed.text:
            self._drafts.add(Place("write", typed.section), typed.text)
