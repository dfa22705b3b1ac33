"""The taps: WHIP (RFC 9725) for WebRTC, and a WebSocket for platforms that have raw PCM."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final

import anyio
import numpy as np
import structlog
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from audio.errors import (
    AudioError,
    BadPcm,
    IceRestartNotSupported,
    NoNetworkAddress,
    PeerClosed,
)
from audio.pcm import PcmFramer
from audio.ring import AudioRing
from audio.sdp import read_offer
from audio.types import AudioChunk
from audio.webrtc import STALLED_AFTER, WhipPeer
from live import wire
from live.errors import BadInput, ConoteError, NotAllowed, NotFound, NotSignedIn
from live.events import WentWrong
from live.values import Content
from live.web.access import Guest, bearer, body, check_origin, front, guest, limit
from live.web.doors import Doors, doors

log = structlog.get_logger()

TOKEN_WITHIN: Final = 10.0
"""Seconds a new PCM connection has to say who it is."""
CLOCK_SLACK: Final = 16_000
"""How far a PCM sender's count may fall behind the session's clock, in samples."""

NOTHING: Final = np.empty(0, np.float32)
"""No samples: nothing more arrives for now."""

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


class NoAddress(ConoteError):
    """This host has no address that a peer could reach."""

    code = "no_network_address"
    status = 503


@dataclass(frozen=True, slots=True, repr=False)
class TapToken(Content):
    """The first frame of a PCM connection."""

    token: str


_tap_token: Final[TypeAdapter[TapToken]] = TypeAdapter(TapToken)


class Taps:
    """The WHIP peers of a server, by resource: kept in ``app.state.taps``.

    A peer lives in its session's tasks, so it ends when that does.
    """

    def __init__(self) -> None:
        self.peers: dict[str, tuple[Guest, WhipPeer]] = {}


async def offer(request: Request) -> Response:
    """POST: a new tap. 403 until both people have agreed."""
    check_origin(request)
    limit(request, "tap", bearer(request.headers))
    who = await guest(request, "tap")
    _must_be(request, SDP)
    sdp = (await body(request)).decode(errors="replace")
    taps: Taps = request.app.state.taps
    with _explained():
        read_offer(sdp)  # before anything is opened: a bad offer must not end a tap that works
    scope = anyio.CancelScope()
    hearing = who.session.hearing
    ring = await hearing.open_tap(who.party, scope.cancel)
    peer = WhipPeer(
        ring,
        hearing.now_samples,
        gate=hearing.may_listen,
        stun_servers=[u for u in front(request).settings.ice_servers if u.startswith("stun:")],
    )
    resource = secrets.token_urlsafe(16)
    try:
        with _explained():
            answer = await peer.answer(sdp)
        if scope.cancel_called:
            raise NotAllowed("expected consent to last, it was just taken back: agree again")
        taps.peers[resource] = (who, peer)
        who.session.tasks.start_soon(_receive, request.app, resource, ring, scope)
    except BaseException:
        taps.peers.pop(resource, None)
        with anyio.CancelScope(shield=True):
            await peer.close()
            await hearing.close_tap(ring, "it was never connected")
        raise
    headers = {"location": f"/whip/{who.session.id}/{resource}", "etag": peer.etag}
    return Response(answer, status_code=201, media_type=SDP, headers=headers)


async def trickle(request: Request) -> Response:
    """PATCH: the client's later candidates."""
    check_origin(request)
    _, peer = await _peer(request)
    _must_be(request, FRAGMENT)
    with _explained():
        await peer.add_candidates((await body(request)).decode(errors="replace"))
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


async def _receive(app: Any, resource: str, ring: AudioRing, scope: anyio.CancelScope) -> None:
    """Receive until either side ends it. A tap's failure must not end its session."""
    taps: Taps = app.state.taps
    doors: Doors = app.state.doors
    who, peer = taps.peers[resource]
    try:
        with scope, doors.opened(who, scope.cancel):
            await peer.run()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this connection's
        log.error("tap_failed", session=who.session.id, error=type(error).__name__)
        message = f"the connection of the {who.party}'s microphone failed"
        await who.session.record(WentWrong(where="tap", message=message))
    finally:
        del taps.peers[resource]
        with anyio.CancelScope(shield=True):
            await peer.close()
            await who.session.hearing.close_tap(ring, str(peer.ending or "closed here"))


