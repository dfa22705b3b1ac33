"""A running session from which people take something back: nothing of it is left anywhere."""

from pathlib import Path

import anyio
import pytest

from audio.types import SAMPLE_RATE
from live import events as ev
from live import exports, wire
from live.errors import UpdateRefused, WrongState
from live.hub import Frame, Screen
from live.note.drafting import Draft
from live.practice import Practice
from live.running import RunningSession
from tests.fakes.models import Held, ScriptedLanguageModel, ScriptedRecognizer
from tests.fakes.notes import Replica
from tests.fakes.server import practicing
from tests.fakes.sessions import Microphone, Seen, bodies, check, live_session, sign, types, write
from tests.fakes.values import delivery, hypothesis, utterance
from tests.live.kept_bytes import everything

pytestmark = pytest.mark.together

SECRET = "xylophone"
MINUTE = 60 * SAMPLE_RATE
STRUCK = wire.Strike(start=MINUTE, end=2 * MINUTE)


async def talked(practice: Practice) -> RunningSession:
    """A session with a line before the minute, three in it, one of a person's own, one after."""
    session = await live_session(practice)

    async def hear(text: str, minute: float, name: str) -> None:
        said = utterance(text, "client", round(minute * MINUTE), name)
        await session.record(ev.Heard(utterance=said))

    await hear("I sleep about four hours.", 0.5, "u1")
    await session.propose(Draft("symptom", "Sleeps about four hours.", ("u1",)))
    await hear(f"I stole a {SECRET} once.", 1.2, "u2")
    await session.propose(Draft("symptom", f"Stole a {SECRET} once.", ("u2",)))
    await hear(f"The {SECRET} is in my cellar.", 1.7, "u3")
    await session.propose(Draft("strength", f"{SECRET} in the cellar.".capitalize(), ("u3",)))
    await hear("I will go for a walk on Monday.", 2.5, "u4")
    await session.propose(Draft("plan", "Will go for a walk on Monday.", ("u4",)))
    await write(session, "Brought a sleep log.")
    return session


def named(session: RunningSession, text: str) -> str:
    """The id of the line with a text."""
    return next(name for name, said in session.room.document.texts().items() if text in said)


def queued(screen: Screen) -> bytes:
    """Every byte that waits for a screen."""
    frames: list[Frame] = []

    def look(frame: Frame) -> list[Frame]:
        frames.append(frame)
        return [frame]

    screen.revise(look)
    return b"".join(f if isinstance(f, bytes) else f.encode() for f in frames)


async def test_nothing_that_rested_on_it_is_left_and_all_else_is(folder: Path) -> None:
    """Log, note, replay, view, reading."""
    async with practicing(folder) as practice:
        session = await talked(practice)
        await types(session, "client", named(session, "Stole"), f"It was a {SECRET}. ")
        await session.do("therapist", wire.Accept(statement=named(session, "cellar")))
        assert SECRET.encode() in await everything(practice, session)
        seq = await session.do("client", STRUCK)
        assert SECRET.encode() not in await everything(practice, session)
        texts = list(session.room.document.texts().values())
        assert texts == [
            "Sleeps about four hours.",
            "Brought a sleep log.",
            "Will go for a walk on Monday.",
        ]
        assert [u.id for u in session.state.utterances] == ["u1", "u4"]
        assert session.state.seq >= seq
        (struck,) = await bodies(practice, session, ev.Struck)
        assert (struck.by, struck.lines, len(struck.statements)) == ("client", 2, 2)
        removed = await bodies(practice, session, ev.Removed)
        assert {body.strike for body in removed} == {seq}
        check(session)


