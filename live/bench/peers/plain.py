# noqa: INP001 - not part of the package: a script
"""The baseline: find an utterance, then one ``faster_whisper`` ``transcribe`` of it. No partials.

What most people would write: Silero finds speech, half a second of silence ends an utterance, it
begins 0.3 s before speech was found, and the library's defaults (beam 5, the temperature ladder)
transcribe it. It runs in conote's own environment, for the same versions, but as a script: inside
conote only ``models`` imports inference engines.
"""

# ruff: noqa: I001 - the protocol first: it moves standard output aside
import queue
import threading
from typing import Any

import speaking  # type: ignore[import-not-found]  # beside this script
import numpy as np
import onnxruntime
from faster_whisper import WhisperModel

WINDOW, CONTEXT = 512, 64
BEGIN, RELEASE = 0.5, 0.35
SILENCE = speaking.RATE // 2
PRE_ROLL = speaking.RATE * 3 // 10
BEAM = 5


class Track:
    """Finds the utterances of one track."""

    def __init__(self, number: int, session: Any) -> None:
        self.number = number
        self._session = session
        self._state = np.zeros((2, 1, 128), np.float32)
        self._context = np.zeros(CONTEXT, np.float32)
        self._rest = np.zeros(0, np.float32)
        self._held = np.zeros(0, np.float32)
        self._talking = False
        self._quiet = 0

    def push(self, samples: Any) -> list[Any]:
        """Take in samples; give the utterances that have ended."""
        self._rest = np.concatenate([self._rest, samples])
        ended = []
        while self._rest.size >= WINDOW:
            window, self._rest = self._rest[:WINDOW], self._rest[WINDOW:]
            ended += self._take(window)
        return ended

    def flush(self) -> list[Any]:
        """Give what is open when the sound ends."""
        return [self._held] if self._talking else []

    def _take(self, window: Any) -> list[Any]:
        heard = np.concatenate([self._context, window])[None]
        inputs = {"input": heard, "state": self._state, "sr": np.array(speaking.RATE, np.int64)}
        probability, self._state = self._session.run(None, inputs)
        self._context = window[-CONTEXT:]
        speech = float(probability[0, 0])
        self._held = np.concatenate([self._held, window])
        if not self._talking:
            self._talking, self._quiet = speech >= BEGIN, 0
            if not self._talking:
                self._held = self._held[-PRE_ROLL:]
            return []
        self._quiet = self._quiet + WINDOW if speech < RELEASE else 0
        if self._quiet < SILENCE:
            return []
        utterance, self._held, self._talking = self._held, self._held[-PRE_ROLL:], False
        return [utterance]


def main() -> None:
    """Be a system of the bench."""
    options = speaking.OPTIONS
    threads = int(options["threads"])
    model = WhisperModel(
        options["recognizer"], device="cpu", compute_type="int8", cpu_threads=threads
    )
    session_options = onnxruntime.SessionOptions()
    session_options.intra_op_num_threads = session_options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        options["detector"], session_options, providers=["CPUExecutionProvider"]
    )
    language = options.get("language") or None
    waiting: queue.Queue[tuple[int, Any] | None] = queue.Queue(256)

    def transcribe(samples: Any) -> str:
        segments, _ = model.transcribe(samples, language=language, beam_size=BEAM)
        return "".join(segment.text for segment in segments)

    def work() -> None:
        count = 0
        while (job := waiting.get()) is not None:
            track, samples = job
            text = transcribe(samples)
            count += 1
            if text.strip():
                speaking.show(speaking.line(count, text, final=True, track=track))

    transcribe(np.zeros(speaking.RATE, np.float32))  # the first time is slower
    worker = threading.Thread(target=work)
    worker.start()
    tracks = [Track(number, session) for number in range(int(options["tracks"]))]
    frames = speaking.frames()
    speaking.ready(beam=BEAM, silence_s=0.5, pre_roll_s=0.3, detector="Silero")
    while (frame := frames.get()) is not None:
        number, pcm = frame
        for utterance in tracks[number].push(speaking.floats(pcm)):
            waiting.put((number, utterance))
    for track in tracks:
        for utterance in track.flush():
            waiting.put((track.number, utterance))
    waiting.put(None)
    worker.join()
    speaking.done()


if __name__ == "__main__":
    main()
