"""The publisher against real peers behind a small WHIP server in this process."""

import asyncio
import traceback
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import httpx
import numpy as np
import pytest
from anyio.abc import TaskGroup
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import audio.publish
from audio.errors import PublishFailed, PublishRefused, UnreadableRecording
from audio.loopback import loopback_only
from audio.publish import WhipPublisher
from audio.ring import AudioRing
from audio.types import SAMPLE_RATE, Samples
from audio.webrtc import WhipPeer
from tests.audio.audio_helpers import (
    CHROMIUM_OFFER,
    drained,
    frequency,
    joined,
    losses,
    spans,
    tone,
)

pytestmark = pytest.mark.e2e

URL = "http://conote.test/whip/s1"


@pytest.fixture(autouse=True)
def _loopback() -> Iterator[None]:
    with loopback_only():
        yield


class Server:
    """Answers WHIP offers with real peers, one ring for each.

    ``refusals`` are statuses given before the first offer is taken.
    """

    def __init__(self, tasks: TaskGroup, refusals: list[int]) -> None:
        self.tasks = tasks
        self.refusals = refusals
        self.rings: list[AudioRing] = []
        self.peers: list[WhipPeer] = []
        self.seen: list[tuple[str, str, str | None]] = []
        routes = [
            Route("/whip/s1", self.post, methods=["POST"]),
            Route("/peers/{number:int}", self.delete, methods=["DELETE"]),
        ]
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(Starlette(routes=routes)))

    def note(self, request: Request) -> None:
        self.seen.append((request.method, request.url.path, request.headers.get("authorization")))

    async def post(self, request: Request) -> Response:
        self.note(request)
        if self.refusals:
            return Response(status_code=self.refusals.pop(0))
        ring = AudioRing("client")
        peer = WhipPeer(ring, lambda: 0)
        answer = await self.tasks.start(peer.serve, (await request.body()).decode())
        location = f"/peers/{len(self.peers)}"
        self.rings.append(ring)
        self.peers.append(peer)
        return Response(answer, 201, {"Location": location}, "application/sdp")

    async def delete(self, request: Request) -> Response:
        self.note(request)
        await self.peers[request.path_params["number"]].close()
        return Response()


@asynccontextmanager
async def serving(*refusals: int) -> AsyncIterator[Server]:
    async with anyio.create_task_group() as tasks:
        server = Server(tasks, list(refusals))
        async with server.client:
            yield server


async def test_a_recording_is_published_whole_and_the_session_ended() -> None:
    async with serving() as server:
        async with WhipPublisher(URL, "t0ken", [tone(0.6)], client=server.client) as publisher:
            await publisher.wait_finished()
        assert server.seen == [
            ("POST", "/whip/s1", "Bearer t0ken"),
            ("DELETE", "/peers/0", "Bearer t0ken"),
        ]
        items = await drained(server.rings[0])
    assert losses(items) == []
    assert len(spans(items)) == 1
    samples = joined(items)
    assert samples.size >= round(0.9 * SAMPLE_RATE)
    assert frequency(samples[1_600:8_000]) == pytest.approx(440, abs=5)
    assert np.abs(samples[1_600:8_000]).max() == pytest.approx(0.5, abs=0.05)


async def test_two_publishers_with_one_start_stay_aligned() -> None:
    """Both tracks' onsets lie together, though one connected later."""
    silence = np.zeros(round(0.4 * SAMPLE_RATE), np.float32)
    audio: list[Samples] = [silence, tone(0.3)]
    async with serving() as server:
        start = asyncio.get_running_loop().time()
        publishers = [
            WhipPublisher(URL, "t", audio, start_at=start, client=server.client) for _ in range(2)
        ]
        async with publishers[0], publishers[1], anyio.create_task_group() as tasks:
            for publisher in publishers:
                tasks.start_soon(publisher.wait_finished)
        ends = []
        for ring in server.rings:
            samples = joined(await drained(ring))
            loud = np.flatnonzero(np.abs(samples) > 0.2)
            ends.append(samples.size - loud[-1])
    assert abs(ends[0] - ends[1]) <= 640  # up to two frames of the tail may not have come


async def test_a_server_that_is_down_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audio.publish, "FIRST_BACKOFF", 0.01)
    async with serving(503, 500, 429) as server:
        async with WhipPublisher(URL, "t", [tone(0.05)], client=server.client) as publisher:
            await publisher.wait_finished()
        assert [method for method, _, _ in server.seen] == ["POST"] * 4 + ["DELETE"]


