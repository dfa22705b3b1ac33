"""Who wrote which characters of a shared text. Pure; a screen reads it as the server does.

Every replica of the document has a number, and every character carries the number of the replica
that made it. The server keeps, in the document, whose replica a number is; what no person's
replica made, the server put there in the name of the statement's author.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pycrdt import Assoc, Text

from live.values import Author, Party
from live.y_messages import number


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of characters of one author.

    Attributes:
        author: Who wrote it.
        start: Its first character, in code points.
        end: The one behind its last.
    """

    author: Author
    start: int
    end: int


def stretches(text: Text, authors: Mapping[str, Party], owner: Author) -> tuple[Stretch, ...]:
    """Who wrote which part of a text, in order, without gaps.

    Args:
        text: A statement's shared text.
        authors: Whose the known replicas are, by their numbers.
        owner: The statement's author, in whose name the server writes.
    """
    found: list[Stretch] = []
    at = 0  # pycrdt counts UTF-8 bytes
    with text.doc.transaction():
        for place, character in enumerate(str(text)):
            author: Author = authors.get(str(_replica(text, at)), owner)
            if found and found[-1].author == author:
                found[-1] = Stretch(author, found[-1].start, place + 1)
            else:
                found.append(Stretch(author, place, place + 1))
            at += len(character.encode())
    return tuple(found)


def _replica(text: Text, at: int) -> int:
    """The number of the replica that made the character at a place, in UTF-8 bytes."""
    # Its bytes: how it is tied (0: to a character), the replica's number, the character's.
    return number(text.sticky_index(at, Assoc.AFTER).encode()[1:])[0]
