"""What the shared document admits: from the server everything, from people typed text."""

import random
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Array, Doc, Map, Text, write_var_uint

from live.errors import UpdateRefused
from live.note.document import NoteDocument
from live.note.gate import MAX_TEXT, Gate, Touched
from live.note.updates import EMPTY_UPDATE, state_of
from tests.fakes.notes import DAP, TEXTS, Replica, all_but_texts, content, note, splice, text_in
from tests.fakes.values import entries, statement

Change = Callable[[NoteDocument], object]


def raw(document: NoteDocument, statement_id: str = "s1") -> "Map[Any]":
    """A statement's map, as a hostile client would write to it."""
    found: Map[Any] = statements(document)[statement_id]
    return found


def meta(document: NoteDocument) -> "Map[Any]":
    """The document's ``meta``."""
    found: Map[Any] = document.doc.get("meta", type=Map)
    return found


def sections(document: NoteDocument) -> "Map[Any]":
    """The document's ``sections``."""
    found: Map[Any] = document.doc.get("sections", type=Map)
    return found


def statements(document: NoteDocument) -> "Map[Any]":
    """The document's ``statements``."""
    found: Map[Any] = document.doc.get("statements", type=Map)
    return found


def take(gate: Gate, document: NoteDocument, update: bytes) -> Touched:
    """Try a client's update and carry it out, as the room does."""
    touched = gate.admit(update, "client")
    document.doc.apply_update(touched.claim)
    document.doc.apply_update(update)
    return touched


# --- the server -------------------------------------------------------------------------


def test_a_change_that_changes_nothing_makes_no_update() -> None:
    document = note()
    gate = Gate(document)
    document.doc.apply_update(gate.write(lambda shared: shared.mark("s1", "accepted")))
    assert gate.write(lambda shared: shared.mark("s1", "accepted")) == EMPTY_UPDATE
    assert gate.write(lambda shared: shared.set_state("live")) != EMPTY_UPDATE


def test_a_change_that_fails_half_way_leaves_no_trace_in_the_shadow() -> None:
    document = note()
    gate = Gate(document)

    def change(shared: NoteDocument) -> None:
        shared.mark("s1", "accepted")
        raise KeyError("section")

    with pytest.raises(KeyError):
        gate.write(change)
    assert content(gate.shadow) == content(document)
    assert gate.write(lambda _: None) == EMPTY_UPDATE


def _server_change(what: str, name: str, rng: random.Random) -> Change:
    match what:
        case "add":
            return lambda shared: shared.add(statement(name, "Proposed."), "proposed")
        case "mark":
            return lambda shared: shared.mark(name, rng.choice(["accepted", "rejected"]))
        case "match":
            return lambda shared: shared.match(DAP, entries([statement(name, "Proposed.")]))
        case _:
            return lambda shared: shared.set_state(rng.choice(["live", "review"]))


_server_operations = st.one_of(
    st.tuples(st.just("add"), st.integers(0, 5)),
    st.tuples(st.just("mark"), st.integers(0, 5)),
    st.tuples(st.just("match"), st.integers(0, 5)),
    st.tuples(st.just("state"), st.integers(0, 5)),
    st.tuples(st.just("type"), st.integers(0, 5)),
)


@given(st.lists(_server_operations, max_size=30), st.integers(0, 999))
def test_nothing_the_server_does_changes_a_character_a_person_typed(
    operations: list[tuple[str, int]], seed: int
) -> None:
    rng = random.Random(seed)  # noqa: S311 - a test that repeats itself
    document = note()
    gate = Gate(document)
    expected = dict(TEXTS)
    for what, number in operations:
        name = f"s{number}"
        if what == "type" and name in expected:
            at = rng.randint(0, len(expected[name]))
            typed = Replica(document).types(name, at, "ö😀")
            take(gate, document, typed)
            expected[name] = expected[name][:at] + "ö😀" + expected[name][at:]
            continue
        document.doc.apply_update(gate.write(_server_change(what, name, rng)))
        if what in {"add", "match"}:
            expected.setdefault(name, "Proposed.")
        assert document.texts() == expected
    assert content(gate.shadow) == content(document)


