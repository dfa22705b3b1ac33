"""`conote draft --session`, against the routes of a real server."""

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from anyio import to_thread

from live.equipment import utc_now
from live.errors import BadInput, CannotStart
from live.ways_in import transcripts
from live.ways_in.sending import Server, Session
from tests.fakes.models import ScriptedRecognizer
from tests.fakes.server import PATIENCE, SETUP, Running, serving
from tests.live.transcribe.recordings import voice, write_wav

pytestmark = pytest.mark.together

SESSION = Session("Dr. Emma Hale", "Nora L.", "dap", utc_now().date())
TURNS = {"turns": [{"speaker": "client", "text": "I slept four hours", "start_s": 1, "end_s": 3}]}


async def sent(server: Running, send: Callable[[Server], Any]) -> Any:
    """Send from a thread, as the command does; and the session that came of it."""

    def give() -> Any:
        with Server(server.base, SETUP) as asked:
            return send(asked)

    links = await to_thread.run_sync(give)
    seat = await server.join(links["therapist"])
    session = await server.practice.open(seat.id)
    with anyio.fail_after(PATIENCE):
        while not session.state.note_ready:
            await anyio.lowlevel.checkpoint()
    return session.state


async def test_a_summary_becomes_a_session_in_review(folder: Path) -> None:
    """Its sentences are the note; both have a link."""
    async with serving(folder) as server:
        state = await sent(server, lambda s: s.from_summary(SESSION, "Slept badly."))
        assert (state.state, state.way) == ("review", "summary")
        assert [e.statement.text for e in state.entries.values()] == ["Slept badly."]


async def test_a_transcript_becomes_a_session_in_review(folder: Path, tmp_path: Path) -> None:
    """With words, names and times."""
    (tmp_path / "a.json").write_text(json.dumps(TURNS))
    said = transcripts.read(tmp_path / "a.json")
    async with serving(folder) as server:
        state = await sent(server, lambda s: s.from_transcript(SESSION, said))
        assert (state.state, state.way) == ("review", "transcript")
        assert [(u.start, u.end) for u in state.utterances] == [(16_000, 48_000)]


@pytest.mark.parametrize("by", ["files", "channels"])
async def test_a_recording_becomes_a_session_in_review(
    folder: Path, tmp_path: Path, by: str
) -> None:
    """One file a person, or one with a person in each channel."""
    tracks = [voice(8, (1.5, 3)), voice(8, (4.5, 6))]
    if by == "files":
        paths = tuple(write_wav(tmp_path / f"{n}.wav", track) for n, track in enumerate(tracks))
    else:
        paths = (write_wav(tmp_path / "call.wav", *tracks),)
    async with serving(folder, recognizer=ScriptedRecognizer()) as server:
        state = await sent(server, lambda s: s.from_recording(SESSION, paths, ()))
        assert (state.state, state.way) == ("review", "recording")
        assert [u.speaker for u in state.utterances] == ["therapist", "client"]
        assert {act.agreed_on for act in state.agreed} == {SESSION.agreed_on}


async def test_without_the_word_that_both_had_agreed_nothing_is_sent(
    folder: Path, tmp_path: Path
) -> None:
    """No session is set up, either."""
    silent = Session("Dr. Emma Hale", "Nora L.", "dap", None)
    path = write_wav(tmp_path / "c.wav", voice(2, (0.5, 1)))
    async with serving(folder) as server:
        send = partial(Server.from_recording, session=silent, paths=(path,), parties=("client",))
        with pytest.raises(BadInput, match="--both-agreed-on"):
            await sent(server, send)
        assert await server.practice.all() == []


async def test_what_the_server_refuses_is_told_as_it_tells_it(folder: Path) -> None:
    """A day to come cannot be attested."""
    session = Session("Dr. Emma Hale", "Nora L.", "dap", date(2999, 1, 1))
    async with serving(folder) as server:
        with pytest.raises(BadInput, match="a day that has come"):
            await sent(server, lambda s: s.from_transcript(session, []))


def test_no_server_is_told_with_what_to_do() -> None:
    def refuse(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no")

    http = httpx.Client(base_url="http://127.0.0.1", transport=httpx.MockTransport(refuse))
    with (
        Server("http://127.0.0.1", SETUP, http) as server,
        pytest.raises(CannotStart, match=r"got ConnectError.*start `conote serve` first"),
    ):
        server.from_summary(SESSION, "Slept badly.")
