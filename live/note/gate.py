"""Who may touch what in the shared document: a change is tried before it counts. No I/O.

The server writes everything; a person writes in the texts of statements that are there, in their
own name, and nowhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from pycrdt import Map, TextEvent, TransactionEvent

from live.errors import UpdateRefused
from live.note import updates
from live.note.authorship import new_replicas
from live.note.document import NoteDocument
from live.note.updates import EMPTY_UPDATE
from live.values import Party

MAX_TEXT: Final = 4_000
"""Longest text of one statement, in characters: a sentence, not a chapter."""
_TEXT_DEPTH: Final = 2  # statement / "text"


@dataclass(frozen=True, slots=True)
class Touched:
    """What an update changed.

    Attributes:
        statements: Ids of those whose text was changed.
        anything: Whether it holds anything that was not known: if not, there is nothing to keep.
        claim: The server's update that says whose the replicas are that write for the first time;
            to be kept before it.
    """

    statements: frozenset[str]
    anything: bool = True
    claim: bytes = EMPTY_UPDATE


class Gate:
    """A shadow of the document in which a change is tried before it counts.

    A change that is not to be has already changed the shadow: ``renew`` makes it anew from the
    true document.
    """

    def __init__(self, truth: NoteDocument) -> None:
        self._truth = truth
        self.renew()

    def renew(self) -> None:
        """Forget what was tried: the shadow is the truth again."""
        self.shadow = NoteDocument()
        self.shadow.doc.apply_update(self._truth.doc.get_update())

    def write(self, change: Callable[[NoteDocument], object]) -> bytes:
        """Let the server change the shadow; returns the update, empty if nothing changed."""
        try:
            return _made(self.shadow, change)
        except BaseException:
            self.renew()
            raise

    def write_as(
        self, party: Party, change: Callable[[NoteDocument], object]
    ) -> tuple[bytes, bytes]:
        """Let the server change the shadow in a person's name: the words it writes are theirs.

        Returns:
            The update that says whose the replica is, to be kept first, and that of the change.
        """
        pen = NoteDocument()
        pen.doc.apply_update(self.shadow.doc.get_update())
        update = _made(pen, change)
        if update == EMPTY_UPDATE:
            return EMPTY_UPDATE, EMPTY_UPDATE
        claim = self.write(lambda note: note.claim({pen.doc.client_id}, party))
        self.shadow.doc.apply_update(update)
        return claim, update

    def admit(self, update: bytes, party: Party) -> Touched:
        """Try a person's update.

        Raises:
            UpdateRefused: If it is no Yjs update, builds on what is not there, touches anything
                but the text of statements that are there, makes one too long, or writes in
                another's name.
        """
        outline = updates.read(update)
        state = self.shadow.doc.get_state()
        updates.check_follows(outline, state)
        new = new_replicas(outline, state, self.shadow.authors, party)
        try:
            touched = self._try(update)
        except UpdateRefused:
            self.renew()
            raise
        return replace(touched, claim=self.write(lambda note: note.claim(new, party)))

    def _try(self, update: bytes) -> Touched:
        seen: list[str | None] = []  # the statement of each change; None: it was to no text
        new: list[bytes] = []
        shadow, doc = self.shadow, self.shadow.doc
        whole = doc.observe(lambda event: new.append(_update(event)))
        texts, *others = shadow.roots

        def watch(root: "Map[Any]") -> Any:
            texts_here = root is texts
            return root.observe_deep(
                lambda events: seen.extend(_text_of(e) if texts_here else None for e in events)
            )

        deep = [(root, watch(root)) for root in (texts, *others)]
        try:
            doc.apply_update(update)
        except Exception:  # noqa: BLE001 - yrs raises its own untyped errors
            raise UpdateRefused("expected a Yjs update, got something else") from None
        finally:
            doc.unobserve(whole)
            for root, subscription in deep:
                root.unobserve(subscription)
        return Touched(self._judge(seen), anything=bool(new))

    def _judge(self, seen: "list[str | None]") -> frozenset[str]:
        touched = set()
        for statement_id in seen:
            text = None if statement_id is None else self.shadow.text(statement_id)
            if statement_id is None or text is None:
                raise UpdateRefused(
                    "expected changes to the text of statements, got one to what only the "
                    "server writes: use a command"
                )
            if len(str(text)) > MAX_TEXT:
                raise UpdateRefused(
                    f"expected at most {MAX_TEXT} characters in a statement, got more: split it"
                )
            touched.add(statement_id)
        return frozenset(touched)


def _made(note: NoteDocument, change: Callable[[NoteDocument], object]) -> bytes:
    """Change a note in one transaction; returns the update, empty if nothing changed."""
    made: list[bytes] = []
    subscription = note.doc.observe(lambda event: made.append(_update(event)))
    try:
        with note.doc.transaction():
            change(note)
    finally:
        note.doc.unobserve(subscription)
    return made[0] if made else EMPTY_UPDATE


def _update(event: TransactionEvent) -> bytes:
    update: bytes = event.update
    return update


def _text_of(event: Any) -> str | None:
    """The id of the statement whose text an event is about; asked while its transaction is open."""
    path = event.path
    is_text = isinstance(event, TextEvent) and len(path) == _TEXT_DEPTH and path[1] == "text"
    return str(path[0]) if is_text else None
