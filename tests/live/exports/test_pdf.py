"""The PDF: it reads as the note does, is made for keeping, and never touches the disk."""

import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
import typst

from live.errors import ExportFailed
from live.exports import bundle, pdf
from live.signing.checking import faults

pytestmark = pytest.mark.together

NASTY = "#panic() #emph[x] $a+b$ *c* _d_ `e` <f> @g \\ // h /* i */ = j ~ -- \"k\" 'l' [m] {n}"


def read(data: bytes) -> pypdf.PdfReader:
    """The PDF as another program reads it."""
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def text_of(data: bytes) -> str:
    """All its words, in order, as one line."""
    return " ".join(" ".join(page.extract_text() for page in read(data).pages).split())


def fonts_of(reader: pypdf.PdfReader) -> Iterator[Any]:
    """The descriptors of all its fonts."""
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            yield font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]


def test_all_words_can_be_taken_out_again_in_order(attested: dict[str, Any]) -> None:
    text = text_of(pdf.made(attested))
    wanted = [
        "Session note",
        "Sam and Dr. Emma Hale",
        "CLIENT Sam THERAPIST Dr. Emma Hale",
        "TIME 15:00–15:52 UTC, 52 minutes",
        "TIME BAND CPT 90834, 38–52 minutes",
        "Not assessed this session",
        "Sleep through five of seven nights",
        "What we talked about",
        "Modality Video",
        "Sleeps about five hours; wakes around three in the morning and lies awake.",
        "“Maybe five hours. I wake up around three and then I lie there.”",
        "Disputed. Sam says that this is not right.",
        "Drafted by the assistant",
        "Interventions used Thought record; Sleep work (CBT-I)",
        "Sam took the consent back",
        "Signatures",
        "Declined to sign",
        "22 November 2026, 15:57:00 UTC",
        "I did not shout. I want that sentence out before I sign.",
        "Dr. Emma Hale, PsyD",
        "Signed electronically",
        "I have read this note and sign it as the record of this session.",
        "Will be taken up next time.",
    ]
    for part in wanted:
        before, found, text = text.partition(part)
        assert found, f"expected {part!r}, last looked at: {before[:300]!r}"


def test_every_page_names_the_hash_and_its_number(attested: dict[str, Any]) -> None:
    pages = [page.extract_text() for page in read(pdf.made(attested)).pages]
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert attested["sha256"] in page
        assert f"Page {number} of {len(pages)}" in page


def test_nothing_written_is_read_as_markup(attested: dict[str, Any]) -> None:
    statement = attested["note"]["sections"][0]["statements"][0]
    statement["text"] = NASTY
    statement["evidence"][0]["quote"] = NASTY
    attested["note"]["goals"][0]["text"] = NASTY
    attested["note"]["sections"][1]["title"] = NASTY
    attested["attestations"][0]["comment"] = NASTY
    attested["attestations"][1]["name"] = NASTY
    squeezed = re.sub(r"\s", "", text_of(pdf.made(attested)))
    assert squeezed.count(re.sub(r"\s", "", NASTY)) >= 6


def test_the_file_is_made_for_keeping_and_for_screen_readers(attested: dict[str, Any]) -> None:
    reader = read(pdf.made(attested))
    root: Any = reader.trailer["/Root"]
    xmp = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    descriptors = list(fonts_of(reader))
    assert len(descriptors) >= 4
    assert all({"/FontFile2", "/FontFile3"} & set(font.get_object()) for font in descriptors)
    assert reader.metadata is not None
    assert reader.metadata.title == "Session note: Sam and Dr. Emma Hale, 22 November 2026"


def test_the_file_carries_what_it_takes_to_check_it(attested: dict[str, Any]) -> None:
    attachments = read(pdf.made(attested)).attachments
    assert list(attachments) == ["conote-note.json"]
    assert attachments["conote-note.json"] == [bundle.made(attested)]
    assert faults(json.loads(attachments["conote-note.json"][0])) == ()


def test_a_long_note_goes_on_over_the_pages(attested: dict[str, Any]) -> None:
    statements = attested["note"]["sections"][0]["statements"]
    statements *= 15
    statements[-1] = {**statements[-1], "text": "The very last of them."}
    attested["attestations"][0]["comment"] = "A long reason. " * 250 + "Its end."
    data = pdf.made(attested)
    assert len(read(data).pages) > 5
    text = text_of(data)
    assert "The very last of them." in text
    assert "Its end." in text
    assert text.count(" reason.") == 250  # a page may end within the sentence


def test_empty_sections_and_no_consent_are_said(attested: dict[str, Any]) -> None:
    attested["note"] |= {"goals": [], "consents": [], "sections": []}
    attested["attestations"] = []
    text = text_of(pdf.made(attested))
    assert "Nobody agreed to anything." in text
    assert "Goals" not in text


def test_letters_of_other_scripts_stand_in_the_attachment_at_least(
    attested: dict[str, Any],
) -> None:
    attested["note"]["session"]["client"] = "Zoë Ωμέγα Жук 漢字 \U0001f600 \U0010fffd"
    attachment = read(pdf.made(attested)).attachments["conote-note.json"][0]
    assert json.loads(attachment)["note"]["session"]["client"].endswith("\U0010fffd")


def test_letters_that_no_font_has_are_said_to_be_missing(
    attested: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = typst.compile

    def without_system_fonts(**options: Any) -> Any:
        return compiled(**{**options, "ignore_system_fonts": True})

    attested["attestations"][0]["name"] = "漢字"
    monkeypatch.setattr(typst, "compile", without_system_fonts)
    assert "Some letters of this note have no form" in text_of(pdf.made(attested))


def test_a_failure_says_nothing_of_the_note(
    attested: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "note.typ"
    broken.write_text("#panic(sys.inputs.sheet)")
    monkeypatch.setattr(pdf, "_TEMPLATE", broken)
    with pytest.raises(ExportFailed, match="Markdown or JSON") as caught:
        pdf.made(attested)
    assert caught.value.__context__ is None
    assert "Sam" not in str(caught.value)


_IN_A_CAGE = """
import os, resource, sys
sys.path[:0] = sys.argv[1:]
from tests.live import note_samples
from live.exports import pdf
attested = note_samples.exported()
os.environ["TMPDIR"] = os.environ["TMP"] = os.environ["TEMP"] = "/nonexistent"
# Not a byte may be written to any file from here on; a pipe is no file.
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
data = pdf.made(attested)
assert data.startswith(b"%PDF")
print(len(data))
"""


def test_no_word_of_the_note_is_written_to_disk_on_the_way(attested: dict[str, Any]) -> None:
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-B", "-c", _IN_A_CAGE, str(root), str(root / "tests" / "live")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(pdf.made(attested))
