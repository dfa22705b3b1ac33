# noqa: INP001 - not part of the package: a script
"""WhisperLiveKit, in process, driven as its own server does; its LocalAgreement policy.

Its other policy needs PyTorch weights of another form, so it would not be the same model.
"""

import asyncio
import logging
import os
from typing import Any

import speaking  # type: ignore[import-not-found]  # beside this script


class Screen:
    """Text that is committed piece by piece, with a guess behind it."""

    def __init__(self) -> None:
        self._pieces: list[list[str]] = []
        self._guess = ""

    def update(self, committed: str, guess: str) -> None:
        """Show all that is committed, and the guess at what follows."""
        words = committed.split()
        lines = []
        same = 0
        for number, piece in enumerate(self._pieces):
            if words[same : same + len(piece)] != piece:
                # It rewrites what it had committed: from here on, all of it stands here.
                lines += [speaking.line(number, " ".join(words[same:]), final=True)]
                gone = range(number + 1, len(self._pieces))
                lines += [speaking.line(later, "", final=True) for later in gone]
                self._pieces[number] = words[same:]
                self._pieces[number + 1 :] = [[] for _ in gone]
                same = len(words)
                break
            same += len(piece)
        if words[same:]:
            lines.append(speaking.line(len(self._pieces), " ".join(words[same:]), final=True))
            self._pieces.append(words[same:])
            self._guess = ""
        if guess != self._guess:
            self._guess = guess
            lines.append(speaking.line(len(self._pieces), guess, final=False))
        if lines:
            speaking.show(*lines)

    def close(self) -> None:
        """What was only a guess at the end stays as it is."""
        if self._guess:
            speaking.show(speaking.line(len(self._pieces), self._guess, final=True))


async def main() -> None:
    """Be a system of the bench."""
    logging.disable(logging.INFO)
    from whisperlivekit.audio_processor import (  # type: ignore[import-not-found]
        AudioProcessor,
    )
    from whisperlivekit.core import TranscriptionEngine  # type: ignore[import-not-found]

    options = speaking.OPTIONS
    engine = TranscriptionEngine(
        backend="faster-whisper",
        backend_policy="localagreement",
        model_path=options["recognizer"],
        lan=options.get("language") or "auto",
        pcm_input=True,
        vac=True,
        asr_coalesce_min_s=0.75,  # its documentation's advice for a CPU that falls behind
        warmup_file=False,
    )
    processor = AudioProcessor(transcription_engine=engine)
    results = await processor.create_tasks()
    frames = speaking.frames()
    screen = Screen()
    speaking.ready(policy="localagreement", vac=True, coalesce_s=0.75)

    async def feed() -> None:
        while (frame := await asyncio.to_thread(frames.get)) is not None:
            await processor.process_audio(frame[1].tobytes())
        await processor.process_audio(b"")

    feeding = asyncio.create_task(feed())
    async for front in results:
        state: Any = front.to_dict()
        committed = " ".join(row["text"].strip() for row in state["lines"] if row.get("text"))
        screen.update(committed, state["buffer_transcription"].strip())
        if feeding.done() and state.get("status") == "ready_to_stop":
            break
    await feeding
    screen.close()
    speaking.done()
    os._exit(0)  # its threads do not all end by themselves


if __name__ == "__main__":
    asyncio.run(main())
