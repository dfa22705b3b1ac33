"""What stands after the note: what was added, and what to compare."""

from typing import Any

import pytest

from live.exports import markdown, pdf
from live.exports.sheet import sheet_of
from tests.live import note_samples as notes
from tests.live.exports.sealed_samples import reader

SHA = "ab12" * 16


def added(n: int, kind: str, by: str, text: str, **given: Any) -> dict[str, Any]:
    """An addition as exports hold it."""
    return {
        "kind": kind,
        "n": n,
        "session": "s-2f81",
        "follows": SHA,
        "by": by,
        "name": "Sam" if by == "client" else "Dr. Emma Hale",
        "at": f"2026-11-2{n + 2}T09:00:00Z",
        "authenticated": "by passphrase",
        "text_version": "v1",
        "consent": "I agree to sign this electronically.",
        "intent": "I add this.",
        "text": text,
        "about": None,
        "original": None,
        "sha256": SHA,
        "signature": {},
        **given,
    }


@pytest.fixture
def with_additions(attested: dict[str, Any]) -> dict[str, Any]:
    """A record signed by the practice, with one addition of each kind."""
    about = {"about": "st3", "original": "Raised his voice at his son."}
    attested["signature"] = {"algorithm": "Ed25519", "key": "21fe31dfa154a261"}
    attested["additions"] = [
        added(1, "late_entry", "therapist", "The dog wakes him.\n\nSo he said."),
        added(2, "correction", "therapist", "Five nights, not four.", **about),
        added(3, "disagreement", "client", "# I did *not* shout.", **about),
        added(4, "addendum", "therapist", "The physician's letter came."),
    ]
    return attested


def test_every_kind_of_addition_is_told_under_its_name(with_additions: dict[str, Any]) -> None:
    additions = sheet_of(with_additions).additions
    assert [it.heading for it in additions] == [
        "1. Late entry",
        "2. Correction",
        "3. Statement of disagreement",
        "4. Addendum",
    ]
    assert additions[0].at == "23 November 2026, 09:00:00 UTC"
    assert additions[0].attested.endswith("Known by passphrase.")
    assert [it.about for it in additions[::3]] == ["", ""]
    assert additions[1].about == "Line 3: “Raised his voice at his son.”"


def test_what_an_addition_is_about_is_told_whatever_that_is() -> None:
    late, correction, _, answer = sheet_of(notes.exported(*notes.additions())).additions
    assert late.about == "About 22 November 2026, 15:30:00 UTC"
    assert correction.about.startswith("Line 1: “Sleeps about five hours")
    assert answer.about == "Answers addition 3"


def test_a_line_that_is_not_in_the_note_has_no_number(with_additions: dict[str, Any]) -> None:
    with_additions["additions"][1]["about"] = "elsewhere"
    assert sheet_of(with_additions).additions[1].about.startswith("A line of the note: “")


def test_there_is_something_to_compare(with_additions: dict[str, Any]) -> None:
    told = {check.label: check.value for check in sheet_of(with_additions).checks}
    assert told["Practice’s signing key"] == "21fe 31df a154 a261"
    assert told["Note, SHA-256"] == with_additions["sha256"]
    del with_additions["signature"]
    assert "Practice’s signing key" not in {c.label for c in sheet_of(with_additions).checks}


def test_additions_read_as_they_were_written_in_markdown(with_additions: dict[str, Any]) -> None:
    text = markdown.made(with_additions).decode()
    assert "### 3\\. Statement of disagreement\n" in text
    assert "\\# I did \\*not\\* shout." in text
    assert "The dog wakes him.\n\nSo he said." in text
    assert "This copy is for reading" in text


def test_the_last_addition_dates_the_pdf(with_additions: dict[str, Any]) -> None:
    assert pdf.last_moment(with_additions).isoformat() == "2026-11-26T09:00:00+00:00"
    info: Any = reader(pdf.made(with_additions)).trailer["/Info"]
    assert str(info["/CreationDate"]).startswith("D:20261126090000")


@pytest.mark.together
def test_additions_stand_in_the_pdf_after_the_signatures(with_additions: dict[str, Any]) -> None:
    import io

    import pypdf

    pages = pypdf.PdfReader(io.BytesIO(pdf.made(with_additions))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    for part in (
        "Signatures",
        "Added after signing The note above is unchanged",
        "1. Late entry Left out when the note was signed",
        "The dog wakes him. So he said.",
        "2. Correction What it corrects stands unchanged in the note. Line 3:",
        "3. Statement of disagreement It goes with every copy of the note.",
        "# I did *not* shout.",
        "CLIENT Sam Signed electronically 25 November 2026, 09:00:00 UTC",
        "4. Addendum",
        "HOW TO CHECK THIS RECORD",
        "Practice’s signing key 21fe 31df a154 a261",
    ):
        _, found, text = text.partition(part)
        assert found, f"expected {part!r}, last looked at: {text[:200]!r}"
