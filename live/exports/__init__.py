"""The signed note in forms that leave the machine."""

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from anyio import to_thread

from live.exports import bundle, markdown, pdf

Form = Literal["pdf", "markdown", "json"]

_MAKERS: Final[Mapping[str, tuple[Callable[[Mapping[str, Any]], bytes], str, str]]] = {
    # Form: who makes it, its media type, its suffix.
    "pdf": (pdf.made, "application/pdf", "pdf"),
    "markdown": (markdown.made, "text/markdown; charset=utf-8", "md"),
    "json": (bundle.made, "application/json", "json"),
}

FORMS: Final[tuple[Form, ...]] = ("pdf", "markdown", "json")

__all__ = ["FORMS", "Form", "export", "made", "media_type", "suffix"]


def export(form: Form, attested: Mapping[str, Any]) -> bytes:
    """The signed note as a file. The same note gives the same bytes.

    Args:
        form: One of ``FORMS``.
        attested: From ``live.signing.attested``.

    Raises:
        ExportFailed: If the file cannot be made.
    """
    make, _, _ = _MAKERS[form]
    return make(attested)


async def made(form: Form, attested: Mapping[str, Any]) -> bytes:
    """As ``export``, in a worker thread: laying out a long note takes a while."""
    return await to_thread.run_sync(export, form, attested)


def media_type(form: Form) -> str:
    """What HTTP calls a file of this form."""
    return _MAKERS[form][1]


def suffix(form: Form) -> str:
    """How the name of a file of this form ends, without the dot."""
    return _MAKERS[form][2]
