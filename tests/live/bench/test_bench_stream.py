"""Conversations: where turns lie, and that what was said is where the reference says."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from audio.segmenter import WINDOW
from audio.types import SAMPLE_RATE, Samples
from live.bench.shaping import many, on_one_track, shortened, through_opus, turned
from live.bench.sources import Call, CallTurn, Clip, Recorded
from live.bench.stream import (
    ALIGNABLE,
    LEAD,
    OVERLAP,
    PAUSE,
    TAIL,
    Conversation,
    Listener,
    Spoken,
    as_it_was,
    from_call,
    from_manifest,
    lay,
)
from models.speech import Word
from tests.fakes.detector import Loud

EDGE = SAMPLE_RATE // 5


def voice(seconds: float, level: float = 0.5) -> Samples:
    """Something loud with 0.2 s of quiet on either side."""
    samples = np.zeros(round(seconds * SAMPLE_RATE), np.float32)
    samples[EDGE:-EDGE] = level
    return samples


class Even:
    """A timer: the words share the recording evenly."""

    def times(self, samples: Samples, text: str) -> tuple[Word, ...]:
        parts = text.split()
        step = samples.size // len(parts)
        return tuple(Word(w, n * step, (n + 1) * step, 1.0) for n, w in enumerate(parts))


LISTENER = Listener(Even(), Loud())


def spoken(seconds: float, text: str = "some words here") -> Spoken:
    return LISTENER.time(Clip(voice(seconds), text))


def talk(count: int, seconds: float = 3.0) -> Iterator[tuple[int, Spoken]]:
    """Turns on alternating tracks."""
    return ((n % 2, spoken(seconds, f"turn number {n}")) for n in range(count))


# --- timing -----------------------------------------------------------------------------


def test_speech_is_timed_by_the_detector_to_a_window() -> None:
    found = spoken(3.0)
    assert abs(found.speech_start - EDGE) <= WINDOW
    assert found.speech_end >= 3 * SAMPLE_RATE - EDGE


def test_words_do_not_end_behind_their_recording() -> None:
    found = spoken(2.0)
    assert [word.text for word in found.words] == ["some", "words", "here"]
    assert found.words[-1].end <= 2 * SAMPLE_RATE
    assert found.speech_end == max(found.speech_end, found.words[-1].end)


def test_what_is_too_long_to_align_has_no_word_times() -> None:
    clip = Clip(np.full(ALIGNABLE + 1, 0.5, np.float32), "a long story")
    assert LISTENER.time(clip).words == ()


def test_where_the_detector_hears_nothing_all_of_it_is_speech() -> None:
    found = LISTENER.time(Clip(np.zeros(SAMPLE_RATE, np.float32), ""))
    assert (found.speech_start, found.speech_end, found.words) == (0, SAMPLE_RATE, ())


# --- laying out -------------------------------------------------------------------------


def test_turns_lie_where_the_reference_says() -> None:
    conversation = lay(talk(10), 60, 1, overlaps=True)
    for turn in conversation.turns:
        there = conversation.tracks[turn.track][turn.start : turn.end]
        assert np.array_equal(there, voice(3.0))
        assert turn.words[0].start == turn.start
        assert turn.start < turn.speech_start < turn.speech_end <= turn.end


def test_nobody_speaks_outside_the_turns() -> None:
    conversation = lay(talk(6), 60, 1, overlaps=True)
    silent = [track.copy() for track in conversation.tracks]
    for turn in conversation.turns:
        silent[turn.track][turn.start : turn.end] = 0
    assert not any(track.any() for track in silent)


def test_without_overlaps_there_is_a_pause_between_all_turns() -> None:
    turns = lay(talk(40), 600, 2, overlaps=False).turns
    pauses = [(b.start - a.end) / SAMPLE_RATE for a, b in pairwise(turns)]
    assert len(pauses) == 39
    assert PAUSE[0] - 0.001 <= min(pauses) < max(pauses) <= PAUSE[1] + 0.001


def test_about_a_fifth_of_the_turns_begins_before_the_other_speech_ends() -> None:
    turns = lay(talk(200), 2_000, 3, overlaps=True).turns
    early = [
        (a.speech_end - b.speech_start) / SAMPLE_RATE
        for a, b in pairwise(turns)
        if b.speech_start < a.speech_end
    ]
    assert 20 <= len(early) <= 60
    assert OVERLAP[0] - 0.001 <= min(early) < max(early) <= OVERLAP[1] + 0.001


def test_recordings_on_one_track_never_touch() -> None:
    """Very short turns could otherwise be overtaken by the next but one."""
    turns = lay(talk(100, seconds=0.5), 600, 4, overlaps=True).turns
    for track in (0, 1):
        own = [turn for turn in turns if turn.track == track]
        assert all(a.end < b.start for a, b in pairwise(own))


def test_no_turn_begins_beyond_the_length_asked_for() -> None:
    conversation = lay(talk(100), 30, 5, overlaps=True)
    assert 6 <= len(conversation.turns) <= 9
    assert max(turn.start for turn in conversation.turns) < 30 * SAMPLE_RATE
    assert conversation.samples == max(turn.end for turn in conversation.turns) + TAIL


def test_the_same_seed_gives_the_same_conversation() -> None:
    one, two, other = (lay(talk(8), 60, seed, overlaps=True) for seed in (6, 6, 7))
    assert [turn.start for turn in one.turns] == [turn.start for turn in two.turns]
    assert [turn.start for turn in one.turns] != [turn.start for turn in other.turns]


def test_nothing_to_say_is_silence() -> None:
    conversation = lay(iter(()), 60, 1, overlaps=True)
    assert (conversation.turns, conversation.samples) == ((), LEAD + TAIL)


# --- from recordings --------------------------------------------------------------------


def dealt(speakers: str, monkeypatch: pytest.MonkeyPatch, seed: int = 1) -> list[tuple[int, str]]:
    """Track and speaker of each turn; a letter is a recording of that speaker."""
    monkeypatch.setattr("live.bench.stream.read_clip", lambda item: Clip(voice(1.0), item.speaker))
    rows = [Recorded(Path(str(n)), who, who, 1.0) for n, who in enumerate(speakers)]
    return [(track, found.clip.text) for track, found in from_manifest(rows, LISTENER, seed)]


def test_turns_alternate_and_a_voice_stays_on_its_track(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = dealt("aaabbbcccddd", monkeypatch)
    assert sorted(who for _, who in turns) == sorted("aaabbbcccddd")
    assert [track for track, _ in turns] == [0, 1] * 6
    tracks = {who: {track for track, name in turns if name == who} for who in "abcd"}
    assert all(len(found) == 1 for found in tracks.values())


def test_one_voice_alone_talks_on_both_tracks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [track for track, _ in dealt("aaaa", monkeypatch)] == [0, 1, 0, 1]


def test_who_has_more_to_say_goes_on_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = dealt("aaaaab", monkeypatch)
    assert len(turns) == 6
    assert len({track for track, _ in turns[2:]}) == 1


def test_the_order_is_by_chance_and_repeatable(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = (dealt("abcdefgh", monkeypatch, seed) for seed in (1, 1))
    assert one == two
    assert len({tuple(dealt("abcdefgh", monkeypatch, seed)) for seed in range(5)}) > 1


# --- from calls -------------------------------------------------------------------------


def a_call() -> Call:
    track = np.zeros(20 * SAMPLE_RATE, np.float32)
    other = track.copy()
    track[SAMPLE_RATE : 4 * SAMPLE_RATE] = voice(3.0)
    other[3 * SAMPLE_RATE : 6 * SAMPLE_RATE] = voice(3.0)
    turns = (
        CallTurn(0, SAMPLE_RATE, 4 * SAMPLE_RATE, "how are you"),
        CallTurn(1, 3 * SAMPLE_RATE, 6 * SAMPLE_RATE, "well thank you"),
    )
    return Call((track, other), turns)


def test_a_call_is_played_as_it_was() -> None:
    call = a_call()
    conversation = as_it_was(call, LISTENER)
    assert conversation.tracks is call.tracks
    assert [(t.track, t.start, t.end, t.text) for t in conversation.turns] == [
        (t.track, t.start, t.end, t.text) for t in call.turns
    ]


def test_a_calls_turns_are_cut_out_of_their_tracks() -> None:
    found = list(from_call(a_call(), LISTENER))
    assert [(track, item.clip.text) for track, item in found] == [
        (0, "how are you"),
        (1, "well thank you"),
    ]
    assert all(np.array_equal(item.clip.samples, voice(3.0)) for _, item in found)


# --- other forms ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def conversation() -> Conversation:
    return lay(talk(12), 120, 8, overlaps=True)


def check(conversation: Conversation) -> None:
    """Every turn is heard where it is said to be, and nothing else is."""
    for turn in conversation.turns:
        there = conversation.tracks[turn.track][turn.start : turn.end]
        assert there.size == turn.end - turn.start
        assert np.array_equal(there, voice(3.0))
        assert turn.start == turn.words[0].start < turn.speech_start < turn.speech_end
    spoken_samples = sum(np.count_nonzero(voice(3.0)) for _ in conversation.turns)
    assert sum(np.count_nonzero(track) for track in conversation.tracks) == spoken_samples


def test_on_one_track_everything_is_heard_once() -> None:
    one = on_one_track(lay(talk(6), 60, 1, overlaps=False))
    assert len(one.tracks) == 1
    check(one)


def test_shortened_keeps_whole_turns_only(conversation: Conversation) -> None:
    short = shortened(conversation, 20)
    assert short.seconds == 20
    assert 3 <= len(short.turns) < 12
    check(short)


def test_what_is_short_enough_stays(conversation: Conversation) -> None:
    assert shortened(conversation, 1_000) is conversation


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.9])
def test_turned_round_everything_is_still_there(conversation: Conversation, share: float) -> None:
    found = turned(conversation, share)
    assert len(found.turns) == 12
    assert found.samples == conversation.samples
    assert [t.start for t in found.turns] == sorted(t.start for t in found.turns)
    check(found)


@pytest.mark.parametrize("tracks", [1, 2, 3, 8])
def test_many_tracks_are_copies_that_begin_at_different_places(
    conversation: Conversation, tracks: int
) -> None:
    found = many(conversation, tracks, 20)
    assert len(found.tracks) == tracks
    assert {track.size for track in found.tracks} == {20 * SAMPLE_RATE}
    assert all(turn.track < tracks for turn in found.turns)
    check(found)
    if tracks == 8:
        begins = [
            tuple(t.start for t in found.turns if t.track in {pair, pair + 1})
            for pair in range(0, 8, 2)
        ]
        assert len(set(begins)) == 4


def test_through_opus_the_reference_still_holds() -> None:
    """Loud where there is speech, quiet where there is none, to 10 ms."""
    noise = np.random.default_rng(1).normal(0, 0.2, 3 * SAMPLE_RATE).astype(np.float32)
    noise[:EDGE] = noise[-EDGE:] = 0
    sound = LISTENER.time(Clip(noise, "noise"))
    before = lay([(0, sound)], 10, 1, overlaps=False)
    after = through_opus(before)
    assert after.samples == before.samples
    loud = np.flatnonzero(np.abs(after.tracks[0]) > 0.05)
    assert abs(int(loud[0]) - (LEAD + EDGE)) < SAMPLE_RATE // 100
    assert abs(int(loud[-1]) - (LEAD + 3 * SAMPLE_RATE - EDGE)) < SAMPLE_RATE // 100
