"""Everything of a client as one archive, for whoever may set up sessions."""

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.server import CLINICIAN, SETUP, serving, sign_in, signed

pytestmark = pytest.mark.together

NORA = {"client_alias": "NORA  L."}


async def test_an_archive_holds_every_signed_note_and_the_audit_tells_of_each(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        session = (await signed(server)).id
        unsigned = await server.set_up()
        answer = await server.post("/api/clients/copy", SETUP, NORA)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/zip"
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            assert archive.testzip() is None
            names = archive.namelist()
            index = json.loads(archive.read("index.json"))
            markdown = next(name for name in names if name.endswith("note.md"))
            assert b"Slept four hours." in archive.read(markdown)
        assert [note["session"] for note in index["notes"]] == [session]
        assert unsigned.id not in " ".join(names)
        rows = await server.store.audit.rows()
        told = {(r.session, r.subject) for r in rows if r.action == "note.exported"}
        forms = ("pdf", "json", "markdown", "fhir")
        assert {(session, form) for form in forms} <= told


async def test_who_is_not_signed_in_gets_nothing(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        for token in (made.therapist.access, "another"):
            assert (await server.post("/api/clients/copy", token, NORA)).status_code == 401


async def test_another_clinician_finds_nobody_of_that_name(folder: Path) -> None:
    other = replace(CLINICIAN, id="f" * 32, user="another", name="Dr. Another")
    async with serving(folder) as server:
        await signed(server)
        await sign_in(server.store, other, "token-of-another-clinician")
        answer = await server.post("/api/clients/copy", "token-of-another-clinician", NORA)
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


async def test_a_client_without_a_signed_note_is_not_there(folder: Path) -> None:
    async with serving(folder) as server:
        await server.set_up()
        answer = await server.post("/api/clients/copy", SETUP, NORA)
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")
