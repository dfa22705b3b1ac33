"""Signing in over HTTP, by program and by browser, and what each role is let into."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from live.people.account import Account, Role
from live.people.passphrases import Passphrases
from live.web.access import COOKIE
from tests.fakes.server import CHEAP, CLINICIAN, NEW, SETUP, Running, bearer, serving, sign_in

pytestmark = pytest.mark.together

WORDS = "a sentence of mine"
OSEI = {"user": "osei", "passphrase": WORDS}


async def somebody(server: Running, user: str, *roles: Role, **changes: Any) -> str:
    """Somebody who is signed in; gives their token."""
    made = replace(CLINICIAN, id=f"id-{user}", user=user, roles=roles, **changes)
    await sign_in(server.store, made, f"token-of-{user}")
    return f"token-of-{user}"


async def osei(server: Running) -> Account:
    """A clinician whose passphrase is known."""
    hashed = await Passphrases(CHEAP).hashed(WORDS)
    made = replace(CLINICIAN, id="o" * 16, user="osei", passphrase=hashed)
    await server.store.people.add(made, made.actor)
    return made


async def ask(server: Running, method: str, path: str, token: str) -> httpx.Response:
    """Ask for something as somebody."""
    return await server.http.request(method, path, headers=bearer(token))


async def test_a_program_is_given_a_token_and_keeps_no_cookie(folder: Path) -> None:
    async with serving(folder) as server:
        await osei(server)
        answer = await server.http.post("/api/sign-in", json={**OSEI, "program": True})
        assert answer.status_code == 200
        assert "set-cookie" not in answer.headers
        token = answer.json()["token"]
        me = (await ask(server, "GET", "/api/me", token)).json()
        assert me["account"]["user"] == "osei"
        assert (me["sign_in"]["kind"], me["sign_in"]["this"]) == ("program", True)
        assert (await ask(server, "POST", "/api/sign-out", token)).status_code == 204
        assert (await ask(server, "GET", "/api/me", token)).status_code == 401


async def test_a_browser_is_given_a_cookie_that_only_its_own_pages_can_use(folder: Path) -> None:
    async with serving(folder) as server:
        await osei(server)
        answer = await server.http.post("/api/sign-in", json=OSEI)
        assert "token" not in answer.json()
        kept = answer.headers["set-cookie"]
        for said in ("HttpOnly", "Secure", "SameSite=strict", "Path=/"):
            assert said in kept
        assert "Domain" not in kept
        assert "Expires" not in kept
        cookie = {"cookie": kept.partition(";")[0]}
        assert cookie["cookie"].startswith(f"{COOKIE}=")
        own = {**cookie, "origin": server.base, "sec-fetch-site": "same-origin"}
        made = await server.http.post("/api/sessions", headers=own, json=NEW)
        assert made.status_code == 201
        assert (await server.http.get("/api/me", headers=cookie)).status_code == 200
        for foreign in (
            {**cookie},  # a change that no page stands for
            {**own, "sec-fetch-site": "cross-site"},
            {**own, "sec-fetch-site": "same-site"},
            {**own, "origin": "https://evil.example"},
            {**own, "origin": "null"},
        ):
            answer = await server.http.post("/api/sessions", headers=foreign, json=NEW)
            assert answer.status_code == 403, foreign
        read = {**cookie, "sec-fetch-site": "cross-site"}
        assert (await server.http.get("/api/sessions", headers=read)).status_code == 403
        out = await server.http.post("/api/sign-out", headers=own)
        assert f'{COOKIE}=""' in out.headers["set-cookie"]
        assert (await server.http.get("/api/me", headers=cookie)).status_code == 401


async def test_a_sign_in_that_is_refused_is_told_alike_and_after_some_with_a_wait(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        await osei(server)
        for user in ("osei", "nobody"):
            for _ in range(4):
                wrong = {"user": user, "passphrase": "another sentence"}
                answer = await server.http.post("/api/sign-in", json=wrong)
                assert answer.status_code == 401
                assert answer.json()["error"]["code"] == "sign_in_refused"
            answer = await server.http.post(
                "/api/sign-in", json={"user": user, "passphrase": WORDS}
            )
            assert answer.status_code == 429
            assert answer.headers["retry-after"] in {"1", "2"}


async def test_each_sees_what_is_theirs_and_the_rest_is_not_there(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()  # by the clinician
        other = await somebody(server, "other", "clinician")
        theirs = await somebody(server, "theirs", "supervisor", supervises=(CLINICIAN.id,))
        stranger = await somebody(server, "stranger", "supervisor", supervises=("id-other",))
        admin = await somebody(server, "admin", "administrator")
        for token, listed in ((SETUP, 1), (other, 0), (theirs, 1), (stranger, 0)):
            rows = (await ask(server, "GET", "/api/sessions", token)).json()["sessions"]
            assert len(rows) == listed
        assert (await ask(server, "GET", "/api/sessions", admin)).status_code == 403
        missing = await ask(server, "POST", "/api/sessions/nobody/access", SETUP)
        for token in (other, stranger):
            refused = await ask(server, "POST", f"/api/sessions/{made.id}/access", token)
            assert (refused.status_code, refused.text) == (404, missing.text)
        refused = await ask(server, "POST", f"/api/sessions/{made.id}/access", admin)
        assert refused.status_code == 403


async def test_a_supervisor_reads_and_does_nothing(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        theirs = await somebody(server, "theirs", "supervisor", supervises=(CLINICIAN.id,))
        path = f"/api/sessions/{made.id}"
        seat = (await ask(server, "POST", f"{path}/access", theirs)).json()
        assert seat["reads"] is True
        assert not {"ticket", "tap"} & seat.keys()
        access = seat["access"]
        for what in ("note", "reading"):
            assert (await ask(server, "GET", f"{path}/{what}", access)).status_code == 200
        for method, what in (
            ("POST", f"{path}/commands"),
            ("POST", "/api/tickets"),
            ("POST", f"{path}/typed"),
            ("DELETE", f"{path}/recording"),
        ):
            assert (await ask(server, method, what, access)).status_code == 403, what
        assert (await ask(server, "POST", "/api/sessions", theirs)).status_code == 403
        assert "Joined" not in repr((await server.session(made)).state.present)


async def test_what_was_opened_by_a_sign_in_ends_with_it(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await osei(server)
        answer = await server.http.post("/api/sign-in", json={**OSEI, "program": True})
        token = answer.json()["token"]
        mine = (await server.post("/api/sessions", token, NEW)).json()["session"]
        seat = (await ask(server, "POST", f"/api/sessions/{mine}/access", token)).json()
        path = f"/api/sessions/{mine}/reading"
        assert (await ask(server, "GET", path, seat["access"])).status_code == 200
        rows = (await ask(server, "GET", "/api/me/sign-ins", token)).json()["sign_ins"]
        assert [row["this"] for row in rows] == [True]
        await ask(server, "DELETE", f"/api/me/sign-ins/{rows[0]['id']}", token)
        assert (await ask(server, "GET", path, seat["access"])).status_code == 401
        assert (await made.therapist.get("reading")).status_code == 200
