"""Play sound to one system in real time, and keep what it showed, when, and what it cost."""

import json
import os
import signal
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from subprocess import PIPE
from typing import Final

import anyio
from anyio import to_thread
from anyio.abc import Process

from audio.types import SAMPLE_RATE, Content, Samples
from live.bench.framing import CHUNK, OPTIONS, Done, Ready, Shown, Told, frame, parse
from live.bench.meter import EVERY, Meter
from live.errors import ConoteError

LOAD_WITHIN: Final = 300.0
"""Seconds a system may take until it is ready."""

DRAIN_WITHIN: Final = 90.0
"""Seconds a system may take after the last sample until everything is out."""

SETTLE: Final = 1.5
"""Seconds between "ready" and the first sample: what loading left behind calms down."""

END_WITHIN: Final = 5.0
"""Seconds a system gets to end after each signal."""

_LONGEST_LINE: Final = 4 * 1024 * 1024
"""Bytes of a line; a system that says more without an end of line is stopped."""

_ERRORS: Final = 4_096
"""Characters of its errors that are kept until it is ready."""

Fed = Callable[[float], None]
"""Told how many seconds have been played."""


class SystemFailed(ConoteError):
    """A system did not get ready, or stopped in the middle."""

    code = "bench"


@dataclass(frozen=True, slots=True)
class System:
    """Something that is measured.

    Attributes:
        name: For the table.
        command: Starts it.
        options: What it gets as JSON.
    """

    name: str
    command: tuple[str, ...]
    options: Mapping[str, object]


@dataclass(frozen=True, slots=True, repr=False)
class Log(Content):
    """What a system did.

    Attributes:
        about: How it says it was set up.
        shown: What stood on its screens, in order.
        told: What else it said.
        seconds: How much was played.
        cpu_s: CPU-seconds of the process tree from "ready" to "done".
        peak_bytes: Most memory of the process tree.
        late_s: Most by which a chunk was handed over late: it was not read in time.
        drain_s: From the last sample to "done".
        finished: Whether "done" came in time.
    """

    about: dict[str, str]
    shown: tuple[Shown, ...]
    told: tuple[Told, ...]
    seconds: float
    cpu_s: float
    peak_bytes: int
    late_s: float
    drain_s: float
    finished: bool


@dataclass(slots=True, repr=False)
class _Ear(Content):
    """What is heard from a running system."""

    ready: Ready | None = None
    done: float | None = None
    ended: bool = False
    began: float = 0.0
    last: float = 0.0
    shown: list[Shown] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    errors: str = ""
    silent: bool = False
    changed: anyio.Event = field(default_factory=anyio.Event)

    def take(self, line: bytes) -> None:
        """Take in a line. Two lines never have the same time: they are two changes."""
        self.last = max(anyio.current_time() - self.began, self.last + 1e-6)
        for said in parse(line, self.last):
            match said:
                case Shown():
                    self.shown.append(said)
                case Told():
                    self.told.append(said)
                case Ready():
                    self.ready = said
                case Done():
                    self.done = said.at
        if self.ready is not None:
            self.errors = ""  # from here on they may hold words
        self.tell()

    def tell(self) -> None:
        """Wake who waits."""
        self.changed.set()
        self.changed = anyio.Event()

    async def last_error(self) -> str:
        """Wait for what it said as it ended; give the last line."""
        with anyio.move_on_after(END_WITHIN):
            while self.ended and not self.silent:
                await self.changed.wait()
        lines = [line.strip() for line in self.errors.splitlines() if line.strip()]
        return lines[-1] if lines else "it said nothing"

    async def until(self, happened: Callable[[], bool], within: float) -> bool:
        """Wait until something has happened or the system has ended; whether it happened."""
        with anyio.move_on_after(within):
            while not happened() and not self.ended:
                await self.changed.wait()
        return happened()


async def play(system: System, tracks: tuple[Samples, ...], fed: Fed = lambda _: None) -> Log:
    """Play tracks to a system.

    Args:
        system: Is started, and ended.
        tracks: ``float32[n]`` each at 16 kHz, equally long; every 50 ms, 50 ms of each are sent.
        fed: Told how many seconds have been played.

    Raises:
        SystemFailed: If it cannot be started, is not ready in time, or stops in the middle.
    """
    ear = _Ear(began=anyio.current_time())
    problem = ""
    log: Log | None = None
    async with _running(system) as process:
        meter = Meter(process.pid)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_hear, process, ear)
            tasks.start_soon(_hear_errors, process, ear)
            tasks.start_soon(_measure, meter)
            if await ear.until(lambda: ear.ready is not None, LOAD_WITHIN):
                log = await _play(process, tracks, ear, meter, fed)
                problem = "" if log.finished or not ear.ended else "it stopped in the middle"
            else:
                problem = f"it did not get ready: {await ear.last_error()}"
            tasks.cancel_scope.cancel()
    if problem or log is None:
        raise SystemFailed(
            f"expected {system.name} to transcribe to the end: {problem} "
            f"(exit code {process.returncode})"
        )
    return log


