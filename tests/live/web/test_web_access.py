"""Who may come in, at every door, with every key but the right one."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from starlette.routing import Route
from websockets.exceptions import ConnectionClosed

from live import wire
from live.equipment import utc_now
from live.web import access, api, whip
from live.web.access import MAX_BODY
from tests.fakes.server import NEW, SETUP, Made, Running, bearer, serving

pytestmark = pytest.mark.together

ACCOUNT_ROUTES = [
    ("POST", "/api/sessions"),
    ("GET", "/api/sessions"),
    ("GET", "/api/templates"),
    ("POST", "/api/plans/read"),
    ("POST", "/api/plans/kept"),
    ("POST", "/api/sessions/{session}/access"),
]
ACCESS_ROUTES = [
    ("POST", "/api/tickets"),
    ("POST", "/api/sessions/{session}/commands"),
    ("GET", "/api/sessions/{session}/note"),
    ("GET", "/api/sessions/{session}/reading"),
    ("GET", "/api/sessions/{session}/strike"),
    ("GET", "/api/sessions/{session}/export/{form}"),
]
TAP_ROUTES = [
    ("POST", "/whip/{session}"),
    ("PATCH", "/whip/{session}/{resource}"),
    ("DELETE", "/whip/{session}/{resource}"),
]
OPEN_ROUTES = [
    ("POST", "/api/join"),  # the link's token is in the body
    ("GET", "/api/consent"),
    ("GET", "/api/measures"),
    ("OPTIONS", "/whip/{session}"),
]
BODY = {"type": "end"}


def filled(path: str, session: str) -> str:
    """A path with its places filled in."""
    return path.format(session=session, form="pdf", resource="r1")


@contextmanager
def later(by: timedelta, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tokens are redeemed so much later than they were issued."""
    with patch.context() as patched:
        patched.setattr(access, "utc_now", lambda: utc_now() + by)
        yield


async def ask(server: Running, method: str, path: str, token: str | None) -> httpx.Response:
    """Make a request that would be good but for its token."""
    headers = {} if token is None else bearer(token)
    if path.startswith("/whip"):
        headers["content-type"] = whip.SDP if method == "POST" else whip.FRAGMENT
    return await server.http.request(
        method, path, headers=headers, json=BODY if method != "GET" else None
    )


def test_every_route_is_in_these_tests() -> None:
    routes = {
        (method, route.path)
        for route in (*api.ROUTES, *whip.ROUTES)
        if isinstance(route, Route)
        for method in route.methods or ()
        if method != "HEAD"
    }
    assert routes == {*ACCOUNT_ROUTES, *ACCESS_ROUTES, *TAP_ROUTES, *OPEN_ROUTES}


async def test_no_door_opens_without_its_own_key(folder: Path) -> None:
    """No token, a wrong one, one of another scope: 401, and the same answer to all."""
    async with serving(folder) as server:
        made = await server.set_up()
        tokens = {"setup": SETUP, "access": made.client.access, "tap": made.client.tap}
        doors = {"setup": ACCOUNT_ROUTES, "access": ACCESS_ROUTES, "tap": TAP_ROUTES}
        for scope, routes in doors.items():
            others = [token for name, token in tokens.items() if name != scope]
            for method, path in routes:
                answers = [
                    await ask(server, method, filled(path, made.id), token)
                    for token in ("no-such-token", *others)
                ]
                answers.append(await ask(server, method, filled(path, made.id), None))
                assert {answer.status_code for answer in answers} == {401}, (method, path)
                assert len({answer.text for answer in answers[:-1]}) == 1, (method, path)


