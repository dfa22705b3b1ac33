"""Pieces of what was deleted are found wherever they are."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.keeping import proof
from live.keeping.proof import traces_in


@given(st.data())
def test_every_piece_is_found_also_across_the_parts_that_are_read_at_a_time(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("proof") / "file"
    content = os.urandom(600)
    path.write_bytes(content)
    places = data.draw(st.lists(st.integers(0, 572), max_size=8))
    there = {content[place : place + 28] for place in places}
    elsewhere = {os.urandom(28), content[:27] + bytes([content[27] ^ 1])}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proof, "_CHUNK", data.draw(st.integers(40, 700)))
        assert traces_in([path], there | elsewhere) == len(there)
        assert traces_in([path, path], there) == len(there)


def test_no_pieces_and_no_files_are_none(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert traces_in([tmp_path / "empty", tmp_path / "missing"], [b"x" * 28]) == 0
    assert traces_in([], []) == 0