async def _play(
    process: Process, tracks: tuple[Samples, ...], ear: _Ear, meter: Meter, fed: Fed
) -> Log:
    await anyio.sleep(SETTLE)
    assert ear.ready is not None
    before = await to_thread.run_sync(meter.sample)
    ear.began, ear.last = anyio.current_time(), 0.0
    seconds = tracks[0].size / SAMPLE_RATE
    late = await _feed(process, tracks, ear.began, fed)
    finished = await ear.until(lambda: ear.done is not None, DRAIN_WITHIN)
    after = await to_thread.run_sync(meter.sample)
    end = ear.done if ear.done is not None else anyio.current_time() - ear.began
    return Log(
        about=ear.ready.about,
        shown=tuple(ear.shown),
        told=tuple(ear.told),
        seconds=seconds,
        cpu_s=after - before,
        peak_bytes=meter.peak_bytes,
        late_s=late,
        drain_s=max(0.0, end - seconds),
        finished=finished,
    )


async def _feed(process: Process, tracks: tuple[Samples, ...], began: float, fed: Fed) -> float:
    """Send everything when it is due; give the most by which it was late, in seconds."""
    assert process.stdin is not None
    late = 0.0
    # If it stops in the middle, that is told by whoever waits for its end.
    with suppress(anyio.BrokenResourceError, anyio.ClosedResourceError):
        for at in range(0, tracks[0].size, CHUNK):
            end = min(at + CHUNK, tracks[0].size)
            due = began + end / SAMPLE_RATE
            data = b"".join(frame(n, track[at:end]) for n, track in enumerate(tracks))
            await anyio.sleep(max(0.0, due - anyio.current_time()))
            await process.stdin.send(data)
            late = max(late, anyio.current_time() - due)
            fed(end / SAMPLE_RATE)
    with suppress(anyio.BrokenResourceError):
        await process.stdin.aclose()
    return late


async def _hear(process: Process, ear: _Ear) -> None:
    """Read what it says, until it says no more."""
    assert process.stdout is not None
    held = b""
    with suppress(anyio.EndOfStream, anyio.BrokenResourceError):
        while len(held) < _LONGEST_LINE:
            *lines, held = (held + await process.stdout.receive()).split(b"\n")
            for line in lines:
                ear.take(line)
    ear.ended = True
    ear.tell()


async def _hear_errors(process: Process, ear: _Ear) -> None:
    """Keep the last errors until it is ready. Later ones may hold words: they are not kept."""
    assert process.stderr is not None
    with suppress(anyio.EndOfStream, anyio.BrokenResourceError):
        while True:
            text = (await process.stderr.receive()).decode("utf-8", "replace")
            if ear.ready is None:
                ear.errors = (ear.errors + text)[-_ERRORS:]
    ear.silent = True
    ear.tell()


async def _measure(meter: Meter) -> None:
    while True:
        await to_thread.run_sync(meter.sample)
        await anyio.sleep(EVERY)


@asynccontextmanager
async def _running(system: System) -> AsyncIterator[Process]:
    """Start a system; in the end it and all it started are ended."""
    threads = system.options.get("threads")  # conote decides for itself, as its server does
    environment = {
        **os.environ,
        OPTIONS: json.dumps(dict(system.options)),
        **({"OMP_NUM_THREADS": str(threads)} if threads else {}),
        "PYTHONUNBUFFERED": "1",
        "HF_HUB_OFFLINE": "1",  # weights are those it is given
    }
    try:
        process = await anyio.open_process(
            list(system.command),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        raise SystemFailed(f"expected to start {system.name}, got: {error.strerror}") from None
    try:
        yield process
    finally:
        with anyio.CancelScope(shield=True):
            await _end(process)


async def _end(process: Process) -> None:
    """End a process and its group: by itself, asked to, or by force."""
    if process.stdin is not None:
        with suppress(anyio.BrokenResourceError):
            await process.stdin.aclose()
    for signal_number in (None, signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            if signal_number is not None:
                os.killpg(process.pid, signal_number)
        with anyio.move_on_after(END_WITHIN) as waiting:
            await process.wait()
        if not waiting.cancelled_caught:
            break
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)  # children that it left behind
    await process.aclose()
