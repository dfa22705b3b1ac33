"""One WHIP peer (RFC 9725): a party's microphone, received over WebRTC into a ring."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from types import TracebackType
from typing import Final, Protocol, Self

import anyio
from aiortc import (
    RTCConfiguration,
    RTCIceServer,
    RTCIceTransport,
    RTCPeerConnection,
    RTCSessionDescription,
)
from aiortc.mediastreams import MediaStreamError
from anyio.abc import TaskStatus
from av import AudioFrame
from av.error import FFmpegError

from audio.errors import (
    BadCandidates,
    BadOffer,
    IceRestartNotSupported,
    NoNetworkAddress,
    PeerClosed,
)
from audio.intake import FrameIntake
from audio.jitter import use_packet_order
from audio.ring import AudioRing
from audio.sdp import Offer, read_fragment, read_offer

CONNECT_WITHIN: Final = 30.0
"""Seconds from the answer to a connection. aioice waits for candidates without end."""

STALLED_AFTER: Final = 1.0
"""Seconds without a frame after which the track counts as quiet. Opus over WebRTC sends 50
frames a second; aiortc's jitter buffer holds back at most 16 of them (0.32 s)."""


class Ending(StrEnum):
    """Why a peer connection is over."""

    CLOSED = "closed here"
    LEFT = "the sender ended it"
    LOST = "the connection was lost"
    NEVER_CONNECTED = "it never connected"
    FAILED = "its audio could not be resampled"


class _Track(Protocol):
    """What is used of aiortc's remote track."""

    async def recv(self) -> object:
        """Wait for the next frame."""
        ...