async def pcm(websocket: WebSocket) -> None:
    """Raw s16le, 16 kHz, mono, in real time; the first frame is ``{"token": …}``."""
    with suppress(WebSocketDisconnect):
        await websocket.accept()
        scope = anyio.CancelScope()
        try:
            check_origin(websocket)
            who = await guest(websocket, "tap", await _token(websocket))
            ring = await who.session.hearing.open_tap(who.party, scope.cancel)
        except ConoteError as error:
            await websocket.close(_close_code(error), error.code)
            return
        reason, code = "the sender ended it", 0
        try:
            with scope, doors(websocket).opened(who, scope.cancel):
                await _take_pcm(websocket, who, ring)
            if scope.cancel_called:
                reason, code = "closed here", wire.CLOSE_CONFLICT
        except BadPcm as error:
            reason, code = str(error), wire.CLOSE_TOO_LARGE
        finally:
            with anyio.CancelScope(shield=True):
                await who.session.hearing.close_tap(ring, reason)
        if code:
            await websocket.close(code)


async def _token(websocket: WebSocket) -> str:
    try:
        with anyio.fail_after(TOKEN_WITHIN):
            first: TapToken = _tap_token.validate_json(await websocket.receive_text())
    except (ValueError, KeyError, TimeoutError):  # KeyError: a binary frame
        raise NotSignedIn("expected the tap's token first, got something else") from None
    return first.token


async def _take_pcm(websocket: WebSocket, who: Guest, ring: AudioRing) -> None:
    hearing, framer = who.session.hearing, PcmFramer()
    position, listening = hearing.now_samples(), False
    while True:
        message = None
        with anyio.move_on_after(STALLED_AFTER):
            message = await websocket.receive()
        if message is None:  # nothing comes for now: that is shown, and what was begun is ended
            ring.push(AudioChunk(who.party, position, NOTHING))
            continue
        if message["type"] == "websocket.disconnect":
            return
        samples = framer.push(message.get("bytes") or b"")
        # A platform that stalls or joins late is put back on the session's clock.
        behind = hearing.now_samples() - (position + samples.size)
        if behind > CLOCK_SLACK:
            position += behind
        if hearing.may_listen():
            listening = True
            if samples.size:
                ring.push(AudioChunk(who.party, position, samples))
        elif listening:
            listening = False  # what was begun to be said ends here: that is what no samples mean
            ring.push(AudioChunk(who.party, position, NOTHING))
        position += samples.size


async def _peer(request: Request) -> tuple[Guest, WhipPeer]:
    who = await guest(request, "tap")
    found = request.app.state.taps.peers.get(request.path_params["resource"])
    theirs = found is not None and (found[0].session, found[0].party) == (who.session, who.party)
    if found is None or not theirs or found[1].ending:
        raise NotFound("expected a tap of yours that is open, got another: send a new offer")
    return who, found[1]


@contextmanager
def _explained() -> Iterator[None]:
    """Audio's errors as answers."""
    try:
        yield
    except IceRestartNotSupported as error:
        raise IceRestart(str(error)) from None
    except PeerClosed as error:
        raise NotFound(str(error)) from None
    except NoNetworkAddress as error:
        raise NoAddress(str(error)) from None
    except AudioError as error:
        raise BadInput(str(error)) from None


def _must_be(request: Request, media_type: str) -> None:
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if given != media_type:
        raise Unsupported(f"expected content-type {media_type}, got another")


def _close_code(error: ConoteError) -> int:
    if error.status >= 500:
        return 1011
    return wire.CLOSE_NOT_SIGNED_IN if error.status == 401 else wire.CLOSE_NOT_ALLOWED


ROUTES: Final = [
    Route("/whip/{session}", offer, methods=["POST"]),
    Route("/whip/{session}", options, methods=["OPTIONS"]),
    Route("/whip/{session}/{resource}", trickle, methods=["PATCH"]),
    Route("/whip/{session}/{resource}", end, methods=["DELETE"]),
    WebSocketRoute("/pcm/{session}", pcm),
]
