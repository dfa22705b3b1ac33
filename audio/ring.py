"""The bounded buffer between one track's reader and whoever listens."""

from collections import deque
from collections.abc import Callable
from itertools import islice
from typing import Final

import anyio
import numpy as np

from audio.presence import Presence
from audio.types import SAMPLE_RATE, AudioChunk, AudioLost, Party, Sound

BATCH: Final = 1_536
"""Samples a read waits for: 96 ms, three windows of the speech detector. Fewer, larger steps
cost less of a core than the 50 frames a second that a call sends."""

MAX_REPORTS: Final = 64
"""Separate losses kept apart; beyond that the last one grows by what more is dropped."""

LONGEST_READ: Final = SAMPLE_RATE
"""Samples a read returns at most, so that catching up happens in steps others can interrupt."""


class AudioRing:
    """Hold one track's audio until it is listened to; when full, drop the oldest and say so.

    One writer and one reader, both on the event loop. ``push`` never blocks, so a slow
    listener never slows the call. A chunk without samples marks that the track has gone quiet
    (paused, muted, stalled, ended): what came before it is not held back for a fuller batch,
    and the mark itself is given to the reader, so that it can end what is open.

    Attributes:
        on_sound: Called when ``sound`` becomes another. Must not block.

    Args:
        speaker: Owner of the track.
        seconds: What is kept, in seconds.

    Raises:
        ValueError: If ``seconds`` is not above 0.
    """

    def __init__(self, speaker: Party, seconds: float = 60.0) -> None:
        if seconds <= 0:
            raise ValueError(f"seconds: expected more than 0, got {seconds}")
        self._speaker: Party = speaker
        self._capacity = round(seconds * SAMPLE_RATE)
        self._items: deque[AudioChunk | AudioLost] = deque()
        self._dropped: deque[AudioLost] = deque()
        self._buffered = 0
        self._closed = False
        self._changed = anyio.Event()
        self._presence = Presence()
        self.on_sound: Callable[[], None] = lambda: None

    @property
    def sound(self) -> Sound:
        """Whether sound arrives, by what was pushed last."""
        return "none" if self._closed else self._presence.sound

    @property
    def speaker(self) -> Party:
        """Owner of the track."""
        return self._speaker

    @property
    def buffered(self) -> int:
        """Samples waiting to be read."""
        return self._buffered

    def push(self, item: AudioChunk | AudioLost) -> None:
        """Add what came next on the track, dropping the oldest samples if there is no room.

        After ``close`` the session is over and the item is dropped.

        Raises:
            ValueError: If the item is of another speaker's track.
        """
        if item.speaker != self._speaker:
            raise ValueError(f"ring of {self._speaker}: got audio of {item.speaker}")
        if self._closed:
            return
        if isinstance(item, AudioChunk) and self._presence.push(item):
            self.on_sound()
        if self._repeats(item):
            return
        self._items.append(item)
        if isinstance(item, AudioChunk):
            self._buffered += item.samples.size
        while self._buffered > self._capacity:
            self._drop_oldest()
        self._changed.set()

    def close(self) -> None:
        """End the stream. What is buffered can still be read."""
        self._closed = True
        self._changed.set()

    async def read(self, min_samples: int = BATCH) -> AudioChunk | AudioLost | None:
        """Wait for the next audio, in order.

        Args:
            min_samples: Consecutive samples to wait for. Fewer come where the audio is not
                consecutive, before a report or a quiet mark, and at the end of the stream.

        Returns:
            A chunk of ``min_samples`` to a second or so; or a report of lost samples; or None at
            the end of the stream, once drained.
        """
        while not self._ready(min_samples):
            if self._closed and not self._items:
                return None
            self._changed = anyio.Event()
            await self._changed.wait()
        return self._take(min_samples)

    def __aiter__(self) -> "AudioRing":
        return self

    async def __anext__(self) -> AudioChunk | AudioLost:
        item = await self.read()
        if item is None:
            raise StopAsyncIteration
        return item

    def _repeats(self, item: AudioChunk | AudioLost) -> bool:
        """Whether the item is a second quiet mark in a row: they would have no bound."""
        last = self._items[-1] if self._items else None
        return all(isinstance(i, AudioChunk) and not i.samples.size for i in (last, item))

    def _drop_oldest(self) -> None:
        oldest = self._items.popleft()
        count = oldest.samples if isinstance(oldest, AudioLost) else oldest.samples.size
        if isinstance(oldest, AudioChunk):
            self._buffered -= count
        if not count:
            return
        end = oldest.start + count
        last = self._dropped[-1] if self._dropped else None
        if last is not None and oldest.start <= last.start + last.samples:
            # A report and the zeros in its place are the same samples: count them once.
            end = max(end, last.start + last.samples)
            self._dropped[-1] = AudioLost(self._speaker, last.start, end - last.start)
        elif last is not None and len(self._dropped) >= MAX_REPORTS:
            self._dropped[-1] = AudioLost(self._speaker, last.start, last.samples + count)
        else:
            self._dropped.append(AudioLost(self._speaker, oldest.start, count))

    def _run(self, enough: int) -> tuple[int, int]:
        """Count the consecutive chunks at the head: how many, and their samples."""
        chunks = total = 0
        end = None
        for item in self._items:
            if not isinstance(item, AudioChunk) or not item.samples.size:
                break
            if (end is not None and item.start != end) or total >= enough:
                break
            chunks, total, end = chunks + 1, total + item.samples.size, item.end
        return chunks, total

    def _ready(self, min_samples: int) -> bool:
        if self._dropped:
            return True
        if not self._items:
            return False
        chunks, total = self._run(min_samples)
        return total >= min_samples or chunks < len(self._items) or self._closed

    def _take(self, min_samples: int) -> AudioChunk | AudioLost:
        if self._dropped:
            return self._dropped.popleft()
        chunks, total = self._run(max(min_samples, LONGEST_READ))
        if chunks <= 1:
            item = self._items.popleft()
            self._buffered -= total
            return item
        taken = list(islice(self._items, chunks))
        samples = np.concatenate([i.samples for i in taken if isinstance(i, AudioChunk)])
        for _ in range(chunks):
            self._items.popleft()
        self._buffered -= total
        return AudioChunk(self._speaker, taken[0].start, samples)
