"""Checking an export by itself: whatever was changed in it is found, and named."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.signing.additions import sealed
from live.signing.attestation import signed
from live.signing.canonical import canonical
from live.signing.checking import faults
from live.signing.key import SEED_BYTES, SigningKey
from tests.live import note_samples as notes
from tests.live import session_samples as samples

WHOLE = notes.exported(*notes.additions())
KNOWN = {notes.KEY.id: notes.KEY.public}
OTHER = SigningKey(b"o" * SEED_BYTES)

Path = tuple[Any, ...]


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of all that is in it, leaves and what holds them."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        yield (*path, key)
        if isinstance(item, dict | list):
            yield from places(item, (*path, key))


PLACES = list(places(WHOLE))


def holder_of(value: Any, path: Path) -> Any:
    """What holds the place."""
    for key in path[:-1]:
        value = value[key]
    return value


def flipped(value: Any) -> Any:
    """Another value of the same kind, as little different as can be."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str():
            return value[:-1] + chr(ord(value[-1]) ^ 1) if value else "x"
        case None:
            return "x"
        case list():
            return [*value, "x"]
        case _:
            return {**value, "x": 1}


def test_what_is_whole_has_no_faults_also_after_a_round_trip() -> None:
    assert faults(WHOLE) == faults(WHOLE, KNOWN) == ()
    assert faults(json.loads(json.dumps(WHOLE, indent=1))) == ()
    assert faults(json.loads(canonical(WHOLE)), KNOWN) == ()


def test_whatever_is_flipped_is_found() -> None:
    for path in PLACES:
        changed = copy.deepcopy(WHOLE)
        holder = holder_of(changed, path)
        holder[path[-1]] = flipped(holder[path[-1]])
        assert faults(changed), path


def test_whatever_is_taken_out_is_found() -> None:
    for path in PLACES:
        changed = copy.deepcopy(WHOLE)
        del holder_of(changed, path)[path[-1]]
        # Without its schema it would be an export of before there were signatures.
        assert faults(changed), path


@given(st.data())
def test_two_values_that_change_places_are_found(data: st.DataObject) -> None:
    one, other = data.draw(st.sampled_from(PLACES)), data.draw(st.sampled_from(PLACES))
    if one[: len(other)] == other or other[: len(one)] == one:
        return
    changed = copy.deepcopy(WHOLE)
    first, second = holder_of(changed, one), holder_of(changed, other)
    a, b = first[one[-1]], second[other[-1]]
    if a == b and type(a) is type(b):
        return
    first[one[-1]], second[other[-1]] = b, a
    assert faults(changed)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.sampled_from(PLACES), _json)
def test_whatever_stands_in_a_place_is_read_without_failing(path: Path, value: Any) -> None:
    changed = copy.deepcopy(WHOLE)
    holder = holder_of(changed, path)
    same = holder[path[-1]] == value and type(holder[path[-1]]) is type(value)
    holder[path[-1]] = value
    assert same or faults(changed)


@given(st.dictionaries(st.sampled_from([*WHOLE, "x"]), _json))
def test_what_is_no_export_is_told_so(value: dict[str, Any]) -> None:
    assert faults(value)


def _without(n: int) -> dict[str, Any]:
    changed = copy.deepcopy(WHOLE)
    del changed["additions"][n - 1]
    return changed


def _swapped() -> dict[str, Any]:
    changed = copy.deepcopy(WHOLE)
    chain = changed["additions"]
    chain[1], chain[2] = chain[2], chain[1]
    return changed


def _of_another_session() -> dict[str, Any]:
    note = notes.note()
    note["session"]["id"] = "s-9999"
    other = signed(notes.attest(note), notes.KEY)
    changed = copy.deepcopy(WHOLE)
    changed["additions"] = notes.additions(other)
    return changed


def _of_another_note() -> dict[str, Any]:
    changed = copy.deepcopy(WHOLE)
    note = notes.note()
    note["risk"] = "see statements"
    changed["signature"] = signed(notes.attest(note), notes.KEY)["signature"]
    return changed


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        (_without(1), ["addition 1: expected the number 1", "addition 1: expected the hash of"]),
        (_without(4), ["sealed: ", "put in, moved or taken out"]),
        (_swapped(), ["addition 2: expected the number 2", "addition 3: expected the number 3"]),
        (_of_another_session(), ["addition 1: expected it to be of the note's session", "sealed"]),
        (_of_another_note(), [f"signature: the key {notes.KEY.id} did not sign this"]),
    ],
)
def test_what_was_done_to_it_is_named(changed: dict[str, Any], wanted: list[str]) -> None:
    told = "\n".join(faults(changed))
    assert not [want for want in wanted if want not in told], told


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("schema",), "conote-export/3", "schema: expected conote-export/1 or conote-export/2"),
        (("schema",), "conote-export/1", "found another: something was put in"),
        (("more",), 1, "found another: something was put in"),
        (("note", "schema"), ["conote-note/5"], "note: expected the schema"),
        (("attestations", 0, "comment"), "All is well.", "attestations: expected the hash"),
        (("attestations", 1, "party"), "witness", "found another's"),
        (("record_sha256",), "0" * 64, "attestations: expected the hash"),
        (("signature", "value"), "AAAA", "signature: the key"),
        (("signature", "algorithm"), "RSA", "signature: expected the algorithm Ed25519"),
        (("signature", "key"), "0" * 16, "signature: expected the id of the key that it carries"),
        (("signature",), None, "signature: expected a signature with algorithm, key, public"),
        (("additions",), None, "additions: expected a list"),
        (("additions", 0), "late", "addition 1: expected the entries of an addition"),
        (("additions", 0, "text"), "Took six.", "addition 1: expected the hash it names"),
        (("additions", 1, "original"), "Seven.", "addition 2: expected the line it is about"),
        (("additions", 1, "kind"), "late_entry", "addition 2: expected a kind of addition that is"),
        (("additions", 2, "at"), 0.5, "addition 3: what was signed has no canonical form"),
        (("audit",), {}, "audit: expected the head and the key"),
        (("sealed",), None, "sealed: expected a moment and a signature"),
        (("sealed", "at"), "2026-11-23T00:00:00Z", "sealed: the key"),
    ],
)
def test_every_fault_names_its_place(path: Path, value: Any, message: str) -> None:
    changed = copy.deepcopy(WHOLE)
    holder_of(changed, path)[path[-1]] = value
    assert message in "\n".join(faults(changed))


def test_an_export_whose_entries_were_all_made_anew_by_another_key_is_found_if_ours_is_known() -> (
    None
):
    base = signed(notes.attested_note(), OTHER)
    forged = sealed(base, [], None, samples.START, OTHER)
    assert faults(forged) == (), "by itself it cannot be told"
    assert (
        f"signature: expected a key of the practice, found {OTHER.id}" in faults(forged, KNOWN)[0]
    )


def test_an_export_of_before_there_were_signatures_is_still_checked() -> None:
    first = {"schema": "conote-export/1", **notes.attested_note()}
    assert faults(first) == ()
    first["note"]["risk"] = "none"
    assert "note: expected the hash" in faults(first)[0]


def test_what_is_nested_too_deep_is_a_fault() -> None:
    deep: Any = []
    for _ in range(5_000):
        deep = [deep]
    assert "note: it has no canonical form" in "\n".join(faults({**WHOLE, "note": {"x": deep}}))