async def test_after_a_restart_it_is_as_if_it_had_not_been_said(folder: Path) -> None:
    """And the note can be typed in, signed and exported."""
    async with practicing(folder) as practice:
        session = await talked(practice)
        await session.do("client", STRUCK)
        before = session.state
    async with practicing(folder) as practice:
        session = await practice.open(session.id)
        assert session.state.utterances == before.utterances
        assert session.state.entries == before.entries
        assert session.state.struck == before.struck
        check(session)
        for line in session.room.document.texts():
            await session.do("therapist", wire.Accept(statement=line))
        await types(session, "client", named(session, "four hours"), "Still: ")
        await session.do("therapist", wire.End())
        with anyio.fail_after(60):
            while not session.state.note_ready:
                await anyio.lowlevel.checkpoint()
        await sign(session, "client")
        await sign(session, "therapist")
        attested = await session.sign_off.attested()
        made = {form: exports.export(form, attested) for form in ("markdown", "json")}
        assert not [form for form, data in made.items() if SECRET.encode() in data.lower()]
        assert b"Still: Sleeps" in made["markdown"]


async def test_a_note_that_was_frozen_and_reopened_leaves_no_copy(folder: Path) -> None:
    """Nobody's signature stands on it."""
    async with practicing(folder) as practice:
        session = await talked(practice)
        await session.do("therapist", wire.Accept(statement=named(session, "cellar")))
        await session.do("therapist", wire.End())
        _, sha256 = await session.sign_off.note()
        await sign(session, "client")
        with pytest.raises(WrongState, match="reopen it"):
            await session.do("therapist", STRUCK)
        frozen = await practice.equipment.store.document(session.id, f"note-{sha256}")
        assert SECRET.encode() in frozen.lower()
        await session.do("therapist", wire.Reopen())
        await session.do("therapist", STRUCK)
        with pytest.raises(Exception, match="expected the name of a document"):
            await practice.equipment.store.document(session.id, f"note-{sha256}")


async def test_what_waits_for_a_slow_screen_holds_nothing_of_it(folder: Path) -> None:
    """The outbox is gone through, the first frames too; what else was in it stays."""
    async with practicing(folder) as practice:
        session = await live_session(practice)
        slow, _ = await session.attach("client", 0)
        said = utterance(f"The {SECRET} is mine.", "client", MINUTE, "u2")
        await session.record(ev.Heard(utterance=said))
        await session.propose(Draft("symptom", f"Has a {SECRET}.", ("u2",)))
        late, _ = await session.attach("therapist", 0)
        for screen in (slow, late):
            assert SECRET.encode() in queued(screen)
        await session.do("client", STRUCK)
        for screen in (slow, late):
            waiting = queued(screen)
            assert SECRET.encode() not in waiting
            for told in (b'"removed"', b'"struck"', b'"consented"'):
                assert told in waiting, told
        await session.detach(slow)
        await session.detach(late)


async def test_what_is_decoded_too_late_yields_no_words(folder: Path) -> None:
    """The recognizer was at it when it was taken back; what is said next is heard."""
    held = Held()
    recognizer = ScriptedRecognizer(lambda segment: SECRET if segment.start == 0 else "and now")
    recognizer.held = held
    async with practicing(folder, recognizer=recognizer) as practice:
        session = await live_session(practice)
        microphone = await Microphone(session, "client").open()
        async with Seen(session) as seen:
            microphone.speak(2.0)
            await anyio.to_thread.run_sync(held.reached.wait)
            await session.do("therapist", wire.Strike(start=0, end=SAMPLE_RATE))
            held.open()
            microphone.speak(2.0, 2.0)
            await seen.until(ev.Heard)
        assert [u.text for u in session.state.utterances] == ["and now"]
        assert recognizer.forgotten == [session.id]
        assert SECRET.encode() not in await everything(practice, session)
        await microphone.close()


async def test_sound_that_waits_is_not_listened_to(folder: Path) -> None:
    """What is in the ring, in the open segment, or still on its way."""
    recognizer = ScriptedRecognizer()
    async with practicing(folder, recognizer=recognizer) as practice:
        session = await live_session(practice)
        microphone = await Microphone(session, "client").open()
        async with Seen(session) as seen:
            microphone.speak(3.0, 0.0)  # nobody has paused yet: the segment is open
            await seen.until_speaking()
            await session.do("client", wire.Strike(start=0, end=4 * SAMPLE_RATE))
            recognizer.decoded.clear()
            microphone.speak(1.0, 1.0)  # comes late: it was said before
            microphone.speak(2.0, 2.0)
            heard = await seen.until(ev.Heard)
        assert heard.utterance.start >= 4 * SAMPLE_RATE
        assert all(
            segment.start - segment.lead.size >= 4 * SAMPLE_RATE
            for segment, _ in recognizer.decoded
        )
        assert not seen.speaking
        await microphone.close()


