"""Whether the pages of a PDF say what the record says that is attached to it.

The same record gives the same pages, byte for byte; so they are laid out once more and compared.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from live.errors import ExportFailed
from live.exports import pdf


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of it: one of the three is told."""

    fault: str = ""
    held: str = ""
    open: str = ""


def compare_pages(data: bytes, made_with: str, exported: Mapping[str, Any]) -> Compared:
    """Lay a record out once more and compare.

    Args:
        data: The PDF.
        made_with: What it says that it was laid out with.
        exported: The record that is attached to it, which is in order.
    """
    try:
        again = pdf.made(exported)
    except (ExportFailed, LookupError, TypeError, AttributeError, ValueError):
        return Compared(
            fault="pages: the attached record cannot be laid out: conote did not make it"
        )
    if data.startswith(again):
        return Compared(held="pages: they are what the attached record gives, byte for byte")
    if made_with == pdf.made_with():
        return Compared(fault="pages: expected what the attached record gives, found others")
    why = (
        "with fonts of another machine"
        if made_with.endswith(pdf.FONTS_OF_THERE)
        else "by another version of conote"
    )
    return Compared(
        open=f"pages: laid out {why}, so they were not compared with the record; the PDF's "
        "signature is over both"
    )
