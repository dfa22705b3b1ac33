import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.tape import Tape


def test_what_is_not_held_cannot_be_read() -> None:
    tape = Tape(100)
    tape.append(np.ones(50, np.float32))
    tape.forget(120)
    with pytest.raises(IndexError, match=r"\[120, 150\).*\[110, 130\)"):
        tape.read(110, 130)


def test_its_repr_shows_no_samples() -> None:
    tape = Tape(0)
    tape.append(np.full(5, 0.25, np.float32))
    assert repr(tape) == "<Tape (content not shown)>"


@given(st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 70_000)), max_size=8))
def test_what_is_held_reads_back_unchanged(steps: list[tuple[int, int]]) -> None:
    """However much is appended and forgotten, an index keeps its sample."""
    tape = Tape(0)
    for size, before in steps:
        tape.append(np.arange(tape.end, tape.end + size, dtype=np.float32))
        tape.forget(before)
        assert tape.start <= tape.end
        expected = np.arange(tape.start, tape.end, dtype=np.float32)
        assert np.array_equal(tape.read(tape.start, tape.end), expected)
