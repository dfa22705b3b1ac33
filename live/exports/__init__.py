"""The signed note in forms that leave the machine."""

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from anyio import to_thread

from live.exports import bundle, markdown, pdf
from live.exports.seals import Seal, seal_for

Form = Literal["pdf", "markdown", "json"]

_MAKERS: Final[Mapping[str, tuple[Callable[[Mapping[str, Any]], bytes], str, str]]] = {
    # Form: who makes it, its media type, its suffix.
    "pdf": (pdf.made, "application/pdf", "pdf"),
    "markdown": (markdown.made, "text/markdown; charset=utf-8", "md"),
    "json": (bundle.made, "application/json", "json"),
}

FORMS: Final[tuple[Form, ...]] = ("pdf", "markdown", "json")

__all__ = ["FORMS", "Form", "Seal", "export", "made", "media_type", "seal_for", "suffix"]


def export(form: Form, attested: Mapping[str, Any], seal: Seal | None = None) -> bytes:
    """The signed note as a file. The same note and seal give the same bytes.

    (But for a PDF with the answer of a timestamp authority: that is another each time.)

    Args:
        form: One of ``FORMS``.
        attested: From ``live.signing.attested``.
        seal: What the practice signs a PDF with; None leaves it unsigned.

    Raises:
        ExportFailed: If the file cannot be made.
    """
    make, _, _ = _MAKERS[form]
    data = make(attested)
    if form != "pdf" or seal is None:
        return data
    from live.exports.sealing import sealed  # loads pyHanko, which takes a while

    return sealed(data, seal, pdf.last_moment(attested))


async def made(form: Form, attested: Mapping[str, Any], seal: Seal | None = None) -> bytes:
    """As ``export``, in a worker thread: laying out a long note takes a while."""
    return await to_thread.run_sync(export, form, attested, seal)


def media_type(form: Form) -> str:
    """What HTTP calls a file of this form."""
    return _MAKERS[form][1]


def suffix(form: Form) -> str:
    """How the name of a file of this form ends, without the dot."""
    return _MAKERS[form][2]