async def test_the_words_before_it_are_all_that_the_next_are_read_by(folder: Path) -> None:
    """The recognizer's carried text."""
    async with practicing(folder) as practice:
        session = await talked(practice)
        assert SECRET in " ".join(w.text for w in session.hearing.context("client").words)
        await session.do("client", STRUCK)
        words = " ".join(w.text for w in session.hearing.context("client").words)
        assert SECRET not in words
        assert "Monday" in words


async def test_drafting_forgets_the_open_turn_and_drafts_what_is_left(folder: Path) -> None:
    """Its memory is made anew from what is left."""
    async with practicing(folder) as practice:
        session = await live_session(practice)
        for text, start in ((f"I play the {SECRET} at night.", 70), ("I also jog daily.", 130)):
            heard = hypothesis(text, "client", start * SAMPLE_RATE)
            await session.hearing.hear(delivery(heard))
        await session.do("client", STRUCK)
        with anyio.fail_after(60):
            await session.drafter.settle()
        assert SECRET.encode() not in await everything(practice, session)
        assert "Jog daily." in " ".join(session.room.document.texts().values())


async def test_a_draft_that_is_on_its_way_does_not_arrive(folder: Path) -> None:
    """The model had the struck turn in its prompt."""
    held = Held()
    model = ScriptedLanguageModel(lambda _: f"- plays the {SECRET}")
    model.held = held
    async with practicing(folder, language_model=model) as practice:
        session = await live_session(practice)
        told = f"I play the {SECRET} at night when nobody can hear me and then I cannot sleep."
        await session.hearing.hear(delivery(hypothesis(told, "client", 70 * SAMPLE_RATE)))
        await session.hearing.hear(
            delivery(hypothesis("How long has that been so?", "therapist", 80 * SAMPLE_RATE))
        )
        await anyio.to_thread.run_sync(held.reached.wait)
        await session.do("client", STRUCK)
        held.open()
        with anyio.fail_after(60):
            await session.drafter.settle()
        assert not session.state.entries
        assert SECRET.encode() not in await everything(practice, session)


async def test_a_change_of_the_old_note_is_refused(folder: Path) -> None:
    """An offline screen comes back with it."""
    async with practicing(folder) as practice:
        session = await talked(practice)
        away = Replica(session.room.document)
        late = away.types(named(session, "four hours"), 0, "Barely ")
        await session.do("therapist", STRUCK)
        with pytest.raises(UpdateRefused):
            await session.merge("client", late)
        await types(session, "client", named(session, "four hours"), "Barely ")
        assert "Barely Sleeps" in session.room.document.texts()[named(session, "four hours")]


async def test_what_would_go_is_told_before(folder: Path) -> None:
    """How many lines, and how many that somebody changed; nothing is done."""
    async with practicing(folder) as practice:
        session = await talked(practice)
        await types(session, "client", named(session, "Stole"), "Well. ")
        going = session.taking_back.what_goes(STRUCK)
        assert (going.lines, going.edited) == (2, 1)
        assert len(session.state.entries) == 5


async def test_two_strikes_one_after_the_other(folder: Path) -> None:
    """Each leaves its tombstone; the second takes what the first left."""
    async with practicing(folder) as practice:
        session = await talked(practice)
        await session.do("client", STRUCK)
        await session.do("therapist", wire.Strike(start=0, end=3 * MINUTE))
        assert [t.by for t in session.state.struck] == ["client", "therapist"]
        assert list(session.room.document.texts().values()) == ["Brought a sleep log."]
        assert not session.state.utterances
        check(session)
