import traceback
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.errors import BadCandidates, BadOffer
from audio.sdp import MAX_SDP, read_fragment, read_offer
from tests.audio.audio_helpers import CHROMIUM_OFFER, FFMPEG_OFFER

FRAGMENT = """a=ice-ufrag:abcd
a=ice-pwd:0123456789abcdefghijklmn
m=audio 9 UDP/TLS/RTP/SAVPF 0
a=mid:0
a=candidate:1387637174 1 udp 2122260223 192.0.2.1 61764 typ host generation 0 ufrag abcd
a=candidate:3471623853 1 tcp 1518280447 192.0.2.1 9 typ host tcptype active generation 0
a=candidate:473322822 1 UDP 1694498815 198.51.100.7 51000 typ srflx raddr 0.0.0.0 rport 0
a=end-of-candidates
""".replace("\n", "\r\n")


@pytest.mark.parametrize("text", [CHROMIUM_OFFER, FFMPEG_OFFER], ids=["Chromium", "FFmpeg"])
def test_a_microphone_is_read(text: str) -> None:
    offer = read_offer(text)
    assert (offer.mid, offer.ufrag, offer.pwd) == ("0", "abcd", "0123456789abcdefghijklmn")
    assert offer.sdp == text


def test_an_offer_without_a_direction_sends_and_receives() -> None:
    """RFC 8866 says so; aiortc wants it written."""
    offer = read_offer(CHROMIUM_OFFER.replace("a=sendonly\r\n", ""))
    assert offer.sdp.endswith("a=ssrc:1001 cname:x\r\na=sendrecv\r\n")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("m=audio", "m=video", "got video"),
        ("m=audio", "m=SECRET", "got other"),
        (CHROMIUM_OFFER, "v=0\r\ns=-\r\n", "got none"),
        (CHROMIUM_OFFER, "", "got none"),
        (CHROMIUM_OFFER, "SECRET", "got none"),
        ("m=audio 9", "m=audio SECRET", "cannot be parsed"),
        ("a=setup:actpass", "a=setup:SECRET", "cannot be parsed"),
        ("a=rtpmap:111 opus/48000/2", "a=rtpmap:SECRET", "cannot be parsed"),
        ("a=fmtp:111", "a=fmtp:99", "cannot be parsed"),
        ("a=sendonly", "a=recvonly", "a direction that sends"),
        ("a=sendonly", "a=inactive", "a direction that sends"),
        ("a=ice-ufrag:abcd\r\n", "", "ICE credentials"),
        ("a=ice-pwd:0123456789abcdefghijklmn\r\n", "", "ICE credentials"),
        ("a=setup:actpass\r\n", "", "DTLS fingerprint"),
        ("a=rtcp-mux\r\n", "", "rtcp-mux"),
        ("a=mid:0\r\n", "", "a=mid"),
        ("a=ssrc:1001", "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=ssrc:1001", "got audio, audio"),
        ("cname:x", "x" * MAX_SDP, "at most 32768 characters"),
    ],
)  # fmt: skip
def test_what_is_not_one_microphone_is_refused_and_not_repeated(
    old: str, new: str, complaint: str
) -> None:
    text = CHROMIUM_OFFER.replace(old, new)
    assert text != CHROMIUM_OFFER
    with pytest.raises(BadOffer, match=complaint) as caught:
        read_offer(text)
    shown = "".join(traceback.format_exception(caught.value))
    assert "SECRET" not in str(caught.value)
    assert "abcd" not in str(caught.value)
    assert caught.value.__context__ is None, shown


@given(st.text(max_size=200), st.integers(0, len(CHROMIUM_OFFER)))
def test_no_offer_breaks_the_reader(junk: str, at: int) -> None:
    """Any text either is an offer or is a BadOffer."""
    with suppress(BadOffer):
        assert read_offer(CHROMIUM_OFFER[:at] + junk + CHROMIUM_OFFER[at:]).mid


def test_a_fragment_gives_its_udp_candidates_in_order() -> None:
    fragment = read_fragment(FRAGMENT)
    assert (fragment.ufrag, fragment.pwd, fragment.mid) == ("abcd", "0123456789abcdefghijklmn", "0")
    assert [(c.ip, c.port, c.type) for c in fragment.candidates] == [
        ("192.0.2.1", 61_764, "host"),
        ("198.51.100.7", 51_000, "srflx"),
    ]
    assert fragment.complete


def test_a_fragment_without_candidates_is_one() -> None:
    fragment = read_fragment("a=ice-ufrag:abcd\na=ice-pwd:pw\n")
    assert (fragment.candidates, fragment.complete, fragment.mid) == ((), False, "")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "a=ice-ufrag"),
        (FRAGMENT.replace("a=ice-pwd", "a=SECRET"), "a=ice-ufrag and a=ice-pwd"),
        (FRAGMENT.replace("1387637174 1 udp", "SECRET"), "malformed"),
        (FRAGMENT.replace("61764", "SECRET"), "malformed"),
        ("x" * (MAX_SDP + 1), "at most"),
    ],
)
def test_a_malformed_fragment_is_refused_and_not_repeated(text: str, complaint: str) -> None:
    with pytest.raises(BadCandidates, match=complaint) as caught:
        read_fragment(text)
    assert "SECRET" not in str(caught.value)
    assert caught.value.__context__ is None


@given(st.text(max_size=200), st.integers(0, len(FRAGMENT)))
def test_no_fragment_breaks_the_reader(junk: str, at: int) -> None:
    with suppress(BadCandidates):
        assert read_fragment(FRAGMENT[:at] + junk + FRAGMENT[at:]).ufrag
