"""One session's ears: taps, consent that is taken back, and listening that fails."""

from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from anyio import to_thread

from audio.types import SAMPLE_RATE
from live import events as ev
from live import wire
from live.errors import NotAllowed
from tests.fakes.detector import Loud
from tests.fakes.models import Held, ScriptedRecognizer
from tests.fakes.server import PATIENCE, practicing
from tests.fakes.sessions import NEW, Microphone, Seen, bodies, live_session
from tests.fakes.values import delivery, hypothesis

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"

# --- taps ---------------------------------------------------------------------------------


async def test_no_ring_is_made_before_both_agreed(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.do("client", wire.Revoke())
        for party in ("client", "therapist"):
            with pytest.raises(NotAllowed, match="consent"):
                await session.hearing.open_tap(party, lambda: None)
        assert not session.hearing.busy
        assert await bodies(practice, session, ev.TapOpened) == []


async def test_a_second_tap_of_a_person_stops_the_first_and_is_one_to_the_screens(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        first = await Microphone(session, "client").open()
        second = await Microphone(session, "client").open()
        assert (first.stopped, second.stopped) == (True, False)
        await first.close()  # its connection notices later
        assert session.state.taps == {"client"}
        await second.close()
        assert session.state.taps == frozenset()
        assert len(await bodies(practice, session, ev.TapOpened)) == 1


async def test_screens_are_told_what_really_arrives(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        microphone = await Microphone(session, "client").open()
        assert session.view().sound == {"therapist": "none", "client": "none"}
        async with Seen(session) as screen:

            async def told() -> str:
                with anyio.fail_after(PATIENCE):
                    while not isinstance(frame := await screen.next(), wire.ViewChanged):
                        pass
                return frame.view.sound["client"]

            assert await told() == "none"  # the screen itself has come
            microphone.speak(0.1, 0.1)
            assert await told() == "arriving"
            microphone.speak(0.0, 3.0)
            assert await told() == "silent"
            second = await Microphone(session, "client").open()
            assert await told() == "none"
            second.speak(0.1, 0.1)
            assert await told() == "arriving"
            await second.close()
            assert await told() == "none"


async def test_taps_that_come_and_go_at_once_are_shown_as_they_are(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        old = await Microphone(session, "client").open()
        for _ in range(20):
            new = Microphone(session, "client")
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(old.close)
                tasks.start_soon(new.open)
            assert session.state.taps == {"client"}
            old = new
        await old.close()
        assert session.state.taps == frozenset()


async def test_a_tap_and_a_revocation_at_once_leave_no_tap(folder: Path) -> None:
    async with practicing(folder) as practice:
        for steps in range(12):
            session = await live_session(practice)
            microphone = Microphone(session, "client")

            async def connect(microphone: Microphone = microphone) -> None:
                try:
                    await microphone.open()
                except NotAllowed:
                    microphone.stopped = True

            async with anyio.create_task_group() as tasks:
                tasks.start_soon(connect)
                for _ in range(steps):
                    await anyio.lowlevel.checkpoint()
                tasks.start_soon(session.do, "therapist", wire.Revoke())
            assert microphone.stopped
            assert session.state.taps == frozenset()
            assert session.state.state == "consenting"


async def test_the_clock_starts_when_both_agreed(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await practice.create(NEW)
        assert session.hearing.now_samples() == 0
        session = await live_session(practice)
        assert 0 <= session.hearing.now_samples() < 60 * SAMPLE_RATE


# --- consent taken back -------------------------------------------------------------------


async def test_revoking_drops_what_waits_what_is_decoded_and_what_is_on_screen(
    folder: Path,
) -> None:
    recognizer = ScriptedRecognizer(lambda _: SECRET)
    async with practicing(folder, recognizer=recognizer) as practice:
        session = await live_session(practice)
        async with Seen(session) as seen:
            client = await Microphone(session, "client").open()
            therapist = await Microphone(session, "therapist").open()
            client.speak(1, silent_s=0)
            await seen.until_speaking()
            held = recognizer.held = Held()
            for microphone in (therapist, client, therapist):
                microphone.speak(1)  # one is being decoded, two wait
            await to_thread.run_sync(held.reached.wait, PATIENCE)
            await anyio.wait_all_tasks_blocked()
            decoded = len(recognizer.decoded)
            await session.do("client", wire.Revoke())
            held.open()
            recognizer.held = None
            await session.do("therapist", wire.End())
            await seen.until(ev.NoteReady)
            assert seen.speaking == {}
            assert list(session.hearing.speaking()) == []
            assert len(recognizer.decoded) == decoded
            assert session.state.utterances == ()
            assert (client.stopped, therapist.stopped) == (True, True)


async def test_what_is_still_in_the_ring_is_not_listened_to_after_a_revocation(
    folder: Path,
) -> None:
    judged = 0

    class Counting(Loud):
        def stream(self) -> "Counting":
            return self

        def __call__(self, window: Any) -> float:
            nonlocal judged
            judged += 1
            return super().__call__(window)

    async with practicing(folder) as practice:
        object.__setattr__(practice.equipment, "vad", Counting())
        session = await live_session(practice)
        client = await Microphone(session, "client").open()
        for _ in range(50):
            client.speak(1, silent_s=0)
        await session.do("client", wire.Revoke())
        before = judged
        with anyio.fail_after(PATIENCE):
            while session.hearing.busy:
                await anyio.lowlevel.checkpoint()
        assert judged - before <= 64  # of 1,562: the step that was being taken


async def test_once_consent_was_taken_back_no_words_are_kept_even_after_the_end(
    folder: Path,
) -> None:
    """Of neither: who is heard takes both, as whether anybody listens does."""
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.do("therapist", wire.End())
        await session.do("client", wire.Revoke())
        await session.hearing.hear(delivery(hypothesis(SECRET, "client")))
        await session.hearing.hear(delivery(hypothesis(SECRET, "therapist")))
        assert session.state.utterances == ()


# --- what fails ---------------------------------------------------------------------------


async def test_a_track_that_cannot_be_listened_to_ends_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Deaf(Loud):
        def stream(self) -> "Deaf":
            return self

        def __call__(self, _: Any) -> float:
            raise RuntimeError(SECRET)

    async with practicing(folder) as practice:
        session = await live_session(practice)
        object.__setattr__(practice.equipment, "vad", Deaf())
        async with Seen(session) as seen:
            client = await Microphone(session, "client").open()
            client.speak(1)
            await seen.until(ev.TapClosed)
            assert client.stopped
        (wrong,) = await bodies(practice, session, ev.WentWrong)
        assert wrong.where == "speech"
        await session.do("client", wire.Pause())
    assert SECRET not in "".join(capsys.readouterr())


async def test_a_delivery_that_fails_ends_its_session_and_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with practicing(folder) as practice:
        session, other = await live_session(practice), await live_session(practice)

        async def fails(*_: object) -> None:
            raise RuntimeError(SECRET)

        monkeypatch.setattr(session.hearing, "_hear", fails)
        client = await Microphone(session, "client").open()
        client.speak(1)
        with anyio.fail_after(PATIENCE):
            await session.ended.wait()
        assert client.stopped
        async with Seen(other) as seen:
            theirs = await Microphone(other, "client").open()
            theirs.speak(1)
            await seen.until(ev.Heard)
