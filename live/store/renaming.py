"""Plans had other names once: given by the master key, and of the therapist's name."""

from contextlib import suppress
from typing import TYPE_CHECKING

from live import events as ev
from live.errors import StoreError
from live.store.keys import Pseudonyms
from live.store.plans import Plans, plan_of

if TYPE_CHECKING:
    from live.store.store import Store


async def rename_plans(
    store: "Store", plans: Plans, before: Pseudonyms, now: Pseudonyms, owner: str = ""
) -> None:
    """Name every client's plan as plans are named now.

    A plan whose client has no session left cannot be found any more, and stays as it is.

    Args:
        store: Its sessions tell who the clients are.
        plans: The plans in it.
        before: Gave the names that the plans have, of the therapist's name and the client's.
        now: Gives the names that they are to have.
        owner: Id of the account whose they are from now on; "": the therapist's name, as before.
    """
    for row in await store.sessions() if await plans.any() else ():
        with suppress(StoreError):  # one damaged session must not lock out all others
            for event in await store.events(row.id, most=1):
                if isinstance(event.body, ev.Created):
                    therapist, client = event.body.therapist_name, event.body.client_alias
                    old = plan_of(before, therapist, client)
                    await plans.rename(old, plan_of(now, owner or therapist, client))
