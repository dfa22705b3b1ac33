import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from audio.types import SAMPLE_RATE, SpeechSegment
from live.transcribe.run import CONTEXT, transcribe
from live.transcribe.sources import Layout
from live.transcribe.values import Transcription
from models.speech import Checkpoint, Context, Hypothesis
from tests.fakes.detector import Loud
from tests.fakes.models import ScriptedRecognizer
from tests.live.transcribe.recordings import voice, write_wav


class Deaf(ScriptedRecognizer):
    """Understands nothing, and says why."""

    def final(self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint) -> Hypothesis:
        hypothesis = super().final(segment, context, checkpoint)
        doubt = "repetition" if len(self.decoded) == 1 else ""
        return Hypothesis(segment.speaker, segment.start, hypothesis.end, (), True, doubt)


def second(segment: SpeechSegment) -> str:
    """Name a segment by the second its speech began in."""
    return f"at {round(segment.start / SAMPLE_RATE + 0.4)}"


@pytest.fixture
def pair(tmp_path: Path) -> Layout:
    therapist = write_wav(tmp_path / "t.wav", voice(14, (1, 3), (7, 9), (11, 13)))
    client = write_wav(tmp_path / "c.wav", voice(12, (4, 6), (8, 10)))
    return Layout((therapist, client), ("therapist", "client"), "files", "By file.")


def outline(heard: Transcription) -> list[tuple[str | None, str]]:
    return [(passage.speaker, passage.text) for passage in heard.passages]


def test_passages_of_all_tracks_come_in_the_order_they_were_said(pair: Layout) -> None:
    heard = transcribe(pair, ScriptedRecognizer(second), Loud)
    assert outline(heard) == [
        ("therapist", "at 1"),
        ("client", "at 4"),
        ("therapist", "at 7"),
        ("client", "at 8"),  # crosstalk stays with its track
        ("therapist", "at 11"),
    ]
    assert (heard.speakers, heard.tracked_by) == (("therapist", "client"), "files")
    assert heard.length == 14 * SAMPLE_RATE
    assert heard.remarks == ("By file.",)
    assert heard.problems == ()


def test_each_speakers_words_are_read_by_their_own_last_ones(pair: Layout) -> None:
    recognizer = ScriptedRecognizer(second)
    transcribe(pair, recognizer, Loud)
    contexts = {
        second(segment): " ".join(word.text for word in context.words)
        for segment, context in recognizer.decoded
    }
    assert contexts == {
        "at 1": "",
        "at 4": "",
        "at 7": "at 1",
        "at 8": "at 4",
        "at 11": "at 1 at 7",
    }
    tracks = {second(segment): context.track for segment, context in recognizer.decoded}
    assert tracks["at 7"] == tracks["at 1"] != tracks["at 4"]


def test_the_context_does_not_grow_with_the_recording(pair: Layout) -> None:
    recognizer = ScriptedRecognizer(lambda _: "word " * (CONTEXT - 10))
    transcribe(pair, recognizer, Loud)
    assert max(len(context.words) for _, context in recognizer.decoded) == CONTEXT


def test_everything_is_read_in_the_given_language_and_by_the_vocabulary(pair: Layout) -> None:
    recognizer = ScriptedRecognizer(second, language="en")
    transcribe(pair, recognizer, Loud, language="de", vocabulary=("Sertraline",))
    told = {(context.language, context.vocabulary) for _, context in recognizer.decoded}
    assert told == {("de", ("Sertraline",))}


def test_a_language_that_is_not_given_is_told_from_each_tracks_beginning(pair: Layout) -> None:
    recognizer = ScriptedRecognizer(second, language="de")
    transcribe(pair, recognizer, Loud, language=None)
    languages = {second(segment): context.language for segment, context in recognizer.decoded}
    assert languages == {"at 1": None, "at 4": None, "at 7": "de", "at 8": "de", "at 11": "de"}


