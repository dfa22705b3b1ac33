"""The self-test: a session of its own, gone afterwards, never beside one that is live."""

from dataclasses import replace
from pathlib import Path

import anyio
import numpy as np
import pytest

from audio.types import SAMPLE_RATE, SpeechSegment
from live.command_line import sample_call
from live.demo.timing import Stopwatch
from live.errors import WrongState
from live.practice import NewSession, Practice
from live.self_test import FINAL_WITHIN, PIECE_S, Piece, SelfTest, judged, read_piece, tried
from live.values import PARTIES
from tests.fakes.models import ScriptedRecognizer
from tests.fakes.server import AGREE, practicing

CALL = sample_call()
LINES = {"therapist": "How do you sleep?", "client": "I sleep four hours a night."}
EXPECTED = tuple("how do you sleep i sleep four hours a night".split())


def says(segment: SpeechSegment) -> str:
    return LINES[segment.speaker]


def short() -> Piece:
    """A second of speech of each, one after the other."""
    chance = np.random.default_rng(7)
    loud = [chance.uniform(-0.5, 0.5, SAMPLE_RATE).astype(np.float32) for _ in PARTIES]
    silent = np.zeros(SAMPLE_RATE, np.float32)
    return Piece(
        {
            "therapist": np.concatenate([loud[0], silent, silent, silent]),
            "client": np.concatenate([silent, silent, loud[1], silent]),
        },
        EXPECTED,
    )


@pytest.mark.together
async def test_a_piece_is_heard_written_and_proposed_and_nothing_stays(folder: Path) -> None:
    """The practice's own store does not know that there was a session."""
    recognizer = ScriptedRecognizer(says)
    async with practicing(folder, recognizer=recognizer) as practice:
        outcome = await tried(practice.equipment, short())
        assert outcome.problems == ()
        assert outcome.passed
        assert (outcome.understood, outcome.expected) == (len(EXPECTED), len(EXPECTED))
        assert outcome.word is not None
        assert outcome.final is not None
        assert outcome.final.count == 2
        assert outcome.proposal is not None
        assert outcome.note_ready_ms is not None
        assert await practice.all() == []
        assert await practice.equipment.store.sessions() == []
        speeds = {speed.work for speed in practice.equipment.desk.speeds.figures()}
        assert {"final", "wait"} <= speeds
        assert recognizer.forgotten


async def live_session(practice: Practice) -> None:
    session, _ = await practice.create(NewSession("Dr. Ada Osei", "R. K."))
    for party in PARTIES:
        await session.do(party, AGREE)


@pytest.mark.together
async def test_it_is_refused_while_people_are_listened_to(folder: Path) -> None:
    """And while another is at work."""
    async with practicing(folder) as practice:
        testing = SelfTest(practice, CALL)
        assert not practice.listening
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(stopped, testing)
            await anyio.lowlevel.checkpoint()
            with pytest.raises(WrongState, match="no other self-test"):
                await testing.run()
            await live_session(practice)  # which stops the first
        with pytest.raises(WrongState, match="no session to be live"):
            await testing.run()
        assert len(await practice.all()) == 1


async def stopped(testing: SelfTest) -> None:
    """Run a self-test that a session interrupts."""
    with pytest.raises(WrongState, match="stopped because a session began"):
        await testing.run()


def test_the_piece_is_the_beginning_of_the_call_and_its_words() -> None:
    """Only turns that are whole in it are expected to be understood."""
    piece = read_piece(CALL)
    assert {track.size for track in piece.tracks.values()} == {round(PIECE_S * SAMPLE_RATE)}
    assert piece.words[:2] == ("hello", "nora")
    assert "happened" in piece.words
    assert "racing" not in piece.words


def test_what_is_wrong_is_said_in_words() -> None:
    """Each thing that was not as it should be, once."""
    piece = short()
    nothing = judged(Stopwatch(0.0), [], 0, None, piece)
    assert not nothing.passed
    assert [problem.split()[0] for problem in nothing.problems] == ["Nothing", "No", "The"]
    slow = Stopwatch(0.0, finals=[FINAL_WITHIN / 1000 + 1])
    late = judged(slow, EXPECTED[:5], 1, 10, piece)
    assert ["Only 5 of 10" in late.problems[0], "6.0 s late" in late.problems[1]] == [True, True]
    assert judged(slow, EXPECTED, 1, 10, replace(piece, words=EXPECTED)).understood == 10
