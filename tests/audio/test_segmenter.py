from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.segmenter import CUT_SEARCH, LEAD, PAUSE, PRE_ROLL, TRAIL, WINDOW, SpeechSegmenter
from audio.types import SAMPLE_RATE, AudioChunk, Samples, SpeechSegment

SILENCE = SAMPLE_RATE * 7 // 10
LONGEST = 25 * SAMPLE_RATE


class Loudness:
    """A detector for scripted audio: the probability of speech is how loud the window is."""

    def __init__(self) -> None:
        self.calls = 0
        self.resets = 0

    def __call__(self, window: Samples) -> float:
        assert window.shape == (WINDOW,)
        assert window.dtype == np.float32
        self.calls += 1
        return float(np.clip(np.abs(window).mean(), 0, 1))

    def reset(self) -> None:
        self.resets += 1


def audio_of(*stretches: tuple[float, int]) -> Samples:
    """Audio that is judged, in order, (probability, windows); no two samples are alike."""
    levels = np.concatenate([np.full(count * WINDOW, level) for level, count in stretches])
    return (levels + np.linspace(-1e-3, 1e-3, levels.size)).astype(np.float32)


def segments(audio: Samples, size: int = 1_536, start: int = 0) -> list[SpeechSegment]:
    """Everything found in the audio, given in chunks of a size."""
    segmenter = SpeechSegmenter("client", Loudness())
    found = []
    for at in range(0, audio.size, size):
        found += segmenter.push(AudioChunk("client", start + at, audio[at : at + size]))
    return found + segmenter.flush()


def ended(found: list[SpeechSegment]) -> list[SpeechSegment]:
    return [segment for segment in found if segment.ended]


def pausing(found: list[SpeechSegment]) -> list[SpeechSegment]:
    return [segment for segment in found if segment.pausing]


def summary(found: list[SpeechSegment]) -> list[tuple[int, int, str, bytes, bytes]]:
    return [
        (
            s.start,
            s.speech_end,
            "ended" if s.ended else "pausing" if s.pausing else "growing",
            s.samples.tobytes(),
            s.lead.tobytes(),
        )
        for s in found
    ]


def test_speech_between_silences_is_one_segment_with_its_surroundings() -> None:
    audio = audio_of((0.0, 40), (0.8, 30), (0.0, 40))
    (segment,) = ended(segments(audio))
    assert segment.start == 40 * WINDOW - PRE_ROLL
    assert segment.speech_end == 70 * WINDOW
    assert segment.end == 70 * WINDOW + TRAIL
    assert np.array_equal(segment.samples, audio[segment.start : segment.end])


