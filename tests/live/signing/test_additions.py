"""What is added to a signed note: each its own signed document, all in one chain."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.errors import BadInput, ConoteError, NotAllowed, NotFound
from live.events.ending import Kind
from live.signing.additions import MOST, THEIRS, Addition, added, last_hash
from live.signing.canonical import canonical, sha256_hex
from live.signing.checking import faults
from live.signing.key import fault_of
from live.values import PARTIES, Party
from tests.live import note_samples as notes
from tests.live import session_samples as samples

AT = samples.START.replace(hour=17)
ADDENDUM = Addition("addendum", "therapist", "Dr. Emma Hale, PsyD", AT, "She called: all is well.")


def test_an_addition_says_all_there_is_to_know_of_it() -> None:
    late, correction, disagreement, answer = notes.additions()
    assert {name: late[name] for name in ("kind", "n", "by", "name", "at", "occurred_at")} == {
        "kind": "late_entry",
        "n": 1,
        "by": "therapist",
        "name": "Dr. Emma Hale, PsyD",
        "at": "2026-11-22T17:00:00Z",
        "occurred_at": "2026-11-22T15:30:00Z",
    }
    statement = notes.note()["sections"][0]["statements"][0]
    assert (correction["about"], correction["original"]) == (statement["id"], statement["text"])
    assert disagreement["text"] == "I did not shout.\nI spoke up."
    assert (answer["answers"], answer["about"], answer["original"]) == (3, None, None)


def test_each_follows_the_one_before_and_the_first_the_record() -> None:
    record, chain = notes.record(), notes.additions()
    hashes = [record["record_sha256"], *(addition["sha256"] for addition in chain)]
    assert [addition["follows"] for addition in chain] == hashes[:-1]
    assert [addition["n"] for addition in chain] == [1, 2, 3, 4]
    assert last_hash(record, []) == hashes[0]
    assert last_hash(record, chain) == hashes[-1]


def test_an_addition_can_be_checked_alone() -> None:
    (addition, *_) = notes.additions()
    told = {name: v for name, v in addition.items() if name not in {"sha256", "signature"}}
    assert addition["sha256"] == sha256_hex(canonical(told))
    assert (
        fault_of(addition["signature"], canonical(told), {notes.KEY.id: notes.KEY.public}) is None
    )


_texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@given(
    st.lists(
        st.sampled_from([(party, kind) for party in PARTIES for kind in THEIRS[party]]), max_size=5
    ),
    _texts,
)
def test_whatever_is_added_in_whatever_order_makes_a_whole_chain(
    kinds: list[tuple[Party, Kind]], text: str
) -> None:
    record, chain = notes.record(), list[dict[str, Any]]()
    for party, kind in kinds:
        addition = Addition(
            kind,
            party,
            text,
            AT,
            text,
            about="st3" if kind == "correction" else "",
            occurred_at=AT if kind == "late_entry" else None,
            answers=len(chain) or None if kind == "addendum" else None,
        )
        chain.append(added(record, chain, addition, notes.KEY))
    exported = json.loads(json.dumps(notes.exported(*chain)))
    assert faults(exported, {notes.KEY.id: notes.KEY.public}) == ()


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"kind": "disagreement"}, NotAllowed, "from the therapist, got disagreement"),
        ({"kind": "late_entry", "by": "client"}, NotAllowed, "from the client, got late_entry"),
        ({"about": "st99"}, NotFound, "about: "),
        ({"kind": "correction"}, BadInput, "about: expected the statement"),
        ({"kind": "late_entry"}, BadInput, "occurred_at: expected the time"),
        ({"occurred_at": AT}, BadInput, "occurred_at: expected a time for late entries alone"),
        (
            {"kind": "late_entry", "occurred_at": AT.replace(hour=18)},
            BadInput,
            "occurred_at: expected a time that is past",
        ),
        ({"answers": 5}, NotFound, "answers: "),
        ({"answers": 0}, NotFound, "answers: "),
        ({"kind": "correction", "about": "st1", "answers": 1}, BadInput, "answers: "),
    ],
)
def test_what_does_not_fit_is_refused(
    change: dict[str, Any], error: type[ConoteError], message: str
) -> None:
    with pytest.raises(error, match=message):
        added(notes.record(), notes.additions(), replace(ADDENDUM, **change), notes.KEY)


def test_a_note_takes_only_so_many() -> None:
    (one, *_) = notes.additions()
    with pytest.raises(BadInput, match=f"at most {MOST}"):
        added(notes.record(), [one] * MOST, ADDENDUM, notes.KEY)


def test_an_addition_shows_no_content() -> None:
    assert "well" not in repr(ADDENDUM) + str(ADDENDUM)
