"""Whose the replicas are that people write on: no screen says of itself who it is.

See ``live.stretches``: a character belongs to whom its replica belongs to.
"""

from collections.abc import Mapping
from typing import Final

from live.errors import UpdateRefused
from live.note.updates import Outline, state_of
from live.values import Party

MOST_REPLICAS: Final = 4_096
"""Replicas of people in one session: each page that is opened and written on is one."""


def new_replicas(
    outline: Outline, state: bytes, authors: Mapping[str, Party], party: Party
) -> frozenset[int]:
    """The replicas that write for the first time in an update.

    Args:
        outline: What it inserts.
        state: The Yjs state vector of the document it is for.
        authors: Whose the known replicas are, by their numbers.
        party: Who sent it.

    Raises:
        UpdateRefused: If what it inserts would be taken for somebody else's.
    """
    known = state_of(state)
    new = set()
    for part in outline.inserted:
        if part.clock + part.length <= known.get(part.client, 0):
            continue  # there already: only sent again
        owner = authors.get(str(part.client))
        if owner is None and not known.get(part.client, 0):
            new.add(part.client)
        elif owner != party:
            raise UpdateRefused(
                "expected what this person wrote, got writing in another's name: sync again from "
                "an empty document"
            )
    if new and len(authors) + len(new) > MOST_REPLICAS:
        raise UpdateRefused(
            f"expected at most {MOST_REPLICAS} replicas of the note in a session, got more"
        )
    return frozenset(new)