def test_it_ends_once_it_has_been_silent_long_enough() -> None:
    """Not a window sooner or later, so that text is final as soon as it can be."""
    audio = audio_of((0.8, 30), (0.0, 100))
    segmenter = SpeechSegmenter("client", Loudness())
    for at in range(0, audio.size, WINDOW):
        if ended(segmenter.push(AudioChunk("client", at, audio[at : at + WINDOW]))):
            assert at + WINDOW == 30 * WINDOW + -(-SILENCE // WINDOW) * WINDOW
            return
    pytest.fail("no segment ended")


def test_a_pause_shorter_than_the_endpoint_does_not_cut() -> None:
    assert len(ended(segments(audio_of((0.8, 30), (0.0, 20), (0.8, 30), (0.0, 40))))) == 1


def test_between_the_thresholds_speech_goes_on_but_does_not_start() -> None:
    assert segments(audio_of((0.4, 100))) == []
    (segment,) = ended(segments(audio_of((0.8, 10), (0.4, 50), (0.0, 40))))
    assert segment.speech_end == 60 * WINDOW


def test_while_speech_goes_on_the_segment_is_given_longer_each_half_second() -> None:
    audio = audio_of((0.0, 20), (0.8, 100), (0.0, 60))
    found = segments(audio)
    updates = [segment for segment in found if not (segment.ended or segment.pausing)]
    ends = [segment.end for segment in updates]
    assert all(SAMPLE_RATE // 2 <= b - a < SAMPLE_RATE // 2 + WINDOW for a, b in pairwise(ends))
    assert len(updates) == 6
    assert ends[-1] < 120 * WINDOW + SILENCE
    assert {segment.start for segment in found} == {20 * WINDOW - PRE_ROLL}
    for segment in found:
        assert np.array_equal(segment.samples, audio[segment.start : segment.end])


PAUSE_WINDOWS = -(-PAUSE // WINDOW)
"""Silence, in windows, after which a segment is pausing."""


def test_a_pause_is_told_once_with_all_there_will_be_if_nobody_goes_on() -> None:
    found = segments(audio_of((0.8, 18), (0.0, 40)))
    assert [(s.speech_end // WINDOW, s.pausing) for s in found] == [
        (16, False),
        (18, True),
        (18, False),
    ]
    *_, paused, last = found
    assert last.ended
    assert np.array_equal(paused.samples, last.samples)
    assert np.array_equal(paused.lead, last.lead)


def test_a_pause_is_told_as_soon_as_it_is_long_enough() -> None:
    """There must be time to read it before its end is certain."""
    audio = audio_of((0.8, 18), (0.0, 40))
    before, after = ((18 + PAUSE_WINDOWS - n) * WINDOW for n in (1, 0))
    segmenter = SpeechSegmenter("client", Loudness())
    assert not pausing(segmenter.push(AudioChunk("client", 0, audio[:before])))
    assert pausing(segmenter.push(AudioChunk("client", before, audio[before:after])))
    assert PAUSE + SAMPLE_RATE // 4 <= SILENCE


def test_each_pause_is_told_however_much_was_said_since_the_last() -> None:
    audio = audio_of((0.8, 18), (0.0, 15), (0.8, 1), (0.0, 15), (0.8, 30), (0.0, 5), (0.8, 5))
    found = segments(audio)
    assert [s.speech_end // WINDOW for s in pausing(found)] == [18, 34]
    assert len(ended(found)) == 1


def test_after_a_pause_nothing_is_given_until_somebody_speaks() -> None:
    found = segments(audio_of((0.8, 18), (0.0, 20), (0.8, 10), (0.0, 12)))
    assert [(s.speech_end // WINDOW, s.pausing) for s in found if not s.ended] == [
        (16, False),
        (18, True),
        (39, False),
        (48, False),
        (48, True),
    ]


def test_a_blip_has_no_pause() -> None:
    assert segments(audio_of((0.8, 2), (0.0, 60))) == []


def test_a_segment_comes_with_what_lay_before_it() -> None:
    audio = audio_of((0.0, 100), (0.8, 30), (0.0, 40), (0.8, 30), (0.0, 40))
    found = segments(audio, start=7_000)
    assert len(ended(found)) == 2
    for segment in found:
        assert np.array_equal(segment.lead, audio[: segment.start - 7_000])


def test_a_segment_and_what_lay_before_it_have_a_bounded_length() -> None:
    audio = audio_of((0.0, 1_000), (0.8, 700), (0.0, 40))
    found = segments(audio)
    lengths = [segment.lead.size + segment.samples.size for segment in found]
    assert min(lengths) == LEAD
    assert max(lengths) == ended(found)[0].samples.size > LEAD
    assert found[0].lead.size > 0
    assert found[-1].lead.size == 0


def test_what_lay_before_a_cut_comes_with_what_follows_it() -> None:
    audio = audio_of((0.8, 655), (0.0, 5), (0.8, 300), (0.0, 40))
    first, second = ended(segments(audio))
    assert second.start == first.end
    assert second.lead.size + second.samples.size == LEAD
    assert np.array_equal(second.lead, audio[second.start - second.lead.size : second.start])


def test_nothing_lies_before_a_jump_in_time() -> None:
    segmenter = SpeechSegmenter("client", Loudness())
    audio = audio_of((0.8, 20), (0.0, 40))
    segmenter.push(AudioChunk("client", 0, audio))
    (second,) = ended(segmenter.push(AudioChunk("client", 100_000, audio)))
    assert second.lead.size == 0


def test_the_first_soft_sounds_are_in_the_segment() -> None:
    """Nothing of an utterance's first half second is lost, however softly it begins."""
    audio = audio_of((0.0, 50), (0.1, 12), (0.8, 30), (0.0, 40))
    (segment,) = ended(segments(audio))
    assert segment.start <= 50 * WINDOW


def test_however_long_a_track_is_little_of_it_is_kept() -> None:
    segmenter = SpeechSegmenter("client", Loudness())
    audio = audio_of((0.0, 100), (0.8, 100))
    for turn in range(100):
        segmenter.push(AudioChunk("client", turn * audio.size, audio))
        assert segmenter._tape is not None
        assert segmenter._tape.end - segmenter._tape.start <= LEAD + LONGEST + audio.size


@pytest.mark.parametrize(
    ("level", "windows", "kept"),
    [(0.8, 6, False), (0.8, 7, True), (0.95, 2, False), (0.95, 3, True)],
)
def test_blips_are_dropped_and_short_sure_words_are_kept(
    level: float, windows: int, kept: bool
) -> None:
    found = segments(audio_of((0.0, 20), (level, windows), (0.0, 40)))
    assert bool(found) is kept


def test_a_blip_is_never_shown_and_then_taken_back() -> None:
    assert segments(audio_of((0.8, 2), (0.4, 1), (0.0, 18), (0.8, 2), (0.0, 40))) == []


def test_the_pre_roll_does_not_reach_into_the_segment_before() -> None:
    segmenter = SpeechSegmenter("client", Loudness(), min_silence=12 * WINDOW)
    audio = audio_of((0.8, 20), (0.0, 14), (0.8, 20), (0.0, 40))
    first, second = ended(segmenter.push(AudioChunk("client", 0, audio)))
    assert first.end == second.start == 20 * WINDOW + TRAIL
    assert second.start > 34 * WINDOW - PRE_ROLL


def test_a_segment_of_full_length_is_cut_in_its_longest_recent_pause() -> None:
    audio = audio_of((0.8, 550), (0.0, 5), (0.8, 100), (0.0, 15), (0.8, 300), (0.0, 40))
    first, second = ended(segments(audio))
    assert first.end == second.start == (655 + 7) * WINDOW
    assert first.speech_end == 655 * WINDOW
    assert first.samples.size <= LONGEST
    joined = np.concatenate([first.samples, second.samples])
    assert np.array_equal(joined, audio[: joined.size])


def test_without_a_pause_it_is_cut_where_speech_was_least_likely() -> None:
    audio = audio_of((0.8, 600), (0.6, 1), (0.9, 300), (0.0, 40))
    first, second = ended(segments(audio))
    assert first.end == second.start == 600 * WINDOW


def test_a_pause_too_far_back_is_not_where_it_is_cut() -> None:
    audio = audio_of((0.8, 50), (0.0, 20), (0.8, 900), (0.0, 40))
    first, _ = ended(segments(audio))
    assert first.end >= LONGEST - CUT_SEARCH - WINDOW


def test_at_full_length_a_pause_that_goes_on_ends_the_segment() -> None:
    """Nothing but silence would follow the cut, and silence is no segment."""
    audio = audio_of((0.8, 770), (0.0, 60))
    (segment,) = ended(segments(audio))
    assert segment.speech_end == 770 * WINDOW


def test_a_jump_in_time_ends_what_is_open_and_starts_afresh() -> None:
    detector = Loudness()
    segmenter = SpeechSegmenter("client", detector)
    audio = audio_of((0.8, 20))[:-100]
    segmenter.push(AudioChunk("client", 0, audio))
    (first,) = ended(segmenter.push(AudioChunk("client", 100_000, audio)))
    assert (first.start, first.end) == (0, audio.size)
    assert detector.resets == 1
    (second,) = ended(segmenter.flush())
    assert (second.start, second.end) == (100_000, 100_000 + audio.size)


def test_a_quiet_mark_ends_what_is_open_and_audio_may_follow() -> None:
    segmenter = SpeechSegmenter("client", Loudness())
    audio = audio_of((0.8, 20))
    segmenter.push(AudioChunk("client", 0, audio))
    (first,) = ended(segmenter.push(AudioChunk("client", audio.size, audio[:0])))
    segmenter.push(AudioChunk("client", audio.size, audio))
    (second,) = ended(segmenter.flush())
    assert (first.end, second.start, second.end) == (audio.size, audio.size, 2 * audio.size)


def test_audio_that_was_already_heard_is_ignored() -> None:
    audio = audio_of((0.0, 20), (0.8, 30), (0.0, 40))
    segmenter = SpeechSegmenter("client", Loudness())
    found = segmenter.push(AudioChunk("client", 0, audio[:30_000]))
    assert segmenter.push(AudioChunk("client", 100, audio[100:20_000])) == []
    found += segmenter.push(AudioChunk("client", 10_000, audio[10_000:]))
    assert summary(found) == summary(segments(audio))


def test_flushing_an_empty_segmenter_gives_nothing() -> None:
    assert SpeechSegmenter("client", Loudness()).flush() == []


def test_audio_of_another_speaker_is_refused() -> None:
    with pytest.raises(ValueError, match="segmenter of client: got audio of therapist"):
        SpeechSegmenter("client", Loudness()).push(AudioChunk("therapist", 0, audio_of((0.0, 1))))


@pytest.mark.parametrize(
    ("name", "value"),
    [("threshold", 0.15), ("threshold", 1.0), ("min_silence", 0), ("update_every", 511),
     ("max_length", SAMPLE_RATE)],
)  # fmt: skip
def test_settings_that_make_no_sense_are_refused(name: str, value: float) -> None:
    with pytest.raises(ValueError, match=name):
        SpeechSegmenter("client", Loudness(), **{name: value})  # type: ignore[arg-type]


scripts = st.lists(
    st.tuples(st.sampled_from([0.0, 0.2, 0.4, 0.6, 0.8, 0.95]), st.integers(1, 120)),
    min_size=1,
    max_size=16,
)


@given(scripts, st.integers(0, 511), st.data())
def test_segments_do_not_depend_on_chunking(
    script: list[tuple[float, int]], extra: int, data: st.DataObject
) -> None:
    """The segmenter finds the same segments and updates however the audio is split."""
    audio = np.concatenate([audio_of(*script), audio_of((0.8, 1))[:extra]])
    segmenter = SpeechSegmenter("client", Loudness())
    found, at = [], 0
    while at < audio.size:
        size = data.draw(st.sampled_from([1, 160, 512, 960, 1_536, 48_000, 400_000]))
        size = max(size, audio.size // 40)
        found += segmenter.push(AudioChunk("client", at, audio[at : at + size]))
        at += size
    found += segmenter.flush()
    assert summary(found) == summary(segments(audio))


@given(scripts)
def test_segments_hold_what_was_said_once_and_in_order(script: list[tuple[float, int]]) -> None:
    """No sample comes twice, none of clear speech is missing, and none is made up."""
    audio = audio_of(*script)
    found = segments(audio)
    final = ended(found)
    assert all(a.end <= b.start for a, b in pairwise(final))
    assert {s.start for s in found} == {s.start for s in final}
    for segment in found:
        assert segment.samples.size <= LONGEST
        assert segment.start <= segment.speech_end <= segment.end
        assert np.array_equal(segment.samples, audio[segment.start : segment.end])
        before = segment.start - segment.lead.size
        assert np.array_equal(segment.lead, audio[before : segment.start])
        assert segment.lead.size == min(segment.start, max(0, LEAD - segment.samples.size))
    covered = np.zeros(audio.size, bool)
    for segment in final:
        covered[segment.start : segment.end] = True
    at = 0
    for level, count in script:
        if level >= 0.5 and count >= 7:
            assert covered[at : at + count * WINDOW].all()
        at += count * WINDOW


@given(scripts)
def test_a_pause_is_all_of_the_segment_unless_somebody_goes_on(
    script: list[tuple[float, int]],
) -> None:
    found = segments(audio_of(*script))
    final = {segment.start: segment for segment in ended(found)}
    told = [(segment.start, segment.speech_end) for segment in pausing(found)]
    assert len(set(told)) == len(told)
    for paused in pausing(found):
        last = final[paused.start]
        cut = last.end in final
        if last.speech_end == paused.speech_end and not cut:
            assert summary([paused])[0][3:] == summary([last])[0][3:]
