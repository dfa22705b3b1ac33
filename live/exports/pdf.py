"""The signed note as PDF, laid out by Typst in memory: nothing is written to disk.

The file is PDF/A-3a and PDF/UA-1 (kept for decades, read by screen readers), and it
carries the JSON export as an attachment, so that it can be checked by itself.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal

import typst

from live.errors import ExportFailed
from live.exports import bundle
from live.exports.sheet import sheet_of

_TEMPLATE: Final = Path(__file__).with_name("note.typ")

Standard = Literal["a-3a", "ua-1"]

_STANDARDS: Final[tuple[Standard, ...]] = ("a-3a", "ua-1")


def made(attested: Mapping[str, Any]) -> bytes:
    """The signed note as PDF; the same note gives the same bytes on every machine.

    Only if it holds letters that the fonts that come along have not (Chinese, emoji),
    those of this machine help out. If they have not either, the page says so and the
    attachment has them.

    Args:
        attested: From ``live.signing.attested``.

    Raises:
        ExportFailed: If Typst could not lay it out.
    """
    inputs = {
        "sheet": json.dumps(asdict(sheet_of(attested))),
        "record": bundle.made(attested).decode(),
        "incomplete": "",
    }
    moment = _last_moment(attested)
    for ignore_system_fonts in (True, False):
        try:
            return _compiled(inputs, moment, ignore_system_fonts, _STANDARDS)
        except typst.TypstError:
            # Its message quotes the letters it has no form for; so nothing of it is kept.
            continue
    try:
        return _compiled({**inputs, "incomplete": "yes"}, moment, False, ())
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


def _last_moment(attested: Mapping[str, Any]) -> int:
    """When the last person answered, in seconds since 1970: the document's date."""
    times = [answer["at"] for answer in attested["attestations"]]
    last = max([*times, attested["note"]["session"]["created_at"] or "1970-01-01T00:00:00Z"])
    return int(datetime.fromisoformat(last).timestamp())
