"""The signed note in forms that leave the machine."""

from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

from anyio import to_thread

from live.exports import bundle, fhir, markdown, pdf
from live.exports.seals import Seal, seal_for

Form = Literal["pdf", "markdown", "json", "fhir"]

_KINDS: Final[Mapping[Form, tuple[str, str]]] = {
    # Form: its media type, its suffix.
    "pdf": ("application/pdf", "pdf"),
    "markdown": ("text/markdown; charset=utf-8", "md"),
    "json": ("application/json", "json"),
    "fhir": ("application/fhir+json", "fhir.json"),
}

FORMS: Final[tuple[Form, ...]] = get_args(Form)

__all__ = ["FORMS", "Form", "Seal", "export", "made", "media_type", "seal_for", "suffix"]


def export(form: Form, attested: Mapping[str, Any], seal: Seal | None = None) -> bytes:
    """The signed note as a file. The same note and seal give the same bytes.

    (But for a PDF with the answer of a timestamp authority: that is another each time.)

    Args:
        form: One of ``FORMS``.
        attested: From ``live.signing.additions.sealed``.
        seal: What the practice signs a PDF with, alone or in a FHIR document; None leaves it
            unsigned.

    Raises:
        ExportFailed: If the file cannot be made.
    """
    if form == "pdf":
        return _pdf(attested, seal)
    if form == "fhir":
        return fhir.made(attested, _pdf(attested, seal))
    return markdown.made(attested) if form == "markdown" else bundle.made(attested)


def _pdf(attested: Mapping[str, Any], seal: Seal | None) -> bytes:
    data = pdf.made(attested)
    if seal is None:
        return data
    from live.exports.sealing import sealed  # loads pyHanko, which takes a while

    return sealed(data, seal, pdf.sealed_moment(attested))


async def made(form: Form, attested: Mapping[str, Any], seal: Seal | None = None) -> bytes:
    """As ``export``, in a worker thread: laying out a long note takes a while."""
    return await to_thread.run_sync(export, form, attested, seal)


def media_type(form: Form) -> str:
    """What HTTP calls a file of this form."""
    return _KINDS[form][0]


def suffix(form: Form) -> str:
    """How the name of a file of this form ends, without the dot."""
    return _KINDS[form][1]
