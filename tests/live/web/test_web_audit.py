"""Whoever reads or opens something is in the audit before they are answered, or not answered."""

from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from live import events as ev
from live import wire
from live.equipment import utc_now
from live.errors import StoreError
from live.people.account import Account
from live.web.limits import RATES
from tests.fakes.server import NEW, SETUP, Running, agreed, bearer, serving, sign_in, with_a_line

pytestmark = pytest.mark.together


async def told(server: Running, *actions: str) -> list[tuple[str, str, str | None]]:
    """The rows of these actions, as (action, kind and id of the actor, session)."""
    return [
        (row.action, f"{row.actor.kind} {row.actor.id}".strip(), row.session)
        for row in await server.store.audit.rows()
        if row.action in actions
    ]


async def test_a_note_that_is_read_is_told_each_time(folder: Path) -> None:
    async with agreed(folder) as (server, made):
        await made.client.get("reading")
        await made.therapist.get("note")
        rows = await told(server, "note.read")
        assert [(who.split()[0], session) for _, who, session in rows] == [
            ("client", made.id),
            ("clinician", made.id),
        ]


async def test_a_screen_is_told_when_it_opens_and_not_with_each_frame(folder: Path) -> None:
    async with serving(folder) as server:
        made, _ = await with_a_line(server)
        async with made.client.screen(), made.therapist.screen() as screen:
            await made.therapist.command(wire.Write(section="data", text="And felt rested."))
            await screen.until(screen.saw(ev.Written, 2))
            rows = await told(server, "transcript.opened", "note.read")
            kinds = [(action, who.split()[0]) for action, who, _ in rows]
            assert sorted(kinds) == sorted(
                (action, who)
                for action in ("transcript.opened", "note.read")
                for who in ("client", "clinician")
            )


async def test_a_client_who_is_not_shown_the_note_is_not_told_to_have_read_it(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        made = await server.set_up(mode="private")
        await made.agree()
        async with made.client.server_socket(f"/ws/{made.id}") as connection:
            hello = wire.Hello(ticket=await made.client.ticket(), resume=0)
            await connection.send(wire.write(hello))
            await connection.recv()
            rows = await told(server, "transcript.opened", "note.read")
            assert [action for action, _, _ in rows] == ["transcript.opened"]
        assert (await made.client.get("reading")).status_code == 403
        assert await told(server, "note.read") == []


async def test_a_way_in_and_the_practices_own_looks_are_told(folder: Path) -> None:
    async with agreed(folder) as (server, made):
        assert len(await told(server, "session.opened")) == 2
        await server.http.get("/api/report", headers=bearer(SETUP))
        ((_, who, session),) = await told(server, "report.read")
        assert (who.split()[0], session) == ("clinician", None)
        assert made.id


async def test_what_somebody_types_is_told_once(folder: Path) -> None:
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        before = await told(server, "note.changed")
        async with made.client.screen() as screen:
            for letter in "so":
                await screen.types(line, letter)
            await screen.do(wire.Pause())
        rows = await server.store.audit.rows()
        typed = [row for row in rows if row.subject == "typed" and row.actor.kind == "client"]
        assert len(typed) == 1
        assert len(before) < len(rows)


async def test_what_cannot_be_audited_is_not_answered(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise StoreError("the database failed (SQLITE_FULL)")

    async with serving(folder) as server:
        made, _ = await with_a_line(server, "Slept four hours.")
        ticket = await made.client.ticket()
        monkeypatch.setattr(server.store.audit, "add", fail)
        for path in ("note", "reading"):
            answer = await made.therapist.get(path)
            assert answer.status_code == 500
            assert "Slept" not in answer.text
        async with made.client.server_socket(f"/ws/{made.id}") as connection:
            await connection.send(wire.write(wire.Hello(ticket=ticket, resume=0)))
            with pytest.raises(ConnectionClosed):
                await connection.recv()


ADMIN = "token-of-an-administrator-of-the-tests"
OTHER = "token-of-another-clinician-of-the-tests"


def _account(name: str, role: str) -> Account:
    return Account(
        id=name[0] * 16,
        user=name,
        name=name,
        roles=(role,),  # type: ignore[arg-type]
        passphrase="",
        made_at=utc_now(),
    )


async def test_an_administrator_reads_all_of_it_and_a_clinician_their_own_sessions(
    folder: Path,
) -> None:
    async with agreed(folder) as (server, made):
        await sign_in(server.store, _account("admin", "administrator"), ADMIN)
        await sign_in(server.store, _account("other", "clinician"), OTHER)

        async def ask(token: str, query: str = "") -> tuple[int, list[dict[str, object]]]:
            answer = await server.http.get(f"/api/audit{query}", headers=bearer(token))
            return answer.status_code, answer.json().get("rows", [])

        status, rows = await ask(ADMIN)
        assert status == 200
        assert [row["n"] for row in rows] == list(range(1, len(rows) + 1))
        # The token of the tests' own clinician is an administrator's, too.
        status, rows = await ask(SETUP, f"?session={made.id}")
        assert status == 200
        assert {row["session"] for row in rows} == {made.id}
        assert (await ask(OTHER))[0] == 403
        assert (await ask(OTHER, f"?session={made.id}"))[0] == 404
        assert (await ask(OTHER, "?session=none"))[0] == 404
        assert (await ask(made.client.access))[0] == 401
        for query in ("?day=tomorrow", "?session=I%20am%20afraid", "?account="):
            assert (await ask(ADMIN, query))[0] == 400
        assert (await ask(ADMIN, "?day=2001-01-01")) == (200, [])
        read = await told(server, "audit.read")
        assert {who.split()[0] for _, who, _ in read} == {"administrator", "clinician"}


async def test_whoever_is_known_and_refused_is_told_of_but_not_without_end(folder: Path) -> None:
    async with agreed(folder) as (server, made):
        await sign_in(server.store, _account("admin", "administrator"), ADMIN)
        await sign_in(server.store, _account("other", "clinician"), OTHER)
        elsewhere = (await server.set_up()).client
        burst = round(RATES["refusal"].burst)
        for _ in range(2 * burst):
            await server.post(f"/api/sessions/{made.id}/access", OTHER, None)
        await server.post("/api/sessions/I%20am%20afraid/emergency", ADMIN, {"reason": "x" * 10})
        await server.post("/api/sessions", ADMIN, NEW)
        await server.http.get(f"/api/sessions/{made.id}/note", headers=bearer(elsewhere.access))
        for nobody in ("no-such-token", made.client.tap):
            await server.http.get(f"/api/sessions/{made.id}/note", headers=bearer(nobody))
        rows = [row for row in await server.store.audit.rows() if row.outcome == "refused"]
        assert {row.action for row in rows} == {"access.refused"}
        assert [(row.actor.kind, row.actor.id, row.session, row.subject) for row in rows] == [
            *[("clinician", "o" * 16, made.id, "open_session")] * burst,
            ("administrator", "a" * 16, None, "emergency"),
            ("administrator", "a" * 16, None, "create_session"),
            ("client", "", made.id, "note"),
        ]