# --- a person ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "insert", "delete"),
    [(0, "x", 0), (3, "é😀", 0), (0, "", 5), (2, "ja", 7), (26, "!", 0)],
)
def test_typing_in_a_statement_is_admitted(at: int, insert: str, delete: int) -> None:
    document = note()
    gate = Gate(document)
    update = Replica(document).types("s2", at, insert, delete)
    touched = gate.admit(update, "client")
    assert touched.statements == {"s2"}
    assert touched.anything
    before = TEXTS["s2"]
    assert gate.shadow.texts()["s2"] == before[:at] + insert + before[at + delete :]
    assert document.texts()["s2"] == before, "only the shadow may have changed"


def test_the_first_words_in_an_emptied_statement_are_admitted() -> None:
    document = note({"s1": ""})
    gate = Gate(document)
    assert gate.admit(
        Replica(document).types("s1", 0, "Now it says this."), "client"
    ).statements == {"s1"}


def test_typing_in_two_statements_at_once_touches_both() -> None:
    document = note()

    def change(shared: NoteDocument) -> None:
        splice(text_in(shared, "s1"), 0, "x")
        splice(text_in(shared, "s2"), 0, "x")

    assert Gate(document).admit(Replica(document).makes(change), "client").statements == {
        "s1",
        "s2",
    }


def test_what_is_known_already_is_nothing_new() -> None:
    document = note()
    gate = Gate(document)
    person = Replica(document)
    document.doc.apply_update(gate.write(lambda shared: shared.mark("s1", "accepted")))
    update = person.types("s1", 0, "", 5)
    assert gate.admit(update, "client").anything
    again = gate.admit(update, "client")
    assert not again.anything
    assert not again.statements


def _set(key: str, value: Any) -> Change:
    return lambda document: raw(document).__setitem__(key, value)


def _twice(document: NoteDocument) -> None:
    raw(document)["status"] = "accepted"
    raw(document)["status"] = "proposed"


def _there_and_gone(document: NoteDocument) -> None:
    sections(document)["x"] = Map({"order": "9"})
    del sections(document)["x"]


def _allowed_and_forbidden(document: NoteDocument) -> None:
    splice(text_in(document, "s1"), 0, "fine, ")
    meta(document)["state"] = "signed"


def _allowed_and_deleted(document: NoteDocument) -> None:
    splice(text_in(document, "s1"), 0, "fine, ")
    del raw(document)["evidence"]["u1"]


