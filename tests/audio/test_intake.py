from fractions import Fraction

import numpy as np
import pytest
from av import AudioFrame

from audio.gaps import MAX_FILL
from audio.intake import FrameIntake
from audio.ring import AudioRing
from audio.types import SAMPLE_RATE, AudioChunk, AudioLost
from tests.audio.audio_helpers import drained, frequency, joined, losses, spans

RATE = 48_000


class Clock:
    """The session's clock, set by hand."""

    def __init__(self, now: int) -> None:
        self.now = now
        self.asked = 0

    def __call__(self) -> int:
        self.asked += 1
        return self.now


class Gate:
    """Consent, given and taken by hand."""

    def __init__(self) -> None:
        self.open = True

    def __call__(self) -> bool:
        return self.open


def frame(pts: int | None, rate: int = RATE, hertz: float = 440.0) -> AudioFrame:
    """20 ms of a stereo tone as aiortc's Opus decoder gives it."""
    time = (np.arange(rate // 50) + (pts or 0)) / rate
    wave = (16_000 * np.sin(2 * np.pi * hertz * time)).astype(np.int16)
    made = AudioFrame.from_ndarray(np.repeat(wave, 2).reshape(1, -1), layout="stereo")
    made.sample_rate, made.pts, made.time_base = rate, pts, Fraction(1, rate)
    return made


async def test_a_tone_keeps_length_pitch_and_level() -> None:
    ring, clock = AudioRing("client"), Clock(1_000)
    intake = FrameIntake(ring, clock, Gate())
    for number in range(50):
        intake.push(frame(number * 960))
    intake.stop()
    items = await drained(ring)
    assert spans(items) == [(1_000, 1_000 + SAMPLE_RATE)]
    samples = joined(items)
    assert samples.dtype == np.float32
    assert frequency(samples) == pytest.approx(440, abs=1)
    assert np.abs(samples).max() == pytest.approx(16_000 / 32_768, abs=0.01)
    assert clock.asked == 1


async def test_a_lost_packet_is_a_gap_of_its_length() -> None:
    ring = AudioRing("client")
    intake = FrameIntake(ring, Clock(0), Gate())
    for number in [*range(10), *range(13, 20)]:
        intake.push(frame(number * 960))
    intake.stop()
    items = await drained(ring)
    assert losses(items) == [AudioLost("client", 3_200, 960)]
    assert spans(items) == [(0, 6_400)]
    assert not joined(items)[3_200:4_160].any()


async def test_while_the_gate_is_closed_nothing_is_kept_and_time_goes_on() -> None:
    ring, gate, clock = AudioRing("client"), Gate(), Clock(0)
    intake = FrameIntake(ring, clock, gate)
    for number in range(30):
        gate.open = not 10 <= number < 20
        intake.push(frame(number * 960))
    intake.stop()
    items = await drained(ring)
    assert losses(items) == []
    assert spans(items) == [(0, 3_200), (6_400, 9_600)]
    assert clock.asked == 1


async def test_closing_the_gate_marks_the_track_quiet() -> None:
    ring, gate = AudioRing("client"), Gate()
    intake = FrameIntake(ring, Clock(0), gate)
    intake.push(frame(0))
    gate.open = False
    intake.push(frame(960))
    intake.push(frame(1_920))
    first, mark = await drained(ring)
    assert isinstance(first, AudioChunk)
    assert isinstance(mark, AudioChunk)
    assert (first.end, mark.start, mark.samples.size) == (320, 320, 0)


async def test_the_clock_is_asked_when_the_gate_first_opens() -> None:
    """Before consent there is no session time to be on."""
    ring, gate, clock = AudioRing("client"), Gate(), Clock(-1)
    gate.open = False
    intake = FrameIntake(ring, clock, gate)
    for number in range(5):
        intake.push(frame(number * 960))
    assert clock.asked == 0
    gate.open, clock.now = True, 700
    intake.push(frame(5 * 960))
    intake.stop()
    assert spans(await drained(ring)) == [(700, 1_020)]


async def test_a_long_loss_that_the_clock_confirms_is_believed() -> None:
    ring, clock = AudioRing("client"), Clock(0)
    intake = FrameIntake(ring, clock, Gate())
    intake.push(frame(0))
    clock.now = 20 * SAMPLE_RATE + 3_000
    intake.push(frame(20 * RATE))
    intake.stop()
    items = await drained(ring)
    assert losses(items) == [AudioLost("client", 320, 20 * SAMPLE_RATE - 320)]
    assert spans(items) == [(0, 320), (20 * SAMPLE_RATE, 20 * SAMPLE_RATE + 320)]


async def test_time_stamps_that_begin_anew_are_placed_by_the_clock() -> None:
    """A sender that restarts its encoder does not throw the session hours ahead."""
    ring, clock = AudioRing("client"), Clock(0)
    intake = FrameIntake(ring, clock, Gate())
    intake.push(frame(0))
    clock.now = 4_000
    intake.push(frame(5_000 * RATE))
    intake.push(frame(5_000 * RATE + 960))
    intake.stop()
    items = await drained(ring)
    assert losses(items) == [AudioLost("client", 320, 3_680)]
    assert spans(items) == [(0, 4_640)]


async def test_time_stamps_that_fall_far_back_are_placed_by_the_clock() -> None:
    ring, clock = AudioRing("client"), Clock(0)
    intake = FrameIntake(ring, clock, Gate())
    intake.push(frame(MAX_FILL * 9))
    clock.now = 320
    intake.push(frame(0))
    intake.stop()
    assert spans(await drained(ring)) == [(0, 640)]


@pytest.mark.parametrize("rate", [8_000, 16_000])
async def test_other_codecs_rates_come_out_at_16_khz(rate: int) -> None:
    ring = AudioRing("client")
    intake = FrameIntake(ring, Clock(0), Gate())
    for number in range(50):
        intake.push(frame(number * rate // 50, rate))
    intake.stop()
    items = await drained(ring)
    assert spans(items) == [(0, SAMPLE_RATE)]
    assert frequency(joined(items)) == pytest.approx(440, abs=1)


async def test_a_frame_without_a_time_stamp_follows_the_last() -> None:
    ring = AudioRing("client")
    intake = FrameIntake(ring, Clock(0), Gate())
    intake.push(frame(0))
    intake.push(frame(None))
    intake.stop()
    assert spans(await drained(ring)) == [(0, 640)]


async def test_quiet_before_any_audio_marks_nothing() -> None:
    ring = AudioRing("client")
    FrameIntake(ring, Clock(0), Gate()).quiet()
    assert await drained(ring) == []
