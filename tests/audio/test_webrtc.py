"""One WHIP peer against a real WebRTC client on loopback: ICE, DTLS, SRTP and Opus are real."""

import re
from collections.abc import Iterator

import aioice.ice
import anyio
import numpy as np
import pytest
from aiortc import RTCPeerConnection
from aiortc.rtp import is_rtcp

import audio.webrtc
from audio.errors import (
    BadCandidates,
    BadOffer,
    IceRestartNotSupported,
    NoNetworkAddress,
    PeerClosed,
)
from audio.loopback import loopback_only
from audio.playback import PacedTrack, Playback
from audio.ring import AudioRing
from audio.types import SAMPLE_RATE, AudioChunk, AudioLost
from audio.webrtc import Ending, WhipPeer
from tests.audio.audio_helpers import (
    CHROMIUM_OFFER,
    FFMPEG_OFFER,
    accept,
    chunks,
    drained,
    frequency,
    joined,
    losses,
    offer_of,
    sender,
    spans,
    tone,
)

pytestmark = pytest.mark.together

FIRST = 48_000
"""What the session's clock says when the first frame comes, in samples."""


@pytest.fixture(autouse=True)
def _loopback() -> Iterator[None]:
    with loopback_only():
        yield


def new_peer(ring: AudioRing | None = None) -> WhipPeer:
    return WhipPeer(ring or AudioRing("client"), lambda: FIRST)


def drop(connection: RTCPeerConnection, numbers: range) -> None:
    """Lose these RTP packets on their way."""
    transport = connection.getSenders()[0].transport
    send, sent = transport._send_rtp, -1

    async def lossy(data: bytes) -> None:
        nonlocal sent
        if not is_rtcp(data):
            sent += 1
            if sent in numbers:
                return
        await send(data)

    transport._send_rtp = lossy  # type: ignore[method-assign]


async def received(playback: Playback, peer: WhipPeer, lost: range = range(0)) -> None:
    """Play to the end, hang up, and wait until the peer has ended."""
    async with anyio.create_task_group() as tasks, sender(PacedTrack(playback)) as connection:
        await accept(connection, await tasks.start(peer.serve, await offer_of(connection)))
        drop(connection, lost)
        await playback.finished.wait()


async def test_a_tone_arrives_whole_and_at_its_time() -> None:
    """What was sent before the tail is all there, from where the session's clock stood."""
    ring, endings = AudioRing("client"), list[Ending]()
    peer = WhipPeer(ring, lambda: FIRST, on_closed=endings.append)
    await received(Playback([tone(0.6)]), peer)
    items = await drained(ring)
    assert losses(items) == []
    ((start, end),) = spans(items)
    assert start == FIRST
    assert (end - start) % 320 == 0
    assert end - start >= round(0.9 * SAMPLE_RATE)  # the tone and most of the tail
    samples = joined(items)
    assert frequency(samples[1_600:8_000]) == pytest.approx(440, abs=5)
    assert np.abs(samples[1_600:8_000]).max() == pytest.approx(0.5, abs=0.1)
    assert np.abs(samples[-3_200:]).max() < 0.01
    assert endings == [Ending.LEFT]
    assert peer.ending == Ending.LEFT


async def test_lost_packets_are_silence_of_their_length_and_are_reported() -> None:
    ring = AudioRing("client")
    await received(Playback([tone(1.0)]), new_peer(ring), lost=range(10, 15))
    items = await drained(ring)
    assert losses(items) == [AudioLost("client", FIRST + 10 * 320, 5 * 320)]
    assert len(spans(items)) == 1
    samples = joined(items)
    assert not samples[10 * 320 : 15 * 320].any()
    assert np.abs(samples[16 * 320 : 20 * 320]).max() > 0.3


async def test_while_the_gate_is_closed_nothing_reaches_the_ring() -> None:
    ring = AudioRing("client")
    asked = 0

    def closed() -> bool:
        nonlocal asked
        asked += 1
        return False

    peer = WhipPeer(ring, lambda: pytest.fail("no time without consent"), gate=closed)
    await received(Playback([tone(0.1)]), peer)
    assert asked > 10
    assert await drained(ring) == []


