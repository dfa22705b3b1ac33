"""The shared document: its paths, and what the server writes there. No I/O, no waiting.

The layout is in ``docs/wire.md``. Positions in pycrdt's ``Text`` are UTF-8 bytes.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from pycrdt import Doc, Map, Text

from live.note.comments import NO_COMMENTS, Comments
from live.note.order import order_between
from live.note.template import Template
from live.session import NoteEntry
from live.stretches import Stretch, stretches
from live.values import GoalSource, Party, Statement

SCHEMA: Final = "2"
"""The layout's number: counts up when a screen must read the document differently."""


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


def _set(shared: "Map[Any]", key: str, value: str) -> None:
    """Set what is not so already: what is set makes an update, and is kept for ever."""
    if shared.get(key) != value:
        shared[key] = value
