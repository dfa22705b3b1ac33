"""What becomes of the note: statements and what people say of them."""

from dataclasses import dataclass
from typing import Literal

from live.note.template import Template
from live.values import Content, Party, Statement


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Proposed(Content):
    """The assistant put a statement into the note, in pencil.

    Attributes:
        statement: What it put there.
        replaces: Ids of its own proposals, touched by nobody, whose place the statement takes.
    """

    type: Literal["proposed"] = "proposed"
    statement: Statement
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Written(Content):
    """A person added a statement of their own."""

    type: Literal["written"] = "written"
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A person kept a statement."""

    type: Literal["accepted"] = "accepted"
    statement: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A person changed a statement's text for the first time since it was proposed."""

    type: Literal["edited"] = "edited"
    statement: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """The therapist took a statement out of the note."""

    type: Literal["rejected"] = "rejected"
    statement: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Disputed(Content):
    """A person said that a statement is not right; ``words`` is how they would say it, or ""."""

    type: Literal["disputed"] = "disputed"
    statement: str
    by: Party
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """The other person put a disputed statement the way it was said in the dispute."""

    type: Literal["taken_over"] = "taken_over"
    statement: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Commented(Content):
    """A person said something of a statement, beside it."""

    type: Literal["commented"] = "commented"
    comment: str
    statement: str
    text: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentResolved:
    """A person settled a comment."""

    type: Literal["comment_resolved"] = "comment_resolved"
    comment: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The therapist said which goal of the plan a statement serves; "" is none."""

    type: Literal["linked"] = "linked"
    statement: str
    goal: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateSwitched:
    """The note was given another form; its statements are filed anew."""

    type: Literal["template_switched"] = "template_switched"
    template: Template
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Chosen(Content):
    """The therapist chose from a list of the note's form; no values: nothing any more."""

    type: Literal["chosen"] = "chosen"
    choice: str
    values: tuple[str, ...]
    by: Party
