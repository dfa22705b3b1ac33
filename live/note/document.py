"""The shared document: its paths, and who may touch which. No I/O, no waiting.

The layout is in ``docs/wire.md``. Positions in pycrdt's ``Text`` are UTF-8 bytes.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pycrdt import Doc, Map, Text, TextEvent, TransactionEvent

from live.errors import UpdateRefused
from live.note import updates
from live.note.authorship import new_replicas
from live.note.comments import NO_COMMENTS, Comments
from live.note.order import order_between
from live.note.template import Template
from live.session import NoteEntry
from live.stretches import Stretch, stretches
from live.values import GoalSource, Party, Statement

EMPTY_UPDATE: Final = b"\x00\x00"
"""What Yjs sends when there is nothing to send."""
MAX_TEXT: Final = 4_000
"""Longest text of one statement, in characters: a sentence, not a chapter."""
_TEXT_DEPTH: Final = 2  # statement / "text"
SCHEMA: Final = "2"
"""The layout's number: counts up when a screen must read the document differently."""


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


class NoteDocument:
    """One replica of a session's note.

    Args:
        doc: The Yjs document it wraps; a new one if absent.
    """

    def __init__(self, doc: "Doc[Any] | None" = None) -> None:
        self.doc: Doc[Any] = Doc() if doc is None else doc
        self._meta: Map[Any] = self.doc.get("meta", type=Map)
        self._sections: Map[Any] = self.doc.get("sections", type=Map)
        self._statements: Map[Any] = self.doc.get("statements", type=Map)
        self._comments: Map[Any] = self.doc.get("comments", type=Map)
        self._authors: Map[Any] = self.doc.get("authors", type=Map)

    def lay_out(self, template: Template) -> None:
        """Give the document the sections of a form, and no others."""
        with self.doc.transaction():
            _set(self._meta, "schema", SCHEMA)
            for section_id, _ in list(self._sections.items()):
                if not template.has(section_id):
                    del self._sections[section_id]
            for number, section in enumerate(template.sections):
                if section.id not in self._sections:
                    self._sections[section.id] = Map({})
                shown = self._sections[section.id]
                _set(shown, "title", section.title)
                _set(shown, "plain_title", section.plain_title)
                _set(shown, "order", f"{number:04d}")

    @property
    def schema(self) -> str:
        """The number of the layout it was given; "" before."""
        return str(self._meta.get("schema", ""))

    def replace(self, statement: Statement, replaced: Sequence[str]) -> None:
        """Put a proposal where the first of those stands that it takes the place of."""
        orders = [self._statements[name]["order"] for name in replaced if name in self._statements]
        self.add(statement, "proposed")
        if orders:
            self._statements[statement.id]["order"] = min(orders)
        for name in replaced:
            self.mark(name, "withdrawn")

    def add(self, statement: Statement, status: str) -> None:
        """Put a statement behind all others; one that is there is left as it is.

        Its order is one of the whole note, not of its section: filed elsewhere, it stands
        before and behind the same statements as ever.
        """
        if statement.id in self._statements:
            return
        last = max((found["order"] for found in self._statements.values()), default="")
        self._statements[statement.id] = Map(
            {
                "text": Text(statement.text),
                "section": statement.section,
                "status": status,
                "author": statement.author,
                "kind": statement.kind,
                "goal": statement.goal,
                "goal_by": "assistant" if statement.goal else "",
                "order": order_between(last, ""),
                "evidence": Map(dict.fromkeys(statement.evidence, True)),
                "proposed_text": statement.text,
            }
        )

    def put(self, statement: Statement, status: str) -> None:
        """Put a statement into its section, or say anew what one that is there says.

        Text that a person changed is left as it is.
        """
        found = self._statements.get(statement.id)
        if found is None:
            self.add(statement, status)
        elif statement.text != found["proposed_text"] == str(found["text"]) and all(
            part.author == found["author"] for part in self.written_by(statement.id)
        ):
            text = found["text"]
            del text[0 : len(text)]
            text += statement.text
            found["proposed_text"] = statement.text
        self.mark(statement.id, status)

    def mark(self, statement_id: str, status: str) -> None:
        """Change a statement's status."""
        found = self._statements.get(statement_id)
        if found is not None:
            _set(found, "status", status)

    def link(self, statement_id: str, goal: str, by: GoalSource) -> None:
        """Change which goal a statement serves."""
        found = self._statements.get(statement_id)
        if found is None:
            return
        for name, value in (("goal", goal), ("goal_by", by)):
            if found.get(name, "") != value:
                found[name] = value

    def set_state(self, state: str) -> None:
        """Show the session's state in the document."""
        _set(self._meta, "state", state)

    def say_otherwise(self, statement_id: str, words: str) -> None:
        """Show how the person who disputes a statement would say it; "" takes that away."""
        found = self._statements.get(statement_id)
        if found is not None and found.get("words", "") != words:
            found["words"] = words

    def rewrite(self, statement_id: str, words: str) -> None:
        """Let a statement say something else, as if its author had typed it."""
        text = self.text(statement_id)
        if text is not None and str(text) != words:
            text.clear()
            text += words

    def remark(self, comments: Comments) -> None:
        """Show these comments, and no others."""
        for name in [name for name, _ in self._comments.items() if name not in comments]:
            del self._comments[name]
        for comment in comments.values():
            found = self._comments.get(comment.id)
            if found is None:
                self._comments[comment.id] = Map(
                    {
                        "statement": comment.statement,
                        "author": comment.author,
                        "text": comment.text,
                        "at": comment.at.isoformat(timespec="seconds"),
                        "resolved": comment.resolved,
                    }
                )
            elif found["resolved"] != comment.resolved:
                found["resolved"] = comment.resolved

    def match(
        self,
        template: Template,
        entries: Mapping[str, NoteEntry],
        comments: Comments = NO_COMMENTS,
    ) -> None:
        """Bring all but the texts in line with the log, which is the truth of it.

        Also how a note is given another form: texts are not touched, so whatever is typed into
        them at the same time stays.
        """
        with self.doc.transaction():
            self.lay_out(template)
            for entry in entries.values():
                self.add(entry.statement, entry.status)
                self.mark(entry.statement.id, entry.status)
                self.link(entry.statement.id, entry.goal, entry.goal_by)
                self.say_otherwise(entry.statement.id, entry.words)
                _set(self._statements[entry.statement.id], "section", entry.statement.section)
            self.remark(comments)

    def changed(self) -> frozenset[str]:
        """Ids of statements whose text is not what was put there."""
        return frozenset(
            name
            for name, found in self._statements.items()
            if str(found["text"]) != found["proposed_text"]
        )

    def texts(self) -> dict[str, str]:
        """The current text of every statement, by id, in the order of the page."""
        places = {name: section["order"] for name, section in self._sections.items()}
        ordered = sorted(self._in_order(), key=lambda item: places[item[1]["section"]])
        return {statement_id: str(found["text"]) for statement_id, found in ordered}

    def lines(self, section_id: str) -> list[tuple[str, str, str]]:
        """Id, status and author of a section's statements, in the order of the page."""
        return [
            (statement_id, found["status"], found["author"])
            for statement_id, found in self._in_order()
            if found["section"] == section_id
        ]

    def text(self, statement_id: str) -> "Text | None":
        """The shared text of one statement, for editing; None if there is no such statement."""
        found = self._statements.get(statement_id)
        return None if found is None else found["text"]

    @property
    def roots(self) -> "tuple[Map[Any], ...]":
        """All there is: first the one in which the texts are."""
        return (self._statements, self._meta, self._sections, self._comments, self._authors)

    @property
    def authors(self) -> dict[str, Party]:
        """Whose the replicas are that people write on, by their numbers."""
        return dict(self._authors.items())

    def claim(self, replicas: Iterable[int], party: Party) -> None:
        """Remember whose replicas these are: what they write is this person's."""
        for replica in sorted(replicas):
            _set(self._authors, str(replica), party)

    def written_by(self, statement_id: str) -> tuple[Stretch, ...]:
        """Who wrote which part of a statement; nothing if it is not there, or empty."""
        found = self._statements.get(statement_id)
        if found is None:
            return ()
        return stretches(found["text"], self.authors, found["author"])

    def _in_order(self) -> "list[tuple[str, Map[Any]]]":
        return sorted(self._statements.items(), key=lambda item: (item[1]["order"], item[0]))


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


def _set(shared: "Map[Any]", key: str, value: str) -> None:
    """Set what is not so already: what is set makes an update, and is kept for ever."""
    if shared.get(key) != value:
        shared[key] = value


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
