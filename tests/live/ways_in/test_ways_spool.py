import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.files import channels, duration, read_channels, read_recording
from live.errors import TooLarge
from live.ways_in import spool as module
from live.ways_in.spool import Spool
from tests.live.transcribe.recordings import voice, write_wav


@given(
    st.lists(st.binary(max_size=100), max_size=8),
    st.lists(st.tuples(st.integers(0, 900), st.integers(0, 200)), max_size=8),
)
def test_what_was_written_is_read_back_at_any_place(
    parts: list[bytes], places: list[tuple[int, int]]
) -> None:
    """Whatever the parts were, and wherever one begins."""
    spool = Spool("the recording")
    whole = b"".join(parts)
    for part in parts:
        spool.write(part)
    assert spool.size == len(whole)
    with spool.open() as file:
        assert file.read() == whole
        for place, size in places:
            file.seek(place)
            assert file.read(size) == whole[place : place + size]
    spool.close()


def test_what_is_on_disk_is_not_what_was_written() -> None:
    """The file holds nothing of the sound, and has no name."""
    spool = Spool("the recording")
    spool.write(b"a secret that was said " * 100)
    on_disk = os.pread(spool._file.fileno(), 10_000, 0)
    assert b"secret" not in on_disk
    assert len(on_disk) == spool.size
    assert not Path(str(spool._file.name)).is_file()
    spool.close()


def test_too_long_a_recording_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the disk is full."""
    monkeypatch.setattr(module, "LARGEST", 10)
    spool = Spool("the recording")
    spool.write(b"0123456789")
    with pytest.raises(TooLarge, match="convert it to Opus"):
        spool.write(b"0")
    spool.close()


@pytest.mark.parametrize("two", [True, False])
def test_a_recording_is_decoded_out_of_it_as_out_of_a_file(tmp_path: Path, two: bool) -> None:
    """The same samples, channels and length."""
    tracks = [voice(2, (0.5, 1)), voice(2, (1.2, 1.7))][: 1 + two]
    path = write_wav(tmp_path / "a.wav", *tracks)
    spool = Spool("the recording")
    spool.write(path.read_bytes())
    assert channels(spool) == len(tracks)
    assert duration(spool) == pytest.approx(2.0)
    for mine, theirs in zip(read_recording(spool), read_recording(path), strict=True):
        assert (mine == theirs).all()
    for block, other in zip(read_channels(spool), read_channels(path), strict=True):
        assert all((a == b).all() for a, b in zip(block, other, strict=True))
    spool.close()
