"""Tampering with a signed export: found, and told where."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from live.signing.additions import sealed
from live.verify import read_expected
from tests.live import note_samples
from tests.live import session_samples as samples
from tests.live.verify.verify_samples import (
    KEY,
    OTHER,
    another_session,
    check,
    check_one,
    flipped,
    leaves,
    whole,
    with_additions,
)

SPOKEN = "I did not shout"


def place_of(at: tuple[str | int, ...]) -> str:
    """What a fault must name for a change in this place."""
    first = at[0]
    if first == "additions":
        return f"addition {int(at[1]) + 1}"
    return {
        "note": "note",
        "sha256": "note",
        "attestations": "attestations",
        "record_sha256": "attestations",
    }.get(str(first), str(first))


def test_a_whole_export_is_intact_and_says_what_it_holds(tmp_path: Path) -> None:
    found = check_one(tmp_path, whole())
    assert (found.outcome, found.faults, found.open) == ("intact", (), ())
    told = "\n".join(found.held)
    for part in (
        "the client declined to sign, with their reason, 2026-11-22T15:57:00Z",
        "the therapist signed",
        "addition 3: statement of disagreement by the client",
        "the audit's head: row 7, signed",
        "nothing is missing of what there was on 2026-11-22T21:",
    ):
        assert part in told
    assert {signer.key for signer in found.record.signers} == {KEY.id}
    assert len(found.record.signers) == 7


def test_every_field_that_is_changed_is_found_and_its_place_is_named(tmp_path: Path) -> None:
    """All of them, some hundreds: of the note, of each answer, signature and addition."""
    export = whole()
    places = list(leaves(export))
    assert len(places) > 250
    for at in places:
        found = check_one(tmp_path, flipped(export, at))
        assert found.outcome == "not_intact", at
        assert any(place_of(at) in fault for fault in found.faults), (at, found.faults)


def test_no_word_of_the_note_is_told(tmp_path: Path) -> None:
    export = whole()
    for at in list(leaves(export))[::7]:
        found = check_one(tmp_path, flipped(export, at))
        told = " ".join((*found.faults, *found.held, *found.open, repr(found)))
        for word in ("Sam", "Hale", "shout", "coffee", "medication"):
            assert word not in told


@pytest.mark.parametrize("entry", sorted(whole()))
def test_every_entry_that_is_taken_out_is_found(tmp_path: Path, entry: str) -> None:
    export = whole()
    del export[entry]
    assert check_one(tmp_path, export).outcome != "intact"


def test_something_put_in_is_found(tmp_path: Path) -> None:
    assert check_one(tmp_path, whole() | {"remark": "in order"}).outcome == "not_intact"
    export = whole()
    export["sealed"]["remark"] = "in order"
    assert check_one(tmp_path, export).outcome == "not_intact"
    export = whole()
    export["attestations"][0]["remark"] = "in order"
    assert check_one(tmp_path, export).outcome == "not_intact"


def test_answers_in_another_order_are_found(tmp_path: Path) -> None:
    export = whole()
    export["attestations"].reverse()
    found = check_one(tmp_path, export)
    assert found.faults[0].startswith("attestations: ")


@pytest.mark.parametrize("which", [0, 1])
def test_an_answer_that_is_taken_out_is_found(tmp_path: Path, which: int) -> None:
    """The first is the client's dissent."""
    export = whole()
    del export["attestations"][which]
    found = check_one(tmp_path, export)
    assert found.faults[0].startswith("attestations: ")


def test_a_dissent_turned_into_a_signature_is_found(tmp_path: Path) -> None:
    export = whole()
    export["attestations"][0] |= {"declined": False, "comment": ""}
    assert check_one(tmp_path, export).faults[0].startswith("attestations: ")


@pytest.mark.parametrize("which", range(4))
def test_an_addition_that_is_taken_out_is_found(tmp_path: Path, which: int) -> None:
    """The third is the client's statement of disagreement; the last ends the chain."""
    export = whole()
    del export["additions"][which]
    found = check_one(tmp_path, export)
    assert found.outcome == "not_intact"
    assert any("taken out" in fault for fault in found.faults)


def test_all_additions_taken_out_are_found(tmp_path: Path) -> None:
    assert "taken out" in check_one(tmp_path, whole() | {"additions": []}).faults[0]


