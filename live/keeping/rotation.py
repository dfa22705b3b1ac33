"""Changing the master key for another, while a server goes on.

Both are known from the moment the new one is entered until everything is wrapped under it. Each
step is durable before the next; whoever is cut short is taken up by the next call:

1. the key file holds both keys (a command that prints keys must print both);
2. the database knows both, and new keys are wrapped under the new one;
3. a running server has learned of it;
4. everything is wrapped anew, in small transactions;
5. the database knows the new one alone, with a row in the audit;
6. the key file holds the new one alone: the old one is destroyed.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import anyio
from anyio import to_thread

from live.audit.by_hand import COMMAND
from live.equipment import utc_now
from live.errors import CannotStart, StoreError
from live.keeping.folder import DataFolder
from live.store import Store
from live.store.key_sources import read_file, write_file
from live.store.keys import KEY_BYTES, key_id

LEARN_WITHIN: Final = 45.0
"""Seconds that a running server may take to learn of the new key; a command may print it slowly."""

SETTLE: Final = 2.0
"""Seconds after that, for what the server had wrapped under the old key and not yet written."""

FORGET_TRIES: Final = 20
"""How often the log is tried to be cut, half a second apart: somebody may be reading."""


@dataclass(frozen=True, slots=True)
class Rotated:
    """What a change of the master key did.

    Attributes:
        before: Id of the old key.
        now: Id of the new one.
        wrapped: How many keys were wrapped anew, this time.
        damaged: How many could not be opened, and stay as unreadable as they were.
    """

    before: str
    now: str
    wrapped: int
    damaged: int


async def rotate(folder: DataFolder, tell: Callable[[str], None]) -> Rotated:
    """Change the master key for another; take up a change that was cut short.

    Args:
        folder: Whose.
        tell: Told of each step: a few words, without a key.

    Raises:
        CannotStart: If there is no new key to change to, or a server does not learn of it.
        StoreError: If the database fails. What was done stays done; call again.
    """
    with folder.alone("rotation"):
        await to_thread.run_sync(_prepare, folder)
        async with folder.open("keys.rotate") as store:
            register = store.key_register
            known = [key.id for key in await register.known()]
            before, now = _from_to(known, store.master_key.ids)
            if now not in known:
                await register.enter(now, utc_now())
            tell("entered")
            wrapped = damaged = 0
            if before in known:
                if folder.is_served():
                    await _until_learned(store)
                tell("learned")
                wrapped = await register.count_stale()
                await register.rewrap(lambda: tell("wrapped"))
                damaged = await _finish(store, before, now)
            tell("finished")
        if not folder.key_command:
            await to_thread.run_sync(_keep_alone, folder, now)
        tell("destroyed")
    return Rotated(before, now, wrapped - damaged, damaged)


def _prepare(folder: DataFolder) -> None:
    """See that the key file holds a second key. Blocks."""
    if folder.key_command or not folder.is_filled:
        return
    keys = read_file(folder.key_file)
    if len(keys) == 1:
        write_file(folder.key_file, [*keys, os.urandom(KEY_BYTES)])


def _from_to(known: list[str], given: tuple[str, ...]) -> tuple[str, str]:
    """Ids of the key that is to go and of the one that is to come, or came already.

    Args:
        known: What the database knows, oldest first.
        given: What the file or the command gives.
    """
    if len(given) != 2:
        raise CannotStart(
            "expected a command that prints two keys, a line each: the one in use and a new one; "
            f"got {len(given)}: make a new key where it is kept (32 random bytes as base64), let "
            "the command print both, and call this again"
        )
    if len(known) == 2:
        return known[0], known[1]
    (one,) = known
    other = next(name for name in given if name != one)
    # Of a file, the new key is the second: if that is the one that is known, all but the last
    # step was done.
    return (other, one) if given[1] == one else (one, other)


async def _until_learned(store: Store) -> None:
    with anyio.move_on_after(LEARN_WITHIN):
        # Another process enters it into the database: there is no event to wait for.
        while (await store.key_register.known())[-1].learned_at is None:  # noqa: ASYNC110
            await anyio.sleep(0.2)
        await anyio.sleep(SETTLE)
        return
    raise CannotStart(
        f"expected the running server to learn of the new master key in {LEARN_WITHIN:g} s, it did "
        "not: see its log; both keys are good until this is called again and ends"
    )


async def _finish(store: Store, before: str, now: str) -> int:
    """Let the database know the new key alone; returns how many wrapped keys are damaged."""
    async with store.database.write("two changes of the master key at once") as db:
        damaged = await store.key_register.finish(db)
        await store.audit.adding(db, "key.rotated", COMMAND, subject=f"{before}:{now}")
    for left in range(FORGET_TRIES - 1, -1, -1):
        try:
            await store.forget()
            break
        except StoreError:
            if not left:
                raise
            await anyio.sleep(0.5)
    return damaged


def _keep_alone(folder: DataFolder, name: str) -> None:
    """Destroy every other key in the key file. Blocks."""
    keys = [key for key in read_file(folder.key_file) if key_id(key) == name]
    write_file(folder.key_file, keys)
