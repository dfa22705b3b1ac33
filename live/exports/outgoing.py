"""What goes out at the practice's command line: one note, what waits to go, what went before."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from live.errors import BadInput, SendFailed
from live.exports.fhir_server import FhirServer
from live.exports.reading import Source, opened
from live.exports.sending import Sender, Sent, Target, delivery_of
from live.settings import Settings
from live.values import Content


@dataclass(frozen=True, slots=True, repr=False)
class Access(Content):
    """How a server is asked: with which token, trusting which authority's PEM file."""

    token: str = ""
    authority: Path | None = None


async def send(settings: Settings, session: str, target: Target, access: Access) -> Sent:
    """Send a session's note.

    Raises:
        NotFound: If it is not signed.
        SendFailed: If the server does not take it.
    """
    async with opened(settings) as source:
        return await _sent(source, session, target, access)


async def send_waiting(settings: Settings, url: str | None, access: Access) -> list[Sent]:
    """Send what waits: all of it, or what goes to this server.

    Raises:
        BadInput: If a token is given for several servers: it is one's.
        SendFailed: The first of those that did not go, once all were tried.
    """
    async with opened(settings) as source:
        rows = await source.store.outbox.all("waiting")
        waiting = [(row.session, delivery_of(row).target) for row in rows]
        wanted = [(name, to) for name, to in waiting if url is None or to.url == url]
        if access.token and len({to.url for _, to in wanted}) > 1:
            raise BadInput(
                "expected the server that the token is for, several are waited for: name it "
                "with --to"
            )
        sent, failures = [], []
        for name, to in wanted:
            try:
                sent.append(await _sent(source, name, to, access))
            except SendFailed as failure:
                failures.append(failure)
        if failures:
            raise failures[0]
        return sent


async def _sent(source: Source, session: str, target: Target, access: Access) -> Sent:
    note = await source.notes.find(session)
    async with FhirServer.at(target.url, access.token, access.authority) as server:
        return await Sender(source.store, server).send(note, target, source.seal)


async def sent_before(settings: Settings) -> list[dict[str, Any]]:
    """Everything that was sent or was to be, oldest first, for people and programs."""
    async with opened(settings) as source:
        rows = [(row, delivery_of(row)) for row in await source.store.outbox.all()]
    return [
        {
            "session": row.session,
            "to": delivery.target.url,
            "as": delivery.target.way,
            "state": row.state,
            "attempts": row.attempts,
            "status": delivery.status,
            "place": delivery.place,
            "issues": list(delivery.issues),
            "at": row.changed_at.isoformat(timespec="seconds"),
        }
        for row, delivery in rows
    ]


def checked_patient(name: str) -> str:
    """The server's own patient, as it names them; "" for none.

    Raises:
        BadInput: If that is no such name.
    """
    kind, _, number = name.partition("/")
    allowed = number.isascii() and all(c.isalnum() or c in "-." for c in number)
    if name and not (kind == "Patient" and 0 < len(number) <= 64 and allowed):
        raise BadInput(
            "expected --patient as the server names its patient (Patient/123), got other"
        )
    return name


def token_in(path: Path | None) -> str:
    """The token that a file holds; "" if none is named.

    Raises:
        BadInput: If it cannot be read.
    """
    if path is None:
        return ""
    try:
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        raise BadInput(
            f"expected a token in {path}, it cannot be read: name another file"
        ) from None
