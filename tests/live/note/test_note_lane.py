"""The private lane's text: what a screen may change of it, and what it may not."""

from collections.abc import Callable
from typing import Any

import pytest
from pycrdt import Doc, Map, Text

from live.errors import UpdateRefused
from live.note.lane import LONGEST, LaneDocument, LaneGate


def lane(text: str = "") -> LaneDocument:
    """A lane that holds a text."""
    document = LaneDocument()
    document.lay_out()
    written = document.text
    assert written is not None
    written += text
    return document


def update_of(document: LaneDocument, change: Callable[["Doc[Any]"], object]) -> bytes:
    """What a screen with the lane as it is sends when it changes it."""
    replica: Doc[Any] = Doc()
    replica.apply_update(document.doc.get_update())
    before = replica.get_state()
    with replica.transaction():
        change(replica)
    return replica.get_update(before)


def text_in(doc: "Doc[Any]") -> Text:
    """The text of a replica."""
    found = doc.get("lane", type=Map)["text"]
    assert isinstance(found, Text)
    return found


def drafts_in(doc: "Doc[Any]") -> Text:
    """The drafts of a replica."""
    found = doc.get("lane", type=Map)["drafts"]
    assert isinstance(found, Text)
    return found


def test_drafts_are_written_beside_the_text() -> None:
    document = lane("My hunch.")
    gate = LaneGate(document)
    update = update_of(document, lambda doc: drafts_in(doc).insert(0, "write data\tSleeps \n"))
    assert gate.admit(update)
    document.doc.apply_update(update)
    assert str(document.drafts) == "write data\tSleeps \n"
    assert str(document.text) == "My hunch."


def test_typing_and_deleting_are_admitted() -> None:
    document = lane("My hunch: ☕")
    gate = LaneGate(document)
    update = update_of(document, lambda doc: text_in(doc).insert(0, "Note. "))
    assert gate.admit(update)
    assert not gate.admit(update)  # known already
    document.doc.apply_update(update)
    assert str(document.text) == "Note. My hunch: ☕"
    assert gate.admit(update_of(document, lambda doc: text_in(doc).__delitem__(slice(0, 6))))


HOSTILE: dict[str, Callable[["Doc[Any]"], object]] = {
    "another root": lambda doc: doc.get("statements", type=Map).update({"x": "y"}),
    "another key": lambda doc: doc.get("lane", type=Map).update({"more": "y"}),
    "another value": lambda doc: doc.get("lane", type=Map).update({"text": "y"}),
    "drafts of another sort": lambda doc: doc.get("lane", type=Map).update({"drafts": "y"}),
    "the drafts gone": lambda doc: doc.get("lane", type=Map).pop("drafts"),
    "the drafts too long": lambda doc: drafts_in(doc).insert(0, "x" * (LONGEST + 1)),
    "the text gone": lambda doc: doc.get("lane", type=Map).pop("text"),
    "formatting": lambda doc: text_in(doc).format(0, 3, {"bold": True}),
    "an embedded value": lambda doc: text_in(doc).insert_embed(0, {"image": "x"}),
    "too long": lambda doc: text_in(doc).insert(0, "x" * LONGEST),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_anything_else_is_refused_and_leaves_no_trace(name: str) -> None:
    document = lane("My hunch.")
    gate = LaneGate(document)
    with pytest.raises(UpdateRefused):
        gate.admit(update_of(document, HOSTILE[name]))
    assert str(document.text) == "My hunch."
    assert gate.admit(update_of(document, lambda doc: text_in(doc).insert(0, "y")))


@pytest.mark.parametrize("update", [b"", b"\x01", b"\xff" * 40])
def test_what_is_no_update_is_refused(update: bytes) -> None:
    with pytest.raises(UpdateRefused):
        LaneGate(lane()).admit(update)
