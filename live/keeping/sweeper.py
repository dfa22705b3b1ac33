"""Deletes what has been kept as long as the practice decided, and proves that it is gone."""

import hashlib
import json
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import anyio
import structlog
from anyio import to_thread

from live import feedback
from live.audit.actions import Actor
from live.audit.by_hand import COMMAND
from live.errors import NotFound, Refused, StoreError
from live.keeping.policy import Policy
from live.keeping.proof import traces_in
from live.keeping.standing import Standing, holds_on, standings, subjects_of_record
from live.store import Store
from live.store.destroying import Destroyed

log = structlog.get_logger()

EVERY: Final = 600.0
"""Seconds between two sweeps of a server."""

MOST: Final = 100
"""Sessions, and sendings, deleted in one sweep; the others go in the next."""

LetGo = Callable[[str], AbstractAsyncContextManager[None]]
"""Lets a session go from memory, and keeps it away, while the block runs; raises ``Refused`` if
people are in it."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep did, or would do.

    Attributes:
        sessions: Ids of the sessions whose transcripts were deleted.
        figures: How many sessions' figures.
        links: How many links and tokens.
        sent: How many sendings of notes to other systems.
        left: How many sessions were due and could not go: people are in them, or a fault.
        proven: Whether it was seen that nothing is left of what was deleted.
    """

    sessions: tuple[str, ...]
    figures: int
    links: int
    sent: int
    left: int
    proven: bool


def alone(_: str) -> AbstractAsyncContextManager[None]:
    """Nothing is in memory where no server runs."""
    return nullcontext()


class Sweeper:
    """Sweeps one database.

    Args:
        store: What is kept.
        policy: How long.
        now: The wall clock, UTC.
        let_go: Lets sessions go from memory.
        by: Who sweeps.
    """

    def __init__(
        self,
        store: Store,
        policy: Policy,
        now: Callable[[], datetime],
        let_go: LetGo = alone,
        by: Actor = COMMAND,
    ) -> None:
        self._store = store
        self._policy = policy
        self._now = now
        self._let_go = let_go
        self._by = by
        self._unproven: list[Destroyed] = []

    async def run(self, every_s: float = EVERY) -> None:
        """Sweep now and then, for ever; the owner cancels. A failure is logged, and tried again."""
        while True:
            try:
                await self.sweep()
            except StoreError as error:
                log.error("sweep_failed", message=str(error))
            await anyio.sleep(every_s)

    async def due(self) -> list[Standing]:
        """The sessions whose transcripts are to be deleted now, the oldest first."""
        now = self._now()
        found = await standings(self._store, self._policy, now)
        return [each for each in reversed(found) if each.is_due(now)]

    async def sweep(self) -> Swept:
        """Delete what is due, and prove that it is gone.

        Raises:
            StoreError: If the database fails. What was deleted stays so; the next sweep goes on.
        """
        due = await self.due()
        gone = [each.session for each in due[:MOST] if await self._delete(each)]
        links, sent, figures = await self._sweep_links(), await self._sweep_sent(), 0
        try:
            figures = await self._sweep_figures()
        finally:  # what else was deleted is to be gone, whatever becomes of the figures
            proven = await self._prove(figures, links)
        return Swept(tuple(gone), figures, links, sent, len(due) - len(gone), proven)

    async def _delete(self, standing: Standing) -> bool:
        """Delete one session's transcript; returns whether it could be."""
        try:
            async with self._let_go(standing.session):
                destroyed = await self._store.destroyer.destroy(
                    standing.session,
                    self._now(),
                    self._by,
                    await self._signed_note(standing),
                    standing.subjects,
                )
        except (Refused, StoreError) as error:
            if not isinstance(error, NotFound):
                log.warning("transcript_not_deleted", session=standing.session, code=error.code)
            return False
        self._store.forget_key(standing.session)
        self._unproven.append(destroyed)
        return True

    async def _signed_note(self, standing: Standing) -> str:
        """The hash of the note that was signed, hex: the frozen note that stays. "" if none was."""
        if standing.signed_at is None:
            return ""
        record = json.loads(await self._store.charts.record(standing.session))
        return str(record["sha256"])

    async def _sweep_figures(self) -> int:
        if self._policy.figures is None:
            return 0
        last = (self._now() - self._policy.figures).date()
        try:
            return await self._store.delete_figures(
                lambda data: feedback.from_json(data).day < last
            )
        except ValueError:
            raise StoreError(
                "expected figures of this version of conote, got others: install the newer conote"
            ) from None

    async def _sweep_links(self) -> int:
        if self._policy.links is None:
            return 0
        return await self._store.tokens.sweep(self._now() - self._policy.links)

    async def _sweep_sent(self) -> int:
        """Delete what arrived elsewhere long enough ago, but for what is held."""
        if self._policy.sent is None:
            return 0
        store = self._store
        holds = await store.holds.standing()
        names: list[str] = []
        subjects: set[str] = set()
        for name, session in await store.outbox.done(self._now() - self._policy.sent):
            try:
                whose = await subjects_of_record(store, session)
            except (NotFound, StoreError) as error:
                log.warning("sending_not_deleted", session=session, code=error.code)
                continue
            if len(names) < MOST and not holds_on(holds, whose):
                names.append(name)
                subjects.update(whose)
        if not names:
            return 0
        try:
            gone = await store.destroyer.delete_sent(names, self._by, sorted(subjects))
        except Refused:
            return 0  # a hold came between
        self._unproven.append(gone)
        return gone.rows["outbox"]

    async def _prove(self, figures: int, links: int) -> bool:
        """See that nothing is left of what was deleted, and tell it in the audit."""
        if not (self._unproven or figures):
            return True
        try:
            await self._store.forget()
            left = await self._left()
        except (StoreError, OSError) as error:
            log.warning("deletion_not_proven_yet", error=type(error).__name__)
            return False
        total = hashlib.sha256("".join(each.sha256 for each in self._unproven).encode())
        sessions = [each.session for each in self._unproven if each.session]
        told = f"sessions:{len(sessions)}.figures:{figures}.links:{links}"
        await self._store.audit.add(
            "retention.swept",
            self._by,
            subject=f"{told}.left:{left}.sha256:{total.hexdigest()}",
            outcome="failed" if left else "done",
        )
        if left:
            log.error("deleted_but_not_gone", pieces=left)
            return False
        self._unproven.clear()
        return True

    async def _left(self) -> int:
        """How many pieces of what was deleted are still there: rows, keys, or bytes in a file."""
        left = 0
        for each in self._unproven:
            if each.session:
                left += await self._store.destroyer.rows_left(each.session)
        traces = [trace for each in self._unproven for trace in each.traces]
        return left + await to_thread.run_sync(traces_in, self._store.database.files, traces)
