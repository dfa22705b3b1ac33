"""Raw sound over a socket: it becomes words of whoever sent it, none is lost, and it ends."""

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from audio.types import SAMPLE_RATE, SpeechSegment
from live import events as ev
from live import wire
from live.web import whip
from tests.fakes.models import ScriptedRecognizer
from tests.fakes.screen import Screen
from tests.fakes.server import Made, agreed, pcm
from tests.fakes.taps import in_turn, pcm_door

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"


@asynccontextmanager
async def sending(folder: Path, **options: Any) -> AsyncIterator[tuple[Made, Screen, Screen]]:
    """A session, the therapist's screen, and a connection for the client's raw sound."""
    async with (
        agreed(folder, **options) as (_, made),
        made.therapist.screen() as screen,
        pcm_door(made.client) as door,
    ):
        yield made, screen, door


async def test_raw_sound_becomes_words_of_whoever_sent_it(folder: Path) -> None:
    recognizer = in_turn("I sleep badly.", "And I wake at four.")
    async with sending(folder, recognizer=recognizer) as (_, screen, door):
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
    async with sending(folder, recognizer=in_turn(*texts)) as (_, screen, door):
        for _ in texts:
            await door.raw(pcm(0.7))
        await screen.until(screen.saw(ev.Heard, len(texts)))
        heard = [e.body.utterance for e in screen.events() if isinstance(e.body, ev.Heard)]
        assert [u.text for u in heard] == texts
        assert all(a.end <= b.start for a, b in itertools.pairwise(heard))


async def test_a_platform_that_stalls_is_not_called_heard(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whip, "STALLED_AFTER", 0.05)
    async with sending(folder, recognizer=in_turn("I sleep", "badly.")) as (_, screen, door):

        def shown(sound: str) -> bool:
            views = [f.view for f in screen.frames if isinstance(f, wire.ViewChanged)]
            return bool(views) and views[-1].sound["client"] == sound

        for _ in range(2):
            await door.raw(pcm(0.5, silent_s=0))
            await screen.until(lambda: shown("arriving"))
            await screen.until(lambda: shown("none"))
        await screen.until(screen.saw(ev.Heard, 2))  # what was begun has ended


async def test_while_paused_nothing_is_listened_to_and_what_was_begun_ends(folder: Path) -> None:
    recognizer = ScriptedRecognizer()
    async with sending(folder, recognizer=recognizer) as (made, screen, door):
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
    async with agreed(folder) as (server, made):
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
    async with sending(folder) as (_, screen, door):
        await door.raw(b"\x00" * 400_000)
        assert await door.closed() == wire.CLOSE_TOO_LARGE
        await screen.until(screen.saw(ev.TapClosed))
        closed = next(e.body for e in screen.events() if isinstance(e.body, ev.TapClosed))
        assert "400000" in closed.reason


async def test_sound_that_is_not_understood_is_told(folder: Path) -> None:
    def fails(_: SpeechSegment) -> str:
        raise RuntimeError(SECRET)

    async with sending(folder, recognizer=ScriptedRecognizer(fails)) as (_, screen, door):
        await door.raw(pcm(0.5))
        await screen.until(screen.saw(ev.NotUnderstood))


async def test_a_pcm_sender_that_vanishes_leaves_no_tap(folder: Path) -> None:
    async with agreed(folder) as (_, made), made.therapist.screen() as screen:
        async with pcm_door(made.client) as door:
            await door.raw(pcm(0.2))
            await screen.until(screen.saw(ev.TapOpened))
            door.connection.transport.abort()
            with pytest.raises(ConnectionClosed):
                await door.connection.recv()
        await screen.until(screen.saw(ev.TapClosed))
