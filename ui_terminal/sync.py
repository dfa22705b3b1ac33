"""The y-protocols half of a connection: what to say about the shared document. No I/O."""

import json
from collections.abc import Callable, Collection
from typing import Final

from pycrdt import (
    Awareness,
    Doc,
    YMessageType,
    YSyncMessageType,
    create_sync_message,
    create_update_message,
    read_message,
    write_message,
    write_var_uint,
)

from ui_terminal.document import NoteReplica
from ui_terminal.messages import LostText
from ui_terminal.unkept import Unkept

_EMPTY_UPDATE: Final = b"\x00\x00"


class DocumentSync:
    """Keeps a replica in step with the server's document.

    Our changes flow only after the server has asked for what it lacks (its sync step 1):
    what was typed without a connection is in that answer, and later changes build on it.

    Args:
        send: Sends a binary frame; must not wait.
        changed: Told whenever the document changed; must not wait.
    """

    def __init__(self, send: Callable[[bytes], None], changed: Callable[[], None]) -> None:
        self.note: Final = NoteReplica(self._observe)
        self._send = send
        self._changed = changed
        self._unkept = Unkept()
        self._before: dict[str, str] = {}  # what changed texts were when we changed them first
        self._again: list[tuple[LostText, str]] = []
        self._editing: str | None = None
        self._held: list[bytes] | None = None  # while something is undone: what that changes
        self._flows = False
        self._others = Awareness(Doc())
        self._place = ""
        self._said = 0

    @property
    def unkept(self) -> int:
        """How many statements changed here the server has not said it kept."""
        return len(self._unkept)

    @property
    def typed(self) -> tuple[tuple[LostText, str], ...]:
        """Those statements, each with what it said before it was changed here."""
        now = [(text, self._before.get(text.statement, "")) for text in self._unkept.texts()]
        return (*self._again, *now)

    def connected(self) -> None:
        """Ask for what we lack, and say where we are."""
        self._send(create_sync_message(self.note.doc))
        self.be_at(self._place)

    def be_at(self, statement: str) -> None:
        """Tell the others in which statement somebody writes here; "" for none.

        They forget it after half a minute: say it again while it is so.
        """
        self._place = statement
        self._said += 1
        state = json.dumps({"statement": statement or None}).encode()
        numbers = write_var_uint(self.note.doc.client_id) + write_var_uint(self._said)
        update = b"\x01" + numbers + write_message(state)
        self._send(bytes([YMessageType.AWARENESS]) + write_message(update))

    def disconnected(self) -> None:
        """Changes wait for the next connection."""
        self._flows = False
        self._others = Awareness(Doc())
        self.note.writers = {}
        self._unkept.connection_lost()

    def refused(self) -> tuple[LostText, ...]:
        """Begin with an empty document; returns what was typed and not kept."""
        self._flows = False
        self.note.reset()
        self._changed()
        return self._unkept.take()

    def begin_anew(self, gone: Collection[str]) -> None:
        """Something was taken back, and this document held it: begin with an empty one.

        What was typed into statements that stay is typed again, once the new one is here.
        """
        unkept = [text for text in self._unkept.take() if text.statement not in gone]
        self._again += [(text, self._before.get(text.statement, "")) for text in unkept]
        self._before.clear()
        self.note.reset()
        self._changed()
        self.connected()

    def _type_again(self) -> None:
        again, self._again = self._again, []
        for text, before in again:
            if self.note.text(text.statement) != text.text:  # the server may have had it
                self.edit(text, before)

    def take(self, frame: bytes) -> None:
        """Take a binary frame.

        Raises:
            ValueError: If it is no y-protocols message.
        """
        if frame[:1] != bytes([YMessageType.SYNC]):
            self._see_others(frame[1:])
            return
        try:
            kind, payload = frame[1], read_message(frame[2:])
        except (IndexError, AssertionError):
            raise ValueError("expected a y-protocols message, got something else") from None
        if kind == YSyncMessageType.SYNC_STEP1:
            self._answer(payload)
        elif payload != _EMPTY_UPDATE:
            self._unkept.echoed(payload)
            self.note.merge(payload)
        if kind == YSyncMessageType.SYNC_STEP2:
            self._type_again()

    def _see_others(self, message: bytes) -> None:
        """Where others are in the note, as the server tells it."""
        try:
            self._others.apply_awareness_update(read_message(message), "server")
        except (ValueError, IndexError, AssertionError):
            raise ValueError("expected a y-protocols message, got something else") from None
        states = self._others.states.values()
        self.note.writers = {
            state["statement"]: str(state.get("party", ""))
            for state in states
            if state.get("statement")
        }
        self._changed()

    def edit(self, text: LostText, before: str) -> bool:
        """Change a statement as ``before`` was changed into ``text.text``.

        Returns:
            False if the statement is not there.
        """
        if text.text == before:
            return self.note.text(text.statement) is not None
        if not self._unkept.has(text.statement):
            self._before[text.statement] = before
        self._unkept.typed(text)
        self._editing = text.statement
        try:
            found = self.note.edit(text.statement, before, text.text)
        finally:
            self._editing = None
        if not found:
            self._unkept.forget(text.statement)
        return found

    def undo(self, *, back: bool) -> tuple[str, ...]:
        """Take back the last step typed here, or (``back`` is False) type it again.

        Returns:
            Ids of the statements that this changed.
        """
        before, self._held = self.note.texts(), []
        try:
            if back:
                self.note.undo()
            else:
                self.note.redo()
        finally:
            updates, self._held = self._held, None
        after = self.note.texts()
        changed = [name for name in after if before.get(name) != after[name]]
        for name in changed:
            if not self._unkept.has(name):
                self._before[name] = before.get(name, "")
            self._unkept.typed(LostText(name, self.note.section_of(name), after[name]))
        for update in updates:
            self._pass_on(update, changed[0] if len(changed) == 1 else None)
        self._changed()
        return tuple(changed)

    def _answer(self, state: bytes) -> None:
        update = _EMPTY_UPDATE
        if len(self._unkept):
            # Only then: an update names every deletion there ever was, and would be refused
            # for that alone while the note is frozen.
            try:
                update = self.note.doc.get_update(state)
            except Exception:  # noqa: BLE001 - yrs raises its own untyped errors
                raise ValueError("expected a Yjs state vector, got something else") from None
            self._unkept.sent(update)
        self._flows = True
        step2 = bytes([YMessageType.SYNC, YSyncMessageType.SYNC_STEP2])
        self._send(step2 + write_message(update))

    def _observe(self, update: bytes, local: bool) -> None:
        if local and self._held is not None:
            self._held.append(update)
            return
        if local:
            self._pass_on(update, self._editing)
        self._changed()

    def _pass_on(self, update: bytes, statement: str | None) -> None:
        if self._flows:
            self._unkept.sent(update, statement)
            self._send(create_update_message(update))
