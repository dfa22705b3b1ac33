"""Whisper on real weights and synthetic voices: the right words, and none where none were said."""

import json
import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from audio.files import read_recording
from audio.types import SAMPLE_RATE, Party, Samples, SpeechSegment
from models import decoding
from models.errors import WeightsMissing
from models.speech import Hypothesis, never_cancelled
from models.weights import default_cache_dir, find
from models.whisper import Whisper

pytestmark = pytest.mark.engine

CALL = Path(__file__).parents[1] / "data" / "call"
SECOND = SAMPLE_RATE


@pytest.fixture(scope="module")
def whisper() -> Whisper:
    try:
        return Whisper(find("whisper-base", default_cache_dir()))
    except WeightsMissing as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def turns() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((CALL / "reference.json").read_text())["turns"]
    return loaded[:8]


@pytest.fixture(scope="module")
def tracks() -> dict[Party, Samples]:
    return {
        party: np.concatenate(list(read_recording(CALL / f"{party}.opus")))
        for party in get_args(Party)
    }


def segment(
    turn: dict[str, Any], tracks: dict[Party, Samples], seconds: float | None = None
) -> SpeechSegment:
    """Cut a turn as the segmenter would, or its first ``seconds``."""
    speaker: Party = turn["speaker"]
    start = int((turn["start_s"] - 0.4) * SECOND)
    speech_end = int(turn["end_s"] * SECOND)
    end = speech_end + int(0.3 * SECOND) if seconds is None else start + int(seconds * SECOND)
    samples = tracks[speaker][start:end]
    return SpeechSegment(speaker, start, samples, min(speech_end, end), seconds is None)


