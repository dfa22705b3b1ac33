"""The server's HTTP calls that the terminal needs."""

from dataclasses import asdict
from types import TracebackType
from typing import Any, Final, Self, TypeVar
from urllib.parse import quote, urljoin, urlsplit

import httpx
from pydantic import TypeAdapter, ValidationError

from live.values import Goal
from ui_terminal.errors import BadAnswer, CodeNeeded, NotSignedIn, Refused, ServerUnreachable
from ui_terminal.practice import Engines, Report, SelfTest
from ui_terminal.values import (
    Access,
    Additions,
    CanonicalNote,
    ConsentText,
    CreatedSession,
    FoundPlan,
    Links,
    NewAddition,
    NewSession,
    SessionRow,
    TemplateRow,
    Ticket,
    Token,
    WouldGo,
)

_T = TypeVar("_T")
_TIMEOUT_S: Final = 10.0
_SIGN_IN_S: Final = 30.0
"""A passphrase is made to be slow to check, and others may be before us."""
_SELF_TEST_S: Final = 180.0
"""The self-test plays sound as fast as it was spoken, and waits for the note."""


class Api:
    """The HTTP half of the wire. Use as ``async with``.

    Args:
        server_url: Where the server is, e.g. ``http://127.0.0.1:8765``.
        token: Of a clinician who is signed in; "" until ``sign_in``.
    """

    def __init__(self, server_url: str, token: str) -> None:
        parts = urlsplit(server_url)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise BadAnswer(
                "expected the server's address as http://HOST:PORT, got something else: "
                "copy it from what `conote serve` printed"
            )
        self.base: Final = f"{parts.scheme}://{parts.netloc}"
        self._token = token
        # The server is on this machine or in the practice: a proxy has no business between.
        # Without TLS there is nothing to verify; reading the list of authorities takes 50 ms.
        self._http = httpx.AsyncClient(
            base_url=self.base,
            timeout=_TIMEOUT_S,
            trust_env=False,
            verify=parts.scheme == "https",
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._http.aclose()

    @property
    def ws_base(self) -> str:
        """The server's address for WebSockets."""
        return "ws" + self.base.removeprefix("http")

    async def sign_in(self, user: str, passphrase: str, code: str) -> None:
        """Sign in; what follows is asked for as that clinician.

        Raises:
            CodeNeeded: If the account wants a code, too.
            Refused: If the server does not let them in; its message says why.
        """
        body = {"user": user, "passphrase": passphrase, "code": code, "program": True}
        try:
            answer = await self._call("POST", "/api/sign-in", "", body, _SIGN_IN_S)
        except NotSignedIn as error:
            if isinstance(error, CodeNeeded):
                raise
            raise Refused("sign_in_refused", "user and passphrase do not belong together") from None
        self._token = _read(Token, answer).token

    async def sign_out(self) -> None:
        """Sign out: the token is good for nothing from then on."""
        await self._send("POST", "/api/sign-out", self._token, None, _TIMEOUT_S)

    async def sessions(self) -> tuple[SessionRow, ...]:
        """All sessions, newest first."""
        answer = await self._call("GET", "/api/sessions", self._token)
        return _read(tuple[SessionRow, ...], answer.get("sessions"))

    async def templates(self) -> tuple[TemplateRow, ...]:
        """The forms of note there are."""
        answer = await self._call("GET", "/api/templates", self._token)
        return _read(tuple[TemplateRow, ...], answer.get("templates"))

    async def create(self, new: NewSession) -> CreatedSession:
        """Set up a session. Its links come absolute."""
        body = {
            "therapist_name": new.therapist_name,
            "client_alias": new.client_alias,
            "template": new.template,
            "goals": TypeAdapter(tuple[Goal, ...]).dump_python(new.goals, mode="json"),
            "vocabulary": list(new.vocabulary),
            "mode": new.mode,
        }
        answer = await self._call("POST", "/api/sessions", self._token, body)
        created = _read(CreatedSession, answer)
        links = Links(
            urljoin(self.base, created.links.therapist), urljoin(self.base, created.links.client)
        )
        return CreatedSession(created.session, links)

    async def read_plan(self, data: bytes) -> FoundPlan:
        """What a plan's file says."""
        answer = await self._call("POST", "/api/plans/read", self._token, data)
        return _read(FoundPlan, answer.get("plan"))

    async def kept_plan(self, therapist: str, client: str) -> FoundPlan | None:
        """The plan that is kept of a client."""
        body = {"therapist_name": therapist, "client_alias": client}
        answer = await self._call("POST", "/api/plans/kept", self._token, body)
        plan = answer.get("plan")
        return None if plan is None else _read(FoundPlan, plan)

    async def engines(self) -> Engines:
        """What the server works with."""
        return _read(Engines, await self._call("GET", "/api/engines", self._token))

    async def self_test(self) -> SelfTest:
        """Try everything on a piece of the sample call; takes half a minute."""
        path = "/api/self-test"
        answer = await self._call("POST", path, self._token, within_s=_SELF_TEST_S)
        return _read(SelfTest, answer)

    async def report(self, baseline_minutes: float | None) -> Report:
        """What became of all sessions together."""
        query = "" if baseline_minutes is None else f"?baseline_minutes={baseline_minutes:g}"
        return _read(Report, await self._call("GET", f"/api/report{query}", self._token))

    async def access(self, session: str) -> Access:
        """Become the therapist of a session."""
        answer = await self._call("POST", _of(session, "access"), self._token)
        return _read(Access, answer)

    async def ticket(self, access: str) -> str:
        """Get a ticket for one WebSocket."""
        answer = await self._call("POST", "/api/tickets", access)
        return _read(Ticket, answer).ticket

    async def consent_text(self) -> ConsentText:
        """What people read before they agree."""
        return _read(ConsentText, await self._call("GET", "/api/consent", ""))

    async def note(self, session: str, access: str) -> CanonicalNote:
        """The note as it would be signed now."""
        answer = await self._call("GET", _of(session, "note"), access)
        return _read(CanonicalNote, answer)

    async def additions(self, session: str, access: str) -> Additions:
        """What was added to the signed note, and what can be."""
        answer = await self._call("GET", _of(session, "additions"), access)
        return _read(Additions, answer)

    async def add(self, session: str, access: str, new: NewAddition) -> None:
        """Add something to the signed note."""
        await self._call("POST", _of(session, "additions"), access, asdict(new))

    async def would_go(self, session: str, access: str, last_s: int) -> WouldGo:
        """What would go if the last so many seconds were taken back."""
        path = _of(session, f"strike?last_s={last_s}")
        return _read(WouldGo, await self._call("GET", path, access))

    async def _call(
        self,
        method: str,
        path: str,
        token: str,
        body: dict[str, Any] | bytes | None = None,
        within_s: float = _TIMEOUT_S,
    ) -> dict[str, Any]:
        answer = await self._send(method, path, token, body, within_s)
        try:
            found = answer.json()
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise BadAnswer(f"expected JSON from {path.split('/')[2]}, got something else")
        return found

    async def _send(
        self,
        method: str,
        path: str,
        token: str,
        body: dict[str, Any] | bytes | None,
        within_s: float,
    ) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            answer = await self._http.request(
                method,
                path,
                headers=headers,
                timeout=within_s,
                content=body if isinstance(body, bytes) else None,
                json=None if isinstance(body, bytes) else body,
            )
        except httpx.HTTPError as error:
            raise ServerUnreachable(
                f"expected a conote server at {self.base}, got {type(error).__name__}: "
                "is `conote serve` running?"
            ) from None
        _check(answer)
        return answer


def _of(session: str, what: str) -> str:
    """The path of something of a session; whatever was typed as its id stays one part of it."""
    return f"/api/sessions/{quote(session, safe='')}/{what}"


def _check(answer: httpx.Response) -> None:
    """Turn an error status into an error of ours."""
    if answer.is_success:
        return
    if answer.status_code >= 500:
        raise ServerUnreachable(f"the server answered with status {answer.status_code}")
    code, message = "refused", f"the server answered with status {answer.status_code}"
    try:
        error = answer.json()["error"]
        code, message = str(error["code"]), str(error["message"])
    except (ValueError, KeyError, TypeError):
        pass  # not the wire's error shape: the status must do
    if code == "code_needed":
        raise CodeNeeded("the account wants a code, too")
    if answer.status_code == 401:
        raise NotSignedIn("nobody is signed in, or no longer: start the dashboard again")
    raise Refused(code, message)


def _read(kind: type[_T], value: object) -> _T:
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        # pydantic's message quotes the value, which may be what somebody wrote.
        where = ".".join(str(part) for part in error.errors()[0]["loc"]) or "the answer"
        raise BadAnswer(f"expected {kind.__name__} from the server, got a wrong {where}") from None
