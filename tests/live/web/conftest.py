"""What tests of the taps share."""

import pytest

from audio.errors import BadOffer
from live.web import whip
from tests.fakes.taps import ScriptedPeer


@pytest.fixture
def peers(monkeypatch: pytest.MonkeyPatch) -> type[ScriptedPeer]:
    """Peers without a network; every offer is well formed but "bad"."""

    class Peer(ScriptedPeer):
        made: list[ScriptedPeer] = []  # noqa: RUF012 - one a test

    def read(sdp: str) -> None:
        if sdp == "bad":
            raise BadOffer("offer: expected SDP")

    monkeypatch.setattr(whip, "WhipPeer", Peer)
    monkeypatch.setattr(whip, "read_offer", read)
    return Peer
