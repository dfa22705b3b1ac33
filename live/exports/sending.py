"""Sending a signed note to a FHIR server until it is there, whatever fails on the way.

Before each try it is written down that there is one. Who tries again first looks whether the note
is there, and asks the server to keep it only if it is not: a note that is sent twice is there once.
"""

import hashlib
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

import anyio
from anyio import to_thread
from pydantic import TypeAdapter, ValidationError

from live import exports
from live.audit import asking
from live.equipment import utc_now
from live.errors import CannotStart, SendFailed, StoreError
from live.exports.fhir.checking import checked
from live.exports.fhir.document import as_json, document, files_of
from live.exports.fhir.files import File
from live.exports.fhir.transaction import Parcel, transaction, whole_document
from live.exports.fhir_server import FHIR_JSON, Answer, FhirServer
from live.exports.kept import SignedNote
from live.exports.patience import AGAIN, asked_for, wait_before
from live.store import Store
from live.store.keys import joined
from live.store.outbox import Outgoing, Sending
from live.values import Content

Way = Literal["transaction", "document"]
"""As a DocumentReference in a transaction, or the document to ``[base]/Bundle``."""


@dataclass(frozen=True, slots=True, repr=False)
class Target(Content):
    """Where a note goes.

    Attributes:
        url: The server's base address.
        way: How it is put there.
        patient: The chart system's own patient, as "Patient/123"; "" for none.
    """

    url: str
    way: Way = "transaction"
    patient: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Delivery(Content):
    """What is kept of a sending, sealed.

    Attributes:
        target: Where it goes.
        status: What came back last: HTTP's status, 0 if nothing did.
        place: What it is there, e.g. "DocumentReference/12"; "" if the server does not say.
        issues: What the server found, by severity and code.
    """

    target: Target
    status: int = 0
    place: str = ""
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Sent(Content):
    """How it ended. ``before``: whether an earlier command had sent it."""

    session: str
    place: str
    attempts: int
    before: bool = False


_delivery: Final[TypeAdapter[Delivery]] = TypeAdapter(Delivery)


def delivery_of(outgoing: Outgoing) -> Delivery:
    """What is kept of a sending.

    Raises:
        StoreError: If a newer conote wrote it.
    """
    try:
        return _delivery.validate_json(outgoing.about)
    except ValidationError:
        raise StoreError(
            "expected a sending of a known form to be kept, got other: install the newer conote "
            "that wrote it"
        ) from None


def parcel_of(note: SignedNote, target: Target, seal: exports.Seal | None) -> Parcel:
    """What goes to the server. Lays out the PDF: it takes a while.

    Raises:
        ExportFailed: If the PDF cannot be made, or something does not keep to FHIR.
    """
    pdf = exports.export("pdf", note.attested, seal)
    made = checked(document(note.attested, files_of(note.attested, pdf)))
    if target.way == "document":
        return whole_document(made)
    files = (
        File("pdf", "Session note, signed (PDF)", "application/pdf", pdf),
        File("fhir", "Session note, signed (FHIR document)", FHIR_JSON, as_json(made)),
    )
    parcel = transaction(note.attested, files, target.patient)
    checked(parcel.body)
    return parcel


