"""The FHIR document: whole, valid, and in it the note as it was signed."""

import base64
import copy
import hashlib
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import exports
from live.exports import bundle
from live.exports.fhir.values import narrative, paragraph, told
from live.note_words import shown
from live.plans import read_plan
from live.signing.attestation import attested as attest
from live.signing.attestation import record_text
from live.signing.checking import faults
from live.signing.key import verify
from tests.live import note_samples as notes
from tests.live.exports.fhir_samples import (
    PDF,
    check_r4,
    document_of,
    resources,
    section,
    with_additions,
)
from tests.live.exports.test_exports_scores import with_phq9

NASTY = "<script>alert('x')</script> & \"quotes\" ]]> <!-- --> &nbsp; \x0b \u202e"


def references(value: object) -> Iterator[str]:
    """Every reference in a resource or a part of one."""
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        if value.get("contentType") and isinstance(value.get("url"), str):
            yield value["url"]
        for inside in value.values():
            yield from references(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from references(inside)


def text_of(resource: dict[str, Any]) -> str:
    """The words of a narrative, as a reader of XHTML sees them."""
    lines = resource["text"]["div"].replace("<br/>", "\n")
    return " ".join("".join(ET.fromstring(lines).itertext()).split())  # noqa: S314 - our own


@pytest.fixture(params=["signed", "measured", "added to", "declined alone", "kept"])
def record(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Signed records of each sort."""
    if request.param == "kept":
        return notes.exported(*notes.additions())
    if request.param == "measured":
        return with_phq9()
    if request.param == "added to":
        return with_additions()
    record = notes.attested_note()
    if request.param == "declined alone":
        client = notes.signatures(record["note"])[0]
        return attest(record["note"], [client])
    return record


def test_a_document_is_valid_r4_and_whole(record: dict[str, Any]) -> None:
    made = document_of(record)
    check_r4(made)
    urls = [entry["fullUrl"] for entry in made["entry"]]
    assert made["type"] == "document"
    assert made["entry"][0]["resource"]["resourceType"] == "Composition"
    assert len(set(urls)) == len(urls)
    assert set(references(made)) <= set(urls)
    # What the Composition names, and so on from there, and the Provenances that name it.
    reached, by_url = set(), {e["fullUrl"]: e["resource"] for e in made["entry"]}
    waiting = [urls[0], *(u for u, r in by_url.items() if r["resourceType"] == "Provenance")]
    while waiting:
        if (url := waiting.pop()) not in reached:
            reached.add(url)
            waiting += references(by_url[url])
    assert reached == set(urls)


@pytest.mark.parametrize(
    "spoil",
    [
        {"status": "done"},
        {"title": None},
        {"unheard_of": 1},
        {"attester": [{"mode": "by hand"}]},
    ],
)
def test_the_check_finds_what_is_not_r4(attested: dict[str, Any], spoil: dict[str, Any]) -> None:
    made = document_of(attested)
    made["entry"][0]["resource"].update(spoil)
    with pytest.raises(AssertionError):
        check_r4(made)


def test_only_who_signed_attests_and_a_refusal_is_told_with_its_reason(
    attested: dict[str, Any],
) -> None:
    made = document_of(attested)
    (attester,) = resources(made, "Composition")[0]["attester"]
    assert (attester["mode"], attester["time"]) == ("legal", "2026-11-22T15:58:00Z")
    assert attester["party"]["display"] == "Dr. Emma Hale"
    told = text_of(section(made, "Not signed by the client"))
    assert "Declined to sign, 22 November 2026, 15:57:00 UTC" in told
    assert "I did not shout. I want that sentence out before I sign." in told


def test_both_attest_who_signed() -> None:
    attesters = resources(document_of(with_phq9()), "Composition")[0]["attester"]
    assert {(a["mode"], a["party"]["display"]) for a in attesters} == {
        ("legal", "Dr. Emma Hale"),
        ("personal", "Sam"),
    }


def test_risk_that_nobody_asked_about_is_not_asked_and_never_denied(
    attested: dict[str, Any],
) -> None:
    made = document_of(attested)
    risk = section(made, "Risk")
    assert risk["emptyReason"]["coding"][0]["code"] == "notasked"
    assert text_of(risk) == "Not assessed this session."
    assert "denied" not in json.dumps(made).lower()
    attested["note"]["risk"] = "see statements"
    assert "emptyReason" not in section(document_of(attested), "Risk")


def test_every_line_stands_with_its_origin_and_its_dispute(attested: dict[str, Any]) -> None:
    told = text_of(section(document_of(attested), "Data"))
    assert "Sleeps about five hours; wakes around three in the morning and lies awake." in told
    assert "Drafted by the assistant, kept by Sam" in told
    assert "Disputed. Sam says that this is not right." in told
    assert "Sam, 01:05: “Maybe five hours. I wake up around three and then I lie there.”" in told
    assert "Pencil" not in json.dumps(document_of(attested))


def test_words_of_people_are_no_markup(attested: dict[str, Any]) -> None:
    spoilt = copy.deepcopy(attested)
    for part in spoilt["note"]["sections"]:
        for line in part["statements"]:
            line["text"] = NASTY
    spoilt["note"]["session"]["client"] = NASTY
    spoilt["attestations"][0]["comment"] = NASTY
    made = document_of(spoilt)
    check_r4(made)
    assert " ".join(shown(NASTY).split()) in text_of(section(made, "Data"))
    composition = made["entry"][0]["resource"]
    divs = [part["text"]["div"] for part in [composition, *composition["section"]]]
    assert not any("<script" in div for div in divs)


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_read_back_from_its_narrative(text: str) -> None:
    read = text_of({"text": narrative(paragraph(text))})
    assert read == " ".join(told(text).split())
    assert set(shown(text)) - set(told(text)) <= {"\ufffe", "\uffff"}


def test_the_files_stand_beside_under_their_hashes(attested: dict[str, Any]) -> None:
    made = document_of(attested)
    binaries = {
        entry["fullUrl"]: base64.b64decode(entry["resource"]["data"])
        for entry in made["entry"]
        if entry["resource"]["resourceType"] == "Binary"
    }
    references = resources(made, "DocumentReference")
    assert [r["content"][0]["attachment"]["contentType"] for r in references] == [
        "application/pdf",
        "application/json",
    ]
    for reference in references:
        assert reference["docStatus"] == "final"
        attachment = reference["content"][0]["attachment"]
        data = binaries[attachment["url"]]
        assert attachment["size"] == len(data)
        assert base64.b64decode(attachment["hash"]) == hashlib.sha1(data).digest()  # noqa: S324
        ni = reference["identifier"][0]["value"].removeprefix("ni:///sha-256;")
        assert base64.urlsafe_b64decode(ni + "=") == hashlib.sha256(data).digest()
    pdf, record = binaries.values()
    assert pdf == PDF
    assert record == bundle.made(attested)


def test_the_assistant_is_the_author_of_what_it_drafted_and_people_of_what_they_kept(
    attested: dict[str, Any],
) -> None:
    writing, _ = resources(document_of(attested), "Provenance")
    told = [(a["type"]["coding"][0]["code"], a["who"]["display"]) for a in writing["agent"]]
    assert told == [
        ("author", "conote’s assistant"),
        ("author", "Dr. Emma Hale"),
        ("verifier", "Dr. Emma Hale"),
        ("verifier", "Sam"),
    ]


def test_a_note_that_no_assistant_drafted_names_none() -> None:
    made = document_of(with_phq9())
    assert resources(made, "Device") == []
    assert "assistant" not in json.dumps(resources(made, "Provenance"))


def test_the_practices_signature_stands_apart_from_what_people_typed() -> None:
    made = document_of(with_additions())
    signing = resources(made, "Provenance")[1]
    typed, sealed = signing["signature"]
    assert typed["type"][0]["code"] == "1.2.840.10065.1.12.1.1"
    assert "data" not in typed
    assert (sealed["data"], sealed["sigFormat"]) == ("c2lnbmF0dXJl", "application/octet-stream")
    assert sealed["who"]["display"] == "conote’s server"
    assert "0123456789abcdef" in text_of(resources(made, "Device")[1])


def test_a_record_is_whole_in_its_document_and_the_signatures_in_it_hold() -> None:
    kept = notes.exported(*notes.additions())
    made = document_of(kept)
    _, record = resources(made, "Binary")
    assert faults(json.loads(base64.b64decode(record["data"]))) == ()
    signed, *added = (p for p in resources(made, "Provenance") if "signature" in p)
    data = base64.b64decode(signed["signature"][-1]["data"])
    assert verify(base64.b64decode(kept["signature"]["public"]), data, record_text(kept))
    assert len(added) == len(kept["additions"]) == 4
    told = text_of(section(made, "Added after signing")["section"][2])
    assert "I did not shout. I spoke up." in told


def test_what_was_added_makes_another_document_of_the_same_note(attested: dict[str, Any]) -> None:
    before, after = document_of(attested), document_of(with_additions())
    (old,), (new,) = resources(before, "Composition"), resources(after, "Composition")
    assert (old["status"], new["status"]) == ("final", "amended")
    assert old["identifier"] == new["identifier"]
    assert before["identifier"] != after["identifier"]
    assert after["timestamp"] == "2026-11-24T09:00:00Z"
    correction, disagreement = section(after, "Added after signing")["section"]
    assert correction["title"] == "1. Correction"
    assert "It was four hours, not five." in text_of(correction)
    assert "Sleeps about five hours" in text_of(correction)
    assert disagreement["title"] == "2. Statement of disagreement"
    assert disagreement["author"][0]["display"] == "Sam"
    for added in resources(after, "Provenance")[2:]:
        assert added["signature"][0]["type"][0]["code"] == "1.2.840.10065.1.12.1.15"
        assert added["signature"][1]["data"] == "c2lnbmF0dXJl"


def test_the_session_is_a_virtual_encounter_of_so_many_minutes(attested: dict[str, Any]) -> None:
    (encounter,) = resources(document_of(attested), "Encounter")
    assert encounter["class"]["code"] == "VR"
    assert encounter["period"] == {
        "start": "2026-11-22T15:00:00Z",
        "end": attested["note"]["session"]["ended_at"],
    }
    assert encounter["length"]["value"] == 52


@pytest.mark.parametrize(
    ("modality", "code"),
    [("telehealth, audio only", "VR"), ("in person", "AMB"), (None, "UNK")],
)
def test_where_people_met_elsewhere_the_encounter_says_so_or_that_nobody_knows(
    attested: dict[str, Any], modality: str | None, code: str
) -> None:
    facts = attested["note"]["session"]
    facts |= {"modality": modality, "started_at": None, "ended_at": None, "clock_minutes": None}
    made = document_of(attested)
    check_r4(made)
    (encounter,) = resources(made, "Encounter")
    assert encounter["class"]["code"] == code
    assert not {"period", "length"} & set(encounter)


def test_the_goals_can_be_read_as_a_plan_again(attested: dict[str, Any]) -> None:
    attested["note"]["goals"] = [
        {
            "id": "G1",
            "text": "Sleep through five of seven nights",
            "problem": "Insomnia",
            "objectives": ["Up at seven", "No coffee after noon"],
            "target": "2027-03-31",
        },
        {"id": "G2", "text": "Ride the bus", "problem": "", "objectives": [], "target": None},
    ]
    made = document_of(attested)
    check_r4(made)
    plan = read_plan(json.dumps(made).encode(), "the document")
    again = [
        {
            "id": goal.id,
            "text": goal.text,
            "problem": goal.problem,
            "objectives": list(goal.objectives),
            "target": goal.target.isoformat() if goal.target else None,
        }
        for goal in plan.goals
    ]
    assert again == attested["note"]["goals"]


def test_the_same_client_of_a_therapist_is_the_same_patient_in_every_note(
    attested: dict[str, Any],
) -> None:
    other = copy.deepcopy(attested) | {"record_sha256": "0" * 64}
    one, two = document_of(attested), document_of(other)
    assert resources(one, "Patient") == resources(two, "Patient")
    assert {e["fullUrl"] for e in one["entry"]}.isdisjoint(e["fullUrl"] for e in two["entry"])
    other["note"]["session"]["therapist"] = "Dr. Someone Else"
    elsewhere = resources(document_of(other), "Patient")[0]["identifier"][0]
    assert elsewhere["system"] != resources(one, "Patient")[0]["identifier"][0]["system"]


@pytest.mark.together
def test_the_whole_file_holds_the_pdf(attested: dict[str, Any]) -> None:
    made = json.loads(exports.export("fhir", attested))
    check_r4(made)
    pdf, _ = resources(made, "Binary")
    assert base64.b64decode(pdf["data"]).startswith(b"%PDF-1.7")
