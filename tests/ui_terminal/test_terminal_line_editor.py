"""What is typed is made of characters as readers count them, whatever they are made of."""

import pytest
from textual.app import App, ComposeResult
from textual.events import Key

from ui_terminal.widgets.line_editor import LineEditor, character_edges

FAMILY, ACCENTED, THUMB, FLAG = "👩\u200d👩\u200d👧", "e\u0301", "👍🏽", "🇫🇷"


@pytest.mark.parametrize(
    ("line", "edges"),
    [
        ("", [0]),
        ("ab", [0, 1, 2]),
        (f"a{ACCENTED}b", [0, 1, 3, 4]),
        (f"{FAMILY}五", [0, 5, 6]),
        (f"{THUMB}!", [0, 2, 3]),
        (f"{FLAG}🇯🇵🇩", [0, 2, 4, 5]),
        (f"{FLAG} 🇯🇵", [0, 2, 3, 5]),
    ],
)
def test_a_character_is_what_a_reader_takes_for_one(line: str, edges: list[int]) -> None:
    assert character_edges(line) == edges


class Page(App[None]):
    """One line to type in."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield LineEditor(f"寿{ACCENTED}{FAMILY}{FLAG}")


async def test_keys_that_come_faster_than_they_are_taken_are_taken_in_order() -> None:
    """Letters do not overtake the keys that move and delete, as where a slow line bunches them."""
    app = Page()
    async with app.run_test() as pilot:
        editor = app.query_one(LineEditor)
        editor.text = ""
        editor.focus()
        await pilot.pause()
        for key in ("t", "e", "h", "backspace", "backspace", "h", "e", "left", "left", "x", "end"):
            event = Key(key, key if len(key) == 1 else None)
            event.set_sender(app)
            assert app._driver is not None
            app._driver.send_message(event)
        await pilot.pause()
        assert editor.text == "txhe"
        assert editor.cursor_location == (0, 4)


async def test_keys_go_and_delete_by_whole_characters() -> None:
    async with Page().run_test() as pilot:
        editor = pilot.app.query_one(LineEditor)
        editor.focus()
        await pilot.press("backspace")
        assert editor.text == f"寿{ACCENTED}{FAMILY}"
        await pilot.press("left", "backspace")
        assert editor.text == f"寿{FAMILY}"
        await pilot.press("x", "left", "left", "delete")
        assert editor.text == f"x{FAMILY}"
        await pilot.press("right", "delete")
        assert editor.text == "x"
        await pilot.press("right", "right", "backspace", "backspace")
        assert editor.text == ""
        for letter in f"می\u200cخوابد {FAMILY}":  # as a terminal sends them: one by one
            editor.post_message(Key(letter, letter))
        await pilot.pause()
        assert editor.text == f"می\u200cخوابد {FAMILY}"
