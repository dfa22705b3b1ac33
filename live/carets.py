"""Who is where in the note: what screens say of it, made sure of and passed on. Never kept.

A screen says of itself at which statement its person is (y-protocols awareness). Whose it is, the
server says; a screen that goes without a word is gone at once. Where a person is, the assistant
neither writes nor puts lines together.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from pycrdt import YMessageType, write_message, write_var_uint

from live.errors import UpdateRefused
from live.hub import Hub, Screen
from live.note.room import Room
from live.values import Party
from live.y_messages import content, number

MAX_CARET: Final = 1_024
"""Longest message about where somebody is, in bytes."""
_NOBODY: Final = b"null"
_SHARED_STEP: Final = re.compile(r"(?:disputed|comments|pencil|goals)(?:\.[A-Za-z0-9_.-]{1,64})?")
"""Steps that both see (``path-steps.js``): what is the therapist's alone is not passed on."""


@dataclass(frozen=True, slots=True)
class Caret:
    """Where one screen's person is.

    Attributes:
        replica: The number of the screen's copy of the note.
        clock: Counts what it said.
        party: Whose screen it is.
        statement: Id of the statement they are in; "" if in none.
        here: False once the screen is gone.
        step: Which step of the way through what is open in the note they are at; "" if at none, or
            at one that only the therapist sees.
    """

    replica: int
    clock: int
    party: Party
    statement: str = ""
    here: bool = True
    step: str = ""

    def frame(self) -> bytes:
        """The y-protocols message that tells of it."""
        said = {"party": self.party, "statement": self.statement or None}
        if self.step:
            said["step"] = self.step
        state = json.dumps(said, separators=(",", ":")).encode() if self.here else _NOBODY
        update = b"\x01" + write_var_uint(self.replica) + write_var_uint(self.clock)
        return bytes([YMessageType.AWARENESS]) + write_message(update + write_message(state))


class Carets:
    """Where everybody is in one session's note.

    Args:
        hub: The session's screens.
        room: The note itself.

    Attributes:
        left: Called when somebody has left a statement; must not wait.
    """

    def __init__(self, hub: Hub, room: Room) -> None:
        self._hub = hub
        self._room = room
        self.left: Callable[[], None] = lambda: None
        self._carets: dict[Screen, Caret] = {}

    def occupied(self) -> frozenset[str]:
        """Ids of the statements in which somebody is who sees the note now."""
        return frozenset(
            caret.statement
            for screen, caret in self._carets.items()
            if caret.statement and screen.may_have("note")
        )

    def welcome(self, screen: Screen) -> None:
        """Tell a new screen where everybody is."""
        for caret in self._carets.values():
            screen.offer(caret.frame(), "note")

    def take(self, screen: Screen, update: bytes) -> None:
        """Take what a screen says of where its person is, and pass it on.

        What it says of another's replica is not passed on.

        Raises:
            UpdateRefused: If it is no such message.
        """
        said = read(update, screen.party)
        if said is None:
            return
        if self._room.document.text(said.statement) is None:
            said = replace(said, statement="")
        for other, known in list(self._carets.items()):
            if known.replica != said.replica:
                continue
            if known.party != said.party or said.clock < known.clock:
                return
            if other is not screen:
                if not said.here:
                    return
                del self._carets[other]  # it is back before its old connection is known to be gone
        before = self._carets.get(screen)
        if before is not None and before.replica != said.replica:
            self.leave(screen)
        self._carets[screen] = said
        self._tell(screen, said, before)
        if not said.here:
            del self._carets[screen]

    def leave(self, screen: Screen) -> None:
        """A screen is gone."""
        before = self._carets.pop(screen, None)
        if before is not None:
            self._tell(screen, replace(before, statement="", here=False), before)

    def forget(self, party: Party) -> None:
        """The note was taken from a person's screens: they are nowhere in it."""
        for screen in [screen for screen in self._carets if screen.party == party]:
            self.leave(screen)

    def _tell(self, screen: Screen, caret: Caret, before: Caret | None) -> None:
        self._hub.send(caret.frame(), about="note", but=screen)
        if before is not None and before.statement not in self.occupied() | {""}:
            self.left()


def read(update: bytes, party: Party) -> Caret | None:
    """Read what a screen says of where its person is; None if it speaks of more than itself.

    Raises:
        UpdateRefused: If it is something else.
    """
    try:
        if len(update) > MAX_CARET:
            raise ValueError
        count, rest = number(update)
        if count != 1:
            return None  # of others, who speak for themselves
        replica, rest = number(rest)
        clock, rest = number(rest)
        state = json.loads(content(rest))
        if not isinstance(state, dict | None):
            raise TypeError
        statement = (state or {}).get("statement") or ""
        step = (state or {}).get("step") or ""
        if not (isinstance(statement, str) and isinstance(step, str)):
            raise TypeError
    except (ValueError, TypeError, RecursionError):
        raise UpdateRefused(
            f"expected one screen's own place in the note, in at most {MAX_CARET} bytes, got "
            "something else"
        ) from None
    shared = step if _SHARED_STEP.fullmatch(step) else ""
    return Caret(replica, clock, party, statement, here=state is not None, step=shared)