class Sender:
    """Sends notes to one server.

    Args:
        store: Keeps what was sent, and the audit.
        server: Where to.
        sleep: Waits so many seconds.
    """

    def __init__(
        self,
        store: Store,
        server: FhirServer,
        sleep: Callable[[float], Awaitable[None]] = anyio.sleep,
    ) -> None:
        self._store = store
        self._server = server
        self._sleep = sleep

    async def send(self, note: SignedNote, target: Target, seal: exports.Seal | None) -> Sent:
        """Send a note; returns once it is there.

        Raises:
            SendFailed: If the server refuses it, or cannot be reached for so long.
            StoreError: If what is done cannot be written down: then it is not done.
        """
        parcel = await to_thread.run_sync(parcel_of, note, target, seal)
        name = _name_of(parcel, target)
        before = await self._store.outbox.find(name)
        if before is not None and before.state == "sent":
            return Sent(note.session, delivery_of(before).place, before.attempts, before=True)
        tried = before.attempts if before else 0
        delivery = Delivery(target)
        out = Outgoing(name, note.session, "waiting", tried, utc_now(), _packed(delivery))
        await self._store.audit.add("note.sent", asking(), note.session, subject=name)
        attempt = 0
        while True:
            attempt += 1
            out = replace(out, attempts=tried + attempt, changed_at=utc_now())
            await self._store.outbox.put(out)
            answer = await self._told_of(out, parcel, again=tried + attempt > 1)
            if answer.taken:
                return await self._arrived(out, delivery, answer)
            wait = self._wait(attempt, answer)
            if wait is None:
                await self._failed(out, delivery, answer)
            else:
                await self._sleep(wait)

    async def _told_of(self, out: Outgoing, parcel: Parcel, *, again: bool) -> Answer:
        """Try once; where the server cannot be trusted, the audit tells that it failed."""
        try:
            return await self._try(parcel, again=again)
        except CannotStart:
            await self._audit_failure(out)
            raise

    async def _try(self, parcel: Parcel, *, again: bool) -> Answer:
        if again and (found := await self._server.find(parcel)).taken:
            return found
        return await self._server.post(parcel)

    @staticmethod
    def _wait(attempt: int, answer: Answer) -> float | None:
        if answer.status and answer.status not in AGAIN:
            return None
        asked = asked_for(answer.retry_after, utc_now())
        return wait_before(attempt, asked, random.random())  # noqa: S311 - spreads retries

    async def _arrived(self, out: Outgoing, delivery: Delivery, answer: Answer) -> Sent:
        done = replace(delivery, status=answer.status, place=answer.place)
        await self._settle(out, delivery.target)
        await self._store.outbox.put(
            replace(out, state="sent", changed_at=utc_now(), about=_packed(done))
        )
        return Sent(out.session, answer.place, out.attempts)

    async def _settle(self, out: Outgoing, target: Target) -> None:
        """What did not go there of this session's note before needs nobody any more."""
        names = [
            row.id
            for row in await self._store.outbox.all("waiting", "refused")
            if row.session == out.session and delivery_of(row).target.url == target.url
        ]
        await self._store.outbox.settle(names)

    async def _failed(self, out: Outgoing, delivery: Delivery, answer: Answer) -> None:
        """Write down that it did not go.

        Raises:
            SendFailed: Always.
        """
        last = replace(delivery, status=answer.status, issues=answer.issues)
        final = answer.status != 0 and answer.status not in AGAIN
        state: Sending = "refused" if final else "waiting"
        await self._store.outbox.put(
            replace(out, state=state, changed_at=utc_now(), about=_packed(last))
        )
        await self._audit_failure(out)
        raise SendFailed(_why(answer, final=final))

    async def _audit_failure(self, out: Outgoing) -> None:
        await self._store.audit.add(
            "note.sent", asking(), out.session, subject=out.id, outcome="failed"
        )


_REASONS: Final = {
    400: "it does not take what was sent: try the other way with --as",
    401: "it does not know who is asking: give its token with --token-file",
    403: "this token may not put notes there: ask whoever runs the server for one that may",
    404: "there is no FHIR server at this address, or not this sort of resource: check the address",
    405: "it does not take notes this way: try the other with --as",
    409: "something there is in conflict with it: look at the patient's notes there",
    412: "it has several patients or notes of this identifier: name the patient with --patient",
    413: "it is too large for the server: ask whoever runs it to take larger requests",
    415: "it does not take FHIR R4 as JSON: check the address",
    422: "it holds the note to rules of its own: try the other way with --as, or name --patient",
}


def _why(answer: Answer, *, final: bool) -> str:
    found = f" ({'; '.join(answer.issues)})" if answer.issues else ""
    if not final:
        said = f"answered {answer.status}" if answer.status else "gave no answer"
        return (
            f"expected the server to take the note, it {said} again and again{found}: go on later "
            "with `conote export --resume`"
        )
    if 300 <= answer.status < 400:
        return "expected the server itself at this address, it points elsewhere: name that address"
    reason = _REASONS.get(answer.status, "ask whoever runs it what that means")
    return f"expected the server to take the note, it answered {answer.status}{found}: {reason}"


def _name_of(parcel: Parcel, target: Target) -> str:
    """The sending's id: the same for the same note, in the same version, to the same place."""
    told = joined(parcel.identifier, target.url, target.way, target.patient)
    return hashlib.sha256(told).hexdigest()


def _packed(delivery: Delivery) -> bytes:
    return _delivery.dump_json(delivery)
