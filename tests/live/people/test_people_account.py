"""What an account may hold."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.errors import BadInput
from live.people.account import (
    ROLES,
    checked_name,
    checked_passphrase,
    checked_roles,
    checked_user,
)
from tests.live.people.people_samples import account


@contextmanager
def refused_in_silence(text: str) -> Iterator[None]:
    """What is refused is not repeated; a few letters may stand in any message."""
    try:
        yield
    except BadInput as error:
        told = str(error)
        if len(text.strip()) > 5 and text in told:
            raise AssertionError(told) from None


@given(st.text(max_size=80))
def test_a_user_name_is_in_one_form_or_refused_without_being_repeated(text: str) -> None:
    with refused_in_silence(text):
        found = checked_user(text)
        assert checked_user(found) == found == text.strip().casefold()


@pytest.mark.parametrize("user", ["hale", "e.hale", "a", "0-0_x", " Hale "])
def test_usual_user_names_are_taken(user: str) -> None:
    assert checked_user(user) == user.strip().lower()


@pytest.mark.parametrize("user", ["", ".hale", "ha le", "hàle", "h" * 65, "hale\n1", "a:b"])
def test_others_are_not(user: str) -> None:
    with pytest.raises(BadInput, match="user: expected"):
        checked_user(user)


@given(st.text(max_size=40))
def test_a_passphrase_is_long_enough_and_never_repeated(words: str) -> None:
    """No rule says what it is made of."""
    with refused_in_silence(words):
        found = checked_passphrase(words)
        assert 12 <= len(found) <= 1024
        assert checked_passphrase(found) == found


def test_the_same_words_typed_on_two_machines_are_the_same_passphrase() -> None:
    assert checked_passphrase("Café im Garten") == checked_passphrase("Cafe\u0301 im Garten")


def test_a_name_is_printable_and_of_one_line() -> None:
    assert checked_name("  Dr.  Emma\tHale ") == "Dr. Emma Hale"
    for wrong in ("", " ", "x" * 201, "a\x1b[31mb"):
        with pytest.raises(BadInput, match="name: expected"):
            checked_name(wrong)


def test_roles_are_known_ones_in_their_order() -> None:
    assert checked_roles(["administrator", "clinician"]) == ("clinician", "administrator")
    assert checked_roles(ROLES) == ROLES
    for wrong in ([], ["boss"], ["clinician", "boss"]):
        with pytest.raises(BadInput, match="roles: expected"):
            checked_roles(wrong)


def test_each_role_sees_what_is_its_own() -> None:
    """A clinician their own, a supervisor those of theirs, an administrator none."""
    both = account("ada", "clinician", "supervisor", supervises=("x", "y"))
    assert both.sees == {"id-of-ada", "x", "y"}
    assert account("ada", "supervisor", supervises=("x",)).sees == {"x"}
    assert account("ada", "clinician", supervises=("x",)).sees == {"id-of-ada"}
    assert account("ada", "administrator", supervises=("x",)).sees == frozenset()


def test_nothing_of_an_account_is_in_its_repr() -> None:
    assert "hale" not in repr(account("hale")).lower()