async def test_a_lost_connection_is_regained_where_the_recording_would_be() -> None:
    async with serving() as server:
        audio = [tone(0.5, 300), tone(0.6, 1_000)]
        async with (
            WhipPublisher(URL, "t", audio, client=server.client) as publisher,
            anyio.create_task_group() as tasks,
        ):
            tasks.start_soon(publisher.wait_finished)
            for _ in range(3):
                assert await server.rings[0].read() is not None
            await server.peers[0].close()
        assert len(server.rings) == 2
        first, second = [joined(await drained(ring)) for ring in server.rings]
    whole = round(1.1 * SAMPLE_RATE) + SAMPLE_RATE // 2
    assert first.size + second.size < whole
    assert second.size < whole - round(0.3 * SAMPLE_RATE)
    loud = second[: np.flatnonzero(np.abs(second) > 0.2)[-1]]
    assert frequency(loud[-4_800:]) == pytest.approx(1_000, abs=5)


async def test_without_reconnecting_a_lost_connection_is_an_error() -> None:
    async with serving() as server:
        publisher = WhipPublisher(URL, "t", [tone(5)], reconnect=False, client=server.client)
        async with publisher:
            assert await server.rings[0].read() is not None
            await server.peers[0].close()
            with pytest.raises(PublishFailed, match="was disconnected"):
                await publisher.wait_finished()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 200])
async def test_a_refusal_is_not_tried_again(status: int) -> None:
    async with serving(status) as server:
        with pytest.raises(PublishRefused, match=f"expected 201 Created.*got {status}"):
            async with WhipPublisher(URL, "t0ken", [tone(1)], client=server.client):
                pytest.fail("connected")
        assert len(server.seen) == 1


async def test_without_reconnecting_a_server_that_is_down_is_an_error() -> None:
    async with serving(503) as server:
        with pytest.raises(PublishFailed, match="503"):
            async with WhipPublisher(URL, "t", [tone(1)], reconnect=False, client=server.client):
                pytest.fail("connected")


def refused(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


async def test_a_server_that_stays_away_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audio.publish, "FIRST_BACKOFF", 0.01)
    monkeypatch.setattr(audio.publish, "PATIENCE", 0.1)
    async with httpx.AsyncClient(transport=httpx.MockTransport(refused)) as client:
        with pytest.raises(PublishFailed, match="is the server running"):
            async with WhipPublisher(URL, "t", [tone(1)], client=client):
                pytest.fail("connected")


async def test_an_answer_that_is_none_is_refused_and_not_repeated() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            return httpx.Response(200)
        return httpx.Response(201, headers={"Location": "/p"}, text=CHROMIUM_OFFER + "a=SECRET\r\n")

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as client:
        with pytest.raises(PublishRefused, match="an SDP answer") as caught:
            async with WhipPublisher(URL, "t", [tone(1)], client=client):
                pytest.fail("connected")
    assert "SECRET" not in "".join(traceback.format_exception(caught.value))


async def test_a_server_that_never_connects_is_an_error_and_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(audio.publish, "CONNECT_WITHIN", 0.05)
    async with serving() as server:
        answered: list[str] = []

        async def elsewhere(request: httpx.Request) -> httpx.Response:
            if request.method == "DELETE":
                answered.append(str(request.url))
                assert "authorization" not in request.headers
                return httpx.Response(404)
            async with WhipPeer(AudioRing("client"), lambda: 0) as peer:  # gone once it answered
                answer = await peer.answer(request.content.decode())
            headers = {"Location": "http://elsewhere.test/p"}
            return httpx.Response(201, headers=headers, text=answer)

        async with httpx.AsyncClient(transport=httpx.MockTransport(elsewhere)) as client:
            with pytest.raises(PublishFailed, match="expected a WebRTC connection"):
                async with WhipPublisher(URL, "t", [tone(1)], reconnect=False, client=client):
                    pytest.fail("connected")
        assert answered == ["http://elsewhere.test/p"]
        assert server.seen == []


async def test_a_file_that_is_no_recording_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRecording):
        async with WhipPublisher(URL, "t", tmp_path / "missing.wav"):
            pytest.fail("connected")


async def test_a_recording_that_breaks_off_is_told() -> None:
    def broken() -> Iterator[Samples]:
        yield tone(0.1)
        raise UnreadableRecording("breaks off")

    async with (
        serving() as server,
        WhipPublisher(URL, "t", broken(), client=server.client) as publisher,
    ):
        with pytest.raises(UnreadableRecording, match="breaks off"):
            await publisher.wait_finished()
