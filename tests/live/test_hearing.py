"""One session's ears: taps and consent, what is being said, and the end of listening."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Self

import anyio
import anyio.lowlevel
import numpy as np
import pytest
from anyio import to_thread

from audio.ring import AudioRing
from audio.types import SAMPLE_RATE, AudioChunk, Party
from live import events as ev
from live import hearing, wire
from live.desk import Delivery
from live.errors import NotAllowed
from live.practice import Practice
from live.running import RunningSession
from live.values import Utterance
from models.errors import ModelUnavailable
from tests.fakes.models import Held, ScriptedLanguageModel, ScriptedRecognizer
from tests.fakes.server import AGREE, PATIENCE, Loud, pcm, practicing
from tests.fakes.values import delivery, hypothesis, segment
from tests.live.test_running import NEW, bodies, live_session

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"


class Microphone:
    """One person's tap, and what is spoken into it.

    Attributes:
        stopped: Whether the server let go of it.
    """

    def __init__(self, session: RunningSession, party: Party) -> None:
        self.session, self.party = session, party
        self.stopped = False
        self.ring: AudioRing
        self._at = 0

    async def open(self) -> "Microphone":
        """Connect it."""
        self.ring = await self.session.hearing.open_tap(self.party, self._stop)
        return self

    def _stop(self) -> None:
        self.stopped = True

    def speak(self, loud_s: float, silent_s: float = 1.0) -> None:
        """Make a sound, and be silent for a while."""
        samples = np.frombuffer(pcm(loud_s, silent_s), "<i2").astype(np.float32) / np.float32(
            32_768
        )
        self.ring.push(AudioChunk(self.party, self._at, samples))
        self._at += samples.size

    async def close(self) -> None:
        """Disconnect it."""
        await self.session.hearing.close_tap(self.ring, "the sender ended it")


class Seen:
    """What a screen of the therapist is shown."""

    def __init__(self, session: RunningSession) -> None:
        self.session = session
        self.speaking: dict[str, Utterance] = {}
        self.events: list[ev.Body] = []
        self._screen: Any = None

    async def __aenter__(self) -> Self:
        self._screen, _ = await self.session.attach("therapist", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.session.detach(self._screen)

    async def until(self, kind: type[Any], times: int = 1) -> Any:
        """Wait for so many events of a kind from now on; returns the last."""
        found: list[Any] = []
        with anyio.fail_after(PATIENCE):
            while len(found) < times:
                match await self.next():
                    case wire.Happened(event=ev.Event(body=body)) if isinstance(body, kind):
                        found.append(body)
        return found[-1]

    async def next(self) -> Any:
        """The next frame; keeps track of who is speaking, as a screen does."""
        while True:
            frame = await self._screen._receive.receive()
            if isinstance(frame, bytes):
                continue
            message = wire.read_to_screen(frame)
            if isinstance(message, wire.Speaking):
                if message.utterance.final:
                    self.speaking.pop(message.utterance.id, None)
                else:
                    self.speaking[message.utterance.id] = message.utterance
            return message

    async def until_speaking(self) -> None:
        """Wait for words that are not final."""
        with anyio.fail_after(PATIENCE):
            while not self.speaking:
                await self.next()


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


async def test_words_of_who_took_consent_back_are_not_kept_even_after_the_end(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.do("therapist", wire.End())
        await session.do("client", wire.Revoke())
        await session.hearing.hear(delivery(hypothesis(SECRET, "client")))
        await session.hearing.hear(delivery(hypothesis("kept", "therapist")))
        assert [u.text for u in session.state.utterances] == ["kept"]


# --- what is said -------------------------------------------------------------------------


async def test_unfinished_words_are_shown_and_final_ones_kept(folder: Path) -> None:
    recognizer = ScriptedRecognizer(lambda s: "I sleep badly." if s.ended else "I sleep")
    async with practicing(folder, recognizer=recognizer) as practice:
        session = await live_session(practice)
        async with Seen(session) as seen:
            client = await Microphone(session, "client").open()
            client.speak(1.2, silent_s=0)
            await seen.until_speaking()
            (shown,) = seen.speaking.values()
            assert shown.text == "I sleep"
            screen, frames = await session.attach("client", 0)  # whoever comes now sees it, too
            speaking = [f for f in map(wire.read_to_screen, frames) if isinstance(f, wire.Speaking)]
            assert [f.utterance.id for f in speaking] == [shown.id]
            await session.detach(screen)
            client.speak(0, silent_s=1)
            heard = await seen.until(ev.Heard)
            assert (heard.utterance.text, heard.utterance.id) == ("I sleep badly.", shown.id)
            context = session.hearing.context("client")
            assert " ".join(word.text for word in context.words) == "I sleep badly."
            assert context.track == f"{session.id}/client"
            assert session.hearing.context("therapist").words == ()


async def test_words_that_come_late_are_told_and_that_they_are_in_time_again(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.hearing.hear(delivery(hypothesis("one", start=0), hearing.LATE + 1))
        await session.hearing.hear(delivery(hypothesis("two", start=100_000), hearing.LATE + 2))
        await session.hearing.hear(delivery(hypothesis("three", start=200_000), 0.1))
        lags = [event.seconds for event in await bodies(practice, session, ev.Lagging)]
        assert lags == [hearing.LATE + 1, 0.0]
        await session.hearing.hear(delivery(hypothesis("four", start=300_000), hearing.LATE + 1))
        await session.do("therapist", wire.End())
        async with Seen(session) as seen:
            if not session.state.note_ready:
                await seen.until(ev.NoteReady)
        assert session.state.lag_s == 0  # nothing more will come


async def test_speech_that_was_not_understood_is_told_without_words(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.hearing.hear(delivery(hypothesis("", doubt="the words repeat themselves")))
        (event,) = await bodies(practice, session, ev.NotUnderstood)
        assert (event.party, event.reason) == ("client", "the words repeat themselves")
        assert session.state.utterances == ()


async def test_screens_are_told_which_unfinished_words_will_hardly_change(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        async with Seen(session) as seen:
            guess = hypothesis("I sleep four", final=False)
            await session.hearing.hear(delivery(replace(guess, stable=2)))
            await seen.until_speaking()
            (shown,) = seen.speaking.values()
            assert shown.stable == 2
            await session.hearing.hear(delivery(hypothesis("I sleep for hours.")))
            heard = await seen.until(ev.Heard)
            assert heard.utterance.stable == len(heard.utterance.words) == 4


async def test_that_unfinished_words_come_seldom_or_not_at_all_is_told_once(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        quick, slow = hearing.QUICK, hearing.QUICK + 0.2
        paces = [quick, quick, slow, slow + 0.1, 0.0, 0.0, slow, None, quick, quick]
        for number, every_s in enumerate(paces):
            heard = hypothesis("word", start=number * 100_000)
            await session.hearing.hear(Delivery(heard, 0.0, every_s))
        told = [event.every_s for event in await bodies(practice, session, ev.Paced)]
        assert told == [slow, 0.0, slow, quick]


async def test_the_names_that_may_come_up_reach_the_recognizer(folder: Path) -> None:
    recognizer = ScriptedRecognizer()
    async with practicing(folder, recognizer=recognizer) as practice:
        session, _ = await practice.create(replace(NEW, vocabulary=("Sertraline", "Nora")))
        await session.do("therapist", AGREE)
        await session.do("client", AGREE)
        async with Seen(session) as seen:
            client = await Microphone(session, "client").open()
            client.speak(1)
            await seen.until(ev.Heard)
        told = {(context.vocabulary, context.language) for _, context in recognizer.decoded}
        assert told == {(("Sertraline", "Nora"), "en")}
    async with practicing(folder) as practice:  # a restart forgets nothing
        session = await practice.open(session.id)
        assert session.hearing.context("client").vocabulary == ("Sertraline", "Nora")


def spoken(text: str, seconds: float, start: int = 0) -> Delivery:
    """What was made of so many seconds of German."""
    found = segment("client", start, round(seconds * SAMPLE_RATE))
    heard = hypothesis(text, "client", start)
    return delivery(replace(heard, end=found.end, language="de"))


async def test_a_language_that_is_not_set_is_told_once_and_kept_to(folder: Path) -> None:
    async with practicing(folder, language=None) as practice:
        session = await live_session(practice)
        assert session.hearing.context("client").language is None
        await session.hearing.hear(spoken("Ja", 1.0))  # too little to be sure
        await session.hearing.hear(spoken("", 5.0, 50_000))
        assert session.hearing.context("client").language is None
        await session.hearing.hear(spoken("Ich schlafe schlecht", 3.0, 200_000))
        await session.hearing.hear(spoken("Seit dem Umzug", 3.0, 300_000))
        assert session.hearing.context("client").language == "de"
        assert session.hearing.context("therapist").language == "de"
        (told,) = await bodies(practice, session, ev.LanguageHeard)
        assert told.language == "de"
    async with practicing(folder, language=None) as practice:
        session = await practice.open(session.id)
        assert session.hearing.context("client").language == "de"


async def test_a_language_that_is_set_is_not_told_from_words(folder: Path) -> None:
    async with practicing(folder, language="en") as practice:
        session = await live_session(practice)
        await session.hearing.hear(spoken("Ich schlafe schlecht", 3.0))
        assert session.hearing.context("client").language == "en"
        assert await bodies(practice, session, ev.LanguageHeard) == []


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


# --- the end ------------------------------------------------------------------------------


async def end(practice: Practice, session: RunningSession) -> ev.NoteReady:
    """End the session; returns what is said of the note."""
    async with Seen(session) as seen:
        await session.do("therapist", wire.End())
        ready: ev.NoteReady = await seen.until(ev.NoteReady)
    assert session.state.note_ready
    assert session.state.note_reason == ready.reason
    assert await bodies(practice, session, ev.NoteReady) == [ready]
    return ready


async def test_a_session_in_which_nothing_was_said_ends_with_the_reason(folder: Path) -> None:
    async with practicing(folder) as practice:
        ready = await end(practice, await live_session(practice))
        assert ready.statements == 0
        assert "Nothing was said" in ready.reason


async def test_an_empty_note_says_why_it_is_empty(folder: Path) -> None:
    async def after_words(model: ScriptedLanguageModel | None, deadline_s: float = PATIENCE) -> str:
        async with practicing(
            folder, language_model=model, ready_deadline_s=deadline_s
        ) as practice:
            session = await live_session(practice)
            words = "I have slept four hours a night since the move last week."
            await session.hearing.hear(delivery(hypothesis(words)))
            reason = (await end(practice, session)).reason
            if model is not None and model.held is not None:
                model.held.open()
            return reason

    def gone(_: str) -> str:
        raise ModelUnavailable("expected the process of the model to live, it ended")

    slow = ScriptedLanguageModel()
    slow.held = Held()
    assert "Drafting is off" in await after_words(None)
    assert "Too little" in await after_words(ScriptedLanguageModel())
    assert "Drafting failed" in await after_words(ScriptedLanguageModel(gone))
    assert "Nothing was drafted in time" in await after_words(slow, deadline_s=0.05)


async def test_the_note_is_ready_when_the_last_words_are_in_it(folder: Path) -> None:
    """What is being decoded, what waits for the desk, what waits for the model: all of it."""
    recognizer = ScriptedRecognizer(lambda _: "I have slept four hours a night since the move.")
    model = ScriptedLanguageModel(lambda _: "symptom: Slept four hours a night since the move.")
    async with practicing(folder, recognizer=recognizer, language_model=model) as practice:
        session = await live_session(practice)
        held = recognizer.held = Held()
        client = await Microphone(session, "client").open()
        client.speak(1, silent_s=0.2)  # the end cuts it off
        async with Seen(session) as seen:
            await session.do("therapist", wire.End())
            await to_thread.run_sync(held.reached.wait, PATIENCE)
            assert not session.state.note_ready
            held.open()
            ready = await seen.until(ev.NoteReady)
        assert client.stopped
        assert (ready.statements, ready.reason) == (1, "")
        events = await practice.equipment.store.events(session.id)
        order = [
            type(e.body)
            for e in events
            if isinstance(e.body, ev.Heard | ev.Proposed | ev.NoteReady)
        ]
        assert order == [ev.Heard, ev.Proposed, ev.NoteReady]


async def test_a_note_that_is_not_drafted_in_time_is_told(folder: Path) -> None:
    model = ScriptedLanguageModel(lambda _: "symptom: Slept four hours a night since the move.")
    held = model.held = Held()
    async with practicing(folder, language_model=model, ready_deadline_s=0.05) as practice:
        session = await live_session(practice)
        await session.hearing.hear(delivery(hypothesis("I have slept four hours since the move.")))
        await end(practice, session)
        (wrong,) = await bodies(practice, session, ev.WentWrong)
        assert (wrong.where, "in time" in wrong.message) == ("drafting", True)
        held.open()


async def test_a_restart_in_the_middle_of_the_end_finishes_it(folder: Path) -> None:
    model = ScriptedLanguageModel(lambda _: "symptom: Slept four hours a night since the move.")
    held = model.held = Held()
    async with practicing(folder, language_model=model) as practice:
        session = await live_session(practice)
        await session.hearing.hear(
            delivery(hypothesis("I have slept four hours a night since the move."))
        )
        await session.do("therapist", wire.End())
        await to_thread.run_sync(held.reached.wait, PATIENCE)
    held.open()
    model.held = None
    async with practicing(folder, language_model=model) as practice:
        session = await practice.open(session.id)
        async with Seen(session) as seen:
            if not session.state.note_ready:
                await seen.until(ev.NoteReady)
        assert [e.statement.text for e in session.state.entries.values()] == [
            "Slept four hours a night since the move."
        ]
        assert len(await bodies(practice, session, ev.NoteReady)) == 1


async def test_the_clock_starts_when_both_agreed(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await practice.create(NEW)
        assert session.hearing.now_samples() == 0
        session = await live_session(practice)
        assert 0 <= session.hearing.now_samples() < 60 * SAMPLE_RATE
