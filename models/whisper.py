"""Whisper through CTranslate2: fast guesses while someone speaks, a careful reading after."""

import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any, Final

import numpy as np

from audio.types import SAMPLE_RATE, Party, Samples, SpeechSegment
from models.aligned import aligned_words, spread_words
from models.decoding import MAX_WINDOW, SURE, Decoded, doubt, short_window, token_cap
from models.errors import WeightsMissing
from models.partials import Draft
from models.speech import Checkpoint, Hypothesis, Word, never_cancelled

_HOP: Final = 160
"""Samples a spectrogram frame. Source: Whisper."""

_PROMPT: Final = 100
"""Most tokens of what was said before; each costs time and pulls towards repeating it."""

_DRAFTS: Final = 4
"""Unfinished segments remembered: two people, and one each that was just cut."""

_TELLING: Final = 2 * SAMPLE_RATE
"""Least audio a language is told by for good, in samples."""


class Whisper:
    """A ``Recognizer`` on Whisper weights in CTranslate2's form.

    A hypothesis with ``doubt`` has no words: ``"no-speech"`` if the model heard none,
    ``"repetition"`` if it was caught in a loop, so that there was speech and it is lost.

    Args:
        path: Folder with ``model.bin``, ``config.json``, ``tokenizer.json`` and the vocabulary.
        threads: Threads a decode uses. One decode runs at a time.
        language: What is spoken, as Whisper's code; None to tell it from the first two seconds
            and keep to it. English-only weights ignore it.
        compute_type: CTranslate2's name for the arithmetic.

    Raises:
        WeightsMissing: If ``path`` has no model.
    """

    def __init__(
        self,
        path: Path,
        *,
        threads: int = 2,
        language: str | None = "en",
        compute_type: str = "int8",
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
            str(path), device="cpu", compute_type=compute_type, intra_threads=threads
        )
        self._features: Any = FeatureExtractor(feature_size=self._model.n_mels)
        self._vocabulary: Any = tokenizers.Tokenizer.from_file(str(path / "tokenizer.json"))
        self._language = language
        self._tokenizer: Any = None if self._undecided else self._speaking(language)
        self._drafts: OrderedDict[tuple[Party, int], Draft] = OrderedDict()
        self._lock = threading.Lock()

    def partial(self, segment: SpeechSegment, context: str, checkpoint: Checkpoint) -> Hypothesis:
        """Decode an unfinished segment, fast: only what follows the words that settled before.

        ``context`` is not used: it would cost time at every call, and the final has it.
        """
        del context
        with self._lock:
            draft = self._draft(segment)
            samples = segment.samples[draft.anchor :]
            window = short_window(samples.size, final=False)
            encoded = self._encode(samples, window, checkpoint)
            decoded = self._decode(encoded, samples.size, draft.text, checkpoint)
            begin = segment.start + draft.anchor
            if reason := doubt(decoded):
                return _hypothesis(segment, tuple(draft.words), "" if draft.words else reason)
            if not draft.wants_times(samples.size):
                words = spread_words(decoded.text, decoded.probability, begin, segment.end)
                return _hypothesis(segment, draft.follow(words))
            words = self._align(encoded, decoded, samples.size, begin)
            return _hypothesis(segment, draft.settle(words, segment))

    def final(self, segment: SpeechSegment, context: str, checkpoint: Checkpoint) -> Hypothesis:
        """Decode a finished segment, with word times.

        A short window comes first. What is not sure or not believable there is decoded once
        more, in a full window and without ``context``, which is the usual cause of loops.
        """
        with self._lock:
            self._drafts.pop((segment.speaker, segment.start), None)
            size = segment.samples.size
            window = short_window(size, final=True)
            encoded = self._encode(segment.samples, window, checkpoint)
            decoded = self._decode(encoded, size, context, checkpoint)
            reason = doubt(decoded)
            if reason or decoded.sureness < SURE:
                full = self._encode(segment.samples, MAX_WINDOW, checkpoint)
                second = self._decode(full, size, "", checkpoint)
                if reason or not doubt(second):
                    encoded, decoded, reason = full, second, doubt(second)
            if reason:
                return _hypothesis(segment, (), reason)
            return _hypothesis(segment, self._align(encoded, decoded, size, segment.start))

    def times(self, samples: Samples, text: str) -> tuple[Word, ...]:
        """Find when each word of a known text is spoken.

        Args:
            samples: ``float32[n]``, at most 30 s at 16 kHz.
            text: What is said in it.

        Returns:
            One word for each of ``text.split()``, times in samples from 0.
        """
        with self._lock:
            encoded = self._encode(samples, MAX_WINDOW, never_cancelled)
            tokens = tuple(self._tokenizer.encode(" " + " ".join(text.split())))
            known = Decoded(tokens, text, sureness=0.0, no_speech=0.0, capped=False)
            return self._align(encoded, known, samples.size, 0)

    def close(self) -> None:
        """Free the weights."""
        with self._lock:
            self._model.unload_model()

    @property
    def _undecided(self) -> bool:
        return self._language is None and bool(self._model.is_multilingual)

    def _draft(self, segment: SpeechSegment) -> Draft:
        """Give what is remembered of an unfinished segment; forget the oldest of too many."""
        draft = self._drafts.setdefault((segment.speaker, segment.start), Draft())
        self._drafts.move_to_end((segment.speaker, segment.start))
        while len(self._drafts) > _DRAFTS:
            self._drafts.popitem(last=False)
        return draft

    def _speaking(self, language: str | None) -> Any:
        """Make the tokenizer for a language."""
        from faster_whisper.tokenizer import Tokenizer

        return Tokenizer(
            self._vocabulary,
            self._model.is_multilingual,
            task="transcribe",
            language=language or "en",
        )

    def _encode(self, samples: Samples, window: int, checkpoint: Checkpoint) -> Any:
        """Run the encoder on audio that is padded with zeros to ``window`` samples."""
        if samples.size > MAX_WINDOW:
            raise ValueError(
                f"expected a segment of at most {MAX_WINDOW} samples, got {samples.size}; "
                "lower the segmenter's max_length"
            )
        # The waveform, not the spectrogram: its zeros are not the spectrogram's.
        padded = np.zeros(window, np.float32)
        padded[: samples.size] = samples
        mel = np.ascontiguousarray(self._features(padded, padding=0)[None, :, : window // _HOP])
        checkpoint()
        encoded = self._model.encode(self._view(mel))
        checkpoint()
        if self._tokenizer is None or self._undecided:
            self._hear_language(encoded, samples.size)
        return encoded

    def _hear_language(self, encoded: Any, size: int) -> None:
        """Tell the language; for good, if there was enough to tell it by."""
        token, _ = self._model.detect_language(encoded)[0][0]
        language = token.strip("<|>")
        self._tokenizer = self._speaking(language)
        if size >= _TELLING:
            self._language = language

    def _decode(self, encoded: Any, size: int, context: str, checkpoint: Checkpoint) -> Decoded:
        """Decode greedily at temperature 0. There is no ladder: it can take six times as long."""
        tokenizer = self._tokenizer
        prompt = [*tokenizer.sot_sequence, tokenizer.no_timestamps]
        if context.strip():
            before = tokenizer.encode(" " + context.strip())[-_PROMPT:]
            prompt = [tokenizer.sot_prev, *before, *prompt]
        cap = token_cap(size)
        result = self._model.generate(
            encoded,
            [prompt],
            beam_size=1,
            max_length=len(prompt) + cap,
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        checkpoint()
        given = result.sequences_ids[0]
        tokens = tuple(token for token in given if token < tokenizer.eot)
        return Decoded(
            tokens=tokens,
            text=tokenizer.decode(list(tokens)),
            # The score is a mean over the tokens given; the end token counts too.
            sureness=result.scores[0] * len(given) / (len(given) + 1),
            no_speech=result.no_speech_prob,
            capped=len(given) >= cap,
        )

    def _align(self, encoded: Any, decoded: Decoded, size: int, start: int) -> tuple[Word, ...]:
        """Find each word's time in one pass over the decoder."""
        tokens = list(decoded.tokens)
        aligned = self._model.align(
            encoded, self._tokenizer.sot_sequence, [tokens], max(1, size // _HOP)
        )[0]
        written, grouped = self._tokenizer.split_to_word_tokens([*tokens, self._tokenizer.eot])
        groups = [
            (word, len(part))
            for word, part in zip(written, grouped, strict=True)
            if part[0] < self._tokenizer.eot
        ]
        return aligned_words(
            groups, aligned.alignments, aligned.text_token_probs, start, start + size
        )


def _hypothesis(segment: SpeechSegment, words: tuple[Word, ...], reason: str = "") -> Hypothesis:
    stable = len(words) if segment.ended else 0
    return Hypothesis(
        segment.speaker, segment.start, segment.end, words, segment.ended, reason, stable
    )
