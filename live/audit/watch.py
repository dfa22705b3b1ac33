"""The audit while a server is at work: that it is, and its head signed hourly and at the end.

At signatures it is signed by those who take them: ``live.signing.charts``.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

import anyio
import structlog

from live.audit.actions import SERVER, Reason
from live.errors import ConoteError
from live.settings import Settings

if TYPE_CHECKING:
    from live.store.audit import AuditShelf

log = structlog.get_logger()

AT_LEAST_EVERY: Final = 3_600.0
"""Seconds after which the head is signed, if anything was added: so much can be forged unseen."""


@asynccontextmanager
async def at_work(
    audit: "AuditShelf", settings: Settings, every_s: float = AT_LEAST_EVERY
) -> AsyncIterator[None]:
    """Tell the audit that a server starts and stops, and sign its head while it is at work.

    Args:
        audit: Of its store.
        settings: What the practice chose: what of it matters for safety stands in the first row.
        every_s: Seconds between two heads.

    Raises:
        StoreError: If that the server starts cannot be kept: then it does not.
    """
    await audit.add("server.started", SERVER, subject=_what_matters(settings))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_sign_heads, audit, every_s)
        try:
            yield
        finally:
            tasks.cancel_scope.cancel()
            with anyio.CancelScope(shield=True):
                await _last_row(audit)


async def _sign_heads(audit: "AuditShelf", every_s: float) -> None:
    while True:
        await anyio.sleep(every_s)
        await _sign(audit, "hour")


async def _last_row(audit: "AuditShelf") -> None:
    try:
        await audit.add("server.stopped", SERVER)
    except ConoteError as error:
        log.error("stop_not_audited", error=type(error).__name__)
    await _sign(audit, "stop")


async def _sign(audit: "AuditShelf", reason: Reason) -> None:
    """Sign the head. What fails is told in the log, and the next hour tries again."""
    try:
        await audit.sign_head(reason)
    except ConoteError as error:
        log.error("audit_head_not_signed", error=type(error).__name__)


def _what_matters(settings: Settings) -> str:
    told = {
        "drafting": settings.drafting,
        "loopback": settings.is_loopback,
        "proxy": settings.behind_proxy,
        "origins": len(settings.allowed_origins),
        "copies": settings.client_copy,
    }
    return ":".join(f"{name}={value}" for name, value in told.items())
