"""Whisper through CTranslate2: fast guesses while someone speaks, a careful reading after."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from audio.types import SAMPLE_RATE, Samples, SpeechSegment
from models.aligned import Heard, aligned_words
from models.decoding import (
    MAX_WINDOW,
    MUTE,
    UNLIKELY,
    Decoded,
    begins_anew,
    doubt,
    says_twice,
    short_window,
    token_cap,
)
from models.errors import WeightsMissing
from models.reading import Draft, adopt, bare, cut, follow, reading, sliding, sound
from models.revising import revised
from models.speech import Checkpoint, Context, Hypothesis, Word, never_cancelled, written

_HOP: Final = 160
"""Samples a spectrogram frame. Source: Whisper."""

_TERMS: Final = 160
"""Most tokens of listed terms: with what is forced and what may be answered, the decoder's 448."""

_PROMPT: Final = 30
"""Most tokens of what was said before; each costs time and pulls towards repeating it."""

_TAIL: Final = SAMPLE_RATE // 2
"""What may sound on after the last word without being one, in samples: its end, a breath."""

_REMEMBERED: Final = 64
"""Unfinished segments remembered, over all tracks."""


@dataclass(slots=True)
class _Unfinished:
    """What is remembered of a segment that has not ended: guesses, and a reading in advance."""

    draft: Draft = field(default_factory=Draft)
    ahead: Hypothesis | None = None


@dataclass(frozen=True, slots=True)
class _Take:
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