async def test_a_track_that_stalls_is_marked_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was said last is not held back until the sender is heard again."""
    monkeypatch.setattr(audio.webrtc, "STALLED_AFTER", 0.1)
    ring = AudioRing("client")
    peer, playback = new_peer(ring), Playback([tone(0.2)])
    async with anyio.create_task_group() as tasks, sender(PacedTrack(playback)) as connection:
        await accept(connection, await tasks.start(peer.serve, await offer_of(connection)))
        await playback.finished.wait()  # and the connection stays up
        items: list[AudioChunk] = []
        while not items or items[-1].samples.size:
            item = await ring.read()
            assert isinstance(item, AudioChunk)
            items.append(item)
        assert peer.ending is None
    assert items[-1].start == chunks(items)[-1].end


async def test_closing_here_ends_the_run_and_tells_once() -> None:
    ring, endings = AudioRing("client"), list[Ending]()
    peer, playback = WhipPeer(ring, lambda: 0, on_closed=endings.append), Playback([tone(5)])
    async with anyio.create_task_group() as tasks, sender(PacedTrack(playback)) as connection:
        await accept(connection, await tasks.start(peer.serve, await offer_of(connection)))
        assert await ring.read() is not None
        await peer.close()
        await peer.close()
    assert endings == [Ending.CLOSED]


async def test_cancelling_the_owner_closes_the_connection() -> None:
    ring, endings = AudioRing("client"), list[Ending]()
    peer, playback = WhipPeer(ring, lambda: 0, on_closed=endings.append), Playback([tone(5)])
    async with sender(PacedTrack(playback)) as connection, anyio.create_task_group() as tasks:
        await accept(connection, await tasks.start(peer.serve, await offer_of(connection)))
        assert await ring.read() is not None
        tasks.cancel_scope.cancel()
    assert endings == [Ending.CLOSED]
    assert peer._connection.connectionState == "closed"


async def test_a_sender_that_vanishes_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Consent (RFC 7675) runs out; here in tenths of a second instead of half a minute."""
    monkeypatch.setattr(aioice.ice, "CONSENT_INTERVAL", 0.05)
    monkeypatch.setattr(aioice.ice, "CONSENT_FAILURES", 1)
    ring, endings = AudioRing("client"), list[Ending]()
    peer, playback = WhipPeer(ring, lambda: 0, on_closed=endings.append), Playback([tone(9)])
    async with anyio.create_task_group() as tasks, sender(PacedTrack(playback)) as connection:
        await accept(connection, await tasks.start(peer.serve, await offer_of(connection)))
        assert await ring.read() is not None
        await connection.getSenders()[0].transport.transport._connection.close()
        while not endings:
            await anyio.wait_all_tasks_blocked()
            await anyio.sleep(0.01)
    assert endings == [Ending.LOST]


async def test_a_sender_that_never_connects_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audio.webrtc, "CONNECT_WITHIN", 0.05)
    endings: list[Ending] = []
    async with WhipPeer(AudioRing("client"), lambda: 0, on_closed=endings.append) as peer:
        await peer.answer(CHROMIUM_OFFER)
        assert await peer.run() == Ending.NEVER_CONNECTED
    assert endings == [Ending.NEVER_CONNECTED]


@pytest.mark.parametrize("offer", [CHROMIUM_OFFER, FFMPEG_OFFER], ids=["Chromium", "FFmpeg"])
async def test_the_answer_receives_only_and_has_all_candidates(offer: str) -> None:
    async with new_peer() as peer:
        assert peer.etag == ""
        answer = await peer.answer(offer)
        ufrags = re.findall("a=ice-ufrag:(.*)\r\n", answer)
        assert peer.etag == f'"{ufrags[0]}.abcd"'
    assert "a=recvonly\r\n" in answer
    assert "a=end-of-candidates\r\n" in answer
    assert "127.0.0.1" in answer
    assert re.findall("m=.*", answer) == re.findall("m=audio .*111.*", answer)


