"""A FHIR server that notes are sent to: one request at a time, errors in words. No retries here.

Nothing that a server answers is logged; only codes of it are repeated in messages.
"""

import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final, Self
from urllib.parse import urlsplit

import httpx
from pydantic import TypeAdapter, ValidationError

from live.errors import BadInput, CannotStart
from live.exports.fhir.transaction import Parcel
from live.values import Content

FHIR_JSON: Final = "application/fhir+json"
LONGEST_ANSWER: Final = 1024 * 1024
"""Bytes of an answer that are read; an OperationOutcome has hundreds."""
_TIMEOUT: Final = httpx.Timeout(60.0, connect=15.0)
"""Seconds: a chart system may look at a note for a while before it answers."""
_CODE: Final = re.compile(r"[a-z][a-z-]{0,40}")
_PLACE: Final = re.compile(r"[A-Za-z0-9_./-]{1,200}")

_json: Final[TypeAdapter[Any]] = TypeAdapter(Any)


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Content):
    """What the server said.

    Attributes:
        status: Of HTTP; 0 if none came.
        place: What became of it there, e.g. "DocumentReference/12"; "" if it did not say.
        issues: Severity and code of each issue of an OperationOutcome: no words.
        retry_after: As it came, or None.
    """

    status: int
    place: str = ""
    issues: tuple[str, ...] = ()
    retry_after: str | None = None

    @property
    def taken(self) -> bool:
        """Whether the note is there."""
        return self.status in {200, 201}


class FhirServer:
    """A FHIR server by its base address. Use ``async with FhirServer.at(...)``.

    Args:
        http: A client whose base address is the server's.
    """

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    @classmethod
    @asynccontextmanager
    async def at(
        cls, url: str, token: str = "", authority: Path | None = None
    ) -> AsyncIterator[Self]:
        """A server.

        Args:
            url: Its base address, checked by ``checked_url``.
            token: A bearer token; "" for none.
            authority: PEM file of the authority that issued its certificate, if no public one.

        Raises:
            CannotStart: If that file cannot be used.
        """
        headers = {"accept": FHIR_JSON} | ({"authorization": f"Bearer {token}"} if token else {})
        # Redirects are not followed, proxies of the environment not used: the note goes to the
        # address that was named and nowhere else.
        async with httpx.AsyncClient(
            base_url=url,
            headers=headers,
            timeout=_TIMEOUT,
            verify=_tls(authority),
            follow_redirects=False,
            trust_env=False,
        ) as http:
            yield cls(http)

    async def post(self, parcel: Parcel) -> Answer:
        """Send a parcel, to be kept only if it is not there yet.

        An answer of status 0 means that none came: nobody knows whether it is there.
        """
        headers = {"content-type": FHIR_JSON, "prefer": "return=minimal"}
        if parcel.path:  # a transaction says it for each of its entries
            headers["if-none-exist"] = parcel.condition
        return await self._asked("POST", parcel.path, _json.dump_json(parcel.body), headers, parcel)

    async def find(self, parcel: Parcel) -> Answer:
        """Look whether it is there: 200 with its place, 404 if it is not."""
        path = f"{parcel.kind}?{parcel.condition}&_elements=identifier"
        return await self._asked("GET", path, None, {}, parcel)

    async def _asked(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str], parcel: Parcel
    ) -> Answer:
        url = path if path else str(self._http.base_url).rstrip("/")
        try:
            async with self._http.stream(method, url, content=body, headers=headers) as response:
                data = await _read(response)
        except httpx.TransportError as error:
            if _is_certificate(error):
                raise CannotStart(
                    "expected a server whose certificate can be trusted, got another: name its "
                    "authority's PEM file with --ca, or check the address"
                ) from None
            return Answer(0)
        return _answer(response, data, parcel, searched=method == "GET")


def checked_url(url: str) -> str:
    """A server's base address.

    Raises:
        BadInput: If it is none that a note may be sent to.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host, parts = "", urlsplit("")
    if parts.scheme not in {"http", "https"} or not host:
        raise BadInput("expected the base address of a FHIR server (https://…), got another")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise BadInput(
            "expected an address without a name, password, query or fragment: give the token in a "
            "file, with --token-file"
        )
    if parts.scheme == "http" and not _is_here(host):
        raise BadInput("expected https:// for a server elsewhere: a note goes over no open line")
    return url.rstrip("/")


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _tls(authority: Path | None) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=authority)
    except (OSError, ssl.SSLError):
        raise CannotStart(
            f"expected certificates in PEM in {authority}, it cannot be used: name another "
            "with --ca"
        ) from None


def _is_certificate(error: BaseException) -> bool:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


async def _read(response: httpx.Response) -> bytes:
    data = bytearray()
    async for part in response.aiter_bytes():
        data += part
        if len(data) > LONGEST_ANSWER:
            return b""
    return bytes(data)


def _answer(response: httpx.Response, data: bytes, parcel: Parcel, *, searched: bool) -> Answer:
    try:
        content = _json.validate_json(data) if data else None
    except ValidationError:
        content = None
    entries = _list(content, "entry")
    if searched:
        found = [e["resource"] for e in entries if isinstance(e.get("resource"), dict)]
        names = [
            f"{r['resourceType']}/{r['id']}" for r in found if "id" in r and "resourceType" in r
        ]
        place = next((_place(n) for n in names if n.startswith(f"{parcel.kind}/")), "")
        status = response.status_code
        return Answer(404 if status == 200 and not place else status, place)
    places = [
        e["response"].get("location", "") for e in entries if isinstance(e.get("response"), dict)
    ]
    places.append(response.headers.get("location", ""))
    return Answer(
        response.status_code,
        next((_place(str(p)) for p in places if f"{parcel.kind}/" in str(p)), ""),
        _issues(content, entries),
        response.headers.get("retry-after"),
    )


def _place(location: str) -> str:
    """The type and id at the end of an address, as "DocumentReference/12"; "" if it is none."""
    parts = urlsplit(location).path.partition("/_history")[0].split("/")
    name = "/".join(parts[-2:])
    return name if _PLACE.fullmatch(name) else ""


def _issues(content: object, entries: list[dict[str, Any]]) -> tuple[str, ...]:
    outcomes = [
        content,
        *(e["response"].get("outcome") for e in entries if isinstance(e.get("response"), dict)),
    ]
    told = []
    for outcome in outcomes:
        for issue in _list(outcome, "issue"):
            words = [issue.get("severity"), issue.get("code")]
            if all(isinstance(word, str) and _CODE.fullmatch(word) for word in words):
                told.append(" ".join(str(word) for word in words))
    return tuple(dict.fromkeys(told))[:10]


def _list(content: object, name: str) -> list[dict[str, Any]]:
    """The objects in a list of an answer: nothing of it is trusted."""
    found = content.get(name) if isinstance(content, dict) else None
    return [e for e in found if isinstance(e, dict)] if isinstance(found, list) else []
