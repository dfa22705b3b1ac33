"""What stands after the note: what was added, and what to compare."""

from typing import Any

import pytest

from live.exports import markdown, pdf
from live.exports.sheet import sheet_of
from live.signing.key import fingerprint_of
from tests.live import note_samples
from tests.live.exports.sealed_samples import reader


@pytest.fixture
def with_additions() -> dict[str, Any]:
    """A record signed by the practice, with additions of each kind."""
    return note_samples.exported(*note_samples.additions())


def test_every_kind_of_addition_is_told_under_its_name(with_additions: dict[str, Any]) -> None:
    additions = sheet_of(with_additions).additions
    assert [it.heading for it in additions] == [
        "1. Late entry",
        "2. Correction",
        "3. Statement of disagreement",
        "4. Addendum",
    ]
    assert additions[0].at == "22 November 2026, 17:00:00 UTC"
    assert additions[0].about == "About 22 November 2026, 15:30:00 UTC"
    assert additions[2].about.startswith("Line 3: “Raised his voice at his son")
    assert additions[3].about == "Answers addition 3"


def test_how_its_author_was_known_is_told(with_additions: dict[str, Any]) -> None:
    with_additions["additions"][0] |= {
        "authenticated": "by passphrase",
        "consent": "I agree to sign electronically.",
        "text_version": "v1",
    }
    told = sheet_of(with_additions).additions[0].attested
    assert told == "“I agree to sign electronically.” (text v1) Known by passphrase."


def test_a_line_that_is_not_in_the_note_has_no_number(with_additions: dict[str, Any]) -> None:
    with_additions["additions"][1]["about"] = "elsewhere"
    assert sheet_of(with_additions).additions[1].about.startswith("A line of the note: “")


def test_there_is_something_to_compare(with_additions: dict[str, Any]) -> None:
    told = {check.label: check.value for check in sheet_of(with_additions).checks}
    assert told["Practice’s signing key"] == fingerprint_of(note_samples.KEY.public)
    assert told["Note, SHA-256"] == with_additions["sha256"]
    del with_additions["signature"]
    assert "Practice’s signing key" not in {c.label for c in sheet_of(with_additions).checks}


def test_additions_read_as_they_were_written_in_markdown(with_additions: dict[str, Any]) -> None:
    with_additions["additions"][2]["text"] = "# I did *not* shout.\n\nI spoke up."
    text = markdown.made(with_additions).decode()
    assert "### 3\\. Statement of disagreement\n" in text
    assert "\\# I did \\*not\\* shout.\n\nI spoke up." in text
    assert "This copy is for reading" in text


def test_the_last_addition_dates_the_pdf(with_additions: dict[str, Any]) -> None:
    assert pdf.last_moment(with_additions).isoformat() == "2026-11-22T20:00:00+00:00"
    info: Any = reader(pdf.made(with_additions)).trailer["/Info"]
    assert str(info["/CreationDate"]).startswith("D:20261122200000")


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
        "About 22 November 2026, 15:30:00 UTC",
        "Asked about sleep medication; none is taken.",
        "2. Correction What it corrects stands unchanged in the note. Line 1:",
        "3. Statement of disagreement It goes with every copy of the note.",
        "I did not shout. I spoke up.",
        "CLIENT Sam Signed electronically 22 November 2026, 19:00:00 UTC",
        "4. Addendum New since the note was signed. Answers addition 3",
        "HOW TO CHECK THIS RECORD",
        f"Practice’s signing key {fingerprint_of(note_samples.KEY.public)}",
    ):
        _, found, text = text.partition(part)
        assert found, f"expected {part!r}, last looked at: {text[:200]!r}"