HOSTILE: dict[str, Change] = {
    "a new root": lambda document: document.doc.get("mine", type=Map).update({"a": 1}),
    "a new root of text": lambda document: document.doc.get("mine", type=Text).insert(0, "a"),
    "a new root of an array": lambda document: document.doc.get("mine", type=Array).append(1),
    "the session's state": lambda document: meta(document).__setitem__("state", "signed"),
    "deleting the schema": lambda document: meta(document).__delitem__("schema"),
    "a status": _set("status", "accepted"),
    "a status there and back": _twice,
    "an author": _set("author", "client"),
    "evidence": lambda document: raw(document)["evidence"].__setitem__("u9", True),
    "deleting evidence": lambda document: raw(document)["evidence"].__delitem__("u1"),
    "the proposed text": _set("proposed_text", "Something else."),
    "a new key": _set("mine", "x"),
    "a document": _set("mine", Doc()),
    "another text in its place": _set("text", Text("Something else.")),
    "no text in its place": _set("text", "Something else."),
    "deleting the text itself": lambda document: raw(document).__delitem__("text"),
    "another section": _set("section", "plan"),
    "another place": _set("order", "000009"),
    "deleting a statement": lambda document: statements(document).__delitem__("s1"),
    "deleting all statements": lambda document: statements(document).clear(),
    "a text beside the statements": lambda document: statements(document).__setitem__(
        "text", Text("Mine.")
    ),
    "a text in a section": lambda document: sections(document)["data"].__setitem__(
        "text", Text("Mine.")
    ),
    "deleting a section": lambda document: sections(document).__delitem__("data"),
    "a section there and gone": _there_and_gone,
    "a statement": lambda document: document.add(statement("s9", "Mine."), "accepted"),
    "formatting": lambda document: text_in(document, "s1").format(0, 3, {"bold": True}),
    "formatted text": lambda document: text_in(document, "s1").insert(0, "x", {"bold": True}),
    "an embedded type": lambda document: text_in(document, "s1").insert_embed(0, Map({"a": 1})),
    "a text that is too long": lambda document: splice(text_in(document, "s1"), 0, "x" * MAX_TEXT),
    "the allowed and the forbidden": _allowed_and_forbidden,
    "the allowed and a deletion": _allowed_and_deleted,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_change_is_refused_and_leaves_no_trace(name: str) -> None:
    document = note()
    gate = Gate(document)
    hostile, honest = Replica(document), Replica(document)
    update = hostile.makes(HOSTILE[name])
    with pytest.raises(UpdateRefused):
        gate.admit(update, "client")
    assert content(gate.shadow) == content(document) == content(note())
    assert gate.shadow.doc.get_state() == document.doc.get_state()
    later = honest.types("s1", 0, "Really: ")
    assert take(gate, document, later).statements == {"s1"}
    assert content(gate.shadow) == content(document)


def test_what_a_hostile_client_does_after_a_refusal_is_refused_too() -> None:
    """It builds on what was refused: let in, it would wait there for its missing part."""
    document = note()
    gate = Gate(document)
    hostile = Replica(document)
    with pytest.raises(UpdateRefused):
        gate.admit(hostile.makes(HOSTILE["the session's state"]), "client")
    with pytest.raises(UpdateRefused, match="builds on something missing"):
        gate.admit(hostile.types("s1", 0, "innocent"), "client")


def test_a_change_cannot_lie_in_wait_for_another_person() -> None:
    """An update that leans on what the client will type next must not be let in now."""
    document = note()
    gate = Gate(document)
    client, hostile = Replica(document), Replica(document)
    foreseen = client.types("s1", 0, "I ")
    hostile.note.doc.apply_update(foreseen)
    mine = hostile.types("s1", 1, "never ")
    with pytest.raises(UpdateRefused, match="builds on something missing"):
        gate.admit(mine, "client")
    with pytest.raises(UpdateRefused, match="builds on something missing"):
        gate.admit(hostile.types("s1", 0, "", 1), "client")
    assert gate.admit(foreseen, "client").statements == {"s1"}


def test_text_cannot_be_put_into_what_is_no_text() -> None:
    """By its form it is typed text; only the document knows that its parent is a character."""
    document = note()
    gate = Gate(document)
    person = Replica(document)
    update = person.types("s1", 0, "abc")
    take(gate, document, update)
    client = write_var_uint(person.note.doc.client_id)
    inside = b"\x01\x01" + client + b"\x03\x04\x00" + client + b"\x00\x01x\x00"
    with pytest.raises(UpdateRefused, match="expected a Yjs update"):
        gate.admit(inside, "client")
    assert content(gate.shadow) == content(document)


def test_a_text_may_be_as_long_as_allowed_and_no_longer() -> None:
    document = note({"s1": ""})
    gate = Gate(document)
    person = Replica(document)
    update = person.types("s1", 0, "ß" * MAX_TEXT)
    assert take(gate, document, update).anything
    with pytest.raises(UpdateRefused, match="at most 4000 characters"):
        gate.admit(person.types("s1", 0, "x"), "client")
    assert content(gate.shadow) == content(document)


def _mutated(update: bytes, rng: random.Random) -> bytes:
    data = bytearray(update)
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(data))
        match rng.randrange(3):
            case 0:
                data[at] = rng.randrange(256)
            case 1:
                data.insert(at, rng.randrange(256))
            case _:
                del data[at : at + rng.randint(1, 3)]
        data = data or bytearray(b"\x00")
    return bytes(data)


@given(st.integers(0, 10**6))
def test_whatever_bytes_come_only_texts_change_and_the_shadow_keeps_to_the_truth(
    seed: int,
) -> None:
    rng = random.Random(seed)  # noqa: S311 - a test that repeats itself
    document = note()
    gate = Gate(document)
    person = Replica(document)
    made = [person.types("s1", 2, "xé😀"), person.types("s1", 3, "", 4), person.types("s2", 0, "a")]
    server_side = all_but_texts(document)
    for _ in range(8):
        update = rng.choice(made)
        if rng.random() < 0.8:
            update = _mutated(update, rng)
        with suppress(UpdateRefused):
            take(gate, document, update)
        assert content(gate.shadow) == content(document)
        assert state_of(gate.shadow.doc.get_state()) == state_of(document.doc.get_state())
    assert all_but_texts(document) | {"authors": {}} == server_side