def test_additions_in_another_order_are_found(tmp_path: Path) -> None:
    export = whole()
    export["additions"][1:3] = reversed(export["additions"][1:3])
    assert check_one(tmp_path, export).faults[0].startswith("addition 2: ")


def test_an_earlier_seal_with_later_additions_is_found(tmp_path: Path) -> None:
    export = whole()
    early = sealed(note_samples.record(), [], None, samples.START.replace(hour=16), KEY)
    found = check_one(tmp_path, export | {"sealed": early["sealed"]})
    assert found.faults[0].startswith("sealed: ")


@pytest.mark.parametrize("entry", ["note", "attestations", "signature", "additions", "sealed"])
def test_a_part_of_another_session_is_found(tmp_path: Path, entry: str) -> None:
    export = whole() | {entry: another_session()[entry]}
    assert check_one(tmp_path, export).outcome == "not_intact"


def test_an_addition_of_another_session_is_found(tmp_path: Path) -> None:
    export = whole()
    export["additions"][2] = another_session()["additions"][2]
    found = check_one(tmp_path, export)
    assert any("addition 3" in fault and "swapped" in fault for fault in found.faults)


def test_whoever_has_no_key_cannot_make_it_fit_again(tmp_path: Path) -> None:
    """The note changed, and every hash made anew; the signature is the practice's old one."""
    note = note_samples.note()
    note["sections"][0]["statements"][0]["text"] = "Sleeps well."
    made = note_samples.attest(note)
    found = check_one(tmp_path, {**whole(), **made})
    assert found.faults[0] == (
        f"signature: the key {KEY.id} did not sign this: what it signed was changed"
    )


def forged() -> dict[str, Any]:
    """Everything changed and signed anew, with a key of one's own."""
    return another_session(OTHER)


def test_signed_anew_with_another_key_is_told_by_the_key(tmp_path: Path) -> None:
    (found,) = check(tmp_path, forged())
    assert found.outcome == "intact"  # it fits together: only the key is another
    assert {signer.key for signer in found.record.signers} == {OTHER.id}
    (found,) = check(tmp_path, forged(), expected=read_expected([KEY.id]))
    assert found.outcome == "not_intact"
    assert found.faults == (
        "record, addition 1, addition 2, addition 3, seal: signed by the key "
        f"{OTHER.id}, which is not the one you expect",
    )


def test_one_addition_signed_by_another_key_is_told(tmp_path: Path) -> None:
    """The chain made anew from there on by somebody who has not got the practice's key."""
    record = note_samples.record()
    chain = with_additions(record, KEY, most=2)
    chain = with_additions(record, OTHER, tuple(chain))
    export = sealed(record, chain, None, samples.START.replace(hour=21), KEY)
    assert check_one(tmp_path, export).outcome == "intact"
    (found,) = check(tmp_path, export, expected=read_expected([KEY.id]))
    assert found.outcome == "not_intact"
    assert found.faults[0].startswith("addition 3: signed by the key")


def test_a_record_cut_down_to_the_form_without_signatures_cannot_be_told(tmp_path: Path) -> None:
    """What only hashes hold may have been made anew: that is no yes."""
    export = {"schema": "conote-export/1", **note_samples.attested_note()}
    (found,) = check(tmp_path, export)
    assert found.outcome == "unknown"
    assert "no key signed it" in found.faults[0]
    (found,) = check(tmp_path, export | {"sha256": "0" * 64})
    assert found.outcome == "not_intact"


def test_two_entries_of_a_name_are_found(tmp_path: Path) -> None:
    """Programs differ in which of the two they read."""
    data = json.dumps(whole()).replace('"sha256":', '"sha256": "", "sha256":', 1)
    assert "two of the same name" in check_one(tmp_path, data.encode()).faults[0]


@pytest.mark.parametrize("part", [0.1, 0.5, 0.999])
def test_a_file_that_was_cut_is_found(tmp_path: Path, part: float) -> None:
    data = json.dumps(whole()).encode()
    found = check_one(tmp_path, data[: int(len(data) * part)])
    assert found.outcome == "not_intact"


def test_what_is_wrong_in_one_place_is_told_once(tmp_path: Path) -> None:
    export = copy.deepcopy(whole())
    export["note"]["sections"][0]["statements"][2]["text"] = "Shouted."
    found = check_one(tmp_path, export)
    assert len(found.faults) == 2  # the note's hash, and the line that an addition is about
    assert found.faults[0].startswith("note: ")
