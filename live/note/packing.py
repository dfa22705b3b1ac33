"""A long history of changes made short: as many as there are authors. Pure."""

from collections.abc import Sequence
from typing import Final

from pycrdt import merge_updates

PACK_AFTER: Final = 500
"""Changes from which on a history is made short when it is read."""


def packed(updates: Sequence[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """One change of each author in the place of all of theirs; who changed last comes last.

    Together they make the same document: what builds on another's waits in Yjs until that is
    there, too. What each person typed can be counted as before.

    Args:
        updates: Changes with their authors, oldest first.
    """
    theirs: dict[str, list[bytes]] = {}
    last: dict[str, int] = {}
    for number, (author, update) in enumerate(updates):
        theirs.setdefault(author, []).append(update)
        last[author] = number
    authors = sorted(theirs, key=lambda author: last[author])
    return [(author, merge_updates(*theirs[author])) for author in authors]
