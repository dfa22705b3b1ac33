"""From recordings to a transcription: read, find speech, recognize, put in order."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

import structlog

from audio.segmenter import SpeechProbability, SpeechSegmenter
from audio.types import AudioChunk, Party, Samples, SpeechSegment
from live.stages.listening import LONGEST
from live.transcribe.sources import Layout, Progress, Reading
from live.transcribe.values import Passage, Transcription
from live.transcript import TELLING, UNHEARD
from models.speech import Context, Recognizer, Stretch, never_cancelled

log = structlog.get_logger()

FAILED: Final = "failed"
"""The doubt of a passage at which the recognizer raised an error."""

CONTEXT: Final = 60
"""Words of the same speaker, at most, that the next ones are read by."""

_KEY: Final[Party] = "client"
"""What segments are called inside a track. Nobody sees it: a track knows whose it is."""


def transcribe(
    layout: Layout,
    recognizer: Recognizer,
    listen: Callable[[], SpeechProbability],
    progress: Progress = lambda *_: None,
    language: str | None = "en",
    vocabulary: tuple[str, ...] = (),
) -> Transcription:
    """Write down what is said in a recording, or in the recordings of one conversation.

    Files are read a second at a time and their sound is not kept, so memory does not grow with
    their length. Each track has its own speech detector and its own context; what is said at the
    same time on two tracks stays with its track. Ctrl-C ends it between two steps.

    Args:
        layout: Where the tracks are and whose they are.
        recognizer: Decodes.
        listen: Makes a speech detector, one for each track.
        progress: Told after each second.
        language: What is spoken, as Whisper's code; None to tell it from each track's beginning.
        vocabulary: Names and terms that may come up.

    Returns:
        Every stretch of speech, by its start; those that were not understood too.

    Raises:
        UnreadableRecording: If nothing can be decoded of a file.
    """
    reading = Reading(layout)
    tracks = [
        _Track(speaker, listen(), recognizer, Context(speaker or "", (), vocabulary, language))
        for speaker in layout.speakers
    ]
    progress(0, reading.total)
    for block in reading.blocks():
        for track, samples in zip(tracks, block, strict=True):
            track.hear(samples)
        progress(reading.done, reading.total)
    for track in tracks:
        track.end()
    passages = [passage for track in tracks for passage in track.passages]
    failed = sum(passage.doubt == FAILED for passage in passages)
    problem = (f"The recognizer failed at {failed} of {len(passages)} passages.",) if failed else ()
    return Transcription(
        speakers=tuple(speaker for speaker in layout.speakers if speaker is not None),
        tracked_by=layout.tracked_by,
        length=reading.done,
        passages=tuple(sorted(passages, key=lambda passage: (passage.start, passage.end))),
        remarks=(layout.why, *reading.remarks),
        problems=(*reading.problems, *problem),
    )


class _Track:
    """One track on its way from samples to passages."""

    def __init__(
        self,
        speaker: str | None,
        speech_probability: SpeechProbability,
        recognizer: Recognizer,
        context: Context,
    ) -> None:
        self._speaker = speaker
        # No updates while speech goes on: nobody is waiting for a first guess.
        self._segmenter = SpeechSegmenter(
            _KEY, speech_probability, update_every=sys.maxsize, max_length=LONGEST
        )
        self._recognizer = recognizer
        self._context = context
        self._position = 0
        self.passages: list[Passage] = []

    def hear(self, samples: Samples) -> None:
        """Take in what follows, and recognize what ended in it."""
        if samples.size:  # without samples, the segmenter would end what is open
            chunk = AudioChunk(_KEY, self._position, samples)
            self._position = chunk.end
            self._recognize(self._segmenter.push(chunk))

    def end(self) -> None:
        """Recognize what was still open."""
        self._recognize(self._segmenter.flush())

    def _recognize(self, segments: Iterable[SpeechSegment]) -> None:
        for segment in segments:
            if segment.pausing:
                continue
            passage = self._passage(segment)
            self.passages.append(passage)

    def _passage(self, segment: SpeechSegment) -> Passage:
        try:
            heard = self._recognizer.final(segment, self._context, never_cancelled)
        except Exception as error:  # noqa: BLE001 - one passage must not cost the other eighty minutes
            log.error("recognizer_failed", error=type(error).__name__)
            self._leave_out(segment)
            return Passage(self._speaker, segment.start, segment.speech_end, (), FAILED)
        if not heard.words:
            self._leave_out(segment)
            doubt = heard.doubt or "no-speech"
            return Passage(self._speaker, segment.start, segment.speech_end, (), doubt)
        told = heard.language if heard.end - heard.start >= TELLING else None
        self._context = replace(
            self._context,
            words=(*self._context.words, *heard.words)[-CONTEXT:],
            language=self._context.language or told,
        )
        return Passage(self._speaker, heard.words[0].start, heard.words[-1].end, heard.words)

    def _leave_out(self, segment: SpeechSegment) -> None:
        """Let nothing that sounds in a segment be taken for a part of the next ones."""
        gone = (*self._context.unheard, Stretch(segment.start, segment.end))
        self._context = replace(self._context, unheard=gone[-UNHEARD:])
