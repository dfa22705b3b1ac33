# noqa: INP001 - not part of the package: a script
"""RealtimeSTT, fed with sound instead of a microphone, finals by its documented loop.

Its guesses come from a smaller model if there is one (``guesses``: tiny.en), which is how its
authors advise it, else from the same.
"""

# ruff: noqa: I001 - the protocol first: it moves standard output aside
import logging
import os
import threading
import time
from pathlib import Path

import speaking  # type: ignore[import-not-found]  # beside this script
import numpy as np

QUIET = 4.0
"""Seconds without any change after the end until everything counts as out."""


class Screen:
    """Utterances as they come: guesses at the one being spoken, finals of those before."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._spoken = 0
        self._owed: list[int] = []
        self._guess = ""
        self.changed = time.monotonic()

    @property
    def waiting(self) -> bool:
        """Whether a final is still owed."""
        return bool(self._owed)

    def guess(self, text: str) -> None:
        """What is being spoken, so far."""
        with self._lock:
            if text.strip() != self._guess:
                self._guess = text.strip()
                self._show(speaking.line(self._spoken, text, final=False))

    def stopped(self) -> None:
        """An utterance has ended; its final text comes later."""
        with self._lock:
            self._owed.append(self._spoken)
            self._spoken, self._guess = self._spoken + 1, ""

    def final(self, text: str) -> None:
        """The final text of the oldest utterance that has ended."""
        with self._lock:
            if self._owed:
                self._show(speaking.line(self._owed.pop(0), text or "", final=True))

    def _show(self, line: dict[str, object]) -> None:
        self.changed = time.monotonic()
        speaking.show(line)


def main() -> None:
    """Be a system of the bench."""
    from RealtimeSTT import AudioToTextRecorder  # type: ignore[import-not-found]

    options = speaking.OPTIONS
    screen = Screen()
    guesses = options.get("guesses") or options["recognizer"]
    recorder = AudioToTextRecorder(
        model=options["recognizer"],
        device="cpu",
        compute_type="int8",
        language=options.get("language") or "",
        use_microphone=False,
        spinner=False,
        enable_realtime_transcription=True,
        use_main_model_for_realtime=guesses == options["recognizer"],
        realtime_model_type=guesses,
        realtime_processing_pause=0.2,
        silero_deactivity_detection=True,
        on_recording_stop=screen.stopped,
        on_realtime_transcription_update=screen.guess,
        level=logging.ERROR,
        no_log_file=True,
    )
    over = threading.Event()

    def finals() -> None:
        while not over.is_set():
            recorder.text(screen.final)

    threading.Thread(target=finals, daemon=True).start()
    frames = speaking.frames()
    speaking.ready(guesses=Path(guesses).name, pause_s=0.2, other="its defaults")
    while (frame := frames.get()) is not None:
        recorder.feed_audio(frame[1].tobytes(), speaking.RATE)
    # It notices that time passes by the sound that comes: a microphone would go on.
    silence = np.zeros(speaking.RATE // 20, np.int16).tobytes()
    screen.changed = time.monotonic()
    while time.monotonic() - screen.changed < QUIET or screen.waiting or recorder.is_recording:
        recorder.feed_audio(silence, speaking.RATE)
        time.sleep(0.05)
    speaking.done()
    over.set()
    os._exit(0)  # its threads and processes do not all end by themselves


# It starts processes that import this file again.
if __name__ == "__main__":
    main()
