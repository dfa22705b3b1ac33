"""Every route × everybody who might ask: who is let in, and what the others are told.

The routes are those of the application itself: a new one without a row here fails.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Final

import anyio
import httpx
import pytest
from starlette.routing import Route, WebSocketRoute

from live import events as ev
from live.audit.by_hand import COMMAND
from live.equipment import utc_now
from live.errors import NotYours
from live.people.account import Role
from live.store import Grant
from live.web import whip
from tests.fakes.server import CLINICIAN, SETUP, Made, Running, bearer, serving, sign_in

pytestmark = pytest.mark.together

IN: Final = "in"
"""Let in: what comes then is the route's own business (a body it cannot read, mostly)."""

# --- who asks ------------------------------------------------------------------------------

PEOPLE: Final = ("owner", "other", "supervisor", "stranger", "administrator")
"""Who is signed in: the session's clinician, another, a supervisor of the first, one of nobody
here, and who looks after accounts."""
GUESTS: Final = ("therapist", "client", "other_client", "reader", "emergency")
"""Who has a session's token: those who take part, the client of another session, and who reads."""
NOBODY: Final = ("none", "garbage", "expired", "revoked", "signed_out")
HOLDERS: Final = (*PEOPLE, *GUESTS, "tap", "other_tap", *NOBODY)


@dataclass(frozen=True)
class Row:
    """Who is let in by a route; everybody else is told that they are not signed in.

    Attributes:
        let_in: Who is.
        forbidden: Who is known, and told that it is not theirs to do.
        hidden: Who is known, and told that there is no such session.
    """

    let_in: frozenset[str]
    forbidden: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()

    def expected(self, holder: str) -> str:
        """What a holder's answer is."""
        if holder in self.let_in:
            return IN
        if holder in self.forbidden:
            return "403"
        return "404" if holder in self.hidden else "401"


def row(let_in: str, forbidden: str = "", hidden: str = "") -> Row:
    """A row, from names."""
    return Row(frozenset(let_in.split()), frozenset(forbidden.split()), frozenset(hidden.split()))


OPEN: Final = row(" ".join(HOLDERS))
ANY: Final = row(" ".join(PEOPLE))
CLINICIANS: Final = row("owner other", "supervisor stranger administrator")
ADMINS: Final = row("owner administrator", "other supervisor stranger")
"""The owner looks after accounts, too, as whoever made the first account does."""
ADMINS_AND_SUPERVISORS: Final = row("owner supervisor stranger administrator", "other")
PRACTICE: Final = row("owner other administrator", "supervisor stranger")
OWN: Final = row("owner", "supervisor stranger administrator", "other")
READ: Final = row("therapist client reader emergency", hidden="other_client")
DO: Final = row("therapist client", "reader emergency", "other_client")
TICKET: Final = row("therapist client other_client", "reader emergency")
"""A ticket names no session: it is for the one whose token is shown."""
BRING: Final = row("therapist", "client reader emergency", "other_client")
TAP: Final = row("tap", hidden="other_tap")
S: Final = "/api/sessions/{session}"

