"""What a person's update may hold is read strictly, byte by byte."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, Map, Text, write_var_uint

from live.errors import UpdateRefused
from live.note.updates import MAX_LENGTH, MAX_PARTS, Part, check_follows, read


def made_by(change: Callable[[Text], object], before: str = "") -> tuple[bytes, bytes, bytes]:
    """Change a text; returns the state before, the update and the state after."""
    doc: Doc[Any] = Doc()
    text = doc.get("text", type=Text)
    text += before
    state = doc.get_state()
    change(text)
    return state, doc.get_update(state), doc.get_state()


def in_a_map(change: Callable[[Text], object]) -> tuple[bytes, bytes]:
    """Change a text that is empty and lives in a map; returns the state before and the update."""
    doc: Doc[Any] = Doc()
    holder = doc.get("holder", type=Map)
    holder["text"] = Text("")
    state = doc.get_state()
    change(holder["text"])
    return state, doc.get_update(state)


def test_reads_what_was_inserted_and_where_it_belongs() -> None:
    state, update = in_a_map(lambda text: text.insert(0, "héllo"))
    [part] = read(update).inserted
    assert part.length == 5
    assert len(part.needs) == 1
    check_follows(read(update), state)


def test_counts_characters_as_yjs_does() -> None:
    """An emoji counts twice, as in JavaScript: clocks would not agree otherwise."""
    _, update = in_a_map(lambda text: text.insert(0, "a😀é"))
    assert [part.length for part in read(update).inserted] == [4]


def test_reads_deletions() -> None:
    state, update, _ = made_by(lambda text: text.__delitem__(slice(1, 3)), "hello")
    outline = read(update)
    assert not outline.inserted
    assert [(part.clock, part.length) for part in outline.deleted] == [(1, 2)]
    check_follows(outline, state)


def test_reads_text_that_was_inserted_and_deleted_again() -> None:
    def change(text: Text) -> None:
        text.insert(2, "gone again")
        del text[2:12]

    state, update, _ = made_by(change, "hello")
    check_follows(read(update), state)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.insert(0, "bold", {"bold": True}),
        lambda text: text.insert_embed(0, {"image": "x"}),
        lambda text: text.insert_embed(0, Map({"a": 1})),
        lambda text: text.insert_embed(0, Doc()),
    ],
    ids=["formatting", "embedded value", "embedded type", "embedded document"],
)
def test_refuses_what_is_not_text(change: Callable[[Text], object]) -> None:
    _, update = in_a_map(change)
    with pytest.raises(UpdateRefused, match="expected typed text"):
        read(update)


def test_refuses_formatting_that_shows_nowhere() -> None:
    """Marks around deleted text stay in the document and colour what others type there."""

    def change(text: Text) -> None:
        text.insert(0, "xx", {"bold": True})
        del text[0:2]

    _, update = in_a_map(change)
    with pytest.raises(UpdateRefused, match="expected typed text"):
        read(update)


def test_refuses_text_in_a_root() -> None:
    _, update, _ = made_by(lambda text: text.insert(0, "a"))
    with pytest.raises(UpdateRefused, match="expected typed text"):
        read(update)


def test_refuses_an_entry_of_a_map() -> None:
    entry = b"\x01\x01\x07\x00" + bytes([0x04 | 0x20, 0]) + b"\x01\x00" + b"\x01k" + b"\x01v\x00"
    with pytest.raises(UpdateRefused, match="expected typed text"):
        read(entry)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"\x01",
        b"\x00\x00\x00",
        b"\xff" * 12,
        b"\x01\x01\x07\x00\x84\x07\x00\x05ab\x00",  # a text shorter than it says
        b"\x01\x01\x07\x00\x84\x07\x00\x02\xff\xfe\x00",  # no UTF-8
        b"\x00\x01" + write_var_uint(1 << 53) + b"\x00",  # more than JavaScript counts to
    ],
)
def test_refuses_what_is_no_update(data: bytes) -> None:
    with pytest.raises(UpdateRefused):
        read(data)


@pytest.mark.parametrize("length", [0, MAX_LENGTH + 1])
def test_refuses_parts_of_absurd_length(length: int) -> None:
    """A clock that runs away would break whoever counts on after it."""
    with pytest.raises(UpdateRefused, match="smaller changes"):
        read(b"\x01\x01\x07\x00\x00" + write_var_uint(length) + b"\x00")


def test_refuses_more_parts_than_a_person_makes() -> None:
    many = MAX_PARTS + 1
    with pytest.raises(UpdateRefused, match="smaller changes"):
        read(b"\x01" + write_var_uint(many) + b"\x07\x00" + b"\x00\x01" * many + b"\x00")


def test_refuses_a_change_that_skips_an_earlier_one() -> None:
    doc: Doc[Any] = Doc()
    holder = doc.get("holder", type=Map)
    holder["text"] = Text("hello")
    state = doc.get_state()
    holder["text"].insert(0, "first")
    between = doc.get_state()
    holder["text"].insert(10, "second")
    with pytest.raises(UpdateRefused, match="builds on something missing"):
        check_follows(read(doc.get_update(between)), state)
    check_follows(read(doc.get_update(between)), between)
    check_follows(read(doc.get_update(state)), state)


@pytest.mark.parametrize(
    "needs", [((9, 0),), ((7, 3),), ((7, 4),)], ids=["nobody's", "its own", "its own later"]
)
def test_refuses_what_leans_on_something_that_may_come_later(
    needs: tuple[tuple[int, int], ...],
) -> None:
    outline = read(b"\x00\x00")
    state = b"\x01\x07\x03"
    part = Part(7, 3, 1, needs)
    with pytest.raises(UpdateRefused, match="builds on something missing"):
        check_follows(type(outline)((part,), ()), state)


def test_refuses_to_delete_what_is_not_there_yet() -> None:
    with pytest.raises(UpdateRefused, match="builds on something missing"):
        check_follows(read(b"\x00\x01\x07\x01\x02\x02"), b"\x01\x07\x03")
    check_follows(read(b"\x00\x01\x07\x01\x02\x01"), b"\x01\x07\x03")


def test_takes_replicas_that_build_on_each_other_in_one_update() -> None:
    parts = (Part(9, 0, 1, ((5, 1),)), Part(5, 0, 1, ((9, 0),)), Part(5, 1, 1, ()))
    outline = read(b"\x00\x00")
    with pytest.raises(UpdateRefused):  # a ring: neither can come first
        check_follows(type(outline)(parts, ()), b"\x00")
    straight = (Part(9, 0, 1, ((5, 1),)), Part(5, 0, 2, ((3, 0),)))
    check_follows(type(outline)(straight, ()), b"\x01\x03\x01")


@given(st.binary(max_size=200))
def test_refuses_or_reads_whatever_comes(data: bytes) -> None:
    try:
        outline = read(data)
    except UpdateRefused:
        return
    assert all(0 < part.length <= MAX_LENGTH for part in (*outline.inserted, *outline.deleted))
