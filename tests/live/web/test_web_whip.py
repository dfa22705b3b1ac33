"""WHIP as RFC 9725 has it: offers, candidates, hanging up, and a real client."""

from pathlib import Path

import numpy as np
import pytest

from audio.errors import BadOffer, NoNetworkAddress
from audio.loopback import loopback_only
from audio.publish import WhipPublisher
from audio.types import SAMPLE_RATE
from live import events as ev
from live import wire
from live.web.whip import SDP
from tests.fakes.server import agreed, bearer
from tests.fakes.taps import ScriptedPeer, ask, in_turn, offer

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"


async def test_an_offer_is_answered_as_rfc_9725_has_it(
    folder: Path, peers: type[ScriptedPeer]
) -> None:
    async with agreed(folder) as (server, made):
        answer = await offer(made.client, media_type="Application/SDP; charset=utf-8")
        assert answer.status_code == 201
        assert answer.headers["content-type"].startswith(SDP)
        assert answer.headers["etag"] == '"a.b"'
        at = answer.headers["location"]
        assert at.startswith(f"/whip/{made.id}/")
        assert (await server.session(made)).state.taps == {"client"}
        trickled = await ask(made.client, "PATCH", at, content="a=candidate")
        assert (trickled.status_code, peers.made[0].candidates) == (204, ["a=candidate"])
        assert (await ask(made.client, "DELETE", at)).status_code == 200
        assert (await ask(made.client, "DELETE", at)).status_code == 404
        assert (await ask(made.client, "PATCH", at, content="x")).status_code == 404
        async with made.client.screen() as screen:
            await screen.until(screen.saw(ev.TapClosed))
        assert server.app.state.taps.peers == {}
        options = await server.http.options(at.rpartition("/")[0])
        assert (options.status_code, options.headers["accept-post"]) == (204, SDP)


@pytest.mark.usefixtures("peers")
async def test_what_is_wrong_with_a_request_has_its_own_status(folder: Path) -> None:
    async with agreed(folder) as (server, made):
        assert (await offer(made.client, media_type="application/json")).status_code == 415
        bad = await offer(made.client, "bad")
        assert (bad.status_code, bad.json()["error"]["code"]) == (400, "bad_input")
        at = (await offer(made.client)).headers["location"]
        for content, status in (("restart", 422), ("bad", 400), ("late", 404)):
            assert (await ask(made.client, "PATCH", at, content=content)).status_code == status
        headers = {**bearer(made.client.tap), "content-type": SDP}
        assert (await server.http.patch(at, headers=headers, content="x")).status_code == 415
        nowhere = f"/whip/{made.id}/nowhere"
        assert (await ask(made.client, "DELETE", nowhere)).status_code == 404
        assert (await server.http.get(at, headers=headers)).status_code == 405


async def test_the_other_persons_tap_is_as_if_it_were_not_there(
    folder: Path, peers: type[ScriptedPeer]
) -> None:
    async with agreed(folder) as (_, made):
        at = (await offer(made.client)).headers["location"]
        for method in ("PATCH", "DELETE"):
            theirs = await ask(made.therapist, method, at, content="x")
            nothing = await ask(made.therapist, method, f"/whip/{made.id}/nowhere", content="x")
            assert (theirs.status_code, theirs.text) == (404, nothing.text)
        assert peers.made[0].ending is None


async def test_a_malformed_offer_does_not_end_the_tap_that_works(
    folder: Path, peers: type[ScriptedPeer]
) -> None:
    async with agreed(folder) as (server, made):
        await offer(made.client)
        assert (await offer(made.client, "bad")).status_code == 400
        assert peers.made[0].ending is None
        assert (await server.session(made)).state.taps == {"client"}


@pytest.mark.usefixtures("peers")
async def test_a_new_offer_takes_the_place_of_the_tap_before_it(folder: Path) -> None:
    async with agreed(folder) as (server, made):
        first = (await offer(made.client)).headers["location"]
        second = (await offer(made.client)).headers["location"]
        assert (await ask(made.client, "PATCH", second, content="x")).status_code == 204
        assert (await ask(made.client, "PATCH", first, content="x")).status_code == 404
        assert (await server.session(made)).state.taps == {"client"}
        assert (await ask(made.client, "DELETE", second)).status_code == 200
        async with made.client.screen() as screen:
            await screen.until(screen.saw(ev.TapClosed))
            opened = [e for e in screen.events() if isinstance(e.body, ev.TapOpened)]
            assert len(opened) == 1


async def test_an_offer_that_cannot_be_answered_leaves_no_tap(
    folder: Path, peers: type[ScriptedPeer]
) -> None:
    async with agreed(folder) as (server, made):
        for error, status in ((BadOffer("no Opus"), 400), (NoNetworkAddress("none"), 503)):
            peers.fails_to_answer = error
            assert (await offer(made.client)).status_code == status
        assert (await server.session(made)).state.taps == frozenset()
        assert all(peer.ending for peer in peers.made)
        assert server.app.state.taps.peers == {}


async def test_a_tap_that_fails_is_told_and_ends_alone(
    folder: Path, peers: type[ScriptedPeer], capfd: pytest.CaptureFixture[str]
) -> None:
    peers.fails_to_run = RuntimeError(SECRET)
    async with agreed(folder) as (_, made), made.therapist.screen() as screen:
        assert (await offer(made.client)).status_code == 201
        await screen.until(screen.saw(ev.TapClosed))
        wrong = next(e.body for e in screen.events() if isinstance(e.body, ev.WentWrong))
        assert wrong.where == "tap"
        assert isinstance(await screen.do(wire.Pause()), wire.Done)
    told = "".join(capfd.readouterr())
    assert "tap_failed" in told
    assert SECRET not in told


async def test_a_real_whip_client_is_heard_and_hangs_up(folder: Path) -> None:
    """The same library on both sides, over the loopback network."""
    tone = 0.5 * np.sin(np.arange(SAMPLE_RATE) * 0.2).astype(np.float32)
    silence = np.zeros(SAMPLE_RATE, np.float32)
    recognizer = in_turn("I sleep badly.", "x", "x")
    with loopback_only():
        async with agreed(folder, recognizer=recognizer) as (server, made):
            url = f"{server.base}/whip/{made.id}"
            async with made.therapist.screen() as screen:
                async with WhipPublisher(url, made.client.tap, [tone, silence]) as publisher:
                    await publisher.wait_finished()
                    await screen.until(screen.saw(ev.Heard))
                await screen.until(screen.saw(ev.TapClosed))
            assert server.app.state.taps.peers == {}


async def test_what_is_no_offer_is_400(folder: Path) -> None:
    async with agreed(folder) as (server, made):
        for sdp in ("", "v=0", SECRET, "v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n", "\x00" * 100):
            answer = await offer(made.client, sdp)
            assert answer.status_code == 400
            assert SECRET not in answer.text
        assert (await server.session(made)).state.taps == frozenset()
