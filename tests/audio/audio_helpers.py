"""What several audio tests need."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager

import numpy as np
from aiortc import MediaStreamTrack, RTCConfiguration, RTCPeerConnection, RTCSessionDescription

from audio.ring import AudioRing
from audio.types import SAMPLE_RATE, AudioChunk, AudioLost, Samples

CHROMIUM_OFFER = """v=0
o=- 2398472938472 2 IN IP4 127.0.0.1
s=-
t=0 0
a=group:BUNDLE 0
a=extmap-allow-mixed
a=msid-semantic: WMS 5d0f9d0e
m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126
c=IN IP4 0.0.0.0
a=rtcp:9 IN IP4 0.0.0.0
a=ice-ufrag:abcd
a=ice-pwd:0123456789abcdefghijklmn
a=ice-options:trickle
a=fingerprint:sha-256 FINGERPRINT
a=setup:actpass
a=mid:0
a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
a=sendonly
a=msid:5d0f9d0e 11
a=rtcp-mux
a=rtcp-rsize
a=rtpmap:111 opus/48000/2
a=rtcp-fb:111 transport-cc
a=fmtp:111 minptime=10;useinbandfec=1
a=rtpmap:63 red/48000/2
a=fmtp:63 111/111
a=rtpmap:9 G722/8000
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:13 CN/8000
a=rtpmap:110 telephone-event/48000
a=rtpmap:126 telephone-event/8000
a=ssrc:1001 cname:x
""".replace("FINGERPRINT", ":".join(["AB"] * 32)).replace("\n", "\r\n")
"""An offer in the form Chromium 140 makes it, with made-up credentials."""

FFMPEG_OFFER = """v=0
o=FFmpeg 4489045141692799359 2 IN IP4 127.0.0.1
s=FFmpegPublishSession
t=0 0
a=group:BUNDLE 0 1
a=extmap-allow-mixed
a=msid-semantic: WMS
m=audio 9 UDP/TLS/RTP/SAVPF 111
c=IN IP4 0.0.0.0
a=ice-ufrag:abcd
a=ice-pwd:0123456789abcdefghijklmn
a=fingerprint:sha-256 FINGERPRINT
a=setup:passive
a=mid:0
a=sendonly
a=msid:FFmpeg audio
a=rtcp-mux
a=rtpmap:111 opus/48000/2
a=ssrc:1001 cname:FFmpeg
a=ssrc:1001 msid:FFmpeg audio
""".replace("FINGERPRINT", ":".join(["AB"] * 32)).replace("\n", "\r\n")
"""An offer in the form FFmpeg 8 makes it: passive, no candidates, no rtcp-rsize."""


def tone(seconds: float, hertz: float = 440.0) -> Samples:
    """A sine at half of full scale."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return (0.5 * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def frequency(samples: Samples) -> float:
    """The strongest frequency, in hertz."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(samples.size)))
    return float(np.argmax(spectrum)) * SAMPLE_RATE / samples.size


def chunks(items: Iterable[AudioChunk | AudioLost]) -> list[AudioChunk]:
    """Those that hold samples."""
    return [item for item in items if isinstance(item, AudioChunk) and item.samples.size]


def joined(items: Iterable[AudioChunk | AudioLost]) -> Samples:
    """The samples of all chunks, one after another."""
    return np.concatenate([np.empty(0, np.float32), *(c.samples for c in chunks(items))])


def losses(items: Iterable[AudioChunk | AudioLost]) -> list[AudioLost]:
    """The reports among them."""
    return [item for item in items if isinstance(item, AudioLost)]


def spans(items: Sequence[AudioChunk | AudioLost]) -> list[tuple[int, int]]:
    """Consecutive stretches as (start, end); a quiet mark changes nothing."""
    found: list[tuple[int, int]] = []
    for chunk in chunks(items):
        if found and found[-1][1] == chunk.start:
            found[-1] = (found[-1][0], chunk.end)
        else:
            found.append((chunk.start, chunk.end))
    return found


async def drained(ring: AudioRing) -> list[AudioChunk | AudioLost]:
    """Close the ring and read it empty."""
    ring.close()
    return [item async for item in ring]


@asynccontextmanager
async def sender(track: MediaStreamTrack) -> AsyncIterator[RTCPeerConnection]:
    """A WebRTC client that sends one track."""
    connection = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    connection.addTransceiver(track, direction="sendonly")
    try:
        yield connection
    finally:
        await connection.close()


async def offer_of(connection: RTCPeerConnection) -> str:
    """The client's offer, candidates included."""
    await connection.setLocalDescription(await connection.createOffer())
    return str(connection.localDescription.sdp)


async def accept(connection: RTCPeerConnection, answer: str) -> None:
    """Give the client the server's answer."""
    await connection.setRemoteDescription(RTCSessionDescription(answer, "answer"))
