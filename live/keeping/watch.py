"""What a running server does so that its master key can be changed for another."""

from typing import Final

import anyio
import structlog

from live.equipment import utc_now
from live.errors import CannotStart, StoreError
from live.store import Store

log = structlog.get_logger()

EVERY: Final = 1.0
"""Seconds between two looks at which master keys are known; ``conote keys rotate`` waits for it."""


async def watch_keys(store: Store, every_s: float = EVERY) -> None:
    """Learn of a new master key when it is entered, for ever; the owner cancels.

    Args:
        store: Whose.
        every_s: Seconds between two looks.
    """
    while True:
        try:
            await store.key_register.learn(utc_now())
        except (CannotStart, StoreError) as error:
            # The old one stays good; the command that changes it says what to do.
            log.error("master_key_not_learned", message=str(error))
        await anyio.sleep(every_s)
