"""A WHIP client that is not ours, FFmpeg's, is transcribed by a real server."""

import os
import re
import sys
from pathlib import Path

import anyio
import av
import httpx
import pytest

from live import events as ev
from tests.e2e.serve_process import AGREE, WORDS_WITHIN, Watch, free_port, served, set_up

ROOT = Path(__file__).parents[2]
RECORDING = ROOT / "tests" / "data" / "short" / "client.opus"

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.alone,
    pytest.mark.skipif(
        "whip" not in av.formats_available,
        reason="this PyAV was built on an FFmpeg without the WHIP muxer: needs FFmpeg 8",
    ),
]


def said(watch: Watch) -> set[str]:
    """Every word that was heard."""
    return set(re.findall(r"[a-z]+", " ".join(watch.heard()).lower()))


async def test_what_ffmpeg_publishes_is_transcribed(tmp_path: Path) -> None:
    watch = Watch()
    async with (
        served(tmp_path / "data", free_port()) as server,
        httpx.AsyncClient(base_url=server.base, timeout=30) as http,
    ):
        therapist, client = await set_up(http, server.token)
        async with therapist.at_the_screen(watch.see):
            await therapist.do(AGREE)
            async with client.at_the_screen(lambda _: None):
                await client.do(AGREE)
            url = server.base + client.tap["url"]
            command = [sys.executable, "-m", "tests.e2e.ffmpeg_publish", url, client.tap["token"]]
            with anyio.fail_after(WORDS_WITHIN):
                await anyio.run_process(
                    [*command, str(RECORDING), str(tmp_path)], cwd=ROOT, env={**os.environ}
                )
            assert await therapist.until(lambda: watch.saw(ev.TapClosed), 60)
            assert await therapist.until(lambda: "morning" in said(watch), WORDS_WITHIN)
    assert {"minutes", "walk", "morning"} <= said(watch)
    speakers = {e.body.utterance.speaker for e in watch.events if isinstance(e.body, ev.Heard)}
    assert speakers == {"client"}
    assert "Traceback" not in server.log.read_text()
