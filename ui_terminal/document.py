"""This terminal's replica of the shared note. No I/O, no waiting.

The layout is in ``docs/wire.md``. Positions in pycrdt's ``Text`` are UTF-8 bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any, Final

from pycrdt import Doc, Map, Text, TransactionEvent, UndoManager

from live import wire
from live.values import Content
from ui_terminal.diff import diff, rebase, utf8

_OWN: Final = "typed here"
"""Origin of what was typed here: it can be undone."""
_ONE_STEP_MS: Final = 500
"""What is typed with shorter pauses than this is undone at once, as on the page (Yjs's default)."""


@dataclass(frozen=True, slots=True, repr=False)
class NoteComment(Content):
    """What somebody said of a statement and nobody has settled."""

    id: str
    statement: str
    author: str
    text: str
    at: str


@dataclass(frozen=True, slots=True, repr=False)
class NoteStatement(Content):
    """A statement as it stands in the shared document.

    Attributes:
        evidence: Ids of the utterances it rests on.
        proposed_text: What its author put there first.
        goal_by: Who says which goal it serves: the assistant only suggests it.
        writer: Who is writing in it on another screen; "" if nobody is.
        words: How the person who disputes it would say it, or "".
        comments: What stands beside it, oldest first.
    """

    id: str
    section: str
    text: str
    status: str
    author: str
    kind: str
    goal: str
    evidence: tuple[str, ...]
    proposed_text: str
    goal_by: str = ""
    writer: str = ""
    words: str = ""
    comments: tuple[NoteComment, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class NoteSection(Content):
    """A section, with the statements that are shown, in the order of the page."""

    id: str
    title: str
    plain_title: str
    statements: tuple[NoteStatement, ...]


@dataclass(frozen=True, slots=True, repr=False)
class _Read(Content):
    """A statement as it was read last, and its place among all, without what stands beside it."""

    order: str
    statement: NoteStatement


class NoteReplica:
    """The shared document, and the changes made to it here.

    Of the statements only those that changed are read anew: every letter is a change.

    Attributes:
        writers: Who writes on another screen now, by statement.

    Args:
        changed: Called with each update; ``local`` says whether it was made here.
    """

    def __init__(self, changed: Callable[[bytes, bool], None]) -> None:
        self._changed = changed
        self._merging = False
        self._apart_ms = 0  # added to the clock, so that a step ends here
        self.writers: dict[str, str] = {}
        self._start()

    def _start(self) -> None:
        self.doc: Doc[Any] = Doc()
        self._sections: Map[Any] = self.doc.get("sections", type=Map)
        self._statements: Map[Any] = self.doc.get("statements", type=Map)
        self._comments: Map[Any] = self.doc.get("comments", type=Map)
        self._authors: Map[Any] = self.doc.get("authors", type=Map)
        self._read: dict[str, _Read] = {}
        self._unread: set[str] = set()  # statements that changed since they were read
        self._statements.observe_deep(self._note_changes)
        self._subscription = self.doc.observe(self._observe)
        self._undo = UndoManager(
            scopes=[self._statements], capture_timeout_millis=_ONE_STEP_MS, timestamp=self._now_ms
        )
        self._undo.include_origin(_OWN)

    def _now_ms(self) -> int:
        return round(monotonic() * 1_000) + self._apart_ms

    def reset(self) -> None:
        """Begin again with an empty document, because the server refused what is in this one."""
        self.doc.unobserve(self._subscription)
        self._start()

    def _observe(self, event: TransactionEvent) -> None:
        self._changed(event.update, not self._merging)

    def _note_changes(self, events: list[Any]) -> None:
        """Of a change in a statement, its path begins with its name."""
        for event in events:
            self._unread.update(event.path[:1] or event.keys)

    def merge(self, update: bytes) -> None:
        """Apply what others changed.

        Raises:
            ValueError: If ``update`` is no Yjs update.
        """
        self._merging = True
        try:
            self.doc.apply_update(update)
        except Exception:  # noqa: BLE001 - yrs raises its own untyped errors
            raise ValueError("expected a Yjs update, got something else") from None
        finally:
            self._merging = False

    def sections(self) -> tuple[NoteSection, ...]:
        """The note as it is to be shown: rejected and withdrawn ones are not."""
        filed: dict[str, list[NoteStatement]] = {}
        comments = self._beside()
        self._read_changed()
        for name, found in sorted(self._read.items(), key=lambda item: (item[1].order, item[0])):
            statement = found.statement
            if name in self.writers or name in comments:
                writer, beside = self.writers.get(name, ""), comments.get(name, ())
                statement = replace(statement, writer=writer, comments=beside)
            if statement.status not in {"rejected", "withdrawn"}:
                filed.setdefault(statement.section, []).append(statement)
        return tuple(
            NoteSection(
                section_id,
                str(section.get("title", section_id)),
                str(section.get("plain_title", "")),
                tuple(filed.get(section_id, ())),
            )
            for section_id, section in _in_order(self._sections)
        )

    def _read_changed(self) -> None:
        unread, self._unread = self._unread, set()
        for name in unread:
            value = self._statements.get(name)
            if value is None:
                self._read.pop(name, None)
            else:
                self._read[name] = _Read(value.get("order", ""), _statement(name, value))

    def _beside(self) -> dict[str, tuple[NoteComment, ...]]:
        """The comments that stand, by statement, oldest first."""
        found: dict[str, tuple[NoteComment, ...]] = {}
        for name, value in sorted(self._comments.items(), key=lambda item: item[1]["at"]):
            if not value["resolved"]:
                comment = NoteComment(
                    name, value["statement"], value["author"], value["text"], value["at"]
                )
                found[comment.statement] = (*found.get(comment.statement, ()), comment)
        return found

    def text(self, statement_id: str) -> str | None:
        """A statement's text as it is now; None if there is no such statement."""
        found = self._find(statement_id)
        return None if found is None else str(found)

    def written_by(self, statement_id: str) -> tuple[wire.Stretch, ...]:
        """Who wrote which part of a statement; nothing if it is not there, or empty."""
        shared = self._find(statement_id)
        if shared is None:
            return ()
        author = self._statements[statement_id].get("author", "assistant")
        return wire.stretches(shared, dict(self._authors.items()), author)

    def edit(self, statement_id: str, before: str, after: str) -> bool:
        """Make in the shared text the change that turned ``before`` into ``after``.

        What others changed since ``before`` was read is kept.

        Returns:
            False if the statement is not there (any more).
        """
        shared = self._find(statement_id)
        if shared is None:
            return False
        with self.doc.transaction(origin=_OWN):
            change(shared, before, after)
        return True

    # --- undo of what was typed here ---------------------------------------------------------

    def begin_step(self) -> int:
        """What is typed from now on is undone by itself; returns how many steps there are."""
        self._apart_ms += 2 * _ONE_STEP_MS
        return self.steps

    @property
    def steps(self) -> int:
        """How many steps can be undone."""
        return len(self._undo.undo_stack)

    def undo(self) -> bool:
        """Take back the last step typed here; what others typed stays. False if there is none."""
        return bool(self._undo.undo())

    def redo(self) -> bool:
        """Type again what was taken back last. False if there is nothing."""
        return bool(self._undo.redo())

    def texts(self) -> dict[str, str]:
        """The text of each statement, by id, of those that are not shown, too."""
        return {name: str(value["text"]) for name, value in self._statements.items()}

    def section_of(self, statement_id: str) -> str:
        """Id of the section that a statement is filed in; "" if there is no such statement."""
        found = self._statements.get(statement_id)
        return "" if found is None else str(found.get("section", ""))

    def _find(self, statement_id: str) -> "Text | None":
        statement = self._statements.get(statement_id)
        return None if statement is None else statement["text"]


def change(shared: Text, before: str, after: str) -> None:
    """Make in a shared text the change that turned ``before`` into ``after``.

    What others changed since ``before`` was read is kept. Runs in the caller's transaction.
    """
    current = str(shared)
    for edit in reversed(rebase(diff(before, after), before, current)):
        start, end = utf8(current, edit.start), utf8(current, edit.end)
        if end > start:
            del shared[start:end]
        if edit.insert:
            shared.insert(start, edit.insert)


def _in_order(shared: "Map[Any]") -> "list[tuple[str, Map[Any]]]":
    return sorted(shared.items(), key=lambda item: (item[1].get("order", ""), item[0]))


def _statement(statement_id: str, value: "Map[Any]") -> NoteStatement:
    return NoteStatement(
        id=statement_id,
        section=str(value.get("section", "")),
        text=str(value["text"]),
        status=str(value.get("status", "proposed")),
        author=str(value.get("author", "assistant")),
        kind=str(value.get("kind", "other")),
        goal=str(value.get("goal", "")),
        evidence=tuple(value["evidence"].keys()) if "evidence" in value else (),
        proposed_text=str(value.get("proposed_text", "")),
        goal_by=str(value.get("goal_by", "")),
        words=str(value.get("words", "")),
    )
