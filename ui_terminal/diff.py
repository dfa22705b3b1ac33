"""What a person changed in a text, and the same change made to a newer text. Pure.

Positions are code points. ``utf8`` gives the position in bytes that pycrdt counts in.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

from live.values import Content


@dataclass(frozen=True, slots=True, repr=False)
class Edit(Content):
    """Replace ``text[start:end]`` by ``insert``; positions are code points."""

    start: int
    end: int
    insert: str


def diff(old: str, new: str) -> tuple[Edit, ...]:
    """The edits, in order and apart from each other, that turn ``old`` into ``new``."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Edit(head + i1, head + i2, after[j1:j2])
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    )


def apply(edits: tuple[Edit, ...], text: str) -> str:
    """Make the edits, whose positions are those of ``text`` as it is given."""
    for edit in reversed(edits):
        text = text[: edit.start] + edit.insert + text[edit.end :]
    return text


def rebase(edits: tuple[Edit, ...], old: str, current: str) -> tuple[Edit, ...]:
    """The same edits, made to ``old``, for the text that it became meanwhile.

    What others inserted stays, even inside a stretch that ``edits`` takes out; what
    others took out stays out; an insertion follows the last character before it that is
    still there. That is how a shared text merges.
    """
    place = _places(old, current)
    found: list[Edit] = []
    for edit in edits:
        at = 0
        for index in range(edit.start - 1, -1, -1):
            if (here := place[index]) is not None:
                at = here + 1
                break
        found.append(Edit(at, at, edit.insert))
        found.extend(
            Edit(here, here + 1, "")
            for index in range(edit.start, edit.end)
            if (here := place[index]) is not None
        )
    return _joined(found)


def utf8(text: str, position: int) -> int:
    """A position in code points as one in UTF-8 bytes."""
    return len(text[:position].encode())


def _places(old: str, current: str) -> list[int | None]:
    """For each code point of ``old``, where it is in ``current``; None if it is gone."""
    place: list[int | None] = list(range(len(old)))
    shift = 0
    last = 0
    for edit in diff(old, current):
        for index in range(last, edit.start):
            place[index] = index + shift
        for index in range(edit.start, edit.end):
            place[index] = None
        shift += len(edit.insert) - (edit.end - edit.start)
        last = edit.end
    for index in range(last, len(old)):
        place[index] = index + shift
    return place


def _joined(edits: list[Edit]) -> tuple[Edit, ...]:
    """Edits that touch become one; those that do nothing go."""
    joined: list[Edit] = []
    for edit in edits:
        if joined and joined[-1].end == edit.start:
            last = joined.pop()
            joined.append(Edit(last.start, edit.end, last.insert + edit.insert))
        else:
            joined.append(edit)
    return tuple(edit for edit in joined if edit.insert or edit.end > edit.start)
