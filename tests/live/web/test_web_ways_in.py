"""The routes of the other ways in, over a real connection."""

import hashlib
import socket
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import anyio.abc
import httpx
import pytest

from live import consent, wire
from live.equipment import utc_now
from live.settings import Settings
from live.ways_in.arrivals import TAIL
from tests.fakes.models import ScriptedLanguageModel, ScriptedRecognizer
from tests.fakes.server import PATIENCE, SETUP, Made, Running, Seat, bearer, serving
from tests.live.transcribe.recordings import voice, write_wav

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"
AGREED = {
    "agreed": ["therapist", "client"],
    "purposes": ["transcription", "drafting"],
    "text_version": consent.RECORDING_VERSION,
    "agreed_on": f"{utc_now():%Y-%m-%d}",
}
RECORDING = {"tracks": ["client"], "attestation": AGREED}


async def post(seat: Seat, way: str, body: object) -> Any:
    return await seat.server.post(f"/api/sessions/{seat.id}/{way}", seat.access, body)


async def put(seat: Seat, file: str, data: bytes) -> Any:
    path = f"/api/sessions/{seat.id}/recording/{file}"
    return await seat.server.http.put(path, headers=bearer(seat.access), content=data)


async def ready(server: Running, made: Made) -> wire.View:
    session = await server.session(made)
    with anyio.fail_after(PATIENCE):
        while not session.state.note_ready:
            await anyio.lowlevel.checkpoint()
    return session.view()


async def test_a_recording_is_brought_file_by_file(folder: Path) -> None:
    """201 with the files to come, 202 for each, and the note is in review."""
    sound = write_wav(folder.parent / "c.wav", voice(5, (1, 3))).read_bytes()
    recognizer = ScriptedRecognizer(lambda _: "I slept four hours on most nights")
    model = ScriptedLanguageModel(lambda _: "symptom: Slept four hours on most nights.")
    async with serving(folder, recognizer=recognizer, language_model=model) as server:
        made = await server.set_up()
        begun = await post(made.therapist, "recording", RECORDING)
        assert (begun.status_code, begun.json()) == (201, {"files": ["client"]})
        taken = await put(made.therapist, "client", sound)
        assert (taken.status_code, taken.json()) == (202, {"missing": []})
        view = await ready(server, made)
        assert (view.state, view.way, view.read_s) == ("review", "recording", 5.0)
        entries = (await server.session(made)).state.entries.values()
        assert [e.statement.text for e in entries] == ["Slept four hours on most nights."]


async def test_no_sound_is_taken_without_consent(folder: Path) -> None:
    """403 without the attestation; the file finds no place."""
    async with serving(folder) as server:
        made = await server.set_up()
        for attestation in (None, {**AGREED, "agreed": ["therapist"]}):
            body = {"tracks": ["client"], "attestation": attestation}
            assert (await post(made.therapist, "recording", body)).status_code == 403
        assert (await put(made.therapist, "client", b"sound")).status_code == 404
        assert (await server.session(made)).state.state in {"created", "consenting"}


async def test_only_the_therapist_brings_anything(folder: Path) -> None:
    """The client's token is refused at every door."""
    async with serving(folder) as server:
        made = await server.set_up()
        turns = {"turns": [{"speaker": "client", "text": "x"}], "attestation": AGREED}
        for way, body in (
            ("recording", RECORDING),
            ("typed", {"text": "x"}),
            ("transcript", turns),
        ):
            assert (await post(made.client, way, body)).status_code == 403
        assert (await put(made.client, "client", b"x")).status_code == 403
        path = f"/api/sessions/{made.id}/recording"
        assert (
            await server.http.delete(path, headers=bearer(made.client.access))
        ).status_code == 403


async def test_a_file_that_is_no_recording_is_400_and_can_be_replaced(folder: Path) -> None:
    """The message says what to do, and nothing of the file."""
    async with serving(folder) as server:
        made = await server.set_up()
        await post(made.therapist, "recording", RECORDING)
        answer = await put(made.therapist, "client", SECRET.encode() * 100)
        assert answer.status_code == 400
        assert "convert it to FLAC or WAV" in answer.json()["error"]["message"]
        assert SECRET not in answer.text
        sound = write_wav(folder.parent / "c.wav", voice(5, (1, 3))).read_bytes()
        assert (await put(made.therapist, "client", sound)).status_code == 202


async def patch(seat: Seat, data: bytes, offset: object, length: object) -> Any:
    headers = {"upload-offset": str(offset), "upload-length": str(length)}
    path = f"/api/sessions/{seat.id}/recording/client"
    return await seat.server.http.patch(path, headers=bearer(seat.access) | headers, content=data)


async def begun(seat: Seat, data: bytes, length: int) -> anyio.abc.SocketStream:
    """A connection on which a file begins to come, and is not whole."""
    url = httpx.URL(seat.server.base)
    connection = await anyio.connect_tcp(url.host, url.port or 0)
    head = (
        f"PATCH /api/sessions/{seat.id}/recording/client HTTP/1.1\r\nhost: {url.host}\r\n"
        f"authorization: Bearer {seat.access}\r\ncontent-length: {length}\r\n"
        f"upload-offset: 0\r\nupload-length: {length}\r\n\r\n"
    )
    await connection.send(head.encode() + data)
    return connection


