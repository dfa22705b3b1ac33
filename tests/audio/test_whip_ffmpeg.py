"""A client that is not ours: FFmpeg's WHIP muxer sends to one of our peers over real HTTP."""

import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import numpy as np
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from audio.loopback import loopback_only
from audio.ring import AudioRing
from audio.types import SAMPLE_RATE
from audio.webrtc import Ending, WhipPeer
from tests.audio.audio_helpers import drained, frequency, joined, losses, spans

CLIENT = Path(__file__).with_name("ffmpeg_whip.py")
"""Its own process: PyAV holds the interpreter's lock while FFmpeg waits for the answer."""

pytestmark = pytest.mark.e2e


@pytest.fixture(autouse=True)
def _loopback() -> Iterator[None]:
    with loopback_only():
        yield


@asynccontextmanager
async def serving(app: Starlette) -> AsyncIterator[str]:
    """Serve on a free loopback port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(server.serve, [listener])
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
            server.should_exit = True


async def test_ffmpegs_whip_client_is_heard_whole(tmp_path: Path) -> None:
    ring, endings = AudioRing("client"), list[Ending]()
    peer = WhipPeer(ring, lambda: 0, on_closed=endings.append)
    deleted = anyio.Event()

    async with anyio.create_task_group() as tasks:

        async def post(request: Request) -> Response:
            assert request.headers["authorization"] == "Bearer t0ken"
            answer = await tasks.start(peer.serve, (await request.body()).decode())
            return Response(answer, 201, {"Location": "/whip/s1/1"}, "application/sdp")

        async def delete(_: Request) -> Response:
            deleted.set()
            await peer.close()
            return Response()

        routes = [
            Route("/whip/s1", post, methods=["POST"]),
            Route("/whip/s1/1", delete, methods=["DELETE"]),
        ]
        async with serving(Starlette(routes=routes)) as address:
            arguments = [f"{address}/whip/s1", "t0ken", "2.0", str(tmp_path)]
            with anyio.fail_after(60):
                await anyio.run_process([sys.executable, str(CLIENT), *arguments])
                await deleted.wait()
    items = await drained(ring)
    assert endings[0] in {Ending.CLOSED, Ending.LEFT}
    assert losses(items) == []
    assert len(spans(items)) == 1
    samples = joined(items)
    assert samples.size >= round(1.8 * SAMPLE_RATE)
    assert frequency(samples[3_200:19_200]) == pytest.approx(1_320, abs=5)
    assert np.abs(samples[3_200:19_200]).max() == pytest.approx(0.5, abs=0.05)
