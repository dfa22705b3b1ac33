"""Signed notes as FHIR documents, and what checks them."""

import json
import lzma
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships none
from fhir.resources.R4B.bundle import Bundle

from live.exports import bundle
from live.exports.fhir.document import document
from live.exports.fhir.files import File
from tests.live.note_samples import attested_note

SCHEMA = Path(__file__).parents[2] / "data" / "fhir" / "fhir.schema.json.xz"
PDF = b"%PDF-1.7 a file as any other"


def document_of(attested: dict[str, Any]) -> dict[str, Any]:
    """The document of a signed note, as another program reads it; its PDF is a stand-in."""
    files = (
        File("pdf", "Session note, signed (PDF)", "application/pdf", PDF),
        File("json", "Session note, signed (JSON)", "application/json", bundle.made(attested)),
    )
    read: dict[str, Any] = json.loads(json.dumps(document(attested, files)))
    return read


def resources(made: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """A document's resources of one type, in order."""
    every = [entry["resource"] for entry in made["entry"]]
    return [resource for resource in every if resource["resourceType"] == kind]


def section(made: dict[str, Any], title: str) -> dict[str, Any]:
    """The section of that title."""
    found: list[dict[str, Any]] = [
        s for s in resources(made, "Composition")[0]["section"] if s["title"] == title
    ]
    assert len(found) == 1, [s["title"] for s in resources(made, "Composition")[0]["section"]]
    return found[0]


def with_additions() -> dict[str, Any]:
    """A signed record under the practice's key, with a correction and a disagreement."""
    record = attested_note()
    signature = {
        "algorithm": "Ed25519",
        "key": "0123456789abcdef",
        "public": "cHVibGljIGtleQ==",
        "value": "c2lnbmF0dXJl",
    }
    correction = {
        "kind": "correction",
        "n": 1,
        "session": "s-2f81",
        "follows": record["record_sha256"],
        "by": "therapist",
        "name": "Dr. Emma Hale, PsyD",
        "at": "2026-11-23T09:00:00Z",
        "authenticated": "by passphrase",
        "text_version": "1",
        "consent": "I agree to sign this electronically.",
        "intent": "I correct this.",
        "text": "It was four hours, not five.",
        "about": "st1",
        "original": "Sleeps about five hours; wakes around three in the morning and lies awake.",
        "sha256": "a" * 64,
        "signature": signature,
    }
    disagreement = correction | {
        "kind": "disagreement",
        "n": 2,
        "follows": "a" * 64,
        "by": "client",
        "name": "Sam",
        "at": "2026-11-24T09:00:00Z",
        "text": "I did not shout.",
        "about": None,
        "original": None,
        "sha256": "b" * 64,
    }
    return record | {"signature": signature, "additions": [correction, disagreement]}


@cache
def _validator() -> Any:
    schema = json.loads(lzma.decompress(SCHEMA.read_bytes()))
    return jsonschema.Draft6Validator(schema)


def check_r4(made: dict[str, Any]) -> None:
    """Check a Bundle and every resource in it: by R4's schema, and by fhir.resources.

    ``fhir.resources`` has R4B's classes: for the resources that are used here they differ from
    R4's in nothing that is written. The schema's own way to a resource (one of 148, tried one
    after the other) is cut short by its type.
    """
    validator = _validator()
    shell = {key: value for key, value in made.items() if key != "entry"}
    named = [
        ("Bundle", shell),
        *((e["resource"]["resourceType"], e["resource"]) for e in made["entry"]),
    ]
    for kind, resource in named:
        rule = {"$ref": f"#/definitions/{kind}", "definitions": validator.schema["definitions"]}
        wrong = [
            f"{kind} {error.json_path}: {error.message}"
            for error in validator.evolve(schema=rule).iter_errors(resource)
        ]
        assert not wrong, wrong
    Bundle.model_validate(made)