MATRIX: Final[dict[tuple[str, str], Row]] = {
    ("GET", "/healthz"): OPEN,
    ("GET", "/metrics"): OPEN,  # of this machine, where these tests ask from
    ("GET", f"{S}/additions"): READ,
    ("POST", f"{S}/additions"): DO,
    ("GET", "/readyz"): OPEN,
    ("GET", "/"): OPEN,
    ("GET", "/session"): OPEN,
    ("GET", "/api/openapi.json"): OPEN,
    ("GET", "/api/consent"): OPEN,
    ("GET", "/api/consent/recording"): OPEN,
    ("GET", "/api/measures"): OPEN,
    ("OPTIONS", "/whip/{session}"): OPEN,
    ("POST", "/api/join"): OPEN,  # the link's token is in the body, as is a passphrase
    ("POST", "/api/people/first"): OPEN,
    ("POST", "/api/sign-in"): OPEN,
    ("POST", "/api/sign-in/passkey/options"): OPEN,
    ("POST", "/api/sign-in/passkey"): OPEN,
    ("GET", "/api/me/passkeys"): ANY,
    ("POST", "/api/me/passkeys"): ANY,
    ("POST", "/api/me/passkeys/options"): ANY,
    ("DELETE", "/api/me/passkeys/{passkey}"): ANY,
    ("GET", "/api/me"): ANY,
    ("GET", "/api/me/sign-ins"): ANY,
    ("DELETE", "/api/me/sign-ins/{sign_in}"): ANY,
    ("POST", "/api/me/passphrase"): ANY,
    ("POST", "/api/me/authenticator"): ANY,
    ("POST", "/api/me/authenticator/confirm"): ANY,
    ("POST", "/api/me/authenticator/remove"): ANY,
    ("GET", "/api/templates"): ANY,
    ("POST", "/api/sessions"): CLINICIANS,
    ("GET", "/api/sessions"): row("owner other supervisor stranger", "administrator"),
    ("POST", "/api/plans/read"): CLINICIANS,
    ("POST", "/api/plans/kept"): CLINICIANS,
    ("POST", "/api/clients/copy"): CLINICIANS,
    ("GET", "/api/engines"): PRACTICE,
    ("POST", "/api/self-test"): PRACTICE,
    ("GET", "/api/report"): PRACTICE,
    ("GET", "/api/audit"): row("owner administrator", "other supervisor stranger"),
    ("POST", f"{S}/access"): row("owner supervisor", "administrator", "other stranger"),
    ("POST", f"{S}/emergency"): ADMINS_AND_SUPERVISORS,
    ("POST", "/api/emergency/search"): ADMINS_AND_SUPERVISORS,
    ("GET", "/api/emergencies"): CLINICIANS,
    ("GET", "/api/holds"): ADMINS,
    ("POST", "/api/holds"): ADMINS,
    ("POST", "/api/holds/{hold}/lift"): ADMINS,
    ("GET", f"{S}/links"): OWN,
    ("POST", f"{S}/links"): OWN,
    ("DELETE", f"{S}/links/{{link}}"): OWN,
    ("POST", "/api/tickets"): TICKET,
    ("POST", f"{S}/commands"): DO,
    ("GET", f"{S}/note"): READ,
    ("GET", f"{S}/reading"): READ,
    ("GET", f"{S}/strike"): READ,
    ("GET", f"{S}/export/{{form}}"): READ,
    ("GET", f"{S}/ice"): DO,
    ("POST", f"{S}/recording"): BRING,
    ("DELETE", f"{S}/recording"): BRING,
    ("GET", f"{S}/recording"): BRING,
    ("PUT", f"{S}/recording/{{file}}"): BRING,
    ("PATCH", f"{S}/recording/{{file}}"): BRING,
    ("POST", f"{S}/typed"): BRING,
    ("POST", f"{S}/transcript"): BRING,
    ("POST", "/whip/{session}"): TAP,
    ("PATCH", "/whip/{session}/{resource}"): TAP,
    ("DELETE", "/whip/{session}/{resource}"): TAP,
    ("POST", "/api/sign-out"): ANY,  # last: whoever did it is signed out
}
SOCKETS: Final = {"/ws/{session}", "/ws/{session}/private", "/pcm/{session}"}
"""Opened by a ticket or a tap's token in their first frame: tests of their own try those."""


async def tokens_of(server: Running, made: Made, elsewhere: Made) -> dict[str, str | None]:
    """What each shows."""
    store, now, hour = server.store, utc_now(), timedelta(hours=1)

    async def person(user: str, *roles: Role, supervises: tuple[str, ...] = ()) -> str:
        account = replace(CLINICIAN, id=f"id-{user}", user=user, roles=roles, supervises=supervises)
        await sign_in(store, account, f"token-of-{user}")
        return f"token-of-{user}"

    administrator = await person("administrator", "administrator")
    supervisor = await person("supervisor", "supervisor", supervises=(CLINICIAN.id,))
    access = f"/api/sessions/{made.id}"
    reads = await server.http.post(f"{access}/access", headers=bearer(supervisor))
    why = {"reason": "The client was taken to hospital."}
    urgent = await server.http.post(f"{access}/emergency", headers=bearer(administrator), json=why)
    assert urgent.status_code == 201, urgent.text
    client = Grant(made.id, "client")
    old = await store.tokens.issue("access", client, hour, now - 2 * hour)
    gone = await store.tokens.issue("join", client, hour, now, uses=9)
    revoked = (await server.join(f"#join={gone}")).access
    await store.tokens.revoke(made.id, "client")
    out = await person("out", "clinician", "supervisor", "administrator")
    await store.sign_ins.end_all("id-out", COMMAND)
    # A link that is taken back takes with it what was got by it: so they join anew.
    again = await store.tokens.issue("join", client, hour, now, uses=9)
    seat = await server.join(f"#join={again}")
    return {
        "owner": SETUP,
        "other": await person("other", "clinician"),
        "supervisor": supervisor,
        "stranger": await person("stranger", "supervisor", supervises=("id-other",)),
        "administrator": administrator,
        "therapist": made.therapist.access,
        "client": seat.access,
        "other_client": elsewhere.client.access,
        "reader": reads.json()["access"],
        "emergency": urgent.json()["access"],
        "tap": seat.tap,
        "other_tap": elsewhere.client.tap,
        "none": None,
        "garbage": "no-such-token",
        "expired": old,
        "revoked": revoked,
        "signed_out": out,
    }


def filled(path: str, session: str) -> str:
    """A path with its places filled in."""
    return path.format(
        session=session,
        form="json",
        file="client",
        resource="r1",
        link="l1",
        sign_in="s1",
        passkey="p1",
        hold="h1",
    )


async def ask(
    server: Running, method: str, path: str, session: str, token: str | None
) -> httpx.Response:
    """Ask for something, with a body that no route can read."""
    headers = {} if token is None else bearer(token)
    if path.startswith("/whip"):
        headers["content-type"] = whip.SDP if method == "POST" else whip.FRAGMENT
    return await server.http.request(
        method, filled(path, session), headers=headers, json=[] if method != "GET" else None
    )