def plain(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


def likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio()


def of(samples: Samples, *, ended: bool = True) -> SpeechSegment:
    return SpeechSegment("client", 0, samples, samples.size, ended)


def test_finals_say_what_was_said(
    whisper: Whisper, turns: list[dict[str, Any]], tracks: dict[Party, Samples]
) -> None:
    context = ""
    said, heard = [], []
    for turn in turns:
        final = whisper.final(segment(turn, tracks), context, never_cancelled)
        assert final.final
        assert final.doubt == ""
        said.append(turn["text"])
        heard.append(final.text)
        context = final.text
    assert likeness(" ".join(said), " ".join(heard)) > 0.9


def test_word_times_lie_in_order_where_the_words_were_said(
    whisper: Whisper, turns: list[dict[str, Any]], tracks: dict[Party, Samples]
) -> None:
    turn = turns[0]
    words = whisper.final(segment(turn, tracks), "", never_cancelled).words
    starts = [word.start / SECOND for word in words]
    assert starts == sorted(starts)
    assert all(word.start < word.end for word in words)
    assert starts[0] == pytest.approx(turn["start_s"], abs=0.5)
    assert words[-1].end / SECOND == pytest.approx(turn["end_s"], abs=0.5)
    # A word from the middle stands in the middle.
    middle = turn["start_s"] + (turn["end_s"] - turn["start_s"]) / 2
    assert starts[len(words) // 2] == pytest.approx(middle, abs=1.2)
    assert all(0.0 <= word.probability <= 1.0 for word in words)


def test_partials_grow_into_the_final(
    whisper: Whisper, turns: list[dict[str, Any]], tracks: dict[Party, Samples]
) -> None:
    turn = max(turns, key=lambda turn: turn["end_s"] - turn["start_s"])
    length = turn["end_s"] - turn["start_s"]
    texts = []
    for seconds in np.arange(1.0, length, 1.0):
        partial = whisper.partial(segment(turn, tracks, seconds), "", never_cancelled)
        assert not partial.final
        texts.append(partial.text)
    final = whisper.final(segment(turn, tracks), "", never_cancelled).text
    counts = [len(plain(text)) for text in texts]
    assert counts[-1] > counts[0]
    assert likeness(final, texts[-1]) > 0.7


def test_words_of_a_long_turn_settle_and_are_decoded_no_more(
    whisper: Whisper, turns: list[dict[str, Any]], tracks: dict[Party, Samples]
) -> None:
    client = [turn for turn in turns if turn["speaker"] == "client"]
    speech = np.concatenate([segment(turn, tracks).samples for turn in client])[: 20 * SECOND]
    assert speech.size > 14 * SECOND
    start = 5 * SECOND
    shown = Hypothesis("client", start, start, (), final=False)
    for end in range(4 * SECOND, speech.size, SECOND):
        growing = SpeechSegment("client", start, speech[:end], start + end, ended=False)
        shown = whisper.partial(growing, "", never_cancelled)
    draft = whisper._drafts["client", start]
    assert draft.anchor > 3 * SECOND
    assert shown.words[: len(draft.words)] == tuple(draft.words)
    whole = whisper.final(of(speech), "", never_cancelled).text
    assert likeness(whole, shown.text) > 0.8


@pytest.mark.parametrize("seconds", [1, 4, 12])
@pytest.mark.parametrize("level", [0.0, 1e-4, 1e-3, 1e-2])
def test_zeros_and_noise_give_no_words(whisper: Whisper, seconds: int, level: float) -> None:
    noise = np.random.default_rng(seconds).standard_normal(seconds * SECOND)
    final = whisper.final(of((noise * level).astype(np.float32)), "", never_cancelled)
    assert final.words == ()
    assert final.doubt == "no-speech"


def test_zeros_show_no_words_either(whisper: Whisper) -> None:
    silence = of(np.zeros(3 * SECOND, np.float32), ended=False)
    assert whisper.partial(silence, "", never_cancelled).words == ()


def test_what_is_not_believable_is_decoded_again_without_context(
    whisper: Whisper,
    turns: list[dict[str, Any]],
    tracks: dict[Party, Samples],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    contexts: list[str] = []
    true = Whisper._decode

    def recording(self: Whisper, *args: Any) -> decoding.Decoded:
        contexts.append(args[2])
        decoded = true(self, *args)
        if args[2]:
            return decoding.Decoded(decoded.tokens, "so " * 20, -0.1, 0.0, capped=True)
        return decoded

    monkeypatch.setattr(Whisper, "_decode", recording)
    final = whisper.final(segment(turns[0], tracks), "Said before.", never_cancelled)
    assert contexts == ["Said before.", ""]
    assert likeness(final.text, turns[0]["text"]) > 0.8


def test_a_loop_that_stays_gives_no_words_and_its_name(
    whisper: Whisper, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = decoding.Decoded((1,), "so " * 20, -0.1, 0.0, capped=True)
    monkeypatch.setattr(Whisper, "_decode", lambda *_: loop)
    final = whisper.final(of(np.zeros(SECOND, np.float32)), "", never_cancelled)
    assert (final.words, final.doubt) == ((), "repetition")


def test_work_that_is_given_up_stops_before_the_decoder(
    whisper: Whisper, turns: list[dict[str, Any]], tracks: dict[Party, Samples]
) -> None:
    def give_up() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        whisper.final(segment(turns[0], tracks), "", give_up)
    assert whisper.final(segment(turns[0], tracks), "", never_cancelled).words


def test_a_language_is_told_once_from_enough_speech(
    turns: list[dict[str, Any]], tracks: dict[Party, Samples], whisper: Whisper
) -> None:
    del whisper  # skips if there are no weights
    own = Whisper(find("whisper-base", default_cache_dir()), language=None)
    own.partial(segment(turns[0], tracks, 1.0), "", never_cancelled)
    assert own._undecided
    final = own.final(segment(turns[0], tracks), "", never_cancelled)
    assert not own._undecided
    assert own._language == "en"
    assert likeness(final.text, turns[0]["text"]) > 0.8
    own.close()


def test_a_segment_longer_than_the_encoder_takes_is_refused(whisper: Whisper) -> None:
    with pytest.raises(ValueError, match="max_length"):
        whisper.final(of(np.zeros(31 * SECOND, np.float32)), "", never_cancelled)


def test_only_the_last_few_unfinished_segments_are_remembered(whisper: Whisper) -> None:
    for start in range(6):
        samples = np.zeros(SECOND, np.float32)
        unfinished = SpeechSegment("client", start, samples, SECOND, ended=False)
        whisper.partial(unfinished, "", never_cancelled)
    assert list(whisper._drafts) == [("client", start) for start in range(2, 6)]


def test_a_folder_without_a_model_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="conote models fetch"):
        Whisper(tmp_path)
