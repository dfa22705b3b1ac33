"""Where exported files go: whole or not at all, and their owner's only."""

import io
import stat
import zipfile
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from live.errors import BadInput
from live.exports.client_copy import CopiedFile
from live.exports.writing import place, write_one, zipped

FILES = (CopiedFile("notes/a/note.md", b"one" * 1_000), CopiedFile("index.md", b"two"))


def mode(path: Path) -> int:
    """Who may do what with it."""
    return stat.S_IMODE(path.stat().st_mode)


def test_a_folder_holds_the_files_for_their_owner_alone(tmp_path: Path) -> None:
    out = tmp_path / "copy"
    with place(out) as into:
        for file in FILES:
            into.put(file)
    assert {f.path: (out / f.path).read_bytes() for f in FILES} == {f.path: f.data for f in FILES}
    assert (mode(out), mode(out / "notes"), mode(out / "index.md")) == (0o700, 0o700, 0o600)
    assert [path.name for path in tmp_path.iterdir()] == ["copy"]


def test_an_archive_holds_the_same_and_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        with place(tmp_path / name) as into:
            for file in FILES:
                into.put(file)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert mode(tmp_path / "a.zip") == 0o600
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert {f.path: archive.read(f.path) for f in FILES} == {f.path: f.data for f in FILES}


@pytest.mark.parametrize("name", ["copy", "copy.zip"])
def test_nothing_is_left_of_one_cut_short(tmp_path: Path, name: str) -> None:
    with suppress(RuntimeError), place(tmp_path / name) as into:
        into.put(FILES[0])
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["copy", "copy.zip"])
def test_what_is_there_already_is_not_written_over(tmp_path: Path, name: str) -> None:
    there = tmp_path / name
    if there.suffix:
        there.write_bytes(b"mine")
    else:
        there.mkdir()
        (there / "mine").write_bytes(b"mine")
    with pytest.raises(BadInput, match="name another"), place(there):
        pass
    assert there.exists()


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    out = tmp_path / "copy"
    out.mkdir()
    with place(out) as into:
        into.put(FILES[1])
    assert (out / "index.md").read_bytes() == b"two"


def test_a_single_file_takes_the_place_of_one_of_that_name(tmp_path: Path) -> None:
    out = tmp_path / "note.pdf"
    for data in (b"one", b"two"):
        write_one(out, data)
    assert (out.read_bytes(), mode(out)) == (b"two", 0o600)
    with pytest.raises(BadInput, match="cannot be written"):
        write_one(tmp_path / "nowhere" / "note.pdf", b"one")


async def test_a_streamed_archive_comes_in_parts_and_is_whole() -> None:
    async def files() -> AsyncIterator[CopiedFile]:
        for file in FILES:
            yield file

    parts = [part async for part in zipped(files())]
    assert len(parts) == len(FILES) + 1
    with zipfile.ZipFile(io.BytesIO(b"".join(parts))) as archive:
        assert archive.testzip() is None
        assert {f.path: archive.read(f.path) for f in FILES} == {f.path: f.data for f in FILES}
