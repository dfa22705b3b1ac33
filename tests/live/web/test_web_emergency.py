"""In an emergency: a session is found and read, also where only its record is left, and loudly."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from live.equipment import utc_now
from live.people.account import Account, Role
from live.web.limits import RATES
from tests.fakes.server import CLINICIAN, SETUP, Running, bearer, serving, sign_in
from tests.live.web.test_web_past import past

pytestmark = pytest.mark.together

ADA = "token-of-ada-who-administers"
REASON = "The client was taken to hospital."


async def administrator(server: Running) -> None:
    """Ada, who looks after accounts, is signed in."""
    account = Account("a" * 16, "ada", "Ada", ("administrator",), "", utc_now())
    await sign_in(server.store, account, ADA)


async def search(server: Running, **given: Any) -> httpx.Response:
    """Ada looks for a session."""
    return await server.post("/api/emergency/search", ADA, {"reason": REASON, **given})


async def told(server: Running) -> list[dict[str, Any]]:
    """What the clinician is told."""
    answer = await server.http.get("/api/emergencies", headers=bearer(SETUP))
    found: list[dict[str, Any]] = answer.json()["emergencies"]
    return found


async def test_a_session_is_found_by_alias_or_day_and_nothing_of_it_is_shown(folder: Path) -> None:
    async with serving(folder) as server:
        await administrator(server)
        made = await server.set_up(client_alias="Nora L.")
        other = await server.set_up(client_alias="Tom B.")
        (row,) = (await search(server, client_alias="  nora  l. ")).json()["sessions"]
        assert row["session"] == made.id
        assert set(row) == {"session", "therapist_name", "state", "created_at", "started_at"}
        today = utc_now().date()
        tomorrow = today + timedelta(days=1)
        found = (await search(server, day=today.isoformat())).json()
        assert ({one["session"] for one in found["sessions"]}, found["more"]) == (
            {made.id, other.id},
            False,
        )
        assert "Nora" not in str(found)
        both = await search(server, client_alias="Tom B.", day=tomorrow.isoformat())
        assert both.json()["sessions"] == []
        assert (await search(server, client_alias="Nora")).json()["sessions"] == []


async def test_no_search_without_a_reason_and_something_to_look_for_nor_without_end(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        await administrator(server)
        for wrong in ({}, {"reason": "short", "client_alias": "x"}, {"client_alias": "  "}):
            assert (await search(server, **wrong)).status_code == 400
        assert await server.store.emergencies.of({"any"}) == []
        most = round(RATES["emergency"].burst)
        codes = [(await search(server, client_alias="x")).status_code for _ in range(most + 1)]
        assert codes == [200] * most + [429]


async def test_the_clinician_is_told_of_a_search_and_a_reading_with_the_reason(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        await administrator(server)
        made = await server.set_up()
        await search(server, client_alias="Nora L.")
        await server.post(f"/api/sessions/{made.id}/emergency", ADA, {"reason": REASON})
        read, looked = await told(server)
        assert [(one["read"], one["until"] is not None) for one in (read, looked)] == [
            (True, True),
            (False, False),
        ]
        for one in (read, looked):
            who = (one["name"], one["role"], one["reason"], one["sessions"])
            assert who == ("Ada", "administrator", REASON, [made.id])
        rows = [row for row in await server.store.audit.rows() if "emergency" in row.action]
        assert [(row.action, row.actor.id, row.session) for row in rows] == [
            ("access.emergency_search", "a" * 16, None),
            ("access.emergency", "a" * 16, made.id),
        ]
        assert rows[0].subject.endswith(":1")


async def test_what_one_may_read_anyway_is_not_found(folder: Path) -> None:
    async with serving(folder) as server:
        await server.set_up()
        roles: tuple[Role, ...] = ("supervisor",)
        account = Account("s" * 16, "sam", "Sam", roles, "", utc_now(), supervises=(CLINICIAN.id,))
        await sign_in(server.store, account, "token-of-sam")
        given = {"reason": REASON, "client_alias": "Nora L."}
        answer = await server.post("/api/emergency/search", "token-of-sam", given)
        assert answer.json()["sessions"] == []


async def test_where_only_the_record_is_left_it_is_found_read_and_told_for_good(
    folder: Path,
) -> None:
    async with past(folder) as (server, made):
        await administrator(server)
        (row,) = (await search(server, client_alias="Nora L.")).json()["sessions"]
        assert (row["session"], row["state"]) == (made.id, "signed")
        path = f"/api/sessions/{made.id}"
        opened = await server.post(f"{path}/emergency", ADA, {"reason": REASON})
        assert (opened.status_code, opened.json()["reads"]) == (201, True)
        access = bearer(opened.json()["access"])
        assert (await server.http.get(f"{path}/note", headers=access)).status_code == 200
        listed = await server.http.get("/api/sessions", headers=bearer(SETUP))
        assert len(listed.json()["sessions"][0]["emergencies"]) == 1
        assert (await told(server))[0]["reason"] == REASON
        rows = [row for row in await server.store.audit.rows() if row.session == made.id]
        assert ("access.emergency", "a" * 16) in [(row.action, row.actor.id) for row in rows]