@pytest.mark.parametrize("killed", [True, False])
async def test_a_connection_lost_in_the_middle_costs_nothing_of_what_came(
    folder: Path, killed: bool
) -> None:
    """Killed, or hanging without a word: the page asks how far it came, and sends the rest."""
    sound = write_wav(folder.parent / "c.wav", voice(5, (1, 3))).read_bytes()
    recognizer = ScriptedRecognizer(lambda _: "I slept four hours on most nights")
    async with serving(folder, recognizer=recognizer) as server:
        made = await server.set_up()
        await post(made.therapist, "recording", RECORDING)
        half = len(sound) // 2
        connection = await begun(made.therapist, sound[:half], len(sound))
        spools = (await server.session(made)).bringing.arrivals._files["client"]
        with anyio.fail_after(PATIENCE):
            while spools.spool is None or spools.spool.size < half:
                await anyio.lowlevel.checkpoint()
        if killed:
            linger = struct.pack("ii", 1, 0)  # closing resets: no goodbye
            raw = connection.extra(anyio.abc.SocketAttribute.raw_socket)  # noqa: S610 - not Django
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            await connection.aclose()
        rows = (await server.http.get("/api/sessions", headers=bearer(SETUP))).json()["sessions"]
        assert rows[0]["awaits"] == ["client"]
        answer = await made.therapist.get("recording")
        (file,) = answer.json()["files"]
        assert (file["name"], file["offset"], file["length"]) == ("client", half, len(sound))
        assert file["tail_sha256"] == hashlib.sha256(sound[max(0, half - TAIL) : half]).hexdigest()
        taken = await patch(made.therapist, sound[half:], half, len(sound))
        assert (taken.status_code, taken.json()) == (202, {"missing": []})
        assert (await made.therapist.get("recording")).json() == {"files": []}
        assert (await ready(server, made)).read_s == 5.0
        await connection.aclose()


async def test_how_far_a_file_came_is_told_to_the_therapist_alone(folder: Path) -> None:
    """403 for the client; 404 where none is awaited; 400 and 409 for what does not go on."""
    async with serving(folder) as server:
        made = await server.set_up()
        assert (await made.therapist.get("recording")).status_code == 404
        await post(made.therapist, "recording", RECORDING)
        assert (await made.client.get("recording")).status_code == 403
        assert (await patch(made.client, b"x", 0, 2)).status_code == 403
        for offset, length, status in ((1, 2, 409), ("", 2, 400), ("-1", 2, 400), (0, SECRET, 400)):
            answer = await patch(made.therapist, b"x", offset, length)
            assert answer.status_code == status
            assert SECRET not in answer.text


async def test_a_recording_can_be_stopped(folder: Path) -> None:
    """While its files are awaited, too."""
    async with serving(folder) as server:
        made = await server.set_up()
        await post(made.therapist, "recording", RECORDING)
        path = f"/api/sessions/{made.id}/recording"
        answer = await server.http.delete(path, headers=bearer(made.therapist.access))
        assert answer.status_code == 204
        assert "you stopped it" in (await ready(server, made)).note_reason


async def test_a_summary_and_a_transcript_come_as_json(folder: Path) -> None:
    """Both are in review, the summary at once."""
    async with serving(folder, language_model=ScriptedLanguageModel(lambda _: "symptom")) as server:
        made = await server.set_up()
        answer = await post(made.therapist, "typed", {"text": "Slept badly. Plan: walk daily"})
        assert (answer.status_code, answer.json()) == (201, {"statements": 2})
        other = await server.set_up()
        turns = [{"speaker": "client", "text": "I slept four hours", "start_s": 1, "end_s": 3}]
        body = {"turns": turns, "attestation": AGREED}
        answer = await post(other.therapist, "transcript", body)
        assert (answer.status_code, answer.json()) == (201, {"utterances": 1})
        assert (await ready(server, other)).way == "transcript"


async def test_with_a_remote_model_a_summary_stays_on_this_machine(folder: Path) -> None:
    """Nobody agreed to sending it on: it is filed by its own words."""
    model = ScriptedLanguageModel(lambda _: "symptom")
    remote = Settings(drafting="remote", remote_url="https://example.org", remote_model="m")
    async with serving(folder, language_model=model) as server:
        server.app.state.front = replace(server.app.state.front, settings=remote)
        made = await server.set_up()
        await post(made.therapist, "typed", {"text": "Slept badly."})
        assert model.asked == []
        text = (await server.http.get("/api/consent/recording")).json()
        assert text["text_version"].endswith("-remote")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"tracks": []},
        {"tracks": [SECRET]},
        {"tracks": ["client"], "by": SECRET},
        {"tracks": ["client"], "held": {"started_at": SECRET}},
        {"tracks": ["client"], "held": {"started_at": "2026-01-01T10:00:00"}},
        {"tracks": ["client"], "attestation": {"agreed": [SECRET]}},
        {"text": [SECRET]},
        {"turns": [SECRET]},
        {"turns": [{"speaker": SECRET}], "attestation": AGREED},
    ],
)
async def test_malformed_bodies_are_400_and_never_quoted(folder: Path, body: Any) -> None:
    """At every door."""
    async with serving(folder) as server:
        made = await server.set_up()
        for way in ("recording", "typed", "transcript"):
            answer = await post(made.therapist, way, body)
            assert answer.status_code == 400, way
            assert SECRET not in answer.text


async def test_what_a_therapist_attests_is_shown_word_for_word(folder: Path) -> None:
    """Versioned, per purpose."""
    async with serving(folder) as server:
        made = (await server.http.get("/api/consent/recording")).json()
        assert made["text_version"] == consent.RECORDING_VERSION
        assert made["text"] == consent.RECORDING_TEXT
        required = {p["id"] for p in made["purposes"] if p["required"]}
        assert required == {"transcription", "drafting"}
