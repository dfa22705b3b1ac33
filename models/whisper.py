"""Whisper through CTranslate2: fast guesses while someone speaks, a careful reading after."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from audio.types import SAMPLE_RATE, Samples, SpeechSegment
from models.aligned import Heard
from models.decoding import (
    MAX_WINDOW,
    MUTE,
    UNLIKELY,
    Decoded,
    begins_anew,
    doubt,
    says_twice,
)
from models.reading import Draft, adopt, bare, cut, follow, reading, sliding
from models.revising import revised
from models.speech import Checkpoint, Context, Hypothesis, Word, never_cancelled, written
from models.whisper_steps import Steps, Take, tokens_of

_TAIL: Final = SAMPLE_RATE // 2
"""What may sound on after the last word without being one, in samples: its end, a breath."""

_REMEMBERED: Final = 64
"""Unfinished segments remembered, over all tracks."""


@dataclass(slots=True)
class _Unfinished:
    """What is remembered of a segment that has not ended: guesses, and a reading in advance."""

    draft: Draft = field(default_factory=Draft)
    ahead: Hypothesis | None = None


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
        self._steps = Steps(
            path, workers=workers, threads=threads, device=device, compute_type=compute_type
        )
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
        take = self._steps.take(segment, window.start, context, checkpoint)
        decoded = self._steps.decode(take, window.known, (context.vocabulary, window.prompt))
        reason = doubt(decoded)
        if not reason and begins_anew(written((*window.prompt, *window.known)), decoded.text):
            reason = "repetition"
        if reason:  # what is shown stays
            shown = known.draft.shown
            guessed = self._hypothesis(segment, shown, take, "" if shown else reason)
            return replace(guessed, stable=known.draft.stable)
        guess = _words(self._steps.hear(take, decoded)[len(window.known) :])
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
        take = self._steps.take(segment, window.start, context, checkpoint)
        for kept in (stable, ()) if stable else ((),):
            given = (*window.known, *kept)
            decoded = self._steps.decode(take, given, (context.vocabulary, ()))
            if self._believable(decoded, segment, given, kept):
                read = self._steps.hear(take, decoded)[len(window.known) :]
                if all(heard.word.probability >= UNLIKELY for heard in read[: len(kept)]):
                    words = self._revised(take, read, window.known, draft.shown)
                    return self._hypothesis(segment, words, take)
        take = self._steps.take(segment, segment.start, context, checkpoint, window=MAX_WINDOW)
        decoded = self._steps.decode(take, (), (context.vocabulary, ()))
        if reason := doubt(decoded):
            return self._hypothesis(segment, (), take, reason)
        words = self._revised(take, self._steps.hear(take, decoded), (), draft.shown)
        return self._hypothesis(segment, words, take)

    def _revised(
        self, take: Take, read: Sequence[Heard], before: Sequence[Word], shown: Sequence[Word]
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
            return _words(read)
        tokenizer = take.tokenizer
        told = Decoded(
            tokens=tuple(tokens_of(tokenizer, shown)),
            text="",
            sureness=0,
            no_speech=0,
            capped=False,
            forced=tuple(tokens_of(tokenizer, before)),
        )
        seen = self._steps.hear(take, told)[len(before) :]
        if wanted != [bare(heard.word) for heard in seen]:  # taken apart, they are other words
            return _words(read)
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
        take = self._steps.take(whole, 0, Context(), never_cancelled)
        tokens = tuple(take.tokenizer.encode(" " + " ".join(text.split())))
        told = Decoded(tokens, text, sureness=0, no_speech=0, capped=False)
        return _words(self._steps.hear(take, told))

    def knows(self, language: str) -> bool:
        """Whether it can read a language, by Whisper's code for it."""
        return self._steps.knows(language)

    def forget(self, session: str) -> None:
        """Remember nothing more of what is being said in a session."""
        with self._lock:
            for key in [key for key in self._unfinished if key[0].startswith(f"{session}/")]:
                del self._unfinished[key]

    def close(self) -> None:
        """Free the weights."""
        with self._lock:
            self._steps.close()

    def _remember(self, track: str, start: int) -> _Unfinished:
        """Give what is remembered of an unfinished segment; forget the oldest of too many."""
        key = (track, start)
        with self._lock:
            known = self._unfinished.setdefault(key, _Unfinished())
            self._unfinished.move_to_end(key)
            while len(self._unfinished) > _REMEMBERED:
                self._unfinished.popitem(last=False)
        return known

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
        segment: SpeechSegment, words: Sequence[Word], take: Take, reason: str = ""
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


def _words(heard: Sequence[Heard]) -> tuple[Word, ...]:
    return tuple(one.word for one in heard)