async def test_candidates_may_trickle_in() -> None:
    ring = AudioRing("client")
    peer, playback = new_peer(ring), Playback([tone(5)])
    async with anyio.create_task_group() as tasks, sender(PacedTrack(playback)) as connection:
        offer = await offer_of(connection)
        late = re.findall("a=(?:candidate|end-of-candidates|ice-ufrag|ice-pwd|mid).*\r\n", offer)
        without = re.sub("a=(?:candidate|end-of-candidates).*\r\n", "", offer)
        answer = await tasks.start(peer.serve, without)
        # Without its own address the client cannot be reached before it trickles.
        await accept(connection, answer)
        await peer.add_candidates("".join(late))
        assert await ring.read() is not None
        gathered = peer._connection.getReceivers()[0].transport.transport.getRemoteCandidates()
        assert [c.type for c in gathered] == ["host"]
        await peer.close()


@pytest.mark.parametrize(
    ("fragment", "error"),
    [
        ("a=ice-ufrag:efgh\r\na=ice-pwd:0123456789abcdefghijklmn\r\n", IceRestartNotSupported),
        ("a=ice-ufrag:abcd\r\na=ice-pwd:another\r\n", IceRestartNotSupported),
        ("a=ice-ufrag:abcd\r\na=ice-pwd:0123456789abcdefghijklmn\r\na=mid:1\r\n", BadCandidates),
        ("", BadCandidates),
    ],
)
async def test_candidates_of_another_session_are_refused(
    fragment: str, error: type[Exception]
) -> None:
    async with new_peer() as peer:
        await peer.answer(CHROMIUM_OFFER)
        with pytest.raises(error):
            await peer.add_candidates(fragment)


async def test_after_the_end_nothing_can_be_added() -> None:
    fragment = "a=ice-ufrag:abcd\r\na=ice-pwd:0123456789abcdefghijklmn\r\n"
    peer = new_peer()
    with pytest.raises(PeerClosed):
        await peer.add_candidates(fragment)
    await peer.answer(CHROMIUM_OFFER)
    await peer.add_candidates(fragment)
    with pytest.raises(PeerClosed):
        await peer.answer(CHROMIUM_OFFER)
    await peer.close()
    with pytest.raises(PeerClosed):
        await peer.add_candidates(fragment)
    with pytest.raises(PeerClosed):
        await peer.answer(CHROMIUM_OFFER)


@pytest.mark.parametrize(
    ("old", "new"),
    [("opus/48000", "SECRET/48000"), ("m=audio", "m=video"), ("v=0", "v=SECRET")],
)
async def test_a_bad_offer_reaches_whoever_asked_and_nothing_is_left_open(
    old: str, new: str
) -> None:
    endings: list[Ending] = []
    peer = WhipPeer(AudioRing("client"), lambda: 0, on_closed=endings.append)
    offer = re.sub("a=rtpmap:(9|0|8) .*\r\n", "", CHROMIUM_OFFER).replace(old, new)
    async with anyio.create_task_group() as tasks:
        with pytest.raises(BadOffer) as caught:
            await tasks.start(peer.serve, offer)
    assert "SECRET" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert peer._connection.connectionState == "closed"
    assert endings == []


async def test_a_host_without_an_address_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aioice.ice, "get_host_addresses", lambda **_: [])
    async with new_peer() as peer:
        with pytest.raises(NoNetworkAddress, match="ice_loopback"):
            await peer.answer(CHROMIUM_OFFER)


async def test_no_stun_server_is_asked_unless_it_is_named() -> None:
    """The default of aiortc is a public one."""
    for servers, asked in (((), None), (("stun:stun.invalid:3478",), ("stun.invalid", 3478))):
        peer = WhipPeer(AudioRing("client"), lambda: 0, stun_servers=servers)
        transceiver = peer._connection.addTransceiver("audio")
        assert transceiver.receiver.transport.transport._connection.stun_server == asked
        await peer.close()
