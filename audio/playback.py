"""A recording played in real time as a WebRTC track."""

import asyncio
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

import anyio
import numpy as np
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from anyio import to_thread
from av import AudioFrame

from audio.types import SAMPLE_RATE, Samples

FRAME: Final = SAMPLE_RATE // 50
"""Samples of one frame: 20 ms, what browsers put into one Opus packet."""

TAIL: Final = SAMPLE_RATE // 2
"""Silence sent after the end, in samples. A receiver's jitter buffer gives a frame only when
later ones have come (aiortc: four), so without it the last word would be cut."""


class Playback:
    """Samples to be had by their position, forwards only.

    Args:
        samples: ``float32[n]`` in [-1, 1] at 16 kHz, in pieces of any size. Read in a thread.
        start_at: When the first sample is due, in the event loop's time, in seconds. None means
            when it is first asked for.

    Attributes:
        finished: Set once the tail is through, or the source has failed.
        failure: How the source failed, if it did.
    """

    def __init__(self, samples: Iterable[Samples], start_at: float | None = None) -> None:
        self._pieces: Iterator[Samples] = iter(samples)
        self._held: Samples = np.empty(0, np.float32)
        self._start = 0  # position of the first sample held
        self._length: int | None = None  # known once all pieces are read
        self.start_at = start_at
        self.finished = anyio.Event()
        self.failure: Exception | None = None

    async def prepare(self) -> None:
        """Read the first piece, so that what is wrong with the source shows before it is due."""
        await self.read(0, 1)

    async def read(self, position: int, count: int) -> Samples | None:
        """Read from a position on, skipping what lies before it.

        Returns:
            ``count`` samples, zeros where there is nothing left; None once the tail is through.
        """
        while self._length is None and self._start + self._held.size < position + count:
            piece = await to_thread.run_sync(next, self._pieces, None)
            if piece is None:
                self._length = self._start + self._held.size
            else:
                self._held = np.concatenate([self._held, piece])
        skipped = min(max(position - self._start, 0), self._held.size)
        self._held, self._start = self._held[skipped:], self._start + skipped
        if self._length is not None and position >= self._length + TAIL:
            self.finished.set()
            return None
        found = self._held[:count]
        return np.concatenate([found, np.zeros(count - found.size, np.float32)])


class PacedTrack(MediaStreamTrack):
    """A playback in real time: what should have been played before the first frame is skipped.

    Args:
        playback: What is played, and when it started; several tracks may follow one another.
    """

    kind = "audio"

    def __init__(self, playback: Playback) -> None:
        super().__init__()
        self._playback = playback
        self._position: int | None = None

    async def recv(self) -> AudioFrame:
        """Wait until the next frame is due.

        Raises:
            MediaStreamError: At the end, and if the source fails (``Playback.failure``).
        """
        now = asyncio.get_running_loop().time()
        if self._playback.start_at is None:
            self._playback.start_at = now
        start_at = self._playback.start_at
        if self._position is None:
            late = max(0.0, now - start_at)
            self._position = -(-round(late * SAMPLE_RATE) // FRAME) * FRAME
        position = self._position
        await asyncio.sleep(max(0.0, start_at + position / SAMPLE_RATE - now))
        samples = None
        if self.readyState == "live":
            try:
                samples = await self._playback.read(position, FRAME)
            except Exception as error:  # noqa: BLE001 - aiortc would log it and never end
                self._playback.failure = error
                self._playback.finished.set()
        if samples is None:
            self.stop()
            raise MediaStreamError
        self._position = position + FRAME
        whole = np.clip(np.rint(samples * 32_768), -32_768, 32_767).astype(np.int16)
        # aiortc sends stereo; FFmpeg's own way from mono to stereo would take 3 dB away.
        both = np.repeat(whole, 2).reshape(1, -1)
        frame = AudioFrame.from_ndarray(both, format="s16", layout="stereo")
        frame.sample_rate = SAMPLE_RATE
        frame.pts, frame.time_base = position, Fraction(1, SAMPLE_RATE)
        return frame
