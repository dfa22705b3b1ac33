"""Tampering with a FHIR document: with the record within, and with what stands beside it."""

import base64
import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from live import exports
from live.exports import pdf as pdf_form
from live.verify import fhir, read_expected
from tests.live.verify.verify_samples import (
    OTHER,
    SEAL,
    another_session,
    check,
    check_one,
    flipped,
    leaves,
    pdf_of,
    pdf_of_whole,
    whole,
)

pytestmark = pytest.mark.together  # each lays pages out, and signs or reads them


@cache
def _document() -> bytes:
    return exports.export("fhir", whole(), SEAL)


def document() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(_document())
    return made


def resource(of: dict[str, Any], kind: str) -> dict[str, Any]:
    """The first resource of a kind."""
    found: dict[str, Any] = next(
        entry["resource"] for entry in of["entry"] if entry["resource"]["resourceType"] == kind
    )
    return found


def binaries(of: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        entry["resource"]["contentType"]: entry["resource"]
        for entry in of["entry"]
        if entry["resource"]["resourceType"] == "Binary"
    }


def test_a_document_is_intact_and_all_of_it_is_what_the_record_gives(tmp_path: Path) -> None:
    found = check_one(tmp_path, document())
    assert (found.outcome, found.form, found.faults) == ("intact", "fhir", ())
    assert found.held[0] == "FHIR: every resource is what the record gives"
    assert found.held[1].startswith("PDF: ")


def test_it_agrees_with_the_other_forms(tmp_path: Path) -> None:
    for found in check(tmp_path, document(), whole(), pdf_of_whole()):
        assert found.outcome == "intact"
        assert found.held[-1].endswith("the same note, answers and additions")


def test_every_value_that_is_changed_beside_the_record_is_found() -> None:
    """Hundreds of them; what is within is compared with each other, which is tested below."""
    made = document()
    places = [at for at in leaves(made) if at[-1] != "data" or "Binary" not in str(at)]
    binary = {
        number
        for number, entry in enumerate(made["entry"])
        if entry["resource"]["resourceType"] == "Binary"
    }
    tried = [at for at in places if not (at[0] == "entry" and at[1] in binary)]
    assert len(tried) > 300
    for at in tried[::3]:
        assert list(fhir.differences(flipped(made, at), whole(), pdf_of_whole())), at


def test_a_resource_is_named_that_says_something_else(tmp_path: Path) -> None:
    made = document()
    resource(made, "Composition")["section"][0]["title"] = "Something else"
    found = check_one(tmp_path, made)
    assert found.outcome == "not_intact"
    assert found.faults == (
        "FHIR: Composition: expected what the record gives, found something else",
    )


@pytest.mark.parametrize("kind", ["Composition", "Consent", "Provenance", "Patient"])
def test_a_resource_that_is_taken_out_is_found(tmp_path: Path, kind: str) -> None:
    made = document()
    gone = resource(made, kind)
    made["entry"] = [entry for entry in made["entry"] if entry["resource"] is not gone]
    found = check_one(tmp_path, made)
    assert found.outcome == "not_intact"
    assert found.faults[0].startswith(f"FHIR: {kind}: the record gives one that is missing")


def test_a_resource_that_is_put_in_is_found(tmp_path: Path) -> None:
    made = document()
    more = copy.deepcopy(made["entry"][1])
    for url in ("urn:uuid:another", more["fullUrl"]):
        changed = made | {"entry": [*made["entry"], more | {"fullUrl": url}]}
        found = check_one(tmp_path, changed)
        assert found.outcome == "not_intact"
        assert "something was put in" in " ".join(found.faults)


def test_resources_in_another_order_are_found(tmp_path: Path) -> None:
    made = document()
    made["entry"][1:3] = reversed(made["entry"][1:3])
    assert check_one(tmp_path, made).outcome == "not_intact"


def test_what_a_server_adds_when_it_keeps_one_is_no_change(tmp_path: Path) -> None:
    made = document()
    made["id"] = "17"
    made["meta"] = {"versionId": "1"}
    for entry in made["entry"]:
        entry["resource"]["meta"] = {"lastUpdated": "2026-11-27T00:00:00Z"}
    assert check_one(tmp_path, made).outcome == "intact"


def test_another_file_within_is_found(tmp_path: Path) -> None:
    others = {
        "application/json": exports.export("json", another_session()),
        "application/pdf": pdf_of(another_session()),
    }
    for kind, data in others.items():
        made = document()
        binaries(made)[kind]["data"] = base64.b64encode(data).decode()
        found = check_one(tmp_path, made)
        assert found.outcome == "not_intact"
        assert "the JSON within" in found.faults[-1]
    made = document()
    for kind, data in others.items():
        binaries(made)[kind]["data"] = base64.b64encode(data).decode()
    found = check_one(tmp_path, made)
    assert found.outcome == "not_intact"
    assert found.faults[0].startswith("FHIR: ")


@pytest.mark.parametrize("kind", ["application/json", "application/pdf"])
def test_a_file_within_that_is_broken_is_found(tmp_path: Path, kind: str) -> None:
    for data in ("", "no base64", None, base64.b64encode(b"{}").decode()):
        made = document()
        binaries(made)[kind]["data"] = data
        assert check_one(tmp_path, made).outcome == "not_intact"
    made = document()
    binaries(made)[kind]["contentType"] = "text/plain"
    assert check_one(tmp_path, made).outcome == "not_intact"


def test_a_document_signed_with_another_key_is_told(tmp_path: Path) -> None:
    made = exports.export("fhir", another_session(OTHER), SEAL)
    (found,) = check(tmp_path, made, expected=read_expected([SEAL_KEY]))
    assert found.outcome == "not_intact"
    assert found.faults[0].startswith("record, ")


SEAL_KEY = "fb199ef924705393"


def test_another_versions_document_is_not_taken_for_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = document()
    resource(made, "Composition")["title"] = "As an earlier version called it"
    changed = json.dumps(made).encode()
    monkeypatch.setattr(pdf_form, "made_with", lambda: "conote layout 0, typst 0.99")
    monkeypatch.setattr(pdf_form, "_TEMPLATE", newer(tmp_path))
    found = check_one(tmp_path, changed)
    assert found.outcome == "unknown"
    assert "read these two" in found.faults[0]


def newer(folder: Path) -> Path:
    """A template that lays the pages out a little differently."""
    template = folder / "newer.typ"
    template.write_text(pdf_form._TEMPLATE.read_text().replace("11pt", "11.2pt"))
    return template


def test_a_bundle_of_somebody_elses_is_no_export(tmp_path: Path) -> None:
    for made in ({"resourceType": "Bundle"}, {"resourceType": "Bundle", "entry": [1, {}, None]}):
        assert check_one(tmp_path, made).outcome == "unknown"
