"""What a process tree costs. Runs real processes."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from live.bench.meter import Meter

pytestmark = pytest.mark.together

BURN = """
import sys, time
def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
"""
CHILD = BURN + "burn(0.3); print('burnt', flush=True); sys.stdin.read()"
PARENT = (
    BURN
    + f"""
import subprocess
child = subprocess.Popen([sys.executable, "-c", {CHILD!r}], stdin=subprocess.PIPE,
                         stdout=subprocess.PIPE)
child.stdout.readline()
held = bytearray(50_000_000)
held[::4096] = bytes(1) * len(held[::4096])
burn(0.2)
print("burnt", flush=True)
sys.stdin.readline()
child.communicate()
print("alone", flush=True)
sys.stdin.readline()
"""
)


@contextmanager
def started(code: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run code until the test is over."""
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        yield process
    finally:
        process.communicate()


def say(process: subprocess.Popen[bytes], line: bytes) -> None:
    assert process.stdin is not None
    process.stdin.write(line)
    process.stdin.flush()


def told(process: subprocess.Popen[bytes]) -> bytes:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_children_count_also_when_they_have_ended() -> None:
    with started(PARENT) as process:
        meter = Meter(process.pid)
        assert told(process) == b"burnt"
        both = meter.sample()
        assert 0.4 < both < 5
        say(process, b"go on\n")
        assert told(process) == b"alone"
        assert meter.sample() >= both
        say(process, b"enough\n")


def test_the_most_memory_at_one_time_is_kept() -> None:
    with started(PARENT) as process:
        assert told(process) == b"burnt"
        meter = Meter(process.pid)
        assert meter.peak_bytes == 0
        meter.sample()
        assert meter.peak_bytes > 50_000_000
        say(process, b"go on\n")
        say(process, b"enough\n")


def test_a_process_that_has_ended_keeps_what_it_cost() -> None:
    with started(CHILD) as process:
        meter = Meter(process.pid)
        assert told(process) == b"burnt"
        cost = meter.sample()
    assert meter.sample() == cost > 0.2
