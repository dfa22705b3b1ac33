"""The taps: no sound before both agreed, and WHIP and PCM as their descriptions have them."""

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import numpy as np
import pytest
from websockets.exceptions import ConnectionClosed

from audio.errors import (
    BadCandidates,
    BadOffer,
    IceRestartNotSupported,
    NoNetworkAddress,
    PeerClosed,
)
from audio.loopback import loopback_only
from audio.publish import WhipPublisher
from audio.ring import AudioRing
from audio.types import SAMPLE_RATE, SpeechSegment
from audio.webrtc import Ending
from live import events as ev
from live import wire
from live.web import whip
from live.web.whip import FRAGMENT, SDP
from tests.fakes.models import ScriptedRecognizer
from tests.fakes.server import AGREE, Made, Running, Screen, Seat, bearer, pcm, serving

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"


class ScriptedPeer:
    """A WHIP peer without a network."""

    made: "list[ScriptedPeer]"
    fails_to_answer: Exception | None = None
    fails_to_run: Exception | None = None
    on_answer: Any = None

    def __init__(self, ring: AudioRing, _now: object, **_: object) -> None:
        self.ring = ring
        self.etag = ""
        self.ending: Ending | None = None
        self.candidates: list[str] = []
        self._over = anyio.Event()
        self.made.append(self)

    async def answer(self, _: str) -> str:
        """Answer an offer."""
        if self.fails_to_answer is not None:
            raise self.fails_to_answer
        if type(self).on_answer is not None:
            await type(self).on_answer()
        self.etag = '"a.b"'
        return "v=0\r\n"

    async def run(self) -> None:
        """Receive until it is over."""
        if self.fails_to_run is not None:
            raise self.fails_to_run
        await self._over.wait()

    async def add_candidates(self, fragment: str) -> None:
        """Take candidates."""
        error: dict[str, Exception] = {
            "restart": IceRestartNotSupported("no restart"),
            "bad": BadCandidates("malformed"),
            "late": PeerClosed("over"),
        }
        if fragment in error:
            raise error[fragment]
        self.candidates.append(fragment)

    async def close(self) -> None:
        """End it."""
        self.ending = self.ending or Ending.CLOSED
        self._over.set()


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


async def offer(seat: Seat, sdp: str = "v=0", media_type: str = SDP) -> httpx.Response:
    """Offer a connection."""
    headers = {**bearer(seat.tap), "content-type": media_type}
    return await seat.server.http.post(f"/whip/{seat.id}", headers=headers, content=sdp)


async def ask(seat: Seat, method: str, at: str, **options: Any) -> httpx.Response:
    """Ask something about a tap."""
    headers = {**bearer(seat.tap), "content-type": FRAGMENT}
    return await seat.server.http.request(method, at, headers=headers, **options)


@asynccontextmanager
async def pcm_door(seat: Seat, first: str | bytes | None = None) -> AsyncIterator[Screen]:
    """Send raw sound."""
    async with seat.server_socket(f"/pcm/{seat.id}") as connection:
        await connection.send(first or f'{{"token":"{seat.tap}"}}')
        yield Screen(connection)


async def states(server: Running) -> AsyncIterator[tuple[Made, str]]:
    """A session in every state in which there may be no sound, with a name."""
    agree, revoke, partly = AGREE, wire.Revoke(), wire.Consent(purposes=(), text_version="1")
    acts: dict[str, list[tuple[str, wire.Command]]] = {
        "nobody agreed": [],
        "the client agreed": [("client", agree)],
        "the therapist agreed": [("therapist", agree)],
        "one agreed to too little": [("therapist", agree), ("client", partly)],
        "one took it back": [("therapist", agree), ("client", agree), ("client", revoke)],
        "one agreed to less": [("therapist", agree), ("client", agree), ("therapist", partly)],
        "it is over": [("therapist", agree), ("client", agree), ("therapist", wire.End())],
    }
    for name, commands in acts.items():
        made = await server.set_up()
        seats = {"client": made.client, "therapist": made.therapist}
        for party, command in commands:
            assert (await seats[party].command(command)).status_code == 200
        yield made, name


async def test_without_both_consents_there_is_no_peer_no_ring_and_no_trace(
    folder: Path, peers: type[ScriptedPeer], monkeypatch: pytest.MonkeyPatch
) -> None:
    rings: list[AudioRing] = []
    monkeypatch.setattr("live.hearing.AudioRing", lambda party: rings.append(AudioRing(party)))
    async with serving(folder) as server:
        async for made, name in states(server):
            for seat in (made.client, made.therapist):
                answer = await offer(seat)
                assert (answer.status_code, answer.json()["error"]["code"]) == (
                    403,
                    "not_allowed",
                ), name
                async with pcm_door(seat) as door:
                    assert await door.closed() == wire.CLOSE_NOT_ALLOWED, name
            events = await server.store.events(made.id)
            assert not [e for e in events if isinstance(e.body, ev.TapOpened)], name
    assert (peers.made, rings) == ([], [])