class WhipPeer:
    """Receive one party's microphone until either side ends the connection.

    One peer answers one offer; after a loss, or for an ICE restart, the client makes a new offer
    and gets a new peer. Losses go into the ring, as ``AudioLost``. The ring stays open when the
    peer ends, since another may follow.

    ``serve`` is the whole life of a peer, for a task group that outlives the HTTP request::

        peer = WhipPeer(ring, now_samples, gate=allowed, on_closed=tell_screens)
        answer = await task_group.start(peer.serve, offer)

    Args:
        ring: Where this track's audio goes; its speaker is the party.
        now_samples: The session's clock, in samples since it went live; asked at the first frame.
        gate: Whether the party may be listened to now. While it says no, frames are thrown away
            before they are resampled, and time goes on.
        on_closed: Called once, when a connection that was answered is over. Must not block.
        stun_servers: STUN URLs. Empty means none, never a public default.
    """

    def __init__(
        self,
        ring: AudioRing,
        now_samples: Callable[[], int],
        *,
        gate: Callable[[], bool] = lambda: True,
        on_closed: Callable[[Ending], None] = lambda _: None,
        stun_servers: Sequence[str] = (),
    ) -> None:
        servers = [RTCIceServer(urls=url) for url in stun_servers]
        # An absent list would mean Google's public STUN server.
        self._connection = RTCPeerConnection(RTCConfiguration(iceServers=servers))
        self._connection.on("connectionstatechange", self._on_state)
        self._intake = FrameIntake(ring, now_samples, gate)
        self._on_closed = on_closed
        self._ice: RTCIceTransport | None = None
        self._offer: Offer | None = None
        self._etag = ""
        self._was_connected = False
        self._settled = anyio.Event()  # connected, or over before that
        self._ending: Ending | None = None
        self._told = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    @property
    def etag(self) -> str:
        """Entity tag of the ICE session, quoted as HTTP wants it; "" before the answer."""
        return self._etag

    @property
    def ending(self) -> Ending | None:
        """Why it is over; None while it is not."""
        return self._ending

    async def serve(
        self, offer: str, *, task_status: TaskStatus[str] = anyio.TASK_STATUS_IGNORED
    ) -> None:
        """Answer an offer, report the answer as started, receive until the end, close.

        Raises:
            BadOffer: Before it started; see ``answer``.
            NoNetworkAddress: Before it started; see ``answer``.
        """
        async with self:
            task_status.started(await self.answer(offer))
            await self.run()

    async def answer(self, offer: str) -> str:
        """Answer a WHIP offer.

        Args:
            offer: The client's SDP: one sending audio section.

        Returns:
            The answer's SDP: receiving only, with all candidates.

        Raises:
            BadOffer: If the offer is malformed or is not one microphone.
            NoNetworkAddress: If this host has no address to be reached at.
            PeerClosed: If the peer has ended, or has had its offer.
        """
        if self._ending is not None or self._offer is not None:
            raise PeerClosed("peer: expected its first and only offer, got another; use a new peer")
        self._offer = read_offer(offer)
        if not await self._accept(self._offer.sdp):
            raise BadOffer(
                "offer: expected an audio section with Opus, ICE and DTLS as WebRTC uses them, got "
                "one that cannot be answered; send the client's local description unchanged"
            )
        await self._connection.setLocalDescription(await self._connection.createAnswer())
        answer: str = self._connection.localDescription.sdp
        lines = answer.splitlines()
        if not any(line.startswith("a=candidate:") for line in lines):
            raise NoNetworkAddress(
                "ICE: expected a network address of this host, got none but loopback; connect it "
                "to a network, or set ice_loopback to try things out on one machine"
            )
        ufrag = next(ln.partition(":")[2] for ln in lines if ln.startswith("a=ice-ufrag:"))
        self._etag = f'"{ufrag}.{self._offer.ufrag}"'
        return answer

    async def run(self) -> Ending:
        """Receive until the connection is over, then close. Call once, after ``answer``.

        Returns:
            Why it is over.
        """
        try:
            with anyio.move_on_after(CONNECT_WITHIN):
                await self._settled.wait()
            if self._was_connected:
                self._end(await self._receive(self._connection.getReceivers()[0].track))
            else:
                self._end(Ending.NEVER_CONNECTED)
        finally:
            await self.close()
        assert self._ending is not None
        return self._ending

    async def add_candidates(self, fragment: str) -> None:
        """Add the client's later candidates (``application/trickle-ice-sdpfrag``).

        Raises:
            BadCandidates: If the fragment is malformed or meant for another media section.
            IceRestartNotSupported: If it begins another ICE session.
            PeerClosed: If there is no session to add to.
        """
        given = read_fragment(fragment)
        if self._ending is not None or self._offer is None or not self._etag:
            raise PeerClosed(
                "peer: expected a connection to add candidates to, got one that is over"
            )
        if (given.ufrag, given.pwd) != (self._offer.ufrag, self._offer.pwd):
            raise IceRestartNotSupported(
                "fragment: expected the ICE credentials of the offer, got others; this server does "
                "not restart ICE: send a new offer instead"
            )
        if given.mid not in {"", self._offer.mid}:
            raise BadCandidates("fragment: expected the offer's a=mid, got another")
        for candidate in given.candidates:
            candidate.sdpMid = self._offer.mid
            await self._connection.addIceCandidate(candidate)
        if given.complete:
            await self._connection.addIceCandidate(None)

    async def close(self) -> None:
        """End the connection, wait until it has ended, tell ``on_closed``. May be called again."""
        self._end(Ending.CLOSED)
        # aiortc's close must not be left half done: whoever else waits for it would wait for ever.
        with anyio.CancelScope(shield=True):
            await self._connection.close()
        self._intake.stop()
        if self._etag and not self._told and self._ending is not None:
            self._told = True
            self._on_closed(self._ending)

    async def _accept(self, sdp: str) -> bool:
        try:
            await self._connection.setRemoteDescription(RTCSessionDescription(sdp, "offer"))
        except Exception:  # noqa: BLE001 - what is wrong with an offer may surface as anything here
            return False
        receiver = self._connection.getReceivers()[0]
        use_packet_order(receiver)
        self._ice = receiver.transport.transport
        self._ice.on("statechange", self._on_ice_state)
        return receiver.track is not None

    async def _receive(self, track: _Track) -> Ending:
        """Take frames as they come, at once: aiortc's own queue has no bound."""
        stalled = False
        while True:
            frame = None
            try:
                with anyio.move_on_after(STALLED_AFTER):
                    frame = await track.recv()
                if isinstance(frame, AudioFrame):
                    self._intake.push(frame)
                    stalled = False
            except MediaStreamError:
                return Ending.LEFT
            except FFmpegError:
                return Ending.FAILED
            if frame is None and not stalled:
                stalled = True
                self._intake.quiet()
            if frame is None and self._ending is not None:
                return self._ending

    def _on_state(self) -> None:
        state = self._connection.connectionState
        if state == "connected":
            self._was_connected = True
            self._settled.set()
        elif state == "failed":
            self._end(Ending.LOST if self._was_connected else Ending.NEVER_CONNECTED)
        elif state == "closed":
            self._end(Ending.LEFT)

    def _on_ice_state(self) -> None:
        # When consent runs out, aiortc closes what was on top of ICE and never says "failed".
        if self._ice is not None and self._ice.state == "failed" and self._was_connected:
            if self._ending == Ending.LEFT:
                self._ending = None
            self._end(Ending.LOST)

    def _end(self, ending: Ending) -> None:
        """Note why it is over, if nothing did before."""
        if self._ending is None:
            self._ending = ending
        self._settled.set()
