"""Signing: one text for one note, every change seen, nothing from a language model in the facts."""

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from live import wire
from live.errors import NoteChanged
from live.record import time_band
from live.session import Session
from live.signing.attestation import attested, note_of
from live.signing.canonical import canonical, sha256_hex
from live.signing.checking import faults
from live.signing.words import signing_words
from tests.live import note_samples as notes
from tests.live import session_samples as samples


def _leaves_of(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all leaves."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        if isinstance(item, dict | list) and item:
            yield from _leaves_of(item, (*path, key))
        else:
            yield (*path, key)


def _changed(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    changed = copy.deepcopy(value)
    place = changed
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = new
    return changed


def test_changing_any_leaf_of_the_note_changes_its_hash() -> None:
    note = notes.note()
    paths = list(_leaves_of(note))
    assert len(paths) > 80
    hashes = {sha256_hex(canonical(_changed(note, path, "changed"))) for path in paths}
    assert len(hashes) == len(paths)
    assert sha256_hex(canonical(note)) not in hashes


# --- the note --------------------------------------------------------------------------


def test_the_facts_come_from_the_events() -> None:
    assert notes.note()["session"] == {
        "id": "s-2f81",
        "client": "Sam",
        "therapist": "Dr. Emma Hale",
        "template": "dap",
        "created_at": "2026-11-22T15:00:00Z",
        "started_at": "2026-11-22T15:00:00Z",
        "ended_at": "2026-11-22T15:52:54Z",
        "clock_minutes": 52,
        "listened_minutes": 49,
        "time_band": {"cpt": "90834", "minutes": "38–52 minutes"},
        "documented_from": "call",
        "mode": "shared",
        "modality": "telehealth, audio and video",
        "platform": "conote",
        "sound_lost_seconds": 2,
        "interruptions": [],
    }


def test_every_consent_is_in_the_note_also_those_taken_back() -> None:
    consents = notes.note()["consents"]
    assert [(c["party"], c["act"], c["at"]) for c in consents] == [
        ("therapist", "agreed", "2026-11-22T15:00:00Z"),
        ("client", "agreed", "2026-11-22T15:00:00Z"),
        ("client", "taken back", "2026-11-22T15:34:00Z"),
        ("client", "agreed", "2026-11-22T15:35:00Z"),
    ]
    assert consents[1] == {
        "party": "client",
        "name": "Sam",
        "act": "agreed",
        "purposes": ["transcription", "drafting", "collaboration", "storing"],
        "text_version": "2026-11",
        "at": "2026-11-22T15:00:00Z",
    }


def test_ink_is_in_the_note_and_pencil_and_rejected_are_not() -> None:
    sections = notes.note()["sections"]
    assert [s["id"] for s in sections] == [s.id for s in notes.template().sections]
    assert {s["id"]: [x["id"] for x in s["statements"]] for s in sections} == {
        "data": ["st1", "st2", "st3"],
        "done": ["st6"],
        "assessment": [],
        "plan": ["st7", "st8"],
    }
    text = canonical(notes.note()).decode()
    assert "Pencil" not in text
    assert "Struck" not in text


def test_what_was_chosen_stands_in_its_section_and_nothing_that_was_not() -> None:
    data, done, *others = notes.note()["sections"]
    assert data["choices"] == [
        {"id": "modality", "title": "Modality", "plain_title": "How we met", "values": ["Video"]}
    ]
    assert done["choices"][0]["values"] == list(notes.CHOSEN["interventions"])
    assert all(section["choices"] == [] for section in others)


def test_a_disputed_statement_stays_with_who_disputed_it() -> None:
    disputed = notes.note()["sections"][0]["statements"][2]
    assert (disputed["status"], disputed["by"]) == ("disputed", "client")


def test_a_statement_quotes_what_it_rests_on() -> None:
    assert notes.note()["sections"][0]["statements"][0]["evidence"] == [
        {
            "utterance": "u1",
            "speaker": "therapist",
            "start_ms": 62_000,
            "end_ms": 66_000,
            "quote": "How have you been sleeping since last week?",
        },
        {
            "utterance": "u2",
            "speaker": "client",
            "start_ms": 65_500,
            "end_ms": 72_000,
            "quote": "Maybe five hours. I wake up around three and then I lie there.",
        },
    ]


def test_risk_that_was_not_asked_is_not_denied() -> None:
    assert notes.note()["risk"] == "not assessed this session"


@pytest.mark.parametrize(
    ("status", "risk"), [("accepted", "see statements"), ("proposed", "not assessed this session")]
)
def test_risk_is_assessed_only_if_a_person_kept_a_statement(status: Any, risk: str) -> None:
    statement = replace(notes.STATEMENTS[0], kind="risk", status=status)
    note = note_of(notes.told(), "s1", [statement], notes.template().sections)
    assert note["risk"] == risk


def test_a_statement_whose_text_was_deleted_is_left_out() -> None:
    statement = replace(notes.STATEMENTS[0], text=" \n")
    note = note_of(notes.told(), "s1", [statement], notes.template().sections)
    assert not any(section["statements"] for section in note["sections"])


@pytest.mark.parametrize(
    ("change", "message"),
    [({"section": "nowhere"}, "section of the template"), ({"evidence": ("u99",)}, "was heard")],
)
def test_a_statement_that_fits_nowhere_is_not_left_out_silently(
    change: dict[str, Any], message: str
) -> None:
    statement = replace(notes.STATEMENTS[0], **change)
    with pytest.raises(ValueError, match=f"statement st1: .*{message}"):
        note_of(notes.told(), "s1", [statement], notes.template().sections)


def test_a_session_that_never_went_live_claims_nothing() -> None:
    note = note_of(samples.joined().session, "s1", [], notes.template().sections)
    facts = note["session"]
    assert facts["started_at"] is facts["ended_at"] is facts["modality"] is None
    assert facts["clock_minutes"] is facts["listened_minutes"] is facts["time_band"] is None
    assert note["consents"] == []
    canonical(note_of(Session(), "s1", [], []))


def test_a_session_going_on_has_no_end_yet() -> None:
    facts = note_of(samples.live().session, "s1", [], [])["session"]
    assert facts["started_at"] == "2026-11-22T15:00:00Z"
    assert facts["ended_at"] is facts["clock_minutes"] is None


@pytest.mark.parametrize(
    ("minutes", "code"),
    [
        (0, None),
        (15, None),
        (16, "90832"),
        (37, "90832"),
        (38, "90834"),
        (52, "90834"),
        (53, "90837"),
        (600, "90837"),
    ],
)
def test_the_time_band_is_the_one_the_clock_supports(minutes: int, code: str | None) -> None:
    band = time_band(minutes)
    assert (band and band["cpt"]) == code


def test_the_last_seconds_of_a_minute_do_not_make_a_higher_band() -> None:
    note = note_of(samples.in_review(minutes=52.99).session, "s1", [], [])
    assert note["session"]["time_band"] == {"cpt": "90834", "minutes": "38–52 minutes"}


def test_the_same_session_gives_the_same_bytes() -> None:
    assert canonical(notes.note()) == canonical(notes.note())


def test_who_takes_consent_back_after_the_end_changes_the_note() -> None:
    story = samples.in_review()
    before = canonical(note_of(story.session, "s1", [], []))
    story.did("client", wire.Revoke())
    assert canonical(note_of(story.session, "s1", [], [])) != before


# --- signatures ------------------------------------------------------------------------


def test_an_attested_note_carries_every_answer() -> None:
    note = notes.note()
    result = attested(note, notes.signatures(note))
    assert result["note"] == note
    assert result["sha256"] == sha256_hex(canonical(note))
    assert result["attestations"] == [
        {
            "party": "client",
            "name": "Sam",
            "at": "2026-11-22T15:57:00Z",
            "authenticated": "",
            "text_version": "",
            "consent": "",
            "intent": "",
            "comment": "I did not shout. I want that sentence out before I sign.",
            "declined": True,
        },
        {
            "party": "therapist",
            "name": "Dr. Emma Hale, PsyD",
            "at": "2026-11-22T15:58:00Z",
            "authenticated": "",
            "text_version": "",
            "consent": "",
            "intent": signing_words("therapist").intent,
            "comment": "Will be taken up next time.",
            "declined": False,
        },
    ]


def test_a_signature_under_another_note_is_refused() -> None:
    note = notes.note()
    answers = notes.signatures(note)
    note["risk"] = "none"
    with pytest.raises(NoteChanged, match="reopen the note"):
        attested(note, answers)


def test_a_statement_shows_no_content() -> None:
    assert "Sleeps" not in repr(notes.STATEMENTS[0])


# --- checking an export ----------------------------------------------------------------


def test_an_intact_export_has_no_faults_also_after_a_round_trip() -> None:
    exported = json.loads(json.dumps(notes.attested_note()))
    assert faults(exported) == ()
    assert faults(json.loads(canonical(exported))) == ()


def test_every_changed_leaf_of_an_export_is_found() -> None:
    exported = notes.attested_note()
    for path in _leaves_of(exported):
        assert faults(_changed(exported, path, "changed")), path


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("note",), None, "this is no export"),
        (("sha256",), 5, "this is no export"),
        (("note", "schema"), "conote-note/9", "schema conote-note/1 or"),
        (("note", "risk"), 1.5, "no canonical form"),
        (("attestations",), [], "nobody signed"),
        (("attestations",), "both", "nobody signed"),
        (("attestations", 0, "party"), "therapist", "two of the same"),
        (("attestations", 0, "comment"), "All is well.", "they were changed"),
        (("attestations", 0, "comment"), 0.5, "they were changed"),
        (("record_sha256",), "0" * 64, "they were changed"),
    ],
)
def test_faults_say_what_is_wrong(path: tuple[Any, ...], value: Any, message: str) -> None:
    assert message in " ".join(faults(_changed(notes.attested_note(), path, value)))


def test_the_running_text_tells_every_statement_that_is_signed() -> None:
    for section in notes.note()["sections"]:
        told = [name for sentence in section["narrative"] for name in sentence["statements"]]
        assert sorted(told) == sorted(statement["id"] for statement in section["statements"])


def test_a_note_signed_under_the_schema_before_is_still_a_note() -> None:
    note = notes.note() | {"schema": "conote-note/1"}
    for section in note["sections"]:
        del section["narrative"], section["choices"]
    assert faults(attested(note, notes.signatures(note))) == ()
