"""The keys below a screen: with air where there is room, and help never cut off."""

from textual.content import Content

from ui_terminal.widgets.key_line import fitting

KEYS = [Content(words) for words in ("a Accept", "r Reject", "e Edit", "? Help", "q Back")]


def test_keys_stand_apart_as_far_as_there_is_room() -> None:
    words = " ".join(key.plain for key in KEYS)
    assert fitting(KEYS, 80).plain == "a Accept   r Reject   e Edit   ? Help   q Back"
    assert fitting(KEYS, len(words) + 4).plain == words.replace("t e", "t  e").replace(
        "t r", "t  r"
    ).replace("t ?", "t  ?").replace("p q", "p  q")
    assert fitting(KEYS, len(words)).plain == words


def test_of_too_many_keys_help_and_the_way_back_stay() -> None:
    """And it is seen that there are more."""
    assert fitting(KEYS, 30).plain == "a Accept … ? Help q Back"
    assert fitting(KEYS[:2], 5).plain == "… a Accept r Reject"
