"""The forms in which a signed note leaves the machine."""

from typing import Any

import pytest

from live import exports
from live.exports import Form

BEGINNINGS = {"pdf": b"%PDF-1.7", "markdown": b"# Session note\n", "json": b"{\n", "fhir": b"{\n"}


def test_every_form_has_a_media_type_and_a_suffix() -> None:
    assert {form: (exports.media_type(form), exports.suffix(form)) for form in exports.FORMS} == {
        "pdf": ("application/pdf", "pdf"),
        "markdown": ("text/markdown; charset=utf-8", "md"),
        "json": ("application/json", "json"),
        "fhir": ("application/fhir+json", "fhir.json"),
    }


@pytest.mark.parametrize("form", exports.FORMS)
async def test_every_form_can_be_made(form: Form, attested: dict[str, Any]) -> None:
    data = await exports.made(form, attested)
    assert data.startswith(BEGINNINGS[form])


@pytest.mark.parametrize("form", exports.FORMS)
def test_the_same_note_gives_the_same_bytes(form: Form, attested: dict[str, Any]) -> None:
    assert exports.export(form, attested) == exports.export(form, attested)
