"""A note written down anew holds nothing of what was taken back, and fits no change to the old."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.errors import UpdateRefused
from live.note.document import NoteDocument
from live.note.gate import Gate
from live.note.generations import written_anew
from live.values import PARTIES, Party
from tests.fakes.notes import Replica, content, note

SECRET = "xylophone"
TEXTS = {"s1": "Slept four hours.", "s2": f"Played the {SECRET} ☕.", "s3": "Café at noon."}


def anew(document: NoteDocument, gone: set[str]) -> tuple[NoteDocument, bytes]:
    """The next generation, and every byte of it that is kept."""
    made, updates = written_anew(document, gone)
    return made, b"".join(update for _, update in updates)


def test_all_that_stays_is_as_it_was() -> None:
    """Sections, order, status, text."""
    document = note(TEXTS)
    document.mark("s1", "accepted")
    document.set_state("live")
    before = content(document)
    made, _ = anew(document, {"s2"})
    del before["statements"]["s2"]
    after = content(made)
    assert set(after.pop("authors").values()) == {"therapist", "client"}
    del before["authors"]
    assert after == before


@given(st.data())
def test_it_still_shows_who_wrote_what(data: st.DataObject) -> None:
    """Whoever typed where, in whatever order, in any characters."""
    document = note(TEXTS)
    gate = Gate(document)
    for _ in range(data.draw(st.integers(0, 8))):
        party: Party = data.draw(st.sampled_from(PARTIES))
        line = data.draw(st.sampled_from(sorted(TEXTS)))
        at = data.draw(st.integers(0, len(document.texts()[line])))
        typed = Replica(document).types(line, at, data.draw(st.sampled_from(["a", "ö☕", "😀 b"])))
        claim = gate.admit(typed, party).claim
        document.doc.apply_update(claim)
        document.doc.apply_update(typed)
    made, updates = written_anew(document, {"s2"})
    again = NoteDocument()
    for _, update in updates:
        again.doc.apply_update(update)
    for line in ("s1", "s3"):
        for anew in (made, again):
            assert anew.texts()[line] == document.texts()[line]
            assert anew.written_by(line) == document.written_by(line)


def test_the_changes_make_the_note_from_nothing() -> None:
    """As they will after a restart."""
    document, again = note(TEXTS), NoteDocument()
    made, updates = written_anew(document, {"s2"})
    for _, update in updates:
        again.doc.apply_update(update)
    assert content(again) == content(made)


@given(st.data())
def test_no_word_that_was_ever_in_what_goes_is_in_it(data: st.DataObject) -> None:
    """Neither struck text nor what was typed over, in any line."""
    document = note(TEXTS)
    for _ in range(data.draw(st.integers(0, 5))):
        line = data.draw(st.sampled_from(sorted(TEXTS)))
        at = data.draw(st.integers(0, len(document.texts()[line])))
        typed = Replica(document).types(line, at, f"typed-{SECRET}")
        document.doc.apply_update(typed)
        text = document.text(line)
        assert text is not None
        start = str(text).encode().find(f"typed-{SECRET}".encode())
        del text[start : start + len(f"typed-{SECRET}")]
    assert SECRET.encode() in document.doc.get_update()
    _, kept = anew(document, {"s2"})
    assert SECRET.encode() not in kept


def test_a_change_to_the_old_generation_does_not_fit_the_new_one() -> None:
    """Whoever was away and comes back with it is refused."""
    document = note(TEXTS)
    away = Replica(document)
    made, _ = anew(document, {"s2"})
    gate = Gate(made)
    late = [away.types("s1", 3, "Never "), away.types("s2", 0, SECRET), away.types("s3", 0, "", 4)]
    late.append(away.note.doc.get_update())
    for update in late:
        with pytest.raises(UpdateRefused):
            gate.admit(update, "client")
    assert content(gate.shadow) == content(made)


def test_a_change_to_the_new_generation_fits() -> None:
    """The note goes on."""
    document = note(TEXTS)
    made, _ = anew(document, {"s2"})
    assert Gate(made).admit(Replica(made).types("s1", 0, "Really: "), "client").statements == {"s1"}
