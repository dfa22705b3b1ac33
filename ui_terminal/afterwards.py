"""What was added to a signed note, as lines of the page below it. Pure."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from textual.content import Content as Styled

from live.note_words import ADDED, shown
from ui_terminal.page import PageLine
from ui_terminal.values import Addition, Additions


def afterwards(found: Additions, note: dict[str, Any]) -> Iterator[PageLine]:
    """The additions, in their order.

    Args:
        found: What was added.
        note: The canonical note.
    """
    if found.additions:
        yield PageLine("section", Styled("ADDED AFTER SIGNING"))
    lines = statements(note)
    for addition in found.additions:
        yield from _addition(addition, lines)


def statements(note: dict[str, Any]) -> dict[str, str]:
    """The text of each statement of the signed note, by id."""
    return {
        str(statement.get("id")): str(statement.get("text", ""))
        for section in note.get("sections", ())
        for statement in section.get("statements", ())
    }


def heading(addition: Addition) -> str:
    """What sort it is, and which in the row."""
    title, _ = ADDED.get(addition.kind, (addition.kind, ""))
    return f"{addition.n}. {title}"


def _addition(addition: Addition, lines: dict[str, str]) -> Iterator[PageLine]:
    who = f"{addition.name}, {addition.by}, {_moment(addition.at)}"
    colour = "$error" if addition.kind == "disagreement" else "$accent"
    head = Styled.assemble((heading(addition), f"bold {colour}"), (f"  {who}", "$text-muted"))
    yield PageLine("fact", head)
    for words in _about(addition, lines):
        yield PageLine("detail", Styled.styled(words, "$text-muted"))
    yield PageLine("statement", Styled(shown(addition.text)))
    yield PageLine("detail", Styled.styled(f"SHA-256 {addition.sha256}", "$text-muted"))


def _about(addition: Addition, lines: dict[str, str]) -> Iterator[str]:
    if addition.occurred_at is not None:
        yield f"what took place {_moment(addition.occurred_at)}"
    if addition.answers is not None:
        yield f"answers number {addition.answers}"
    if addition.original is not None:
        yield f"the line as it was signed: “{addition.original}”"
    elif addition.about is not None:
        yield f"about the line: “{lines.get(addition.about, '')}”"


def _moment(at: datetime) -> str:
    here = at.astimezone()
    return f"{here.day} {here:%B %Y, %H:%M}"
