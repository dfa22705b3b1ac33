from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from audio.types import SAMPLE_RATE
from live.transcribe.cues import LINE, LONGEST, Cue, cues
from live.transcribe.values import Passage
from models.speech import Word
from tests.live.transcribe.recordings import missed, said

TEXTS = st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=60)


@st.composite
def passages(draw: st.DrawFn) -> list[Passage]:
    """Passages as they may come, also with words that overlap or take no time."""
    found = []
    named = draw(st.booleans())
    for _ in range(draw(st.integers(0, 6))):
        start = at = draw(st.integers(0, 3 * 3600 * SAMPLE_RATE))
        words = []
        for text in draw(st.lists(TEXTS, min_size=1, max_size=30)):
            length = draw(st.integers(0, 9 * SAMPLE_RATE))
            words.append(Word(text, at, at + length, 0.5))
            at += draw(st.integers(0, length + SAMPLE_RATE))
        end = max(word.end for word in words)
        speaker = draw(st.sampled_from(["therapist", "client"])) if named else None
        found.append(Passage(speaker, start, end, tuple(words)))
    return sorted(found, key=lambda passage: passage.start)


def squeezed(*texts: str) -> str:
    return "".join("".join(texts).split())


@given(passages())
def test_no_word_is_lost_repeated_or_moved(given_passages: list[Passage]) -> None:
    made = cues(given_passages, labelled=False)
    for speaker in {passage.speaker for passage in given_passages}:
        written = squeezed(*(line for cue in made if cue.speaker == speaker for line in cue.lines))
        spoken = squeezed(*(p.text for p in given_passages if p.speaker == speaker))
        assert written == spoken


@given(passages())
def test_cues_of_one_speaker_do_not_overlap_and_take_time(given_passages: list[Passage]) -> None:
    made = cues(given_passages, labelled=True)
    assert [cue.start for cue in made] == sorted(cue.start for cue in made)
    assert all(cue.start < cue.end <= cue.start + LONGEST for cue in made)
    for speaker in {passage.speaker for passage in given_passages}:
        theirs = [cue for cue in made if cue.speaker == speaker]
        assert all(cue.end <= following.start for cue, following in pairwise(theirs))


@given(passages())
def test_a_cue_has_at_most_two_lines_of_42_characters(given_passages: list[Passage]) -> None:
    for cue in cues(given_passages, labelled=True):
        assert 1 <= len(cue.lines) <= 2
        assert all(0 < len(line) <= LINE for line in cue.lines)


def lines(made: list[Cue]) -> list[tuple[str, ...]]:
    return [cue.lines for cue in made]


def test_a_long_passage_is_cut_between_words_at_their_times() -> None:
    made = cues([said("one two three four five six " * 6, start_s=10)], labelled=False)
    assert lines(made)[0] == (
        "one two three four five six one two three",
        "four five six one two three four five",
    )
    assert [(cue.start, cue.end) for cue in made] == [
        (10_000, 16_800),
        (16_800, 23_600),
        (23_600, 24_400 + 200),
    ]


def test_a_pause_ends_a_cue() -> None:
    first, second = said("Well.", 1), said("Yes, I did.", 4)
    both = Passage(None, first.start, second.end, first.words + second.words)
    assert lines(cues([both], labelled=False)) == [("Well.",), ("Yes, I did.",)]


def test_a_sentence_that_fills_a_cue_ends_it() -> None:
    text = "I took the bus three times, no, sorry, two times. On Monday."
    assert lines(cues([said(text, each_s=0.2)], labelled=False)) == [
        ("I took the bus three times, no, sorry, two", "times."),
        ("On Monday.",),
    ]


def test_a_short_word_stands_a_second_unless_the_next_one_is_due() -> None:
    made = cues([said("Yes.", 1, each_s=0.2), said("No.", 1.5, each_s=0.2)], labelled=False)
    assert [(cue.start, cue.end) for cue in made] == [(1000, 1500), (1500, 2500)]


def test_names_stand_in_front_if_asked_for() -> None:
    made = cues([said("Good morning.", speaker="therapist")], labelled=True)
    assert lines(made) == [("Therapist: Good morning.",)]
    assert lines(cues([said("Good morning.")], labelled=True)) == [("Good morning.",)]


def test_what_was_not_understood_has_a_cue() -> None:
    made = cues([missed(2, 5.2, "client")], labelled=True)
    assert lines(made) == [("Client: [3.2 s not understood]",)]
    assert (made[0].start, made[0].end) == (2000, 5200)


def test_speakers_that_talk_at_the_same_time_have_cues_at_the_same_time() -> None:
    made = cues(
        [said("And then we", 1, "client"), said("Mm hm.", 1.4, "therapist")], labelled=False
    )
    assert [(cue.speaker, cue.start) for cue in made] == [("client", 1000), ("therapist", 1400)]
    assert made[1].start < made[0].end
