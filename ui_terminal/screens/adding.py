"""Adding to a signed note: what sort, about what, the words, and the name that signs them."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from textual.app import App

from ui_terminal.afterwards import heading, statements
from ui_terminal.drafts import ADDING
from ui_terminal.screens.dialogs import LineScreen
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.session_writing import Writing
from ui_terminal.values import Additions, CanonicalNote, NewAddition

_WHEN: Final = "%Y-%m-%d %H:%M"


class _Left(Exception):
    """Nothing is to be added."""


class Adding:
    """Asks for one addition. What was typed is kept as a draft until it was taken.

    Args:
        app: Where it is asked.
        writing: Keeps drafts.
        name: As the therapist signs.
    """

    def __init__(self, app: App[None], writing: Writing, name: str) -> None:
        self._app = app
        self._writing = writing
        self._name = name

    def taken(self) -> None:
        """It was added: what was typed is not needed any more."""
        self._keep("")

    async def ask(self, found: Additions, note: CanonicalNote) -> NewAddition | None:
        """Ask for all of it; None if it was left. In a worker."""
        try:
            return await self._ask(found, note)
        except _Left:
            return None

    async def _ask(self, found: Additions, note: CanonicalNote) -> NewAddition:
        options = {kind.kind: f"{kind.title}: {kind.explained}" for kind in found.kinds}
        picked = await self._pick("Add to the signed note", options)
        kind = next(kind for kind in found.kinds if kind.kind == picked)
        about = answers = occurred_at = None
        if kind.kind == "correction":
            about = await self._pick("Which line is corrected?", statements(note.note))
        elif kind.kind == "late_entry":
            occurred_at = await self._when()
        elif found.additions:
            answers = await self._answered(found)
        await self._writing.private.read()
        text = await self._line(kind.title, kind.explained, self._writing.begun(ADDING), self._keep)
        name = await self._line("Your name signs it", f"{kind.consent} {kind.intent}", self._name)
        return NewAddition(
            kind=kind.kind,
            name=name,
            text=text,
            intent=kind.intent,
            text_version=kind.text_version,
            follows=found.follows,
            about=about,
            occurred_at=occurred_at,
            answers=answers,
        )

    def _keep(self, text: str) -> None:
        self._writing.typed(ADDING, text)

    async def _answered(self, found: Additions) -> int | None:
        """Number of the addition that it answers; None if it answers none."""
        options = {"": "it answers none", **{str(a.n): heading(a) for a in found.additions}}
        picked = await self._pick("Does it answer one of these?", options)
        return int(picked) if picked else None

    async def _when(self) -> str:
        """When it took place, with its zone; asked again until it can be read."""
        about, text = "As 2026-01-31 14:30, where you are.", ""
        while True:
            text = await self._line("When did it take place?", about, text)
            try:
                return datetime.strptime(text, _WHEN).astimezone().isoformat()
            except ValueError:
                about = "That is no day and time. As 2026-01-31 14:30, where you are."

    async def _pick(self, title: str, options: dict[str, str]) -> str:
        picked = await self._app.push_screen_wait(PickScreen(title, options.items()))
        if not picked:
            raise _Left
        return picked[0]

    async def _line(
        self, title: str, about: str, text: str, typed: Callable[[str], None] = lambda _: None
    ) -> str:
        found = await self._app.push_screen_wait(LineScreen(title, about, text, typed))
        if not found:
            raise _Left
        return found
