"""What is kept: encrypted events and document updates, hashed tokens, signed notes."""

from live.store.keys import MasterKey, load_or_create
from live.store.store import SessionRow, Store
from live.store.tokens import Grant, Scope

__all__ = ["Grant", "MasterKey", "Scope", "SessionRow", "Store", "load_or_create"]
