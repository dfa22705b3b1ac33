"""What one session hears: words as they come, what is told of them, and what they are read by."""

from dataclasses import replace
from pathlib import Path

import pytest

from audio.types import SAMPLE_RATE
from live import events as ev
from live import hearing, wire
from live.desk import Delivery
from models.speech import Stretch
from tests.fakes.models import ScriptedRecognizer
from tests.fakes.server import AGREE, practicing
from tests.fakes.sessions import NEW, Microphone, Seen, bodies, live_session
from tests.fakes.values import delivery, hypothesis, segment

pytestmark = pytest.mark.together


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
            screen, letters = await session.attach("client", 0)  # whoever comes now sees it, too
            frames = [wire.read_to_screen(letter.frame) for letter in letters]
            speaking = [f for f in frames if isinstance(f, wire.Speaking)]
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


async def test_what_was_shown_after_a_cut_stays_on_the_screens(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        both = hypothesis("I sleep badly and then", final=False)
        async with Seen(session) as seen:
            await session.hearing.hear(delivery(both))
            first = replace(hypothesis("I sleep badly"), rest=both.words[3:], rest_stable=1)
            await session.hearing.hear(delivery(first))
            await seen.until(ev.Heard)
        (rest,) = session.hearing.speaking()
        assert (rest.text, rest.stable, rest.final) == ("and then", 1, False)


async def test_what_was_not_understood_is_no_part_of_what_is_said_next(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        lost = hypothesis("", start=16_000, doubt="repetition")
        await session.hearing.hear(delivery(lost))
        assert session.hearing.context("client").unheard == (Stretch(lost.start, lost.end),)
        assert session.hearing.context("therapist").unheard == ()


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
