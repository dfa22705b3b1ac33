"""A note to try things on: a document with statements, a person's replica of it, a journal."""

from collections.abc import Callable
from typing import Any

import anyio
from pycrdt import Doc, Text, read_message

from live.note.document import NoteDocument
from live.note.template_files import shipped
from live.values import Author
from tests.fakes.values import statement

DAP = shipped().find("dap")
TEXTS = {"s1": "Slept four hours.", "s2": "Café at noon ☕, then wörk."}


def note(texts: dict[str, str] = TEXTS) -> NoteDocument:
    """A DAP note with a proposed statement for each text."""
    document = NoteDocument()
    document.lay_out(DAP)
    for name, text in texts.items():
        document.add(statement(name, text), "proposed")
    return document


def content(document: NoteDocument) -> dict[str, Any]:
    """Everything a note says, as plain values."""
    return {
        root: document.doc.get(root, type=type(shared)).to_py() for root, shared in _roots(document)
    }


def all_but_texts(document: NoteDocument) -> dict[str, Any]:
    """What only the server writes, as plain values."""
    found = content(document)
    for entry in found["statements"].values():
        del entry["text"]
    return found


def _roots(document: NoteDocument) -> list[tuple[str, Any]]:
    return [(str(name), shared) for name, shared in document.doc.items()]


class Replica:
    """One person's copy of the note, as their screen holds it.

    Attributes:
        note: The copy.
        unsent: Updates made here since the last ``take``, oldest first.
    """

    def __init__(self, of: NoteDocument) -> None:
        self.note = NoteDocument(Doc())
        self.note.doc.apply_update(of.doc.get_update())
        self.unsent: list[bytes] = []
        self._mine = True
        self._subscription = self.note.doc.observe(self._changed)

    def _changed(self, event: Any) -> None:
        if self._mine:
            self.unsent.append(event.update)

    def makes(self, change: Callable[[NoteDocument], object]) -> bytes:
        """Change the copy in one transaction; returns the update, which is not in ``unsent``."""
        with self.note.doc.transaction():
            change(self.note)
        return self.unsent.pop()

    def types(self, statement_id: str, at: int, insert: str, delete: int = 0) -> bytes:
        """Replace ``delete`` characters at ``at`` (code points); returns the update."""
        return self.makes(lambda note: splice(text_in(note, statement_id), at, insert, delete))

    def receives(self, frame: bytes) -> None:
        """Take a y-protocols frame."""
        self._mine = False
        try:
            self.note.doc.apply_update(read_message(frame[2:]))
        finally:
            self._mine = True


def text_in(document: NoteDocument, statement_id: str) -> Text:
    """The shared text of a statement that is there."""
    text = document.text(statement_id)
    assert text is not None
    return text


def splice(text: Text, at: int, insert: str, delete: int = 0) -> None:
    """Change a text by code points; pycrdt counts UTF-8 bytes."""
    before = str(text)
    start = len(before[:at].encode())
    end = len(before[: at + delete].encode())
    if end > start:
        del text[start:end]
    if insert:
        text.insert(start, insert)


class MemoryJournal:
    """Keeps updates in a list.

    Attributes:
        kept: Author and update, in order.
        fails: Raised instead of keeping, if set.
        held: If set, keeping waits for it.
        waiting: Set when somebody waits for ``held``.
    """

    def __init__(self) -> None:
        self.kept: list[tuple[Author, bytes]] = []
        self.fails: Exception | None = None
        self.held: anyio.Event | None = None
        self.waiting = anyio.Event()

    async def append_update(self, author: Author, update: bytes) -> None:
        """Keep an update."""
        if self.held is not None:
            self.waiting.set()
            await self.held.wait()
        if self.fails is not None:
            raise self.fails
        self.kept.append((author, update))

    def replayed(self) -> NoteDocument:
        """The document as a restart would bring it back."""
        document = NoteDocument()
        for _, update in self.kept:
            document.doc.apply_update(update)
        return document
