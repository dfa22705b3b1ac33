"""The self-test: a piece of the sample call through everything from samples to the note.

It is a session like any other, but in a store of its own: a folder that goes at the end, under a
key that was never written down. It takes the recognizer and the language model that sessions
share, so there is none while people are listened to, and it gives way at once when they are.
"""

import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Final

import anyio
from anyio import to_thread

from audio.files import read_recording
from audio.types import SAMPLE_RATE, AudioChunk, Samples
from live import consent, wire
from live import events as ev
from live.demo.timing import Figures, Stopwatch, figures
from live.equipment import Equipment, utc_now
from live.errors import Interrupted, WrongState
from live.hub import Screen
from live.practice import NewSession, Practice
from live.running import RunningSession
from live.store import MasterKey, Store
from live.store.keys import KEY_BYTES
from live.values import PARTIES, TOGETHER, Content, Party

PIECE_S: Final = 22.5
"""Seconds of the call that are played: five turns, with a slip of the tongue put right."""
NOTE_WITHIN: Final = 60.0
"""Seconds from the end until the note must be ready."""
ENOUGH: Final = 0.75
"""Share of the words that must be understood."""
FINAL_WITHIN: Final = 5_000
"""Milliseconds within which 19 of 20 sentences must be there after they were said."""
STEP: Final = SAMPLE_RATE // 10
"""Samples that are played at once: 100 ms."""
LOOK_EVERY: Final = 0.2
"""Seconds between two looks whether a session begins."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a self-test found: numbers and sentences of ours, no word that was said.

    Attributes:
        passed: Whether all is well.
        problems: What is wrong, a sentence each.
        seconds: Of sound that were played.
        expected: Words that were said in the piece.
        understood: How many of them were written down.
        word: How late a word was first on a screen; None if none was.
        final: How late a finished sentence was.
        proposal: How late a proposed line was.
        note_ready_ms: From the end of the talking to the finished note; None: not in time.
        statements: Lines that were proposed.
    """

    passed: bool
    problems: tuple[str, ...]
    seconds: float
    expected: int
    understood: int
    word: Figures | None
    final: Figures | None
    proposal: Figures | None
    note_ready_ms: int | None
    statements: int


@dataclass(frozen=True, slots=True, repr=False)
class Piece(Content):
    """What is played: the samples of each, and the words that are said in them."""

    tracks: Mapping[Party, Samples]
    words: tuple[str, ...]


@dataclass(slots=True, repr=False)
class _Seen(Content):
    """What the therapist's screen was sent."""

    watch: Stopwatch
    words: list[str] = field(default_factory=list)
    statements: int = 0
    ready: anyio.Event = field(default_factory=anyio.Event)

    def take(self, frame: object) -> None:
        now = anyio.current_time()
        match frame:
            case wire.Speaking(utterance=utterance):
                self.watch.speaking(utterance, now)
            case wire.Happened(event=ev.Event(body=ev.Heard(utterance=utterance))):
                self.watch.heard(utterance, now)
                self.words += _plain(utterance.text)
            case wire.Happened(event=ev.Event(body=ev.Proposed(statement=statement))):
                self.watch.proposed(statement, now)
                self.statements += 1
            case wire.Happened(event=ev.Event(body=ev.NoteReady())):
                self.ready.set()
            case _:
                pass


class SelfTest:
    """The self-test of one server; one at a time.

    Args:
        practice: The sessions that must not be disturbed, and what they share.
        call: Folder of the sample call.
    """

    def __init__(self, practice: Practice, call: Path) -> None:
        self._practice = practice
        self._call = call
        self._at_work = False

    async def run(self) -> Outcome:
        """Play the piece and say what became of it.

        Raises:
            WrongState: If people are listened to, or begin to be; or if one is at work.
            AudioError: If the call cannot be read.
        """
        if self._practice.listening:
            raise WrongState("expected no session to be live, one is: test when it is over")
        if self._at_work:
            raise WrongState("expected no other self-test to be at work, one is: wait for it")
        self._at_work = True
        try:
            return await self._run()
        finally:
            self._at_work = False

    async def _run(self) -> Outcome:
        piece = await to_thread.run_sync(read_piece, self._call)
        outcome: Outcome | None = None
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._give_way, tasks.cancel_scope)
            try:
                outcome = await tried(self._practice.equipment, piece)
            except Interrupted:  # its own session may end before it is told to stop
                if not self._practice.listening:
                    raise
            tasks.cancel_scope.cancel()
        if outcome is None:
            raise WrongState("the self-test was stopped because a session began: test after it")
        return outcome

    async def _give_way(self, scope: anyio.CancelScope) -> None:
        while not self._practice.listening:  # noqa: ASYNC110 - whoever begins knows nothing of it
            await anyio.sleep(LOOK_EVERY)
        scope.cancel()


def read_piece(call: Path) -> Piece:
    """The beginning of a call, with the words that are said in it."""
    most = round(PIECE_S * SAMPLE_RATE)
    tracks = {party: _beginning(call / f"{party}.opus", most) for party in PARTIES}
    turns = json.loads((call / "reference.json").read_text("utf-8"))["turns"]
    said = [turn["text"] for turn in turns if turn["end_s"] <= PIECE_S]
    return Piece(tracks, tuple(word for text in said for word in _plain(text)))


