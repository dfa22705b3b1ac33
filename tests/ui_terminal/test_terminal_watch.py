"""A session as lines, for scripts."""

import json

import anyio
import pytest

from live import wire
from tests.ui_terminal.scripted_server import SETUP, ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from ui_terminal.client import ConoteClient
from ui_terminal.messages import LinkChanged, NoteChanged
from ui_terminal.watch import json_line, plain_line, watch

GONE = LinkChanged("waiting", retry_in_s=2.0, failures=1, reason="gone")


def test_the_state_of_the_connection_is_a_line_of_its_own() -> None:
    """A script must tell silence from a lost server."""
    assert json.loads(json_line(GONE) or "") == {
        "type": "link",
        "state": "waiting",
        "retry_in_s": 2.0,
        "failures": 1,
        "reason": "gone",
    }
    assert plain_line(GONE) == "        the server is away: trying again in 2 s"


def test_that_the_document_changed_is_no_line() -> None:
    """A watcher holds no document; what happened to it are events."""
    assert json_line(NoteChanged()) is None
    assert plain_line(NoteChanged()) is None


async def watched(server: ScriptedServer, session: ScriptedSession, *, as_json: bool) -> list[str]:
    """What a watcher says up to the last event there is."""
    lines: list[str] = []
    enough = anyio.Event()

    def say(line: str) -> None:
        lines.append(line)
        if "goodbye" in line:
            enough.set()

    client = ConoteClient(server.url, SETUP)
    with anyio.fail_after(60):
        async with anyio.create_task_group() as tasks:

            async def run() -> None:
                await watch(client, session.id, say, as_json=as_json)

            tasks.start_soon(run)
            await enough.wait()
            tasks.cancel_scope.cancel()
    return lines


@pytest.mark.together
async def test_every_event_is_a_line_of_json_from_the_first_on() -> None:
    """A script that comes late misses nothing."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.heard("client", "goodbye", 3.0)
        frames = [wire.read_to_screen(line) for line in await watched_frames(server, session)]
        seqs = [frame.event.seq for frame in frames if isinstance(frame, wire.Happened)]
        assert seqs == list(range(1, len(session.log) + 1))


async def watched_frames(server: ScriptedServer, session: ScriptedSession) -> list[str]:
    """The lines that are frames of the wire."""
    lines = await watched(server, session, as_json=True)
    return [line for line in lines if json.loads(line)["type"] != "link"]


@pytest.mark.together
async def test_for_people_a_line_says_who_said_what_and_what_was_proposed() -> None:
    """Without --json it reads like a play."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.propose("data", "Sleeps five hours.")
        session.heard("client", "goodbye", 3.0)
        lines = await watched(server, session, as_json=False)
        assert "        ✎ data: Sleeps five hours." in lines
        assert lines[-1].endswith("client: goodbye")
        assert "        the client's sound arrives" in lines
