"""Decoded frames of a call become 16 kHz samples in a ring, stamped from their own pts."""

from collections.abc import Callable
from typing import Final

import numpy as np
from av import AudioFrame, AudioResampler

from audio.gaps import MAX_FILL, GapFiller
from audio.ring import AudioRing
from audio.types import SAMPLE_RATE, AudioChunk, Samples

CLOCK_TOLERANCE: Final = 5 * SAMPLE_RATE
"""How far, after a long step, pts may be from the session's clock, in samples. Further off, the
sender began to count anew (RTP time stamps start at random) and the step means nothing."""


class _Run:
    """One resampler over consecutive frames: as many samples come out as went in, in the end."""

    def __init__(self, start: int) -> None:
        # s16, because FFmpeg's float downmix of two equal channels is 1.41 times as loud.
        self._resampler = AudioResampler("s16", "mono", SAMPLE_RATE)
        self.next = start

    def push(self, frame: AudioFrame | None) -> Samples:
        """Resample a frame; None gives the last samples, held back by the filter."""
        if frame is not None:
            frame.pts = None
        parts = [out.to_ndarray()[0] for out in self._resampler.resample(frame)]
        whole = np.concatenate([*parts, np.empty(0, np.int16)])
        return whole.astype(np.float32) / np.float32(32_768)


class FrameIntake:
    """Put one track's frames on the session's time base.

    Time comes from the frames' pts. The clock is asked once, for the first frame that passes the
    gate, and again only to judge a step of pts that is longer than any fill.

    Args:
        ring: Where samples and losses go.
        now_samples: The session's clock, in samples since it went live.
        gate: Whether this track may be listened to now. While it says no (no consent, paused,
            muted), frames are thrown away before they are resampled, and time goes on.
    """

    def __init__(
        self, ring: AudioRing, now_samples: Callable[[], int], gate: Callable[[], bool]
    ) -> None:
        self._ring = ring
        self._now_samples = now_samples
        self._gate = gate
        self._gaps = GapFiller(ring.speaker)
        self._anchor: int | None = None  # session time of pts 0, in samples
        self._next_pts = 0  # where the next frame should start, in 16 kHz samples of pts
        self._run: _Run | None = None

    def push(self, frame: AudioFrame) -> None:
        """Take in one decoded frame."""
        expected = self._next_pts
        start = _position(frame, expected)
        self._next_pts = start + frame.samples * SAMPLE_RATE // frame.sample_rate
        if not self._gate():
            self.stop()
            return
        if self._anchor is None:
            self._anchor = self._now_samples() - start
        elif abs(start - expected) > MAX_FILL:
            self._check_clock(start)
        if self._run is None or start != expected:
            self._end_run()
            self._run = _Run(self._anchor + start)
        self._give(self._run, frame)

    def quiet(self) -> None:
        """Mark that no more audio is coming for now."""
        expected = self._gaps.expected
        if expected is not None:
            nothing = np.empty(0, np.float32)
            self._ring.push(AudioChunk(self._ring.speaker, expected, nothing))

    def stop(self) -> None:
        """Give what the filter holds back, mark quiet, and expect nothing: no gap will follow."""
        if self._run is not None:
            self._end_run()
            self.quiet()
        self._gaps.restart()

    def _check_clock(self, start: int) -> None:
        assert self._anchor is not None
        now = self._now_samples()
        if abs(self._anchor + start - now) > CLOCK_TOLERANCE:
            self._anchor = now - start

    def _end_run(self) -> None:
        if self._run is not None:
            self._give(self._run, None)
            self._run = None

    def _give(self, run: _Run, frame: AudioFrame | None) -> None:
        samples = run.push(frame)
        for item in self._gaps.push(run.next, samples):
            self._ring.push(item)
        run.next += samples.size


def _position(frame: AudioFrame, expected: int) -> int:
    """Where a frame starts on its own time line, in samples at 16 kHz."""
    if frame.pts is None or frame.time_base is None:
        return expected
    return frame.pts * frame.time_base.numerator * SAMPLE_RATE // frame.time_base.denominator