def _beginning(path: Path, most: int) -> Samples:
    import numpy as np

    blocks, have = [], 0
    for block in read_recording(path):
        blocks.append(block)
        have += block.size
        if have >= most:
            break
    return np.concatenate(blocks)[:most]


def _plain(text: str) -> list[str]:
    words = ("".join(c for c in word if c.isalnum()) for word in text.casefold().split())
    return [word for word in words if word]


async def tried(equipment: Equipment, piece: Piece) -> Outcome:
    """Play a piece to a session of its own, and destroy it. Takes as long as the piece, and more.

    Args:
        equipment: What the sessions share; its store is left alone.
        piece: What is played.
    """
    async with (
        anyio.TemporaryDirectory(prefix="conote-self-test-") as folder,
        Store.open(Path(folder) / "self-test.db", MasterKey(os.urandom(KEY_BYTES))) as store,
        anyio.create_task_group() as tasks,
    ):
        alone = Practice(replace(equipment, store=store), tasks, timedelta(minutes=10))
        new = NewSession("Self-test", "Self-test", goals=())
        session, _ = await alone.create(new)
        try:
            outcome = await _played(session, piece)
        finally:
            with anyio.CancelScope(shield=True):
                session.stop()
                await session.ended.wait()
                await store.destroy(session.id, utc_now())
        tasks.cancel_scope.cancel()
    return outcome


async def _played(session: RunningSession, piece: Piece) -> Outcome:
    agreed = wire.Consent(purposes=tuple(sorted(TOGETHER)), text_version=consent.TEXT_VERSION)
    for party in PARTIES:
        await session.do(party, agreed)
    assert session.state.started_at is not None
    ago = (utc_now() - session.state.started_at).total_seconds()
    seen = _Seen(Stopwatch(went_live=anyio.current_time() - ago))
    screen, _ = await session.attach("therapist", 0)
    try:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_look, screen, seen)
            ready_ms = await _held(session, piece, seen)
            tasks.cancel_scope.cancel()
    finally:
        with anyio.CancelScope(shield=True):
            await session.detach(screen)
    return judged(seen.watch, seen.words, seen.statements, ready_ms, piece)


async def _held(session: RunningSession, piece: Piece, seen: _Seen) -> int | None:
    """Speak, end, and wait for the note: milliseconds from the end; None if it took too long."""
    await _speak(session, piece)
    began = anyio.current_time()
    await session.do("therapist", wire.End())
    with anyio.move_on_after(NOTE_WITHIN) as waiting:
        await seen.ready.wait()
    return None if waiting.cancelled_caught else round((anyio.current_time() - began) * 1000)


async def _look(screen: Screen, seen: _Seen) -> None:
    async for frame in screen.frames():
        if isinstance(frame, str):
            seen.take(wire.read_to_screen(frame))


async def _speak(session: RunningSession, piece: Piece) -> None:
    """Bring both tracks in as microphones do: in real time, from one start."""
    rings = [await session.hearing.open_tap(party, lambda: None) for party in PARTIES]
    first, began = session.hearing.now_samples(), anyio.current_time()
    for at in range(0, max(track.size for track in piece.tracks.values()), STEP):
        await anyio.sleep_until(began + (at + STEP) / SAMPLE_RATE)
        for ring in rings:
            part = piece.tracks[ring.speaker][at : at + STEP]
            if part.size:
                ring.push(AudioChunk(ring.speaker, first + at, part))
    for ring in rings:
        await session.hearing.close_tap(ring, "the self-test is over")


def judged(
    watch: Stopwatch, words: Sequence[str], statements: int, ready_ms: int | None, piece: Piece
) -> Outcome:
    """What the figures say: pure."""
    understood = sum((Counter(piece.words) & Counter(words)).values())
    final = figures(watch.finals)
    problems = []
    if not words:
        problems.append("Nothing was understood: look at the recognizer and the voice detector.")
    elif understood < ENOUGH * len(piece.words):
        problems.append(
            f"Only {understood} of {len(piece.words)} words were understood: another recognizer, "
            "or another language in the settings, may do better."
        )
    if final is not None and final.p95 > FINAL_WITHIN:
        problems.append(
            f"Sentences came up to {final.p95 / 1000:.1f} s late: the machine is too slow or busy. "
            "A smaller recognizer, or CONOTE_WORKERS, may help."
        )
    if not statements:
        problems.append("No line was proposed for the note.")
    if ready_ms is None:
        problems.append(f"The note was not ready {NOTE_WITHIN:.0f} s after the end.")
    return Outcome(
        passed=not problems,
        problems=tuple(problems),
        seconds=round(max(track.size for track in piece.tracks.values()) / SAMPLE_RATE, 1),
        expected=len(piece.words),
        understood=understood,
        word=figures(watch.words),
        final=final,
        proposal=figures(watch.proposals),
        note_ready_ms=ready_ms,
        statements=statements,
    )
