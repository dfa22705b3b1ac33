"""What a person's Yjs update may hold: typed text and deletions, nothing else. Pure.

The bytes come from outside. They are read here, strictly, before the document library sees
them: formatting, embedded types and new roots are refused by their form, and so is whatever
would wait in the document for something that has not come: it could take effect later, at
another person's next keystroke, when nobody looks.

Source: version 1 of the update format, as Yjs writes it (``UpdateEncoderV1``, ``lib0``).
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from live.errors import UpdateRefused

EMPTY_UPDATE: Final = b"\x00\x00"
"""What Yjs sends when there is nothing to send."""
MAX_PARTS: Final = 20_000
"""Insertions and deletions in one update: more than a person makes offline in a session."""
MAX_LENGTH: Final = 1 << 20
"""Characters one part stands for (UTF-16, as Yjs counts), deleted ones included."""

_CONTENT: Final = 0b0001_1111
_HAS_KEY: Final = 0b0010_0000
_HAS_RIGHT: Final = 0b0100_0000
_HAS_LEFT: Final = 0b1000_0000
_GC, _DELETED, _STRING = 0, 1, 4

Place = tuple[int, int]
"""One character's name: the replica that made it and its clock there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of characters: inserted, or said to be deleted.

    Attributes:
        client: The replica that made them.
        clock: Name of the first.
        length: How many (UTF-16).
        needs: What must be there already.
    """

    client: int
    clock: int
    length: int
    needs: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """An update without its words."""

    inserted: tuple[Part, ...]
    deleted: tuple[Part, ...]


def read(update: bytes) -> Outline:
    """Read what an update does.

    Raises:
        UpdateRefused: If it is no Yjs update, or holds more than typed text and deletions.
    """
    reader = _Reader(update)
    inserted = tuple(reader.inserted())
    deleted = tuple(reader.deleted())
    reader.end()
    return Outline(inserted, deleted)


def check_follows(outline: Outline, state: bytes) -> None:
    """Check that everything an update builds on is there.

    Args:
        outline: What it does.
        state: The Yjs state vector of the document it is for.

    Raises:
        UpdateRefused: If something is missing: the replica that made it has lost touch.
    """
    known = state_of(state)
    waiting: dict[int, deque[Part]] = {}
    for part in outline.inserted:
        waiting.setdefault(part.client, deque()).append(part)
    went_on = True
    while went_on:
        went_on = False
        for client, parts in waiting.items():
            while parts and _is_there(parts[0], known):
                part = parts.popleft()
                known[client] = max(known.get(client, 0), part.clock + part.length)
                went_on = True
    if any(waiting.values()) or any(
        part.clock + part.length > known.get(part.client, 0) for part in outline.deleted
    ):
        raise UpdateRefused(
            "expected a change to the note as it is, got one that builds on something missing: "
            "sync again from an empty document"
        )


def state_of(state: bytes) -> dict[int, int]:
    """How many characters and entries of each replica a Yjs state vector knows."""
    return _Reader(state).state()


def _is_there(part: Part, known: Mapping[int, int]) -> bool:
    return part.clock <= known.get(part.client, 0) and all(
        clock < known.get(client, 0) for client, clock in part.needs
    )


class _Reader:
    """Reads ``lib0``'s numbers and Yjs's parts, and takes nothing on trust."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._parts = 0

    def inserted(self) -> Iterator[Part]:
        for _ in range(self._number()):
            count, client, clock = self._number(), self._number(), self._number()
            for _ in range(count):
                part = self._part(client, clock)
                clock += part.length
                yield part

    def deleted(self) -> Iterator[Part]:
        for _ in range(self._number()):
            client = self._number()
            for _ in range(self._number()):
                yield self._checked(Part(client, self._number(), self._number()))

    def state(self) -> dict[int, int]:
        return {self._number(): self._number() for _ in range(self._number())}

    def end(self) -> None:
        if self._at != len(self._data):
            raise _not_an_update()

    def _part(self, client: int, clock: int) -> Part:
        info = self._byte()
        if info == _GC:
            return self._checked(Part(client, clock, self._number()))
        content = info & _CONTENT
        if content not in (_DELETED, _STRING) or info & _HAS_KEY:
            raise _not_text()
        needs = [self._place() for flag in (_HAS_LEFT, _HAS_RIGHT) if info & flag]
        if not needs:
            if self._number() != 0:  # 1: a root, by name; nothing is written into those
                raise _not_text()
            needs = [self._place()]
        length = self._number() if content == _DELETED else self._text_length()
        return self._checked(Part(client, clock, length, tuple(needs)))

    def _checked(self, part: Part) -> Part:
        self._parts += 1
        if self._parts > MAX_PARTS or not 0 < part.length <= MAX_LENGTH:
            raise UpdateRefused(
                f"expected at most {MAX_PARTS} parts of 1 to {MAX_LENGTH} characters in a change, "
                "got more: send smaller changes"
            )
        return part

    def _place(self) -> Place:
        return self._number(), self._number()

    def _text_length(self) -> int:
        size = self._number()
        text = self._data[self._at : self._at + size]
        if len(text) != size:
            raise _not_an_update()
        self._at += size
        try:
            return len(text.decode().encode("utf-16-le")) // 2
        except UnicodeDecodeError:
            raise _not_an_update() from None

    def _byte(self) -> int:
        if self._at == len(self._data):
            raise _not_an_update()
        self._at += 1
        return self._data[self._at - 1]

    def _number(self) -> int:
        number = shift = 0
        while True:
            byte = self._byte()
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                break
            shift += 7
            if shift > 56:
                raise _not_an_update()
        if number >= 1 << 53:  # what a JavaScript number can count to
            raise _not_an_update()
        return number


def _not_an_update() -> UpdateRefused:
    return UpdateRefused("expected a Yjs update, got something else")


def _not_text() -> UpdateRefused:
    return UpdateRefused(
        "expected typed text and deletions, got formatting, an embedded value or a change to "
        "what only the server writes: use a command"
    )