class Whisper:
    """A ``Recognizer`` on Whisper weights in CTranslate2's form.

    A hypothesis with ``doubt`` has no words: ``"no-speech"`` if the model heard none,
    ``"repetition"`` if it was caught in a loop, so that there was speech and it is lost.

    Args:
        path: Folder with ``model.bin``, ``config.json``, ``tokenizer.json`` and the vocabulary.
        workers: Decodes that may run at once.
        threads: Threads of each. One is best up to eight seconds of audio: two take more than
            twice the CPU, and no less time.
        device: "cpu", "cuda", or "auto" for whatever there is.
        compute_type: CTranslate2's name for the arithmetic; "default" for what the device is
            good at.

    Raises:
        WeightsMissing: If ``path`` has no model.
    """

    def __init__(
        self,
        path: Path,
        *,
        workers: int = 1,
        threads: int = 1,
        device: str = "cpu",
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
            str(path),
            device=device,
            compute_type=compute_type,
            inter_threads=workers,
            intra_threads=threads,
        )
        self._features: Any = FeatureExtractor(feature_size=self._model.n_mels)
        self._vocabulary: Any = tokenizers.Tokenizer.from_file(str(path / "tokenizer.json"))
        self._speaking: dict[str, Any] = {}
        self._unfinished: OrderedDict[tuple[str, int], _Unfinished] = OrderedDict()
        self._lock = threading.Lock()

    def partial(
        self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint
    ) -> Hypothesis:
        """Guess at an unfinished segment, fast; read one that is pausing in advance."""
        known = self._remember(context.track, segment.start)
        if segment.pausing:
            known.ahead = self._read(segment, context, known.draft, checkpoint)
            if known.ahead.words:
                known.draft = adopt(known.draft, known.ahead.words)
            return replace(known.ahead, doubt="", stable=known.draft.stable)
        window = sliding(segment, context, known.draft)
        take = self._take(segment, window.start, context, checkpoint)
        decoded = self._decode(take, window.known, (context.vocabulary, window.prompt))
        reason = doubt(decoded)
        if not reason and begins_anew(written((*window.prompt, *window.known)), decoded.text):
            reason = "repetition"
        if reason:  # what is shown stays
            shown = known.draft.shown
            guessed = self._hypothesis(segment, shown, take, "" if shown else reason)
            return replace(guessed, stable=known.draft.stable)
        guess = self._align(take, decoded)[len(window.known) :]
        known.draft = follow(known.draft, guess, segment.end)
        guessed = self._hypothesis(segment, known.draft.shown, take)
        return replace(guessed, stable=known.draft.stable)

    def final(self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint) -> Hypothesis:
        """Read a finished segment, with word times: what was read in advance, if it still holds."""
        with self._lock:
            known = self._unfinished.pop((context.track, segment.start), _Unfinished())
        if known.ahead is not None and known.ahead.end == segment.end:
            return replace(known.ahead, final=True, stable=len(known.ahead.words))
        draft, later = cut(known.draft, segment.end)
        if later.shown:  # the segment was too long: what was guessed of the rest is not lost
            self._remember(context.track, segment.end).draft = later
        read = self._read(segment, context, draft, checkpoint)
        return replace(read, rest=later.shown, rest_stable=later.stable)

    def _read(
        self, segment: SpeechSegment, context: Context, draft: Draft, checkpoint: Checkpoint
    ) -> Hypothesis:
        """Read a segment as well as possible, in the light of what was said before it.

        What was shown as stable is forced, unless the whole of the audio speaks against it; of the
        rest on the screen, what is hardly less likely stays. What is not believable is read once
        more, the segment alone and in a full window, which loops least; then it is dropped.
        """
        window = reading(segment, context)
        stable = draft.known[: draft.stable]
        take = self._take(segment, window.start, context, checkpoint)
        for kept in (stable, ()) if stable else ((),):
            given = (*window.known, *kept)
            decoded = self._decode(take, given, (context.vocabulary, ()))
            if self._believable(decoded, segment, given, kept):
                read = self._hear(take, decoded)[len(window.known) :]
                if all(heard.word.probability >= UNLIKELY for heard in read[: len(kept)]):
                    words = self._revised(take, read, window.known, draft.shown)
                    return self._hypothesis(segment, words, take)
        take = self._take(segment, segment.start, context, checkpoint, window=MAX_WINDOW)
        decoded = self._decode(take, (), (context.vocabulary, ()))
        if reason := doubt(decoded):
            return self._hypothesis(segment, (), take, reason)
        words = self._revised(take, self._hear(take, decoded), (), draft.shown)
        return self._hypothesis(segment, words, take)

    def _revised(
        self, take: _Take, read: Sequence[Heard], before: Sequence[Word], shown: Sequence[Word]
    ) -> tuple[Word, ...]:
        """Choose between a reading and what is shown, where they differ.

        Args:
            take: What was heard.
            read: What was read of the segment.
            before: Words before it in the same audio.
            shown: What is on the screen of the segment.
        """
        wanted = [bare(word) for word in shown]
        if not shown or wanted == [bare(heard.word) for heard in read[: len(shown)]]:
            return tuple(heard.word for heard in read)
        tokenizer = take.tokenizer
        told = Decoded(
            tokens=tuple(_tokens(tokenizer, shown)),
            text="",
            sureness=0,
            no_speech=0,
            capped=False,
            forced=tuple(_tokens(tokenizer, before)),
        )
        seen = self._hear(take, told)[len(before) :]
        if wanted != [bare(heard.word) for heard in seen]:  # taken apart, they are other words
            return tuple(heard.word for heard in read)
        return revised(seen, read)

    def times(self, samples: Samples, text: str) -> tuple[Word, ...]:
        """Find when each word of a known text is spoken.

        Args:
            samples: ``float32[n]``, at most 30 s at 16 kHz.
            text: What is said in it.

        Returns:
            One word for each of ``text.split()``, times in samples from 0.
        """
        whole = SpeechSegment("client", 0, samples, samples.size, ended=True)
        take = self._take(whole, 0, Context(), never_cancelled)
        tokens = tuple(take.tokenizer.encode(" " + " ".join(text.split())))
        return self._align(take, Decoded(tokens, text, sureness=0, no_speech=0, capped=False))

    def knows(self, language: str) -> bool:
        """Whether it can read a language, by Whisper's code for it."""
        if not self._model.is_multilingual:
            return language == "en"
        try:
            self._tokenizer(None, language)
        except ValueError:
            return False
        return True

    def forget(self, session: str) -> None:
        """Remember nothing more of what is being said in a session."""
        with self._lock:
            for key in [key for key in self._unfinished if key[0].startswith(f"{session}/")]:
                del self._unfinished[key]

    def close(self) -> None:
        """Free the weights."""
        with self._lock:
            self._model.unload_model()

    def _remember(self, track: str, start: int) -> _Unfinished:
        """Give what is remembered of an unfinished segment; forget the oldest of too many."""
        key = (track, start)
        with self._lock:
            known = self._unfinished.setdefault(key, _Unfinished())
            self._unfinished.move_to_end(key)
            while len(self._unfinished) > _REMEMBERED:
                self._unfinished.popitem(last=False)
        return known

    def _take(
        self,
        segment: SpeechSegment,
        start: int,
        context: Context,
        checkpoint: Checkpoint,
        *,
        window: int = 0,
    ) -> _Take:
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
        return _Take(encoded, self._tokenizer(encoded, context.language), start, segment.end)

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

    def _decode(
        self,
        take: _Take,
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
        given = _tokens(tokenizer, forced)
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

    def _align(self, take: _Take, decoded: Decoded) -> tuple[Word, ...]:
        """Find each word's time; of the forced words, too."""
        return tuple(heard.word for heard in self._hear(take, decoded))

    def _hear(self, take: _Take, decoded: Decoded) -> tuple[Heard, ...]:
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

    @staticmethod
    def _believable(
        decoded: Decoded, segment: SpeechSegment, given: Sequence[Word], kept: Sequence[Word]
    ) -> bool:
        """Whether a decode goes on well after the words it was given, ``kept`` the segment's."""
        since = kept[-1].end + _TAIL if kept else segment.start
        spoken = (segment.speech_end - since) / SAMPLE_RATE
        mute = bool(decoded.forced) and len(decoded.tokens) < MUTE * spoken
        again = any(rule(written(given), decoded.text) for rule in (begins_anew, says_twice))
        return not (mute or again or doubt(decoded))

    @staticmethod
    def _hypothesis(
        segment: SpeechSegment, words: Sequence[Word], take: _Take, reason: str = ""
    ) -> Hypothesis:
        return Hypothesis(
            speaker=segment.speaker,
            start=segment.start,
            end=segment.end,
            words=tuple(words),
            final=segment.ended,
            doubt=reason,
            stable=len(words) if segment.ended else 0,
            language=take.tokenizer.language_code,
        )


def _tokens(tokenizer: Any, words: Sequence[Word]) -> list[int]:
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
    return [*terms, *_tokens(tokenizer, before)[-_PROMPT:]]