async def ask_all(
    server: Running, method: str, path: str, session: str, held: dict[str, str | None]
) -> dict[str, httpx.Response]:
    """Have all ask for something at once."""
    answers: dict[str, httpx.Response] = {}

    async def one(holder: str, token: str | None) -> None:
        answers[holder] = await ask(server, method, path, session, token)

    async with anyio.create_task_group() as asking:
        for holder, token in held.items():
            asking.start_soon(one, holder, token)
    return answers


def outcome(answer: httpx.Response) -> str:
    """Whether somebody was let in, or what they were told."""
    if answer.status_code in {401, 403}:
        return str(answer.status_code)
    hidden = answer.status_code == 404 and answer.json()["error"]["message"] == str(NotYours())
    return "404" if hidden else IN


def test_every_route_has_a_row(matrix_routes: set[tuple[str, str]]) -> None:
    assert matrix_routes == set(MATRIX)


@pytest.fixture
async def matrix_routes(folder: Path) -> set[tuple[str, str]]:
    """The routes of the application, and that its sockets are those that are known."""
    async with serving(folder) as server:
        there = server.app.routes
    sockets = {route.path for route in there if isinstance(route, WebSocketRoute)}
    assert sockets == SOCKETS
    return {
        (method, route.path)
        for route in there
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    }


async def test_whoever_asks_is_let_in_or_told_why_not_as_the_row_says(folder: Path) -> None:
    async with serving(folder) as server:
        made, elsewhere = await server.set_up(), await server.set_up()
        await made.agree()
        held = await tokens_of(server, made, elsewhere)
        assert set(held) == set(HOLDERS)
        wrong = []
        for (method, path), told in MATRIX.items():
            answers = await ask_all(server, method, path, made.id, held)
            for holder, answer in answers.items():
                assert answer.status_code < 500, (method, path, holder)
                if (found := outcome(answer)) != told.expected(holder):
                    wrong.append((method, path, holder, told.expected(holder), found))
        assert not wrong, "\n".join(map(str, wrong))


async def test_what_is_not_yours_and_what_is_not_there_are_answered_alike(folder: Path) -> None:
    """Status, body and headers, whoever asks."""
    async with serving(folder) as server:
        made, elsewhere = await server.set_up(), await server.set_up()
        held = await tokens_of(server, made, elsewhere)
        foreign = await _session_of(server, "other", held)
        for method, path in MATRIX:
            if "{session}" not in path or method == "OPTIONS" or path.endswith("/emergency"):
                continue  # in an emergency the session is none of theirs, and has to be there
            of_theirs = await ask_all(server, method, path, foreign, held)
            of_none = await ask_all(server, method, path, "0123456789abcdef", held)
            for holder in held.keys() - {"other", "stranger"}:  # theirs, and their supervisor's
                theirs, none = of_theirs[holder], of_none[holder]
                same = (theirs.status_code, theirs.text, _plain(theirs))
                assert same == (none.status_code, none.text, _plain(none)), (method, path, holder)


async def _session_of(server: Running, holder: str, held: dict[str, str | None]) -> str:
    new = {"therapist_name": "Dr. Osei", "client_alias": "R. K."}
    answer = await server.http.post("/api/sessions", headers=bearer(held[holder] or ""), json=new)
    return str(answer.json()["session"])


def _plain(answer: httpx.Response) -> dict[str, str]:
    return {
        name: value
        for name, value in answer.headers.items()
        if name not in {"date", "x-request-id"}
    }


async def test_an_emergency_is_told_to_the_clinician_at_once_and_for_good(folder: Path) -> None:
    """On every screen, in the list and in the audit; never to the client; and not for one's own."""
    reason = "The client was taken to hospital."
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        account = replace(CLINICIAN, id="id-a", user="ada", name="Ada", roles=("administrator",))
        await sign_in(server.store, account, "token-of-ada")
        path = f"/api/sessions/{made.id}/emergency"
        async with made.therapist.screen() as screen, made.client.screen() as theirs:
            for short in ({}, {"reason": "because"}):
                answer = await server.post(path, "token-of-ada", short)
                assert answer.status_code == 400
            answer = await server.post(path, "token-of-ada", {"reason": reason})
            assert answer.json()["reads"] is True
            await screen.until(screen.saw(ev.EmergencyAccess))
            assert not theirs.saw(ev.EmergencyAccess)()
        async with made.therapist.screen() as later:
            await later.until(later.saw(ev.EmergencyAccess))
        listed = await server.http.get("/api/sessions", headers=bearer(SETUP))
        assert len(listed.json()["sessions"][0]["emergencies"]) == 1
        (row_of,) = [r for r in await server.store.audit.rows() if r.action == "access.emergency"]
        assert (row_of.actor.kind, row_of.actor.id, row_of.session) == (
            "administrator",
            "id-a",
            made.id,
        )
        assert reason not in repr(await server.store.audit.rows())
        nowhere = await server.post(
            "/api/sessions/nobody/emergency", "token-of-ada", {"reason": reason}
        )
        assert nowhere.status_code == 404
        own = await server.post(path, SETUP, {"reason": reason})
        assert own.status_code == 409
