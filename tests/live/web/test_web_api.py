"""The JSON routes: what goes in, what comes out, and what never does."""

import json
from pathlib import Path
from typing import Any

import pytest

from live import wire
from live.errors import StoreError
from live.running import RunningSession
from live.store import Store
from live.values import TOGETHER
from tests.fakes.server import AGREE, NEW, SETUP, Running, agreed, bearer, serving, signed

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"
"""Stands for what was said: it must come back from nowhere but the note itself."""

PROTECTIVE = {
    "content-security-policy",
    "referrer-policy",
    "x-content-type-options",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cache-control",
}

MALFORMED: list[bytes] = [
    b"",
    b"null",
    b"[]",
    b"{",
    b'"%s"' % SECRET.encode(),
    b'{"%s":1}' % SECRET.encode(),
    b'{"type":"%s"}' % SECRET.encode(),
    b'{"type":"write","section":"%s !","text":"%s"}' % (SECRET.encode(), SECRET.encode()),
    b'{"type":"write","section":"data","text":["%s"]}' % SECRET.encode(),
    b'{"type":"consent","purposes":["%s"],"text_version":"1"}' % SECRET.encode(),
    b'{"type":"sign","name":"%s","sha256":"%s","intent":""}' % (SECRET.encode(), SECRET.encode()),
    b'{"token":{"%s":1}}' % SECRET.encode(),
    b'{"therapist_name":"%s","client_alias":""}' % SECRET.encode(),
    b'{"therapist_name":"x","client_alias":"x","goals":[{"%s":1}]}' % SECRET.encode(),
    b'\xff\xfe"%s"' % SECRET.encode(),
    b"[" * 60_000,
    b'{"type":"end"',
]


async def test_malformed_bodies_are_400_and_never_quoted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        doors = (
            ("/api/sessions", SETUP),
            ("/api/join", "none"),
            (f"/api/sessions/{made.id}/commands", made.client.access),
        )
        for path, token in doors:
            for content in MALFORMED:
                answer = await server.http.post(path, headers=bearer(token), content=content)
                assert answer.status_code == 400, (path, content[:40])
                assert answer.json()["error"]["code"] == "bad_input"
                assert SECRET not in answer.text
    assert SECRET not in "".join(capsys.readouterr())


