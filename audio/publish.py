"""Publish a recording over WHIP in real time, as a party's browser would its microphone."""

import contextlib
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Final, Self
from urllib.parse import urljoin, urlsplit

import anyio
import httpx
from aiortc import RTCConfiguration, RTCPeerConnection, RTCRtpSender, RTCSessionDescription

from audio.errors import PublishFailed, PublishRefused
from audio.files import read_recording
from audio.playback import PacedTrack, Playback
from audio.types import Samples

CONNECT_WITHIN: Final = 15.0
"""Seconds from the server's answer to a connection."""

PATIENCE: Final = 60.0
"""Seconds for which a server that is down is tried again."""

FIRST_BACKOFF: Final = 0.25
"""Seconds before the second try; doubled each time."""

LONGEST_BACKOFF: Final = 4.0
"""Seconds between tries at most."""


class WhipPublisher:
    """Publish a recording, or any samples, to a WHIP endpoint in real time.

    Entering connects; ``wait_finished`` waits for the end and meanwhile reconnects if the
    connection is lost, going on where the recording would be by then; leaving ends the session on
    the server.

    Args:
        url: The WHIP endpoint.
        token: Sent as Bearer, to the endpoint's origin only.
        source: A file that FFmpeg can decode, or ``float32[n]`` pieces at 16 kHz.
        start_at: When the first sample is due, in the event loop's time, in seconds. Give the same
            to two publishers and they stay aligned. None means once connected.
        reconnect: Whether to try again when the server is down or the connection is lost.
        client: Makes the requests; one of its own if None.
    """

    def __init__(
        self,
        url: str,
        token: str,
        source: Path | Iterable[Samples],
        *,
        start_at: float | None = None,
        reconnect: bool = True,
        client: httpx.AsyncClient | None = None,
    ) -> None:
        self._url = url
        self._token = token
        samples = read_recording(source) if isinstance(source, Path) else source
        self._playback = Playback(samples, start_at)
        self._reconnect = reconnect
        self._client = client or httpx.AsyncClient(timeout=10)
        self._owns_client = client is None
        self._connection: RTCPeerConnection | None = None
        self._resource: str | None = None
        self._settled = anyio.Event()
        self._over = anyio.Event()

    async def __aenter__(self) -> Self:
        """Connect, trying again while the server is down.

        Raises:
            UnreadableRecording: If the source is a file that cannot be decoded.
            PublishRefused: If the server says no.
            PublishFailed: If it cannot be reached.
        """
        try:
            await self._playback.prepare()
            await self._connect()
        except BaseException:
            await self._leave()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._leave()

    async def wait_finished(self) -> None:
        """Wait until everything has been sent.

        Raises:
            PublishRefused: If the server says no to a reconnection.
            PublishFailed: If the connection was lost, and was not to be or could not be regained.
            UnreadableRecording: If the file breaks off.
        """
        while True:
            async with anyio.create_task_group() as first:

                async def until(event: anyio.Event, scope: anyio.CancelScope) -> None:
                    await event.wait()
                    scope.cancel()

                first.start_soon(until, self._playback.finished, first.cancel_scope)
                first.start_soon(until, self._over, first.cancel_scope)
            if self._playback.finished.is_set():
                if self._playback.failure is not None:
                    raise self._playback.failure
                return
            if not self._reconnect:
                raise PublishFailed("WHIP: expected to stay connected to the end, was disconnected")
            await self._disconnect()
            await self._connect()

    async def _connect(self) -> None:
        backoff = FIRST_BACKOFF
        with anyio.move_on_after(PATIENCE):
            while True:
                try:
                    await self._publish()
                except PublishFailed:
                    if not self._reconnect:
                        raise
                else:
                    return
                await anyio.sleep(backoff)
                backoff = min(2 * backoff, LONGEST_BACKOFF)
        raise PublishFailed(
            f"WHIP: expected a connection within {PATIENCE:.0f} s, got none; is the server running?"
        )

    async def _publish(self) -> None:
        """Offer once, and wait for the connection."""
        self._settled, self._over = anyio.Event(), anyio.Event()
        # An absent list of servers would mean Google's public STUN server.
        connection = self._connection = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        connection.on("connectionstatechange", self._on_state)
        try:
            await self._negotiate(connection, PacedTrack(self._playback))
            with anyio.move_on_after(CONNECT_WITHIN):
                await self._settled.wait()
        except BaseException:
            await self._disconnect()
            raise
        if connection.connectionState != "connected":
            await self._disconnect()
            raise PublishFailed("WHIP: expected a WebRTC connection after the answer, got none")

    async def _negotiate(self, connection: RTCPeerConnection, track: PacedTrack) -> None:
        transceiver = connection.addTransceiver(track, direction="sendonly")
        codecs = RTCRtpSender.getCapabilities("audio").codecs
        transceiver.setCodecPreferences([c for c in codecs if c.mimeType == "audio/opus"])
        await connection.setLocalDescription(await connection.createOffer())
        answer = await self._post(connection.localDescription.sdp)
        # Whatever goes wrong here is wrong with the answer; the answer stays out of the error.
        with contextlib.suppress(Exception):
            await connection.setRemoteDescription(RTCSessionDescription(answer, "answer"))
        if connection.signalingState != "stable":
            raise PublishRefused(
                "WHIP: expected an SDP answer to the offer, got one that does not fit"
            )

    async def _post(self, offer: str) -> str:
        headers = {**self._bearer(self._url), "Content-Type": "application/sdp"}
        try:
            response = await self._client.post(self._url, content=offer, headers=headers)
        except httpx.TransportError as error:
            raise PublishFailed(
                f"WHIP: expected an answer from the server, got {type(error).__name__}"
            ) from error
        status = response.status_code
        if status in {408, 409, 425, 429} or status >= 500:
            raise PublishFailed(f"WHIP: expected 201 Created, got {status}")
        if status != 201 or "location" not in response.headers:
            raise PublishRefused(
                f"WHIP: expected 201 Created with a Location, got {status}; "
                "are the address and the token right?"
            )
        self._resource = urljoin(self._url, response.headers["location"])
        return response.text

    async def _leave(self) -> None:
        await self._disconnect()
        if self._owns_client:
            await self._client.aclose()

    async def _disconnect(self) -> None:
        """End the session on the server and here, also when cancelled."""
        connection, self._connection = self._connection, None
        resource, self._resource = self._resource, None
        with anyio.CancelScope(shield=True):
            if resource is not None:
                # If the server is gone, so is the session.
                with contextlib.suppress(httpx.TransportError):
                    await self._client.delete(resource, headers=self._bearer(resource))
            if connection is not None:
                await connection.close()

    def _bearer(self, url: str) -> dict[str, str]:
        if urlsplit(url)[:2] != urlsplit(self._url)[:2]:
            return {}
        return {"Authorization": f"Bearer {self._token}"}

    def _on_state(self) -> None:
        state = self._connection.connectionState if self._connection else "closed"
        if state in {"connected", "failed", "closed"}:
            self._settled.set()
        if state in {"failed", "closed"}:
            self._over.set()
