"""Hypotheses become utterances that keep their name while they change."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from live.transcript import BELIEVED, RECALLED, UNHEARD, Transcript, go_on, hear, said, utterance_id
from live.values import Party, Utterance, Word
from models.speech import Hypothesis
from tests.fakes.values import WORD, hypothesis, talk, utterance


def told(*hypotheses: Hypothesis) -> tuple[Transcript, list[Utterance | None]]:
    """Hear them one after another."""
    transcript = Transcript()
    found = []
    for one in hypotheses:
        transcript, utterance_now = hear(transcript, one)
        found.append(utterance_now)
    return transcript, found


def test_an_utterance_keeps_its_name_while_it_grows_and_ends() -> None:
    transcript, found = told(
        hypothesis("I slept", final=False),
        hypothesis("I slept four", final=False),
        hypothesis("I slept for hours."),
    )
    assert [u.id for u in found if u] == ["c0", "c0", "c0"]
    assert [u.revision for u in found if u] == [1, 2, 3]
    assert [u.text for u in found if u] == ["I slept", "I slept four", "I slept for hours."]
    assert [u.final for u in found if u] == [False, False, True]
    assert not transcript.speaking


def test_an_utterance_reaches_from_its_first_word_to_its_last() -> None:
    start = 32_000
    _, [found] = told(hypothesis("two words", start=start))
    assert found is not None
    assert (found.start, found.end) == (start, start + 2 * WORD)


def test_what_reads_as_before_is_not_told_again() -> None:
    transcript, found = told(hypothesis("I slept", final=False), hypothesis("I slept", final=False))
    assert found[1] is None
    assert transcript.speaking["c0"].revision == 1


def test_an_unfinished_segment_without_words_takes_nothing_off_the_screen() -> None:
    transcript, found = told(hypothesis("I slept", final=False), hypothesis("", final=False))
    assert found[1] is None
    assert transcript.speaking["c0"].text == "I slept"
    _, [nothing] = told(hypothesis("", final=False))
    assert nothing is None


def test_a_final_without_words_takes_what_was_shown_off_the_screen() -> None:
    transcript, found = told(
        hypothesis("I slept", final=False), hypothesis("", doubt="the recognizer failed")
    )
    assert found[1] is not None
    assert (found[1].words, found[1].final, found[1].revision) == ((), True, 2)
    assert not transcript.speaking


def test_a_final_without_words_of_which_nothing_was_shown_is_not_told() -> None:
    assert told(hypothesis(""))[1] == [None]


def test_what_was_shown_after_a_cut_goes_on_as_the_next_utterance() -> None:
    both = hypothesis("I slept for hours and then", final=False)
    first = replace(hypothesis("I slept for hours"), rest=both.words[4:], rest_stable=1)
    transcript, _ = hear(hear(Transcript(), both)[0], first)
    transcript, rest = go_on(transcript, first)
    assert rest is not None
    assert (rest.text, rest.stable, rest.final) == ("and then", 1, False)
    assert rest.id == utterance_id("client", first.end)
    assert transcript.speaking == {rest.id: rest}


def test_nothing_goes_on_after_an_utterance_that_ended() -> None:
    transcript, _ = told(hypothesis("I slept"))
    assert go_on(transcript, hypothesis("I slept")) == (transcript, None)


def test_where_nothing_was_written_is_remembered_for_each_track() -> None:
    transcript, _ = told(
        hypothesis("", doubt="repetition"),
        hypothesis("I slept", start=90_000),
        hypothesis("", start=200_000, final=False),
        hypothesis("", start=300_000),
    )
    gone = transcript.unheard["client"]
    assert [stretch.start for stretch in gone] == [0, 300_000]
    assert all(stretch.end > stretch.start for stretch in gone)
    assert "therapist" not in transcript.unheard


def test_where_nothing_was_written_is_forgotten_in_time() -> None:
    transcript, _ = told(*(hypothesis("", start=n * 50_000) for n in range(UNHEARD + 5)))
    gone = transcript.unheard["client"]
    assert len(gone) == UNHEARD
    assert gone[-1].start == (UNHEARD + 4) * 50_000


def test_two_people_speaking_at_once_are_two_utterances() -> None:
    transcript, found = told(
        hypothesis("I slept", "client", final=False),
        hypothesis("Go on", "therapist", final=False),
        hypothesis("I slept well", "client"),
    )
    assert [u.id for u in found if u] == ["c0", "t0", "c0"]
    assert list(transcript.speaking) == ["t0"]


_hypotheses = st.builds(
    lambda text, start, final: hypothesis(text, start=start * 1_000, final=final),
    st.sampled_from(["", "a", "a b", "b"]),
    st.integers(0, 3),
    st.booleans(),
)


@given(st.lists(_hypotheses, max_size=25))
def test_revisions_count_up_and_what_is_final_is_no_longer_open(found: list[Hypothesis]) -> None:
    transcript = Transcript()
    last: dict[str, int] = {}
    for one in found:
        transcript, now = hear(transcript, one)
        name = utterance_id(one.speaker, one.start)
        if now is not None:
            assert now.revision == last.get(name, 0) + 1
            last[name] = now.revision
        if one.final:
            assert name not in transcript.speaking
            last.pop(name, None)
    assert all(not open_one.final for open_one in transcript.speaking.values())


def test_more_stable_words_are_told_though_the_words_are_the_same() -> None:
    guess = hypothesis("I slept", final=False)
    transcript, found = told(guess, replace(guess, stable=1), replace(guess, stable=1))
    assert [u and u.stable for u in found] == [0, 1, None]
    assert transcript.speaking["c0"].stable == 1


def test_all_words_of_a_final_are_stable() -> None:
    _, [found] = told(hypothesis("I slept well"))
    assert found is not None
    assert found.stable == 3


def texts(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def doubtful(text: str, speaker: Party = "client") -> Utterance:
    """An utterance that is just not believed."""
    sure = utterance(text, speaker)
    return replace(sure, words=tuple(replace(w, probability=BELIEVED - 0.01) for w in sure.words))


def test_what_was_said_is_the_words_of_the_same_speaker_in_order() -> None:
    heard = tuple(
        talk(("client", "one two three"), ("therapist", "not mine"), ("client", "four five"))
    )
    assert texts(said(heard, "client")) == "one two three four five"
    assert texts(said(heard, "therapist")) == "not mine"
    assert said((), "client") == ()


def test_what_was_said_goes_back_only_to_what_is_not_believed() -> None:
    """What is wrong in it would be carried on."""
    before, after = utterance("one"), utterance("two three", start=90_000)
    assert texts(said((before, doubtful("wrong"), after), "client")) == "two three"
    assert said((before, doubtful("wrong")), "client") == ()
    assert texts(said((before, doubtful("theirs", "therapist"), after), "client")) == (
        "one two three"
    )


def test_one_doubtful_word_does_not_make_an_utterance_unbelieved() -> None:
    sure = utterance("one two three")
    words = (replace(sure.words[0], probability=0.1), *sure.words[1:])
    assert said((replace(sure, words=words),), "client") == words


def test_what_was_said_does_not_grow_with_the_session() -> None:
    heard = tuple(utterance("some more words", start=n * 20_000) for n in range(200))
    assert RECALLED <= len(said(heard, "client")) < RECALLED + 3


def test_what_was_said_is_not_in_a_repr() -> None:
    transcript, [found] = told(hypothesis("secret", final=False))
    assert "secret" not in repr((transcript, found, utterance("secret")))
