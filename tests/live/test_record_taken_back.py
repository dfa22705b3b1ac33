"""What the signed note, and every file made of it, says of what was taken back: that it was."""

import json
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from live import events as ev
from live import exports
from live.exports.sheet import sheet_of
from live.session import Session
from live.signing.attestation import attested, note_of
from live.signing.checking import faults
from live.values import SAMPLE_RATE
from tests.live import note_samples as notes
from tests.live import session_samples as samples

SECRET = "xylophone"


def struck(start_s: float = 61, end_s: float = 136.5) -> Session:
    """A session in review in which the client took a stretch back."""
    story = samples.in_review()
    at = round(start_s * SAMPLE_RATE)
    said = samples.utterance(90, "client", start_s + 1, f"I stole a {SECRET}.")
    story.happened(ev.Heard(utterance=said))
    story.happened(ev.Struck(by="client", start=at, end=round(end_s * SAMPLE_RATE), lines=1))
    return story.session


def signed(session: Session) -> dict[str, Any]:
    """Its note, signed by both."""
    note = note_of(session, "s1", [], notes.template().sections)
    return attested(note, notes.signatures(note))


def test_the_signed_note_tells_who_took_back_how_much_when_and_no_word() -> None:
    """In its canonical bytes, so that both sign it."""
    exported = signed(struck())
    assert exported["note"]["schema"] == "conote-note/5"
    (stone,) = exported["note"]["taken_back"]
    assert stone == {
        "by": "client",
        "name": "Sam",
        "at": stone["at"],
        "start_ms": 61_000,
        "end_ms": 136_500,
    }
    assert stone["at"].startswith("2026-11-22T15:")
    assert faults(exported) == ()
    assert SECRET not in json.dumps(exported)


def test_every_export_shows_the_tombstone() -> None:
    """And nothing of what stood there."""
    exported = signed(struck())
    markdown = exports.export("markdown", exported).decode()
    pages = PdfReader(BytesIO(exports.export("pdf", exported))).pages
    paper = " ".join(" ".join(page.extract_text() for page in pages).split())
    data = exports.export("json", exported).decode()
    for text in (markdown, paper):
        assert "Taken back" in text
        assert "1 minute 16 seconds, from 01:01 to 02:16 of the session" in text
    assert json.loads(data)["note"]["taken_back"][0]["by"] == "client"
    assert not [text for text in (markdown, paper, data) if SECRET in text]


@pytest.mark.parametrize(
    ("end_s", "length"),
    [(61.2, "1 second"), (79, "18 seconds"), (121, "1 minute"), (182, "2 minutes 1 second")],
)
def test_how_long_is_told_in_words(end_s: float, length: str) -> None:
    """A part of a second counts as one: never less than what went."""
    (fact,) = sheet_of(signed(struck(end_s=end_s))).taken_back
    assert f": {length}, from 01:01 to" in fact.value
    assert fact.value.startswith("Sam took back a part of what was said")


def test_a_note_in_which_nothing_was_taken_back_has_no_such_part() -> None:
    """Nothing is said of what was not."""
    exported = signed(samples.in_review().session)
    assert exported["note"]["taken_back"] == []
    assert "Taken back" not in exports.export("markdown", exported).decode()


def test_a_note_signed_before_tombstones_still_reads_and_verifies() -> None:
    """Schema 4 has none."""
    note = notes.note() | {"schema": "conote-note/4"}
    del note["taken_back"]
    exported = attested(note, notes.signatures(note))
    assert faults(exported) == ()
    assert sheet_of(exported).taken_back == ()
    assert "Taken back" not in exports.export("markdown", exported).decode()


def test_of_a_transcript_that_was_brought_no_time_is_made_up() -> None:
    """It has no clock."""
    exported = signed(struck())
    exported["note"]["taken_back"][0] |= {"start_ms": None, "end_ms": None}
    (fact,) = sheet_of(exported).taken_back
    assert fact.value == "Sam took back a part of what was said. No word of it is kept."
