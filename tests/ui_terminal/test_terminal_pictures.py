"""Six states, in two sizes, say what their pictures in the docs say."""

from pathlib import Path

import pytest

from tests.ui_terminal.pictures import SIZES, STATES, State, path, picture, shown, words

pytestmark = pytest.mark.together

FOLDER = Path(__file__).parents[2] / "docs" / "screens" / "terminal"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
async def test_a_state_looks_as_pictured(state: State, size: tuple[int, int]) -> None:
    """If it is meant to look otherwise: make the pictures anew (pictures.py), and look at them."""
    expected = words(path(FOLDER, state, size).read_text("utf-8"))
    async with shown(state, size) as desk:
        assert words(picture(desk)).splitlines() == expected.splitlines()
