import numpy as np
import pytest

from audio.types import SAMPLE_RATE, Samples
from live.transcribe.channels import Comparison, Verdict
from tests.live.transcribe.recordings import voice

ONE = voice(20, (1, 5), (9, 14))
OTHER = voice(20, (5.5, 8.5), (13, 18), (18.5, 19))


def judged(left: Samples, right: Samples, block: int = SAMPLE_RATE) -> Verdict:
    comparison = Comparison()
    for at in range(0, left.size, block):
        comparison.push(left[at : at + block], right[at : at + block])
    return comparison.verdict()


def hiss(level: float) -> Samples:
    samples = np.random.default_rng(9).normal(0, level, ONE.size)
    return samples.astype(np.float32)


@pytest.mark.parametrize("block", [160, 999, SAMPLE_RATE, 30 * SAMPLE_RATE])
def test_one_person_in_each_channel_is_told_however_it_is_read(block: int) -> None:
    assert judged(ONE, OTHER, block) == "apart"


def test_a_quiet_microphone_a_leak_and_hiss_do_not_hide_that_there_is_one_in_each() -> None:
    left = ONE + 0.02 * OTHER + hiss(0.001)
    right = 0.1 * OTHER + 0.001 * ONE + hiss(0.0002)
    assert judged(left, right) == "apart"


def test_the_same_sound_in_both_channels_is_one_recording() -> None:
    assert judged(ONE + OTHER, ONE + OTHER) == "same"


def test_a_difference_no_larger_than_dither_is_none() -> None:
    assert judged(ONE, ONE + np.float32(2**-15)) == "same"


@pytest.mark.parametrize("gain", [1.0, 0.2])
def test_both_voices_in_both_channels_are_mixed_even_if_one_side_is_weaker(gain: float) -> None:
    assert judged(ONE + 0.6 * OTHER, gain * (0.5 * ONE + OTHER)) == "mixed"


def test_a_channel_nobody_speaks_into_makes_no_second_speaker() -> None:
    assert judged(ONE + OTHER, np.zeros_like(ONE)) == "silent"
    assert judged(hiss(0.0001), ONE + OTHER) == "silent"


def test_hiss_in_the_other_channel_is_nobody() -> None:
    assert judged(ONE + OTHER, hiss(0.01)) == "mixed"


def test_a_single_click_in_one_channel_is_no_speaker() -> None:
    click = np.zeros_like(ONE)
    click[17 * SAMPLE_RATE : 17 * SAMPLE_RATE + 4000] = 0.5
    assert judged(ONE, click) == "mixed"


def test_nothing_at_all_is_the_same_in_both() -> None:
    assert Comparison().verdict() == "same"


def test_less_than_a_frame_tells_nothing() -> None:
    assert judged(ONE[SAMPLE_RATE : SAMPLE_RATE + 500], OTHER[:500]) == "mixed"