async def test_an_unknown_command_is_told_which_there_are(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        path = f"/api/sessions/{made.id}/commands"
        answer = await server.post(path, made.client.access, {"type": SECRET})
        assert "'finish_later'" in answer.json()["error"]["message"]


async def test_an_unknown_template_makes_no_session(folder: Path) -> None:
    async with serving(folder) as server:
        answer = await server.post("/api/sessions", SETUP, {**NEW, "template": "opera"})
        assert answer.status_code == 404
        assert (await server.http.get("/api/sessions", headers=bearer(SETUP))).json() == {
            "sessions": []
        }


async def test_sessions_are_listed_newest_first_with_what_they_are(folder: Path) -> None:
    async with serving(folder) as server:
        first = await server.set_up(client_alias="first")
        second = await server.set_up(client_alias="second")
        await first.agree()
        listed = (await server.http.get("/api/sessions", headers=bearer(SETUP))).json()["sessions"]
        assert [(row["session"], row["client_alias"], row["state"]) for row in listed] == [
            (second.id, "second", "created"),
            (first.id, "first", "live"),
        ]
        assert set(listed[0]) == {
            "session",
            "client_alias",
            "therapist_name",
            "state",
            "created_at",
            "started_at",
            "awaits",
            "held",
            "emergencies",
            "own",
        }


async def test_a_session_that_cannot_be_read_hides_no_other_from_the_list(folder: Path) -> None:
    async with serving(folder) as server:
        made, broken = await server.set_up(), await server.set_up()
    async with serving(folder) as server:
        real = server.store.events

        async def events(session: str, after: int = 0, most: int | None = None) -> Any:
            if session == broken.id:
                raise StoreError("expected what was kept, got something else")
            return await real(session, after, most)

        server.store.events = events  # type: ignore[method-assign]
        answer = await server.http.get("/api/sessions", headers=bearer(SETUP))
        assert [row["session"] for row in answer.json()["sessions"]] == [made.id]


async def test_templates_and_the_consent_form_say_what_can_be_chosen(folder: Path) -> None:
    async with serving(folder) as server:
        templates = await server.http.get("/api/templates", headers=bearer(SETUP))
        assert "dap" in [form["id"] for form in templates.json()["templates"]]
        form = (await server.http.get("/api/consent")).json()
        assert {p["id"] for p in form["purposes"] if p["usual"]} == TOGETHER
        spanish = (await server.http.get("/api/consent?language=es-MX")).json()
        assert (spanish["language"], form["language"]) == ("es", "en")
        assert spanish["text_version"] == f"{form['text_version']}-es"


async def test_whoever_holds_the_set_up_token_comes_in_as_the_therapist(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        answer = await server.post(f"/api/sessions/{made.id}/access", SETUP, None)
        assert (answer.json()["party"], answer.json()["session"]) == ("therapist", made.id)
        note = await server.http.get(
            f"/api/sessions/{made.id}/note", headers=bearer(answer.json()["access"])
        )
        assert note.status_code == 200


async def test_both_may_read_the_note_as_text_before_it_is_signed(folder: Path) -> None:
    async with agreed(folder) as (_, made):
        await made.client.command(wire.Write(section="data", text="Slept four hours."))
        for seat in (made.client, made.therapist):
            sections = (await seat.get("reading")).json()["sections"]
            assert sections[0]["narrative"][0]["text"] == "Slept four hours."


async def test_a_command_answers_with_the_number_of_the_event_it_caused(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        first = await made.client.command(AGREE)
        second = await made.therapist.command(AGREE)
        assert (first.json(), second.json()) == ({"seq": 2}, {"seq": 3})


async def test_what_may_not_be_done_is_refused_with_the_reason(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        pause = await made.client.command(wire.Pause())
        assert (pause.status_code, pause.json()["error"]["code"]) == (409, "wrong_state")
        end = await made.client.command(wire.End())
        assert (end.status_code, end.json()["error"]["code"]) == (403, "not_allowed")
        accept = await made.client.command(wire.Accept(statement="nobody"))
        assert (accept.status_code, accept.json()["error"]["code"]) == (404, "not_found")
        section = await made.client.command(wire.Write(section="opera", text=SECRET))
        assert section.status_code == 404
        assert SECRET not in section.text


async def every_kind_of_answer(server: Running) -> list[tuple[int, Any]]:
    """Status and headers of one answer of each kind."""
    made = await server.set_up()
    get, post = server.http.get, server.http.post
    answers = [
        await get("/healthz"),
        await get("/readyz"),
        await get("/"),
        await get("/session"),
        await get("/static/conote.js"),
        await get("/static/nothing.js"),
        await get("/nowhere"),
        await get("/api/consent"),
        await get("/api/sessions"),
        await get("/api/sessions", headers=bearer(SETUP)),
        await post("/api/sessions", headers=bearer(SETUP), content=b"{"),
        await post("/healthz"),
        await server.http.options(f"/whip/{made.id}"),
        await server.post("/api/tickets", made.client.access, None),
        await made.client.get("export/pdf"),
    ]
    return [(answer.status_code, answer.headers) for answer in answers]


async def test_every_answer_has_the_protective_headers(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = folder / "pages"
    pages.mkdir()
    for name in ("index.html", "session.html", "conote.js"):
        (pages / name).write_text("page")
    monkeypatch.setattr("live.web.app.PAGES", pages)
    async with serving(folder) as server:
        answers = await every_kind_of_answer(server)
        assert {status for status, _ in answers} == {200, 204, 400, 401, 404, 405, 409}
        for status, headers in answers:
            assert set(headers) >= PROTECTIVE, status
            assert headers["x-content-type-options"] == "nosniff"
            assert "default-src 'none'" in headers["content-security-policy"]
            assert "server" not in headers


async def test_what_nobody_foresaw_is_a_500_without_a_word_of_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    async def fails(*_: object) -> int:
        raise RuntimeError(SECRET)

    async with serving(folder) as server:
        made = await server.set_up()
        monkeypatch.setattr(RunningSession, "do", fails)
        answer = await made.client.command(AGREE)
        assert (answer.status_code, answer.json()["error"]["code"]) == (500, "internal")
        assert set(answer.headers) >= PROTECTIVE
        assert (await server.http.get("/healthz")).status_code == 200
    told = "".join(capfd.readouterr())
    assert "request_failed" in told
    assert "RuntimeError" in told
    assert SECRET not in told + answer.text


async def test_a_store_that_fails_is_told_as_what_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()

        async def full(*_: object) -> None:
            raise StoreError("the disk is full: free some space")

        with monkeypatch.context() as patched:
            patched.setattr(Store, "append_event", full)
            answer = await made.client.command(AGREE)
            assert (answer.status_code, answer.json()["error"]["code"]) == (500, "store")
            assert "the disk is full" in answer.json()["error"]["message"]
        assert (await made.client.command(AGREE)).status_code == 200


async def test_ready_names_what_is_not_loaded(folder: Path) -> None:
    async with serving(folder) as server:
        assert (await server.http.get("/readyz")).json() == {"ready": True, "missing": []}
        server.app.state.not_ready = lambda: ["qwen"]
        answer = await server.http.get("/readyz")
        assert (answer.status_code, answer.json()["missing"]) == (503, ["qwen"])


async def test_the_signed_note_can_be_had_as_files_and_that_is_on_record(folder: Path) -> None:
    async with serving(folder) as server:
        made = await signed(server)
        kinds = {
            "pdf": "application/pdf",
            "markdown": "text/markdown",
            "json": "application/json",
            "fhir": "application/fhir+json",
        }
        for form, media_type in kinds.items():
            answer = await made.client.get(f"export/{form}")
            assert answer.status_code == 200
            assert answer.headers["content-type"].startswith(media_type)
            assert f'filename="note-{made.id}.' in answer.headers["content-disposition"]
        assert "Slept four hours." in (await made.client.get("export/markdown")).text
        bundle = json.loads((await made.client.get("export/json")).content)
        assert "Slept four hours." in json.dumps(bundle)
        session = await server.session(made)
        events = await server.store.events(session.id)
        exported = [e.body.form for e in events if e.body.type == "exported"]
        assert exported == ["pdf", "markdown", "json", "fhir", "markdown", "json"]


async def test_an_unsigned_note_and_an_unknown_form_are_not_given_out(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        assert (await made.client.get("export/pdf")).status_code == 409
        assert (await made.client.get("export/docx")).status_code == 404
