"""Making passkeys and signing in by them over HTTP."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from live.audit.by_hand import COMMAND
from tests.fakes.authenticator import PRESENT, VERIFIED, Authenticator
from tests.fakes.server import CLINICIAN, SETUP, Running, bearer, serving, sign_in

pytestmark = pytest.mark.together

PUBLIC = "https://conote.example"


async def post(server: Running, path: str, token: str = "", **body: Any) -> Any:
    """Post something, as somebody or nobody."""
    return await server.http.post(path, headers=bearer(token) if token else {}, json=body)


async def phone_of(server: Running, name: str = "My phone") -> Authenticator:
    """A passkey of the clinician's."""
    phone = Authenticator(PUBLIC)
    told = (await post(server, "/api/me/passkeys/options", SETUP)).json()["options"]
    answer = await post(server, "/api/me/passkeys", SETUP, name=name, credential=phone.make(told))
    assert answer.status_code == 201, answer.text
    return phone


async def enter(server: Running, phone: Authenticator) -> Any:
    """Sign in by a passkey."""
    told = (await post(server, "/api/sign-in/passkey/options")).json()["options"]
    return await post(server, "/api/sign-in/passkey", program=True, credential=phone.sign(told))


async def test_a_passkey_signs_in_without_a_name_and_is_audited(folder: Path) -> None:
    async with serving(folder, public_url=PUBLIC) as server:
        phone = await phone_of(server)
        answer = (await enter(server, phone)).json()
        assert answer["account"]["id"] == CLINICIAN.id
        assert answer["sign_in"]["known"] == "passkey"
        me = await server.http.get("/api/me", headers=bearer(answer["token"]))
        assert me.status_code == 200
        (kept,) = (await server.store.people.get(CLINICIAN.id)).passkeys  # type: ignore[union-attr]
        assert kept.count == 1
        acts = [row.action for row in await server.store.audit.rows()]
        assert acts[-3:] == ["account.passkey_added", "account.changed", "account.signed_in"]


async def test_a_browser_gets_a_cookie_by_it(folder: Path) -> None:
    async with serving(folder, public_url=PUBLIC) as server:
        phone = await phone_of(server)
        told = (await post(server, "/api/sign-in/passkey/options")).json()["options"]
        answer = await post(server, "/api/sign-in/passkey", credential=phone.sign(told))
        assert "token" not in answer.json()
        assert "HttpOnly" in answer.headers["set-cookie"]


async def test_whatever_is_wrong_is_answered_alike_and_audited(folder: Path) -> None:
    async with serving(folder, public_url=PUBLIC) as server:
        phone = await phone_of(server)
        stranger = Authenticator(PUBLIC, owner=phone.owner, rp=phone.rp)
        nobody = Authenticator(PUBLIC, owner="bm9ib2R5", rp=phone.rp)
        answers = [await enter(server, stranger), await enter(server, nobody)]
        phone.flags = PRESENT
        answers.append(await enter(server, phone))
        phone.flags = PRESENT | VERIFIED
        told = (await post(server, "/api/sign-in/passkey/options")).json()["options"]
        given = phone.sign(told)
        assert (await post(server, "/api/sign-in/passkey", credential=given)).status_code == 200
        answers.append(await post(server, "/api/sign-in/passkey", credential=given))  # again
        phone.count = 0  # a copy of it
        answers.append(await enter(server, phone))
        answers.append(await post(server, "/api/sign-in/passkey", credential={}))
        await server.store.people.change(
            CLINICIAN.id, lambda kept: replace(kept, disabled=True), COMMAND
        )
        phone.count = 9
        answers.append(await enter(server, phone))
        assert {(answer.status_code, answer.text) for answer in answers} == {(401, answers[0].text)}
        assert answers[0].json()["error"]["code"] == "sign_in_refused"
        refused = [row for row in await server.store.audit.rows() if row.outcome == "refused"]
        assert len(refused) == len(answers)
        more = [await post(server, "/api/sign-in/passkey/options") for _ in range(20)]
        assert more[-1].status_code == 429


async def test_only_who_gave_their_passphrase_makes_one(folder: Path) -> None:
    async with serving(folder, public_url=PUBLIC) as server:
        token = (await enter(server, await phone_of(server))).json()["token"]
        for path, body in (
            ("/api/me/passkeys/options", {}),
            ("/api/me/passkeys", {"name": "x", "credential": {}}),
        ):
            answer = await post(server, path, token, **body)
            assert (answer.status_code, answer.json()["error"]["code"]) == (409, "wrong_state")


async def test_a_challenge_of_one_person_makes_none_for_another(folder: Path) -> None:
    async with serving(folder, public_url=PUBLIC) as server:
        await sign_in(server.store, replace(CLINICIAN, id="id-b", user="b"), "token-of-b")
        told = (await post(server, "/api/me/passkeys/options", SETUP)).json()["options"]
        given = Authenticator(PUBLIC).make(told)
        answer = await post(
            server, "/api/me/passkeys", "token-of-b", name="phone", credential=given
        )
        assert answer.status_code == 400


async def test_one_is_listed_and_removed_and_whoever_came_by_it_goes(folder: Path) -> None:
    async with serving(folder, public_url=PUBLIC) as server:
        phone = await phone_of(server)
        token = (await enter(server, phone)).json()["token"]
        listed = await server.http.get("/api/me/passkeys", headers=bearer(SETUP))
        (row,) = listed.json()["passkeys"]
        assert (row["name"], set(row)) == ("My phone", {"id", "name", "made_at"})
        path = f"/api/me/passkeys/{row['id']}"
        for status in (204, 400):
            answer = await server.http.delete(path, headers=bearer(SETUP))
            assert answer.status_code == status
        assert (await server.http.get("/api/me", headers=bearer(token))).status_code == 401
        assert (await enter(server, phone)).status_code == 401


async def test_a_server_without_a_name_says_so(folder: Path) -> None:
    async with serving(folder) as server:
        answer = await post(server, "/api/sign-in/passkey/options")
        assert answer.status_code == 409
        assert "CONOTE_PUBLIC_URL" in answer.json()["error"]["message"]
