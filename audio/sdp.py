"""What a WHIP client sends, checked before anything is built from it.

Nothing a client sent is repeated in an error, in its chain, or in a log.
"""

from dataclasses import dataclass
from typing import Final

from aiortc import RTCIceCandidate
from aiortc.sdp import MediaDescription, SessionDescription, candidate_from_sdp

from audio.errors import BadCandidates, BadOffer

MAX_SDP: Final = 32_768
"""Longest offer or fragment read, in characters. A browser's audio offer has about 2,000."""

SENDING: Final = ("sendonly", "sendrecv")
"""Directions in which a client sends."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One microphone, offered.

    Attributes:
        sdp: The offer, with its direction made explicit.
        mid: Identification of its one media section.
        ufrag: The client's ICE user name fragment.
        pwd: The client's ICE password.
    """

    sdp: str
    mid: str
    ufrag: str
    pwd: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """More candidates (RFC 8840), without any that are not UDP.

    Attributes:
        ufrag: The ICE user name fragment they belong to.
        pwd: Its password.
        mid: The media section they belong to; "" if the fragment does not say.
        candidates: In the order given.
        complete: Whether no more will follow.
    """

    ufrag: str
    pwd: str
    mid: str
    candidates: tuple[RTCIceCandidate, ...]
    complete: bool


def read_offer(text: str) -> Offer:
    """Check that an offer is one microphone that can be answered.

    Raises:
        BadOffer: If it is not.
    """
    if len(text) > MAX_SDP:
        raise BadOffer(f"offer: expected at most {MAX_SDP} characters, got {len(text)}")
    description = _parse(text)
    if description is None:
        raise BadOffer(
            "offer: expected SDP as a WebRTC client makes it, got something that cannot be parsed; "
            "send the client's local description unchanged, as application/sdp"
        )
    kinds = [media.kind for media in description.media]
    if kinds != ["audio"]:
        named = ", ".join(k if k in {"audio", "video", "application"} else "other" for k in kinds)
        raise BadOffer(
            f"offer: expected exactly one media section, audio, got {named or 'none'}; "
            "publish the microphone and nothing else"
        )
    return _check_section(text, description.media[0])


def _parse(text: str) -> SessionDescription | None:
    try:
        return SessionDescription.parse(text)
    except Exception:  # noqa: BLE001 - a malformed line provokes anything in aiortc's parser
        return None


def _check_section(text: str, media: MediaDescription) -> Offer:
    ufrag = (media.ice and media.ice.usernameFragment) or ""
    pwd = (media.ice and media.ice.password) or ""
    direction = media.direction
    if direction is None:  # RFC 8866: without one it is sendrecv; aiortc wants it said
        text = text.rstrip("\r\n") + "\r\na=sendrecv\r\n"
    wanted = {
        "ICE credentials (a=ice-ufrag, a=ice-pwd)": bool(ufrag and pwd),
        "a DTLS fingerprint and role (a=fingerprint, a=setup)": bool(
            media.dtls and media.dtls.fingerprints
        ),
        "RTP and RTCP on one port (a=rtcp-mux)": media.rtcp_mux,
        "a direction that sends (a=sendonly)": direction is None or direction in SENDING,
        "an identification (a=mid)": bool(media.rtp.muxId),
    }
    for what, there in wanted.items():
        if not there:
            raise BadOffer(f"offer: expected its audio section to have {what}, got none")
    return Offer(text, media.rtp.muxId, ufrag, pwd)


def read_fragment(text: str) -> Fragment:
    """Read an ``application/trickle-ice-sdpfrag`` body.

    Raises:
        BadCandidates: If it is not one, or says for no ICE session that it is meant.
    """
    if len(text) > MAX_SDP:
        raise BadCandidates(f"fragment: expected at most {MAX_SDP} characters, got {len(text)}")
    found: dict[str, str] = {"ice-ufrag": "", "ice-pwd": "", "mid": ""}
    candidates: list[RTCIceCandidate] = []
    complete = False
    for line in text.splitlines():
        name, _, value = line.removeprefix("a=").partition(":")
        if name in found:
            found[name] = value.strip()
        elif name == "end-of-candidates":
            complete = True
        elif name == "candidate":
            candidates += _read_candidate(value)
    if not found["ice-ufrag"] or not found["ice-pwd"]:
        raise BadCandidates(
            "fragment: expected a=ice-ufrag and a=ice-pwd of the session, got none; "
            "send them before the candidates (RFC 8840)"
        )
    return Fragment(found["ice-ufrag"], found["ice-pwd"], found["mid"], tuple(candidates), complete)


def _read_candidate(value: str) -> list[RTCIceCandidate]:
    """Read one candidate; none if it is not over UDP, which is all that aioice speaks."""
    try:
        candidate = candidate_from_sdp(value)
    except (ValueError, AssertionError):
        candidate = None
    if candidate is None:
        raise BadCandidates("fragment: expected candidates as in RFC 8839, got a malformed one")
    return [candidate] if candidate.protocol.lower() == "udp" else []
