"""The routes of the other ways in, over a real connection."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest

from live import consent, wire
from live.equipment import utc_now
from live.settings import Settings
from tests.fakes.models import ScriptedLanguageModel, ScriptedRecognizer
from tests.fakes.server import PATIENCE, Made, Running, Seat, bearer, serving
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
