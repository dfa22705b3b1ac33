"""Signing: one text for one note, every change seen, nothing from a language model in the facts."""

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import wire
from live.errors import NoteChanged
from live.record import time_band
from live.session import Session
from live.signing import (
    attested,
    canonical,
    faults,
    note_of,
    sha256_hex,
)
from live.signing_words import INTENT
from tests.live import note_samples as notes
from tests.live import session_samples as samples

# Letters with one form only, and those that JSON must escape.
_COMPOSED = 'aZ 09äß€漢😀"\\\n\t\x00\x1f\x7f\u2028/'
_leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(_COMPOSED, max_size=8)
)
_keys = st.text(alphabet="abcxyzÄ€😀", max_size=4)
_values = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
    max_leaves=12,
)
_objects = st.dictionaries(_keys, _values, max_size=4)


def _reversed(value: Any) -> Any:
    """The same value, its keys the other way round."""
    if isinstance(value, dict):
        return {key: _reversed(item) for key, item in reversed(value.items())}
    return [_reversed(item) for item in value] if isinstance(value, list) else value


@given(_objects)
def test_the_same_content_is_the_same_bytes_in_any_order(value: dict[str, Any]) -> None:
    assert canonical(_reversed(value)) == canonical(value)


@given(_objects)
def test_the_canonical_form_loses_nothing(value: dict[str, Any]) -> None:
    """So different content is different bytes. All but letters that were not composed."""
    data = canonical(value)
    assert repr(json.loads(data)) == repr(_sorted(value))
    assert canonical(json.loads(data)) == data


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return {key: _sorted(value[key]) for key in keys}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def test_the_canonical_form_of_the_rfc_is_met() -> None:
    """RFC 8785, 3.2.2 and 3.2.3, without its floating-point numbers."""
    value = {
        "string": '€$\u000f\nA\'B"\\\\"/',
        "literals": [None, True, False],
        "1": {"f": {"f": "hi", "F": 5}, "\n": 56},
        "10": {},
        "": "empty",
        "a": {},
        "111": [{"e": "yes", "E": "no"}],
        "A": {},
        "\U0001f600": "emoji",
        "ö": "Latin small letter o with diaeresis",
    }
    assert canonical(value).decode() == (
        '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],'
        '"A":{},"a":{},"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/",'
        '"ö":"Latin small letter o with diaeresis","\U0001f600":"emoji"}'
    )


def test_keys_are_sorted_as_javascript_sorts_them() -> None:
    """U+1F600 begins with D83D in UTF-16 and so comes before U+FB01, unlike by code point."""
    assert canonical({"\ufb01": 1, "\U0001f600": 2}) == '{"😀":2,"\ufb01":1}'.encode()


def test_composed_and_decomposed_letters_are_the_same_bytes() -> None:
    assert canonical({"Zoe\u0308": "cafe\u0301"}) == canonical({"Zoë": "café"})


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"a": 1.0}, "whole numbers.*got float"),
        ({"a": [{"b": float("nan")}]}, "got float"),
        ({"a": 2**53}, "integer within"),
        ({"a": -(2**53)}, "integer within"),
        ({"a": b"x"}, "got bytes"),
        ({"a": {1}}, "got set"),
        ({1: "a"}, "keys that are text"),
        ({"é": 1, "e\u0301": 2}, "the same once composed"),
        ({"a": "secret\ud800"}, "half a surrogate pair"),
        ({"secret\ud800": 1}, "half a surrogate pair"),
    ],
)
def test_what_has_no_single_form_is_refused_unshown(value: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        canonical(value)
    assert "secret" not in str(caught.value)


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


def test_the_hash_is_that_of_the_published_algorithm() -> None:
    assert sha256_hex(b"abc") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


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
            "intent": INTENT["therapist"],
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
