"""Legal holds by route: set on a session or a client, seen, lifted; each with its reason."""

from pathlib import Path
from typing import Any

import pytest

from tests.fakes.server import SETUP, Running, bearer, serving
from tests.live.web.test_web_emergency import ADA, administrator

pytestmark = pytest.mark.together


async def holds(server: Running) -> list[dict[str, Any]]:
    """What an administrator sees."""
    answer = await server.http.get("/api/holds", headers=bearer(ADA))
    found: list[dict[str, Any]] = answer.json()["holds"]
    return found


async def test_a_session_is_held_until_it_is_let_go_and_its_therapist_sees_why(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        await administrator(server)
        made = await server.set_up()
        given = {"session": made.id, "reason": "The board asked for it."}
        answer = await server.post("/api/holds", ADA, given)
        assert (answer.status_code, answer.json()["sessions"]) == (201, 1)
        listed = await server.http.get("/api/sessions", headers=bearer(SETUP))
        (held,) = listed.json()["sessions"][0]["held"]
        assert (held["reason"], held["who"]) == ("The board asked for it.", "Ada")
        path = f"/api/holds/{answer.json()['hold']}/lift"
        assert (await server.post(path, ADA, {"reason": ""})).status_code == 400
        assert (await server.post(path, ADA, {"reason": "Closed."})).status_code == 204
        assert (await server.post(path, ADA, {"reason": "Closed."})).status_code == 404
        (row,) = await holds(server)
        assert (row["set_by"], row["sessions"]) == ("Ada", 0)
        assert (row["lifted"]["who"], row["lifted"]["reason"]) == ("Ada", "Closed.")
        rows = [row for row in await server.store.audit.rows() if row.action.startswith("hold.")]
        assert [(row.action, row.actor.kind, row.session) for row in rows] == [
            ("hold.set", "administrator", made.id),
            ("hold.lifted", "administrator", made.id),
            ("hold.read", "administrator", None),
        ]


async def test_a_client_is_held_by_alias_and_how_many_sessions_that_is_is_told(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        await administrator(server)
        made, _, other = (
            await server.set_up(),
            await server.set_up(),
            await server.set_up(client_alias="Tom B."),
        )
        whose = {"client_alias": "nora l.", "therapist_name": "dr. emma hale"}
        answer = await server.post("/api/holds", ADA, {"reason": "A subpoena.", **whose})
        assert answer.json()["sessions"] == 2
        (row,) = await holds(server)
        assert (row["scope"], row["session"], row["sessions"]) == ("client", None, 2)
        assert "nora" not in str(row).lower()
        wrong: tuple[dict[str, str], ...] = (
            {},
            {"client_alias": "Nora L."},
            {"session": made.id, "therapist_name": "Dr. Emma Hale"},
        )
        for given in wrong:
            answer = await server.post("/api/holds", ADA, {"reason": "A subpoena.", **given})
            assert answer.status_code == 400
        none = await server.post("/api/holds", ADA, {"reason": "A subpoena.", "session": "0" * 16})
        assert none.status_code == 404
        listed = await server.http.get("/api/sessions", headers=bearer(SETUP))
        held = {row["session"]: bool(row["held"]) for row in listed.json()["sessions"]}
        assert held[made.id]
        assert not held[other.id]