def test_a_language_is_not_told_from_a_single_short_word(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", voice(14, (1, 1.5), (4, 7), (10, 11)))
    recognizer = ScriptedRecognizer(second, language="de")
    layout = Layout((path,), (None,), "nothing", "")
    transcribe(layout, recognizer, Loud, language=None)
    assert [context.language for _, context in recognizer.decoded] == [None, None, "de"]


def test_each_segment_is_decoded_once_and_whole(pair: Layout) -> None:
    recognizer = ScriptedRecognizer()
    transcribe(pair, recognizer, Loud)
    assert len(recognizer.decoded) == 5
    assert all(segment.ended for segment, _ in recognizer.decoded)


def test_channels_are_tracks(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", voice(9, (1, 3)), voice(9, (4, 6)))
    layout = Layout((path,), ("therapist", "client"), "channels", "By channel.")
    heard = transcribe(layout, ScriptedRecognizer(second), Loud)
    assert outline(heard) == [("therapist", "at 1"), ("client", "at 4")]


def test_a_mixed_recording_names_nobody(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", voice(9, (1, 3)), voice(9, (4, 6)))
    layout = Layout((path,), (None,), "nothing", "Mixed.")
    heard = transcribe(layout, ScriptedRecognizer(second), Loud)
    assert outline(heard) == [(None, "at 1"), (None, "at 4")]
    assert heard.speakers == ()


def test_speech_that_goes_on_to_the_end_is_heard(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", voice(5.3, (2, 5.3)))
    heard = transcribe(Layout((path,), (None,), "nothing", ""), ScriptedRecognizer(), Loud)
    assert len(heard.passages) == 1
    assert heard.passages[0].end == round(5.3 * SAMPLE_RATE)


def test_what_is_not_understood_is_there_with_its_time_and_reason(pair: Layout) -> None:
    heard = transcribe(pair, Deaf(), Loud)
    assert heard.not_understood == heard.passages
    first = heard.passages[0]
    assert (first.start / SAMPLE_RATE, first.end / SAMPLE_RATE) == pytest.approx(
        (0.6, 3.0), abs=0.05
    )
    assert [passage.doubt for passage in heard.passages] == ["repetition", *["no-speech"] * 4]
    assert heard.problems == ()


def test_what_is_not_understood_is_no_part_of_what_comes_after(pair: Layout) -> None:
    recognizer = Deaf()
    transcribe(pair, recognizer, Loud)
    unheard = [
        [stretch.start for stretch in context.unheard]
        for segment, context in recognizer.decoded
        if context.track == "therapist"
    ]
    starts = [s.start for s, context in recognizer.decoded if context.track == "therapist"]
    assert unheard == [starts[:n] for n in range(len(starts))]


def test_one_failure_of_the_recognizer_costs_one_passage_and_is_told(
    pair: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    def says(segment: SpeechSegment) -> str:
        if second(segment) == "at 7":
            raise RuntimeError("a secret word")
        return second(segment)

    heard = transcribe(pair, ScriptedRecognizer(says), Loud)
    assert [passage.doubt for passage in heard.passages] == ["", "", "failed", "", ""]
    assert heard.problems == ("The recognizer failed at 1 of 5 passages.",)
    logged = capsys.readouterr().out
    assert "RuntimeError" in logged
    assert "secret" not in logged


def test_ctrl_c_ends_it(pair: Layout) -> None:
    def says(_: SpeechSegment) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        transcribe(pair, ScriptedRecognizer(says), Loud)


def test_progress_is_told_each_second(pair: Layout) -> None:
    told: list[tuple[int, int | None]] = []
    transcribe(pair, ScriptedRecognizer(), Loud, lambda *at: told.append(at))
    assert told == [(n * SAMPLE_RATE, 14 * SAMPLE_RATE) for n in range(15)]


def test_a_recording_without_speech_has_no_passages(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", voice(3))
    heard = transcribe(Layout((path,), (None,), "nothing", ""), ScriptedRecognizer(), Loud)
    assert heard.passages == ()


def test_memory_does_not_grow_with_the_recording(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", np.tile(voice(10, (1, 3)), 30))

    class Forgetful(ScriptedRecognizer):
        def final(
            self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint
        ) -> Hypothesis:
            try:
                return super().final(segment, context, checkpoint)
            finally:
                self.decoded.clear()

    tracemalloc.start()
    try:
        heard = transcribe(Layout((path,), (None,), "nothing", ""), Forgetful(), Loud)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(heard.passages) == 30
    assert peak < 5_000_000  # the whole of it would be 19 MB