async def test_the_schemes_name_may_be_written_as_one_likes_and_no_other_scheme_goes(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        for scheme, status in (("bearer", 200), ("BEARER", 200), ("Basic", 401), ("x", 401)):
            headers = {"authorization": f"{scheme} {SETUP}"}
            assert (await server.http.get("/api/sessions", headers=headers)).status_code == status


async def test_anothers_session_and_none_at_all_are_the_same_404(folder: Path) -> None:
    async with serving(folder) as server:
        mine, theirs = await server.set_up(), await server.set_up()
        for routes, token in ((ACCESS_ROUTES, mine.client.access), (TAP_ROUTES, mine.client.tap)):
            for method, path in routes:
                if "{session}" not in path:
                    continue
                answers = [
                    await ask(server, method, filled(path, name), token)
                    for name in (theirs.id, "0123456789abcdef", "nobody")
                ]
                assert {answer.status_code for answer in answers} == {404}, (method, path)
                assert len({answer.text for answer in answers}) == 1, (method, path)


async def test_a_session_that_is_not_there_is_404_to_the_practice_itself(folder: Path) -> None:
    async with serving(folder) as server:
        answer = await server.post("/api/sessions/nobody/access", SETUP, None)
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


async def test_keys_stop_working_when_their_time_is_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(folder, link_hours=1) as server:
        made = await server.set_up()
        answer = await server.post("/api/sessions", SETUP, NEW)
        token = answer.json()["links"]["client"].partition("#join=")[2]
        with later(timedelta(hours=1, seconds=1), monkeypatch):
            assert (await server.http.post("/api/join", json={"token": token})).status_code == 401
            assert (await made.client.get("note")).status_code == 200
        with later(access.ACCESS_LIFETIME + timedelta(seconds=1), monkeypatch):
            assert (await made.client.get("note")).status_code == 401
            assert (
                await ask(server, "POST", f"/whip/{made.id}", made.client.tap)
            ).status_code == 401


async def closes_with(
    made: Made, frame: str | bytes, path: str = "/ws/{session}", origin: str | None = None
) -> int:
    """With what code the server ends a connection that begins with this frame."""
    async with made.client.server_socket(path.format(session=made.id), origin=origin) as connection:
        with suppress(ConnectionClosed):
            await connection.send(frame)
            await connection.wait_closed()
        assert connection.close_code is not None
        return connection.close_code


async def test_a_ticket_lets_in_one_screen_once_and_only_for_half_a_minute(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(folder) as server:
        made, other = await server.set_up(), await server.set_up()
        for used in (made.client.joined["ticket"], await made.client.ticket()):
            async with made.client.server_socket(f"/ws/{made.id}") as first:
                await first.send(wire.write(wire.Hello(ticket=used)))
                assert isinstance(wire.read_to_screen(await first.recv()), wire.Welcome)
                assert await closes_with(made, wire.write(wire.Hello(ticket=used))) == 4401
        elsewhere = wire.write(wire.Hello(ticket=await other.client.ticket()))
        assert await closes_with(made, elsewhere) == 4401
        late = (made.therapist.joined["ticket"], await made.client.ticket())
        with later(timedelta(seconds=31), monkeypatch):
            for old in late:
                assert await closes_with(made, wire.write(wire.Hello(ticket=old))) == 4401
        for token in (made.client.access, made.client.tap, SETUP, "x"):
            assert await closes_with(made, wire.write(wire.Hello(ticket=token))) == 4401


async def test_a_page_from_elsewhere_may_do_nothing(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        foreign = ("https://evil.example", "null", "http://[", f"{server.base}.evil.example", "")
        posts = [*ACCOUNT_ROUTES, *ACCESS_ROUTES, *TAP_ROUTES, *OPEN_ROUTES]
        for method, path in posts:
            if method in ("GET", "OPTIONS"):
                continue
            for origin in foreign:
                headers = {"origin": origin, **bearer(SETUP)}
                answer = await server.http.request(
                    method, filled(path, made.id), headers=headers, json=BODY
                )
                assert answer.status_code == 403, (method, path, origin)
        hello = wire.write(wire.Hello(ticket=await made.client.ticket()))
        for origin in foreign[:-1]:  # this client cannot send an empty one
            assert await closes_with(made, hello, origin=origin) == 4403
            code = await closes_with(made, '{"token":"x"}', "/pcm/{session}", origin=origin)
            assert code == 4403
        async with made.client.server_socket(f"/ws/{made.id}", origin=server.base) as own:
            await own.send(hello)
            assert isinstance(wire.read_to_screen(await own.recv()), wire.Welcome)


async def test_a_page_that_was_allowed_may_embed_the_note_and_read_the_answers(
    folder: Path,
) -> None:
    platform = "https://telehealth.example"
    async with serving(folder, allowed_origins=(platform,)) as server:
        made = await server.set_up()
        asked = {
            "origin": platform,
            "access-control-request-method": "POST",
            "access-control-request-headers": "authorization,content-type",
        }
        for path in ("/api/tickets", f"/whip/{made.id}"):
            preflight = await server.http.options(path, headers=asked)
            assert preflight.status_code == 200
            assert preflight.headers["access-control-allow-origin"] == platform
        headers = {"origin": platform, **bearer(made.client.access)}
        answer = await server.http.post("/api/tickets", headers=headers)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == platform
        other = await server.http.get("/api/consent", headers={"origin": "https://evil.example"})
        assert "access-control-allow-origin" not in other.headers


async def test_pages_of_the_public_address_are_ours_whatever_a_proxy_makes_of_the_name(
    folder: Path,
) -> None:
    async with serving(folder, public_url="https://notes.example") as server:
        for origin, status in (("https://notes.example", 201), ("https://x.example", 403)):
            headers = {"origin": origin, **bearer(SETUP)}
            answer = await server.http.post("/api/sessions", headers=headers, json=NEW)
            assert answer.status_code == status


async def test_a_body_that_is_too_long_is_413_and_not_read_to_its_end(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        posts = [
            ("/api/sessions", SETUP, "application/json"),
            ("/api/join", "none", "application/json"),
            (f"/api/sessions/{made.id}/commands", made.client.access, "application/json"),
            (f"/whip/{made.id}", made.client.tap, whip.SDP),
        ]
        for path, token, media_type in posts:
            headers = {**bearer(token), "content-type": media_type}
            most = api.MAX_NEW_SESSION if path == "/api/sessions" else MAX_BODY
            long = b'{"x":"' + b"a" * most + b'"}'
            answer = await server.http.post(path, headers=headers, content=long)
            assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large"), path


async def test_no_url_names_a_key(folder: Path) -> None:
    """Join links carry their token in the fragment, which browsers do not send."""
    async with serving(folder) as server:
        answer = (await server.post("/api/sessions", SETUP, NEW)).json()
        for link in answer["links"].values():
            assert re.fullmatch(rf"{server.base}/session#join=[\w-]{{43}}", link)


async def test_links_lead_to_the_public_address_if_there_is_one(folder: Path) -> None:
    async with serving(folder, public_url="https://notes.example/") as server:
        answer = (await server.post("/api/sessions", SETUP, NEW)).json()
        assert answer["links"]["client"].startswith("https://notes.example/session#join=")
