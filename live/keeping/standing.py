"""How each session stands: when its transcript is to go, and what holds it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from live import events as ev
from live.errors import StoreError
from live.keeping.policy import Policy
from live.store import Store
from live.store.holds import Hold


@dataclass(frozen=True, slots=True)
class Standing:
    """A session whose transcript is kept.

    Attributes:
        session: Its id.
        created_at: When it was set up, UTC.
        signed_at: When the last answer to its note was given; None: not yet.
        goes_at: When its transcript is to be deleted; None: never.
        subjects: By which names it may be held: its id, and its client's pseudonym.
        holds: Ids of the holds on it.
    """

    session: str
    created_at: datetime
    signed_at: datetime | None
    goes_at: datetime | None
    subjects: tuple[str, ...]
    holds: tuple[str, ...]

    def is_due(self, now: datetime) -> bool:
        """Whether its transcript is to be deleted now."""
        return not self.holds and self.goes_at is not None and self.goes_at <= now


async def standings(store: Store, policy: Policy, due: datetime | None = None) -> list[Standing]:
    """How the sessions stand whose transcripts are kept, newest first.

    Args:
        store: Where they are kept.
        policy: How long.
        due: Leave out those that are not to go by then.
    """
    signed = {row.session: row.signed_at for row in await store.charts.all() if row.log}
    holds = await store.holds.standing()
    found = []
    for row in await store.sessions():
        signed_at = signed.get(row.id)
        goes_at = policy.goes_at(row.created_at, signed_at)
        if due is not None and (goes_at is None or goes_at > due):
            continue
        subjects = (row.id, *await _client(store, row.id))
        held = holds_on(holds, subjects)
        found.append(Standing(row.id, row.created_at, signed_at, goes_at, subjects, held))
    return found


def holds_on(holds: Iterable[Hold], subjects: Sequence[str]) -> tuple[str, ...]:
    """Ids of those that hold what has these names."""
    return tuple(hold.id for hold in holds if hold.subject in subjects)


async def subjects_of_record(store: Store, session: str) -> tuple[str, str]:
    """By which names a session with a signed note may be held, though its log is gone.

    Raises:
        NotFound: If no record of it is kept.
        StoreError: If that was changed or moved.
    """
    told = json.loads(await store.charts.record(session))["note"]["session"]
    return session, store.holds.client(told["therapist"], told["client"])


async def _client(store: Store, session: str) -> tuple[str, ...]:
    """The pseudonym of a session's client; none if its log cannot be read."""
    try:
        events = await store.events(session, most=1)
    except StoreError:
        return ()
    return tuple(
        store.holds.client(event.body.therapist_name, event.body.client_alias)
        for event in events
        if isinstance(event.body, ev.Created)
    )
