"""Whisper's weights in CTranslate2, a step at a time: encode audio, decode, find the times."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from audio.types import SpeechSegment
from models.aligned import Heard, aligned_words
from models.decoding import MAX_WINDOW, Decoded, short_window, token_cap
from models.errors import WeightsMissing
from models.reading import sound
from models.speech import Checkpoint, Context, Word, written

_HOP: Final = 160
"""Samples a spectrogram frame. Source: Whisper."""

_TERMS: Final = 160
"""Most tokens of listed terms: with what is forced and what may be answered, the decoder's 448."""

_PROMPT: Final = 30
"""Most tokens of what was said before; each costs time and pulls towards repeating it."""


@dataclass(frozen=True, slots=True)
class Take:
    """Audio as the decoder sees it.

    Attributes:
        encoded: What the encoder made of it.
        tokenizer: Of the language it is in.
        start: Its first sample, in samples since the session went live.
        end: One past its last.
    """

    encoded: Any
    tokenizer: Any
    start: int
    end: int


class Steps:
    """Whisper weights in CTranslate2's form; see ``models.whisper.Whisper`` for the arguments.

    Raises:
        WeightsMissing: If ``path`` has no model.
    """

    def __init__(
        self, path: Path, *, workers: int, threads: int, device: str, compute_type: str
    ) -> None:
        import ctranslate2
        import tokenizers
        from faster_whisper.feature_extractor import FeatureExtractor

        for name in ("model.bin", "config.json", "tokenizer.json"):
            if not (path / name).is_file():
                raise WeightsMissing(
                    f"expected {path} to be a folder with {name}, found none; "
                    "get weights with `conote models fetch`"
                )
        self._view: Any = ctranslate2.StorageView.from_array
        self._model: Any = ctranslate2.models.Whisper(
            str(path),
            device=device,
            compute_type=compute_type,
            inter_threads=workers,
            intra_threads=threads,
        )
        self._features: Any = FeatureExtractor(feature_size=self._model.n_mels)
        self._vocabulary: Any = tokenizers.Tokenizer.from_file(str(path / "tokenizer.json"))
        self._speaking: dict[str, Any] = {}
        self._lock = threading.Lock()

    def knows(self, language: str) -> bool:
        """Whether it can read a language, by Whisper's code for it."""
        if not self._model.is_multilingual:
            return language == "en"
        try:
            self._tokenizer(None, language)
        except ValueError:
            return False
        return True

    def close(self) -> None:
        """Free the weights."""
        self._model.unload_model()

    def take(
        self,
        segment: SpeechSegment,
        start: int,
        context: Context,
        checkpoint: Checkpoint,
        *,
        window: int = 0,
    ) -> Take:
        """Run the encoder on a segment from ``start`` on, zeros behind it."""
        samples = sound(segment, start, context.unheard)
        if samples.size > MAX_WINDOW:
            raise ValueError(
                f"expected a segment of at most {MAX_WINDOW} samples, got {samples.size}; "
                "lower the segmenter's max_length"
            )
        window = window or short_window(samples.size, final=segment.ended or segment.pausing)
        # The waveform, not the spectrogram: its zeros are not the spectrogram's.
        padded = np.zeros(window, np.float32)
        padded[: samples.size] = samples
        mel = np.ascontiguousarray(self._features(padded, padding=0)[None, :, : window // _HOP])
        checkpoint()
        encoded = self._model.encode(self._view(mel))
        checkpoint()
        return Take(encoded, self._tokenizer(encoded, context.language), start, segment.end)

    def _tokenizer(self, encoded: Any, language: str | None) -> Any:
        """Give the tokenizer of a language; the one that is heard, if it is None."""
        from faster_whisper.tokenizer import Tokenizer

        if not self._model.is_multilingual:
            language = "en"
        elif language is None:
            token, _ = self._model.detect_language(encoded)[0][0]
            language = token.strip("<|>")
        with self._lock:
            if language not in self._speaking:
                self._speaking[language] = Tokenizer(
                    self._vocabulary,
                    self._model.is_multilingual,
                    task="transcribe",
                    language=language,
                )
            return self._speaking[language]

    def decode(
        self,
        take: Take,
        forced: Sequence[Word],
        prompt: tuple[Sequence[str], Sequence[Word]],
    ) -> Decoded:
        """Decode greedily at temperature 0. There is no ladder: it can take six times as long.

        Args:
            take: What is heard.
            forced: What the answer has to begin with.
            prompt: Vocabulary, and words said before; they cost little, and bind to nothing.
        """
        tokenizer = take.tokenizer
        start = [*tokenizer.sot_sequence, tokenizer.no_timestamps]
        vocabulary, before = prompt
        if told := _prompt(tokenizer, vocabulary, before):
            start = [tokenizer.sot_prev, *told, *start]
        given = tokens_of(tokenizer, forced)
        cap = token_cap(take.end - take.start)
        result = self._model.generate(
            take.encoded,
            [[*start, *given]],
            beam_size=1,
            max_length=len(start) + len(given) + cap,
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        answer = result.sequences_ids[0]
        new = answer[len(given) :]
        tokens = tuple(token for token in new if token < tokenizer.eot)
        return Decoded(
            tokens=tokens,
            text=tokenizer.decode(list(tokens)),
            # The score counts the answer's tokens but is summed over the new ones and the end.
            sureness=result.scores[0] * len(answer) / (len(new) + 1),
            no_speech=result.no_speech_prob,
            capped=len(new) >= cap,
            forced=tuple(given),
        )

    def hear(self, take: Take, decoded: Decoded) -> tuple[Heard, ...]:
        """Find each word's time and likelihood in one pass over the decoder."""
        tokens = [*decoded.forced, *decoded.tokens]
        if not tokens:
            return ()
        tokenizer = take.tokenizer
        aligned = self._model.align(
            take.encoded, tokenizer.sot_sequence, [tokens], max(1, (take.end - take.start) // _HOP)
        )[0]
        written, grouped = tokenizer.split_to_word_tokens([*tokens, tokenizer.eot])
        groups = [
            (word, len(part))
            for word, part in zip(written, grouped, strict=True)
            if part[0] < tokenizer.eot
        ]
        return aligned_words(
            groups, aligned.alignments, aligned.text_token_probs, take.start, take.end
        )


def tokens_of(tokenizer: Any, words: Sequence[Word]) -> list[int]:
    """Give words as the model would have written them."""
    # Written after another word, so that a script with spaces begins with one.
    before = Word(".", 0, 0, 1.0)
    found: list[int] = tokenizer.encode(written((before, *words))[1:]) if words else []
    return found


def _prompt(tokenizer: Any, vocabulary: Sequence[str], before: Sequence[Word]) -> list[int]:
    """What is told before the audio: whole terms first, so that what was said is nearest to it."""
    terms: list[int] = []
    for term in vocabulary:
        more = tokenizer.encode(f"{',' if terms else ''} {term}")
        if len(terms) + len(more) >= _TERMS:
            break
        terms += more
    if terms:
        terms += tokenizer.encode(".")
    return [*terms, *tokens_of(tokenizer, before)[-_PROMPT:]]
