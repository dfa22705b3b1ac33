"""Names and terms are read as they are typed, within what the server takes."""

import pytest
from pydantic import TypeAdapter, ValidationError

from live.practice import NewSession
from ui_terminal.vocabulary import LONGEST, MOST, names_in, too_much

READER = TypeAdapter(NewSession)


def taken(names: tuple[str, ...]) -> bool:
    """Whether the server takes these names."""
    body = {"therapist_name": "Dr. Osei", "client_alias": "R. K.", "vocabulary": names}
    try:
        return READER.validate_python(body).vocabulary == names
    except ValidationError:
        return False


def test_names_are_separated_by_commas_or_lines_and_kept_once() -> None:
    assert names_in(" sertraline,Dr. Núñez\n\nBixby , sertraline,") == (
        "sertraline",
        "Dr. Núñez",
        "Bixby",
    )
    assert names_in(" \n,") == ()


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (tuple(f"name {number}" for number in range(MOST)), ""),
        (tuple(f"name {number}" for number in range(MOST + 1)), f"there are {MOST + 1}"),
        (("x" * LONGEST,), ""),
        (("x" * (LONGEST + 1),), f"at most {LONGEST} letters"),
    ],
    ids=["most", "too many", "longest", "too long"],
)
def test_what_the_server_would_not_take_is_said_before(names: tuple[str, ...], words: str) -> None:
    assert taken(names) == (words == "")
    assert words in too_much(names)
    assert bool(too_much(names)) == bool(words)
