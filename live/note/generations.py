"""A note written down anew, without what was taken back. Pure.

Yjs keeps what was deleted: in its tombstones, and in every update that ever brought it. So what
must not be there any more is left out of a document that never held it: a new generation of the
note. No change that was made to the old one fits the new one (``live.note.updates``).
"""

import secrets
from collections.abc import Collection, Iterable
from typing import Any

from pycrdt import Doc, Map, Text

from live.note.document import NoteDocument
from live.note.updates import state_of
from live.stretches import Stretch
from live.values import PARTIES, Author, Party

AUTHORS = "authors"
"""The root that says whose replicas are whose: those of the old generation are nobody's now."""


def written_anew(
    note: NoteDocument, gone: Collection[str]
) -> tuple[NoteDocument, list[tuple[Author, bytes]]]:
    """A note without some statements, and the changes that make it from nothing, by their authors.

    Each person's words are written by a replica of theirs, so that it still shows who wrote what.

    Args:
        note: As it stands.
        gone: Ids of statements that are to be left out, and of which nothing else is to speak.
    """
    anew = _Anew(state_of(note.doc.get_state()))
    with anew.note.doc.transaction():
        for name, root in note.doc.items():
            if name != AUTHORS:
                anew.copy(str(name), root, gone)
        for party, hand in anew.hands.items():
            anew.note.claim([hand.client_id], party)
    anew.keep("assistant")
    for name, text in note.texts().items():
        if name not in gone:
            anew.write(name, text, note.written_by(name))
    return anew.note, anew.updates


class _Anew:
    """The new generation while it is written.

    Attributes:
        note: It.
        hands: A replica of it for each person.
        updates: The changes so far, by their authors.

    Args:
        taken: Numbers of replicas that the new ones must not have.
    """

    def __init__(self, taken: Collection[int]) -> None:
        numbers = set(taken)
        self.note = NoteDocument(_replica(numbers))
        self.hands: dict[Party, Doc[Any]] = {party: _replica(numbers) for party in PARTIES}
        self.updates: list[tuple[Author, bytes]] = []
        self._kept = self.note.doc.get_state()

    def keep(self, author: Author) -> None:
        """Take what has changed since the last time for one change of this author's."""
        self.updates.append((author, self.note.doc.get_update(self._kept)))
        self._kept = self.note.doc.get_state()

    def copy(self, name: str, root: "Map[Any]", gone: Collection[str]) -> None:
        """Copy what stays of a root. Texts stay empty."""
        anew = self.note.doc.get(name, type=Map)
        for key, value in root.items():
            if key not in gone and not _is_about(value, gone):
                anew[key] = _copied(value)

    def write(self, statement: str, text: str, stretches: Iterable[Stretch]) -> None:
        """Write a statement's text, each stretch by whom it was written.

        What is its own author's, the server writes in their name, as it did the first time.
        """
        owner = self.note.doc.get("statements", type=Map)[statement]["author"]
        for stretch in stretches:
            words = text[stretch.start : stretch.end]
            if stretch.author == "assistant" or stretch.author == owner:  # noqa: PLR1714 - narrows
                _append(self.note, statement, words)
                self.keep("assistant")
            else:
                hand = self.hands[stretch.author]
                hand.apply_update(self.note.doc.get_update(hand.get_state()))
                _append(NoteDocument(hand), statement, words)
                self.note.doc.apply_update(hand.get_update(self._kept))
                self.keep(stretch.author)


def _append(note: NoteDocument, statement: str, words: str) -> None:
    text = note.text(statement)
    assert text is not None
    text += words


def _is_about(value: object, gone: Collection[str]) -> bool:
    return isinstance(value, Map) and value.get("statement") in gone


def _copied(value: Any) -> Any:
    if isinstance(value, Text):
        return Text()
    if isinstance(value, Map):
        return Map({key: _copied(inner) for key, inner in value.items()})
    return value


def _replica(taken: set[int]) -> "Doc[Any]":
    """A replica with a number that none has yet."""
    while (number := secrets.randbits(32)) in taken:
        pass
    taken.add(number)
    return Doc(client_id=number)
