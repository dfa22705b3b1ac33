"""What is kept: encrypted events and document updates, hashed tokens, signed notes."""

from live.store.key_sources import load_or_create, master_key_of
from live.store.keys import MasterKey
from live.store.store import SessionRow, Store
from live.store.tokens import Grant, Scope

__all__ = [
    "Grant",
    "MasterKey",
    "Scope",
    "SessionRow",
    "Store",
    "load_or_create",
    "master_key_of",
]
