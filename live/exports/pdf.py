"""The signed note as PDF, laid out by Typst in memory: nothing is written to disk.

The file is PDF/A-3a and PDF/UA-1 (kept for decades, read by screen readers), and it
carries the JSON export as an attachment, so that it can be checked by itself. The practice's
signature on the file is ``live.exports.sealing``'s.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Literal

import typst

from live import note_words
from live.errors import ExportFailed
from live.exports import bundle
from live.exports.sheet import sheet_of

ATTACHED: Final = "conote-note.json"
"""Name of the attachment."""

FONTS_OF_THERE: Final = ", fonts of its machine"
"""Said of a page that has letters from fonts that do not come along."""

_TEMPLATE: Final = Path(__file__).with_name("note.typ")

Standard = Literal["a-3a", "ua-1"]

_STANDARDS: Final[tuple[Standard, ...]] = ("a-3a", "ua-1")


def made(attested: Mapping[str, Any]) -> bytes:
    """The signed note as PDF; the same note gives the same bytes on every machine.

    Only if it holds letters that the fonts that come along have not (Chinese, emoji),
    those of this machine help out. If they have not either, the page says so and the
    attachment has them.

    Args:
        attested: From ``live.signing.additions.sealed``.

    Raises:
        ExportFailed: If Typst could not lay it out.
    """
    inputs = {
        "sheet": json.dumps(asdict(sheet_of(attested))),
        "record": bundle.made(attested).decode(),
        "incomplete": "",
    }
    by = made_with()
    moment = int(last_moment(attested).timestamp())
    for ignore_system_fonts in (True, False):
        try:
            fonts = "" if ignore_system_fonts else FONTS_OF_THERE
            told = {**inputs, "made": by + fonts}
            return _compiled(told, moment, ignore_system_fonts, _STANDARDS)
        except typst.TypstError:
            # Its message quotes the letters it has no form for; so nothing of it is kept.
            continue
    try:
        told = {**inputs, "made": by + FONTS_OF_THERE, "incomplete": "yes"}
        return _compiled(told, moment, False, ())
    except typst.TypstError:
        pass
    raise ExportFailed(
        "expected Typst to lay out the note, it failed: take the Markdown or JSON export, "
        "which hold the same"
    )


def _compiled(
    inputs: dict[str, str],
    moment: int,
    ignore_system_fonts: bool,
    standards: tuple[Standard, ...],
) -> bytes:
    data: bytes = typst.compile(
        input=_TEMPLATE.read_bytes(),
        sys_inputs=inputs,
        ignore_system_fonts=ignore_system_fonts,
        pdf_standards=list(standards),
        timestamp=moment,
    )
    return data


def last_moment(attested: Mapping[str, Any]) -> datetime:
    """When the last person answered or added something: the document's date."""
    times = [entry["at"] for entry in (*attested["attestations"], *attested.get("additions", ()))]
    last = max([*times, attested["note"]["session"]["created_at"] or "1970-01-01T00:00:00Z"])
    return datetime.fromisoformat(last).astimezone(UTC)


def sealed_moment(attested: Mapping[str, Any]) -> datetime:
    """When the practice sealed the export; the last moment in those of before there was a seal."""
    seal = attested.get("sealed")
    return datetime.fromisoformat(seal["at"]).astimezone(UTC) if seal else last_moment(attested)


@cache
def made_with() -> str:
    """Names layout, words and typesetter, so that a check knows whether it makes the same page."""
    here = Path(__file__).parent
    words = (
        here / "sheet.py",
        here / "afterwards.py",
        here / "scores.py",
        Path(note_words.__file__),
    )
    layout = hashlib.sha256(b"".join(path.read_bytes() for path in (_TEMPLATE, *words)))
    return f"conote layout {layout.hexdigest()[:16]}, typst {version('typst')}"
