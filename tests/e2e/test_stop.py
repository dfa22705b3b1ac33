"""A server that is stopped in the middle of a session."""

import signal
from pathlib import Path

import anyio
import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from audio.loopback import loopback_only
from audio.publish import WhipPublisher
from live import events as ev
from live.store import Store, load_or_create
from tests.e2e.serve_process import AGREE, WORDS_WITHIN, Watch, served, set_up

pytestmark = [pytest.mark.e2e, pytest.mark.alone]

CALL = Path(__file__).parents[1] / "data" / "short"
STOPS_WITHIN = 10.0
"""Seconds; five are what open connections get, the rest is for a busy machine."""


async def test_ctrl_c_ends_it_soon_and_cleanly_while_people_talk(tmp_path: Path) -> None:
    """The recognizer is at work, the language model loads, a tap and a screen are open."""
    data, watch, began = tmp_path / "data", Watch(), 0.0
    with loopback_only():
        async with (
            served(data, 0, CONOTE_DRAFTING="local") as server,
            httpx.AsyncClient(base_url=server.base, timeout=30) as http,
        ):
            therapist, client = await set_up(http, server.token)
            with pytest.RaisesGroup(ConnectionClosed, flatten_subgroups=True):
                async with therapist.at_the_screen(watch.see):
                    await therapist.do(AGREE)
                    async with client.at_the_screen(lambda _: None):
                        await client.do(AGREE)
                    url = server.base + client.tap["url"]
                    recording = CALL / "client.opus"
                    async with WhipPublisher(url, client.tap["token"], recording, reconnect=False):
                        assert await therapist.until(lambda: bool(watch.heard()), WORDS_WITHIN)
                        began = anyio.current_time()
                        server.process.send_signal(signal.SIGINT)
                        await anyio.sleep_forever()  # until the screen's end cuts it short
            await server.process.wait()
            assert anyio.current_time() - began < STOPS_WITHIN
            assert server.process.returncode == 0
    assert "Traceback" not in server.log.read_text()
    key = load_or_create(data / "master.key")
    async with Store.open(data / "conote.db", key) as store:
        bodies = [event.body for event in await store.events(therapist.session)]
    assert any(isinstance(body, ev.TapClosed) for body in bodies)
    assert ev.Left(party="therapist") in bodies
