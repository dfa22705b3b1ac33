"""The taps: WHIP (RFC 9725) for WebRTC, and a WebSocket for platforms that have raw PCM."""

import json
import secrets
from typing import Final

import anyio
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from audio.errors import (
    AudioError,
    BadPcm,
    IceRestartNotSupported,
    PeerClosed,
)
from audio.pcm import PcmFramer
from audio.types import AudioChunk
from audio.webrtc import WhipPeer
from live import wire
from live.errors import BadInput, ConoteError, NotFound
from live.web.access import Guest, body, check_origin, front, guest

SDP: Final = "application/sdp"
FRAGMENT: Final = "application/trickle-ice-sdpfrag"


class Unsupported(BadInput):
    """A body of another media type."""

    code = "unsupported_media_type"
    status = 415


class IceRestart(BadInput):
    """An ICE restart, which is not offered: a new offer does the same."""

    code = "ice_restart"
    status = 422


class Taps:
    """The WHIP peers of a server, by resource: kept in ``app.state.taps``.

    A peer lives in its session's tasks, so it ends when that does.
    """

    def __init__(self) -> None:
        self.peers: dict[str, tuple[Guest, WhipPeer]] = {}


async def offer(request: Request) -> Response:
    """POST: a new tap. 403 until both people have agreed."""
    check_origin(request)
    who = await guest(request, "tap")
    _must_be(request, SDP)
    sdp = (await body(request)).decode(errors="replace")
    taps: Taps = request.app.state.taps
    desk = front(request)
    resource = secrets.token_urlsafe(16)
    scope = anyio.CancelScope()
    ring = await who.session.hearing.open_tap(who.party, scope.cancel)
    peer = WhipPeer(
        ring,
        who.session.hearing.now_samples,
        gate=who.session.hearing.may_listen,
        stun_servers=[url for url in desk.settings.ice_servers if url.startswith("stun")],
    )

    async def serve(*, task_status: anyio.abc.TaskStatus[str]) -> None:
        try:
            with scope:
                await peer.serve(sdp, task_status=task_status)
        finally:
            taps.peers.pop(resource, None)
            reason = str(peer.ending or "closed here")
            with anyio.CancelScope(shield=True):
                await who.session.hearing.close_tap(ring, reason)

    taps.peers[resource] = (who, peer)
    try:
        answer = await who.session.start(serve)
    except AudioError as error:
        raise BadInput(str(error)) from None
    headers = {"location": f"/whip/{who.session.id}/{resource}", "etag": peer.etag}
    return Response(answer, status_code=201, media_type=SDP, headers=headers)


async def trickle(request: Request) -> Response:
    """PATCH: the client's later candidates."""
    check_origin(request)
    _, peer = await _peer(request)
    _must_be(request, FRAGMENT)
    try:
        await peer.add_candidates((await body(request)).decode(errors="replace"))
    except IceRestartNotSupported as error:
        raise IceRestart(str(error)) from None
    except PeerClosed as error:
        raise NotFound(str(error)) from None
    except AudioError as error:
        raise BadInput(str(error)) from None
    return Response(status_code=204, headers={"etag": peer.etag})


async def end(request: Request) -> Response:
    """DELETE: the tap is over."""
    check_origin(request)
    _, peer = await _peer(request)
    await peer.close()
    return Response(status_code=200)


async def options(_: Request) -> Response:
    """OPTIONS: what POST takes."""
    return Response(
        status_code=204,
        headers={"accept-post": SDP, "accept-patch": FRAGMENT, "allow": "POST, OPTIONS"},
    )


async def pcm(websocket: WebSocket) -> None:
    """Raw s16le, 16 kHz, mono, in real time; the first frame is ``{"token": …}``."""
    await websocket.accept()
    try:
        check_origin(websocket)
        token = json.loads(await websocket.receive_text())["token"]
        who = await guest(websocket, "tap", str(token))
        scope = anyio.CancelScope()
        ring = await who.session.hearing.open_tap(who.party, scope.cancel)
    except WebSocketDisconnect:
        return
    except ConoteError as error:
        await websocket.close(_close_code(error), error.code)
        return
    except (ValueError, KeyError, TypeError):
        await websocket.close(wire.CLOSE_NOT_SIGNED_IN, "token")
        return
    framer, position, reason = PcmFramer(), who.session.hearing.now_samples(), "the sender ended it"
    try:
        with scope:
            while True:
                message = await websocket.receive()
                if message["type"] == "websocket.disconnect":
                    break
                samples = framer.push(message.get("bytes") or b"")
                # A platform that stalls or joins late is put back on the session's clock.
                behind = who.session.hearing.now_samples() - (position + samples.size)
                if abs(behind) > CLOCK_SLACK:
                    position += behind
                if samples.size and who.session.hearing.may_listen():
                    ring.push(AudioChunk(who.party, position, samples))
                position += samples.size
        if scope.cancelled_caught:
            await websocket.close(wire.CLOSE_CONFLICT, "ended")
    except BadPcm as error:
        reason = str(error)
        await websocket.close(wire.CLOSE_TOO_LARGE, "pcm")
    finally:
        with anyio.CancelScope(shield=True):
            await who.session.hearing.close_tap(ring, reason)


CLOCK_SLACK: Final = 16_000
"""How far a PCM sender's count may be off the session's clock, in samples."""


async def _peer(request: Request) -> tuple[Guest, WhipPeer]:
    who = await guest(request, "tap")
    found = request.app.state.taps.peers.get(request.path_params["resource"])
    if found is None or found[0] != who:
        raise NotFound("expected a tap of yours that is open, got another: send a new offer")
    return who, found[1]


def _must_be(request: Request, media_type: str) -> None:
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if given != media_type:
        raise Unsupported(f"expected content-type {media_type}, got another")


def _close_code(error: ConoteError) -> int:
    return wire.CLOSE_NOT_SIGNED_IN if error.status == 401 else wire.CLOSE_NOT_ALLOWED


ROUTES: Final = [
    Route("/whip/{session}", offer, methods=["POST"]),
    Route("/whip/{session}", options, methods=["OPTIONS"]),
    Route("/whip/{session}/{resource}", trickle, methods=["PATCH"]),
    Route("/whip/{session}/{resource}", end, methods=["DELETE"]),
    WebSocketRoute("/pcm/{session}", pcm),
]
