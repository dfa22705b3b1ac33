"""Charts: the signed records of sessions and all that was added to them, apart from their logs.

A record is kept in the same moment as the last answer to its note, and stays when the key of
the session's log is destroyed.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from live.audit.actions import SERVER
from live.audit.asking import in_the_name_of
from live.equipment import utc_now
from live.errors import NotAllowed, NoteChanged, NotFound, StoreError
from live.session import Session
from live.signing import attestation
from live.signing.additions import Addition, added, last_hash, sealed
from live.signing.canonical import canonical
from live.store import Store
from live.store.charts import ADDED_TO, Adding, ChartRow
from live.values import Content, Party

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, repr=False)
class Chart(Content):
    """A signed record and what was added to it.

    Attributes:
        session: Id of the session.
        record: From ``live.signing.attestation.signed``.
        additions: From ``live.signing.additions.added``, in order.
        signed_at: When the last answer was given, UTC.
        client_copy: Whether the client may take a copy.
        log: Whether the session's log can still be read.
    """

    session: str
    record: Mapping[str, Any]
    additions: tuple[Mapping[str, Any], ...]
    signed_at: datetime
    client_copy: bool
    log: bool

    @property
    def note(self) -> Mapping[str, Any]:
        """The note as it was signed."""
        return self.record["note"]  # type: ignore[no-any-return]

    @property
    def sha256(self) -> str:
        """The hash of the note: what both were shown."""
        return str(self.record["sha256"])

    @property
    def last_hash(self) -> str:
        """The hash that the next addition follows."""
        return last_hash(self.record, self.additions)

    def sees_note(self, party: Party) -> bool:
        """Whether a person sees it: who answered it does, and the therapist."""
        return party == "therapist" or any(a["party"] == party for a in self.record["attestations"])


class Charts:
    """The charts of a practice.

    Args:
        store: Keeps them.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    async def find(self, session: str) -> Chart:
        """A session's chart.

        Raises:
            NotFound: If its note is not signed.
            StoreError: If what was kept was changed or moved.
        """
        row = await self._store.charts.find(session)
        if row is None:
            raise NotFound("expected the id of a session whose note is signed, got another")
        return await self._opened(row)

    async def _opened(self, row: ChartRow) -> Chart:
        shelf = self._store.charts
        record = json.loads(await shelf.record(row.session))
        numbers = range(1, row.additions + 1)
        chain = [json.loads(await shelf.addition(row.session, n)) for n in numbers]
        return Chart(row.session, record, tuple(chain), row.signed_at, row.client_copy, row.log)

    async def exported(self, session: str) -> dict[str, Any]:
        """A chart as every export carries it: with the audit's head, and sealed as of now.

        Raises:
            NotFound: If the session's note is not signed.
            StoreError: If what was kept was changed or moved.
        """
        chart = await self.find(session)
        key = await self._store.signing_keys.current()
        return sealed(chart.record, chart.additions, await self._audit(), utc_now(), key)

    async def _audit(self) -> dict[str, Any] | None:
        head = await self._store.audit.head()
        if head is None:
            return None
        public = (await self._store.signing_keys.public())[head.key]
        return {"head": head.as_json(), "public": base64.b64encode(public).decode()}

    # --- signing -------------------------------------------------------------------------

    async def answering(self, session: str, after: Session, frozen: bytes) -> Adding:
        """What is kept in one transaction with a person's answer to the frozen note.

        The frozen bytes, and with the last answer the record.

        Args:
            session: Whose.
            after: As it will be once the answer is kept.
            frozen: The note's canonical bytes.
        """
        answer = after.signatures[-1]
        record = await self._record(after, frozen) if after.state == "signed" else None
        shelf = self._store.charts

        async def adding(db: AsyncConnection) -> None:
            await shelf.freezing(db, session, answer.sha256, frozen, answer.at)
            if record is not None:
                await shelf.adding(db, session, record, answer.at, after.client_copy)

        return adding

    async def _record(self, state: Session, frozen: bytes) -> bytes:
        key = await self._store.signing_keys.current()
        attested = attestation.attested(json.loads(frozen), state.signatures)
        return canonical(attestation.signed(attested, key))

    async def make_up_for(self, session: str, state: Session) -> None:
        """Keep the record of a session that was signed by a version which kept none.

        Raises:
            NotFound: If the frozen note is not there.
            StoreError: If it was changed or moved, or the record cannot be kept.
        """
        if state.state != "signed" or await self._store.charts.find(session) is not None:
            return
        first, last = state.signatures[0], state.signatures[-1]
        frozen = await self._store.charts.frozen(session, first.sha256)
        record = await self._record(state, frozen)

        async def also(db: AsyncConnection) -> None:
            subject = first.sha256
            await self._store.audit.adding(db, "record.kept", SERVER, session, subject=subject)

        await self._store.charts.keep(session, record, last.at, state.client_copy, also)

    # --- adding --------------------------------------------------------------------------

    async def made(self, session: str, addition: Addition, follows: str) -> dict[str, Any]:
        """The signed document of an addition to a session's record; it is not kept yet.

        Args:
            session: Whose.
            addition: What is added.
            follows: The hash of what its writer saw last.

        Raises:
            NoteChanged: If something was added since.
            NotAllowed: If it is not theirs to add.
            NotFound: If it is about what is not there.
            BadInput: If it does not say what its kind needs.
        """
        chart = await self.find(session)
        if follows != chart.last_hash:
            raise NoteChanged(ADDED_TO)
        key = await self._store.signing_keys.current()
        return added(chart.record, chart.additions, addition, key)

    def extending(self, session: str, made: Mapping[str, Any], at: datetime) -> Adding:
        """Puts a signed addition into a transaction."""
        data = canonical(made)
        return lambda db: self._store.charts.extending(db, session, made["n"], data, at)

    async def add(self, session: str, addition: Addition, follows: str) -> dict[str, Any]:
        """Keep an addition where there is no log any more to tell of it; returns its document.

        Args and errors as of ``made``.
        """
        made = await self.made(session, addition, follows)
        who = in_the_name_of(addition.by)

        async def also(db: AsyncConnection) -> None:
            await self._store.audit.adding(
                db, "record.added_to", who, session, subject=made["sha256"]
            )

        await self._store.charts.extend(session, made["n"], canonical(made), addition.at, also)
        await self.sign_head()
        return made

    async def let_copy(self, session: str, party: Party, allowed: bool) -> None:
        """Say whether the client may take a copy, where there is no log any more to say so in.

        Raises:
            NotAllowed: If it is not the therapist who says so.
        """
        if party != "therapist":
            raise NotAllowed("'let_copy' is the therapist's to say")
        who, told = in_the_name_of(party), "yes" if allowed else "no"

        async def also(db: AsyncConnection) -> None:
            await self._store.audit.adding(db, "session.copy_let", who, session, subject=told)

        await self._store.charts.let_copy(session, allowed, also)

    async def sign_head(self) -> None:
        """Have the audit's head signed, now that somebody answered a note.

        A failure is logged and goes no further: the head is signed again within the hour.
        """
        try:
            await self._store.audit.sign_head("signature")
        except StoreError:
            log.error("audit_head_not_signed")
