"""conote itself, as a system of the bench: what the server does with sound, without the network.

Engines are loaded as the server loads them. Each track has its ring and is listened to as in a
session, two tracks are a session, and all sessions share one desk. Not measured are what comes
before (WebRTC, Opus) and after (the event log, the socket to the screen).
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable
from typing import Any, Final

import anyio
import numpy as np
import structlog
from anyio import to_thread

from audio.leak import LeakGuard
from audio.ring import AudioRing
from audio.types import PARTIES, SAMPLE_RATE, AudioChunk, Party, SpeechSegment
from live import events as ev
from live.bench.framing import OPTIONS, Unframer
from live.desk import Delivery, Desk
from live.server import load_speech
from live.settings import Settings
from live.stages.listening import listen
from live.transcript import Transcript, go_on, hear, said
from live.values import Tombstone, Utterance
from models.speech import Context, Recognizer, never_cancelled

Line = dict[str, Any]
Say = Callable[[Line | list[Line]], None]
"""Says one line of the protocol, or several that are one change."""

_AT_ONCE: Final = 1 << 16
"""Most bytes read at a time."""


class Ear:
    """One session's ears: what it hears is said aloud.

    Args:
        number: Its tracks are this times two, and the next.
        say: Says one line.
        language: What is spoken; None if it is to be heard.
    """

    def __init__(self, number: int, say: Say, language: str | None = "en") -> None:
        self.id = f"bench{number}"
        self._first = number * len(PARTIES)
        self._say = say
        self._language = language
        self.leaks = LeakGuard()
        self._transcript = Transcript()
        self._utterances: tuple[Utterance, ...] = ()

    def may_keep(self) -> bool:
        """Whether what this person said may be worked on."""
        return True

    @property
    def strikes(self) -> tuple[Tombstone, ...]:
        """Nothing is taken back."""
        return ()

    def context(self, party: Party) -> Context:
        """What their next words are read by."""
        words = said(self._utterances, party)
        unheard = self._transcript.unheard.get(party, ())
        return Context(f"{self.id}/{party}", words, language=self._language, unheard=unheard)

    async def record(self, body: ev.Body) -> int:
        """Say an event's name, and how much sound it is about."""
        samples = getattr(body, "samples", 0)
        self._say({"event": type(body).__name__, "seconds": samples / SAMPLE_RATE})
        return 0

    async def hear(self, delivery: Delivery) -> None:
        """Say what the screen shows now."""
        hypothesis = delivery.hypothesis
        if hypothesis.final and hypothesis.doubt:
            seconds = (hypothesis.end - hypothesis.start) / SAMPLE_RATE
            self._say({"event": f"NotUnderstood: {hypothesis.doubt}", "seconds": seconds})
        self._transcript, utterance = hear(self._transcript, hypothesis)
        if utterance is None:
            return
        change = [self._line(utterance)]
        if utterance.final and utterance.words:
            self._utterances = (*self._utterances, utterance)
            self._transcript, rest = go_on(self._transcript, hypothesis)
            change += [self._line(rest)] if rest is not None else []
        self._say(change)

    def _line(self, utterance: Utterance) -> Line:
        return {
            "track": self._first + PARTIES.index(utterance.speaker),
            "utterance": utterance.id,
            "text": utterance.text,
            "stable": utterance.stable,
            "final": utterance.final,
        }


async def run(tracks: int, say: Say) -> None:
    """Listen until standard input ends, and until all of it is on the screen.

    Raises:
        ModelError: If weights are missing or broken.
    """
    settings = Settings()
    recognizer, vad = await to_thread.run_sync(load_speech, settings)
    try:
        await to_thread.run_sync(_warm, recognizer)
        desk = Desk(recognizer, settings.workers, os.cpu_count() or 1)
        rings = [AudioRing(PARTIES[track % len(PARTIES)]) for track in range(tracks)]
        language = settings.language or None
        ears = [Ear(number, say, language) for number in range(-(-tracks // len(PARTIES)))]
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(desk.run)
            say({"ready": True, "about": {"path": "ring, listen, desk, hear"}})
            async with anyio.create_task_group() as listening:
                for track, ring in enumerate(rings):
                    ear = ears[track // len(PARTIES)]
                    listening.start_soon(listen, ring, ear, desk, vad.stream())
                await _take_in(rings)
            for ear in ears:
                await desk.settle(ear.id)
            tasks.cancel_scope.cancel()
    finally:
        recognizer.close()
    say({"done": True})


async def _take_in(rings: list[AudioRing]) -> None:
    """Put what comes on standard input into the rings, until it ends."""
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    unframer = Unframer()
    heard = [0] * len(rings)
    while data := await reader.read(_AT_ONCE):
        for track, samples in unframer.push(data):
            ring = rings[track]
            ring.push(AudioChunk(ring.speaker, heard[track], samples))
            heard[track] += samples.size
    for ring in rings:
        ring.close()


def _warm(recognizer: Recognizer) -> None:
    """Decode once: the first time is slower, and the others are warm too."""
    second = np.zeros(SAMPLE_RATE, np.float32)
    recognizer.final(SpeechSegment("client", 0, second, 0, ended=True), Context(), never_cancelled)


def main() -> None:
    """Be a system of the bench."""
    # Standard output belongs to the protocol: what libraries print goes with the errors.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    options = json.loads(os.environ[OPTIONS])

    def say(line: Line | list[Line]) -> None:
        out.write(json.dumps(line) + "\n")

    anyio.run(run, int(options["tracks"]), say)
    out.close()


if __name__ == "__main__":
    main()