async def test_an_offer_is_answered_as_rfc_9725_has_it(
    folder: Path, peers: type[ScriptedPeer]
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
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
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
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
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        at = (await offer(made.client)).headers["location"]
        for method in ("PATCH", "DELETE"):
            theirs = await ask(made.therapist, method, at, content="x")
            nothing = await ask(made.therapist, method, f"/whip/{made.id}/nowhere", content="x")
            assert (theirs.status_code, theirs.text) == (404, nothing.text)
        assert peers.made[0].ending is None


async def test_a_malformed_offer_does_not_end_the_tap_that_works(
    folder: Path, peers: type[ScriptedPeer]
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        await offer(made.client)
        assert (await offer(made.client, "bad")).status_code == 400
        assert peers.made[0].ending is None
        assert (await server.session(made)).state.taps == {"client"}


@pytest.mark.usefixtures("peers")
async def test_a_new_offer_takes_the_place_of_the_tap_before_it(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
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
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        for error, status in ((BadOffer("no Opus"), 400), (NoNetworkAddress("none"), 503)):
            peers.fails_to_answer = error
            assert (await offer(made.client)).status_code == status
        assert (await server.session(made)).state.taps == frozenset()
        assert all(peer.ending for peer in peers.made)
        assert server.app.state.taps.peers == {}


async def test_consent_taken_back_while_an_offer_is_answered_leaves_no_tap(
    folder: Path, peers: type[ScriptedPeer]
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()

        async def revoke() -> None:
            assert (await made.therapist.command(wire.Revoke())).status_code == 200

        peers.on_answer = staticmethod(revoke)
        assert (await offer(made.client)).status_code == 403
        state = (await server.session(made)).state
        assert (state.state, state.taps) == ("consenting", frozenset())
        assert peers.made[0].ending is not None


async def test_a_tap_that_fails_is_told_and_ends_alone(
    folder: Path, peers: type[ScriptedPeer], capfd: pytest.CaptureFixture[str]
) -> None:
    peers.fails_to_run = RuntimeError(SECRET)
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        async with made.therapist.screen() as screen:
            assert (await offer(made.client)).status_code == 201
            await screen.until(screen.saw(ev.TapClosed))
            wrong = next(e.body for e in screen.events() if isinstance(e.body, ev.WentWrong))
            assert wrong.where == "tap"
            assert isinstance(await screen.do(wire.Pause()), wire.Done)
    told = "".join(capfd.readouterr())
    assert "tap_failed" in told
    assert SECRET not in told


async def test_revoking_ends_all_taps_at_once(folder: Path, peers: type[ScriptedPeer]) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        await offer(made.therapist)
        async with pcm_door(made.client) as door, made.client.screen() as screen:
            await screen.until(screen.saw(ev.TapOpened, 2))
            await made.client.command(wire.Revoke())
            assert await door.closed() == wire.CLOSE_CONFLICT
            await screen.until(screen.saw(ev.TapClosed, 2))
            assert peers.made[0].ending is not None
            assert (await offer(made.therapist)).status_code == 403


async def test_a_tap_outlives_a_pause_and_not_the_end(
    folder: Path, peers: type[ScriptedPeer]
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        await made.client.command(wire.Pause())
        assert (await offer(made.client)).status_code == 201  # whoever reloads meanwhile
        await made.client.command(wire.Resume())
        assert peers.made[0].ending is None
        async with made.client.screen() as screen:
            await made.therapist.command(wire.End())
            await screen.until(screen.saw(ev.TapClosed))


# --- raw sound ---------------------------------------------------------------------------


def in_turn(*texts: str) -> ScriptedRecognizer:
    """Hears one text after the other, whatever it is given to finish; nothing unfinished."""
    said = iter(texts)
    return ScriptedRecognizer(lambda segment: next(said) if segment.ended else "…")


async def test_raw_sound_becomes_words_of_whoever_sent_it(folder: Path) -> None:
    async with serving(
        folder, recognizer=in_turn("I sleep badly.", "And I wake at four.")
    ) as server:
        made = await server.set_up()
        await made.agree()
        async with made.therapist.screen() as screen, pcm_door(made.client) as door:
            sound = pcm(0, 0.5) + pcm(0.5) + pcm(0.5)
            for at in range(0, len(sound), 3_201):  # odd: half a sample waits for the next
                await door.raw(sound[at : at + 3_201])
            await screen.until(screen.saw(ev.Heard, 2))
            heard = [e.body.utterance for e in screen.events() if isinstance(e.body, ev.Heard)]
            assert [u.text for u in heard] == ["I sleep badly.", "And I wake at four."]
            assert {u.speaker for u in heard} == {"client"}
            apart = heard[1].start - heard[0].start
            assert apart == pytest.approx(1.5 * SAMPLE_RATE, abs=SAMPLE_RATE // 10)
            await door.connection.close()
            await screen.until(screen.saw(ev.TapClosed))


async def test_what_comes_faster_than_time_passes_is_not_lost(folder: Path) -> None:
    """Ten seconds at once are ten seconds, one after the other."""
    texts = [str(n) for n in range(6)]
    async with serving(folder, recognizer=in_turn(*texts)) as server:
        made = await server.set_up()
        await made.agree()
        async with made.therapist.screen() as screen, pcm_door(made.client) as door:
            for _ in texts:
                await door.raw(pcm(0.7))
            await screen.until(screen.saw(ev.Heard, len(texts)))
            heard = [e.body.utterance for e in screen.events() if isinstance(e.body, ev.Heard)]
            assert [u.text for u in heard] == texts
            assert all(a.end <= b.start for a, b in itertools.pairwise(heard))


async def test_while_paused_nothing_is_listened_to_and_what_was_begun_ends(folder: Path) -> None:
    recognizer = ScriptedRecognizer()
    async with serving(folder, recognizer=recognizer) as server:
        made = await server.set_up()
        await made.agree()
        async with made.therapist.screen() as screen, pcm_door(made.client) as door:
            await door.raw(pcm(1, silent_s=0))  # and goes on talking
            await screen.until(lambda: any(isinstance(f, wire.Speaking) for f in screen.frames))
            await made.therapist.command(wire.Pause())
            await door.raw(pcm(3, silent_s=0))
            await screen.until(screen.saw(ev.Heard))
            await made.therapist.command(wire.Resume())
            await door.raw(pcm(1))
            await screen.until(screen.saw(ev.Heard, 2))
            finals = [segment for segment, _ in recognizer.decoded if segment.ended]
            assert len(finals) == 2
            assert all(segment.samples.size < 1.7 * SAMPLE_RATE for segment in finals)


NO_TOKEN: list[str | bytes] = ["{}", "x", b"\x00\x01", '{"token":1}', "[" * 60_000, '{"token":"x"}']


async def test_a_pcm_connection_must_say_who_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        for first in (*NO_TOKEN, f'{{"token":"{made.client.access}"}}'):
            async with pcm_door(made.client, first) as door:
                assert await door.closed() == wire.CLOSE_NOT_SIGNED_IN, first[:40]
        monkeypatch.setattr(whip, "TOKEN_WITHIN", 0.01)
        async with made.client.server_socket(f"/pcm/{made.id}") as connection:
            assert await Screen(connection).closed() == wire.CLOSE_NOT_SIGNED_IN
        other = await server.set_up()
        async with made.client.server_socket(f"/pcm/{other.id}") as connection:
            await connection.send(f'{{"token":"{made.client.tap}"}}')
            assert await Screen(connection).closed() == wire.CLOSE_NOT_ALLOWED


async def test_a_pcm_message_that_is_too_long_ends_the_tap(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        async with made.therapist.screen() as screen, pcm_door(made.client) as door:
            await door.raw(b"\x00" * 400_000)
            assert await door.closed() == wire.CLOSE_TOO_LARGE
            await screen.until(screen.saw(ev.TapClosed))
            closed = next(e.body for e in screen.events() if isinstance(e.body, ev.TapClosed))
            assert "400000" in closed.reason


async def test_sound_that_is_not_understood_is_told(folder: Path) -> None:
    def fails(_: SpeechSegment) -> str:
        raise RuntimeError(SECRET)

    async with serving(folder, recognizer=ScriptedRecognizer(fails)) as server:
        made = await server.set_up()
        await made.agree()
        async with made.therapist.screen() as screen, pcm_door(made.client) as door:
            await door.raw(pcm(0.5))
            await screen.until(screen.saw(ev.NotUnderstood))


# --- a real connection --------------------------------------------------------------------


async def test_a_real_whip_client_is_heard_and_hangs_up(folder: Path) -> None:
    """The same library on both sides, over the loopback network."""
    tone = 0.5 * np.sin(np.arange(SAMPLE_RATE) * 0.2).astype(np.float32)
    silence = np.zeros(SAMPLE_RATE, np.float32)
    recognizer = in_turn("I sleep badly.", "x", "x")
    with loopback_only():
        async with serving(folder, recognizer=recognizer) as server:
            made = await server.set_up()
            await made.agree()
            url = f"{server.base}/whip/{made.id}"
            async with made.therapist.screen() as screen:
                async with WhipPublisher(url, made.client.tap, [tone, silence]) as publisher:
                    await publisher.wait_finished()
                    await screen.until(screen.saw(ev.Heard))
                await screen.until(screen.saw(ev.TapClosed))
            assert server.app.state.taps.peers == {}


async def test_what_is_no_offer_is_400(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        for sdp in ("", "v=0", SECRET, "v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n", "\x00" * 100):
            answer = await offer(made.client, sdp)
            assert answer.status_code == 400
            assert SECRET not in answer.text
        assert (await server.session(made)).state.taps == frozenset()


async def test_a_pcm_sender_that_vanishes_leaves_no_tap(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        async with made.therapist.screen() as screen:
            async with pcm_door(made.client) as door:
                await door.raw(pcm(0.2))
                await screen.until(screen.saw(ev.TapOpened))
                door.connection.transport.abort()
                with pytest.raises(ConnectionClosed):
                    await door.connection.recv()
            await screen.until(screen.saw(ev.TapClosed))
