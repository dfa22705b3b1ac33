"""On whose behalf something is done, where those who do it need not know."""

from contextvars import ContextVar
from typing import Final

from live.audit.actions import SERVER, Actor
from live.values import Party

_asking: Final[ContextVar[Actor]] = ContextVar("asking", default=SERVER)
"""Set where a guest is recognised, in the task that serves them; elsewhere it is the server."""

_ON_THE_THERAPISTS_SIDE: Final = frozenset({"clinician", "supervisor", "administrator"})


def ask_as(actor: Actor) -> None:
    """From now on, what this task does is done for ``actor``."""
    _asking.set(actor)


def asking() -> Actor:
    """For whom this task acts."""
    return _asking.get()


def in_the_name_of(party: Party) -> Actor:
    """Who acts for a party of a session: the one who asks, if they are in that role.

    A session's own tasks inherit who first opened it: what they do for the other is not theirs.
    """
    asked = asking()
    if party == "client":
        return asked if asked.kind == "client" else Actor("client")
    # Who reads another's session takes copies of it on the therapist's side.
    return asked if asked.kind in _ON_THE_THERAPISTS_SIDE else Actor("clinician")
