"""Searching what was said."""

from ui_terminal.finding import find, step
from ui_terminal.script import Line

LINES = [
    Line("u1", 0, "client", "I wake at three."),
    Line("n1", 5, None, "three seconds were lost"),
    Line("u2", 10, "therapist", "Three again?"),
    Line("u3", 20, "client", "Always."),
]


def test_a_search_begins_at_the_newest_and_goes_round() -> None:
    found = find("THREE", LINES)
    assert found.lines == ("u1", "u2")
    assert (found.here, found.words) == ("u2", "2 of 2")
    found = step(found, 1)
    assert (found.here, found.words) == ("u1", "1 of 2")
    assert step(found, -1).here == "u2"


def test_a_search_stays_where_it_is_while_more_is_said() -> None:
    found = step(find("three", LINES), -1)
    more = [*LINES, Line("u4", 30, "client", "At three, yes.")]
    assert find("three", more, found.here).here == "u1"


def test_what_was_not_said_is_said_so_and_nothing_searched_is_silent() -> None:
    assert find("a.e", LINES).words == "not said"
    assert step(find("a.e", LINES), 1).here == ""
    assert not find("  ", LINES).on
    assert find("", LINES).words == ""
