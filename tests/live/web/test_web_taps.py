"""Taps and consent: no sound before both agreed, and none after one took it back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from audio.ring import AudioRing
from live import events as ev
from live import wire
from tests.fakes.server import AGREE, Made, Running, agreed, serving
from tests.fakes.taps import ScriptedPeer, offer, pcm_door

pytestmark = pytest.mark.together


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


async def test_consent_taken_back_while_an_offer_is_answered_leaves_no_tap(
    folder: Path, peers: type[ScriptedPeer]
) -> None:
    async with agreed(folder) as (server, made):

        async def revoke() -> None:
            assert (await made.therapist.command(wire.Revoke())).status_code == 200

        peers.on_answer = staticmethod(revoke)
        assert (await offer(made.client)).status_code == 403
        state = (await server.session(made)).state
        assert (state.state, state.taps) == ("consenting", frozenset())
        assert peers.made[0].ending is not None


async def test_revoking_ends_all_taps_at_once(folder: Path, peers: type[ScriptedPeer]) -> None:
    async with agreed(folder) as (_, made):
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
    async with agreed(folder) as (_, made):
        await made.client.command(wire.Pause())
        assert (await offer(made.client)).status_code == 201  # whoever reloads meanwhile
        await made.client.command(wire.Resume())
        assert peers.made[0].ending is None
        async with made.client.screen() as screen:
            await made.therapist.command(wire.End())
            await screen.until(screen.saw(ev.TapClosed))
