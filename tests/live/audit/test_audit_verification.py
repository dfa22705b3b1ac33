"""Whatever is done to an audit from outside is found, and the row is named."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from live.audit import Act, Actor, AuditRow, Head
from live.audit.verification import MOST_TOLD, Verified, verify
from live.signing.key import SigningKey
from tests.live.audit.audit_samples import AT, PUBLIC, acts, chain, sign

Audit = tuple[list[AuditRow], list[Head]]

audits = st.builds(chain, st.lists(acts, min_size=2, max_size=7), st.sets(st.integers(0, 6)))

FIELDS = [field.name for field in fields(AuditRow)]
OTHER: dict[str, Any] = {
    "at": AT - timedelta(days=3),
    "action": "backup.made",
    "actor": Actor("administrator", "eve"),
    "session": "s9",
    "subject": "b" * 64,
    "outcome": "failed",
    "previous": "c" * 64,
    "hash": "d" * 64,
}


def found(rows: list[AuditRow], heads: list[Head], since: Head | str | None = None) -> Verified:
    """What verifying finds."""
    return verify(sorted(rows, key=lambda row: row.n), heads, PUBLIC, since)


def named(result: Verified) -> set[int]:
    """The rows that are named."""
    assert all(fault.what.startswith(f"row {fault.n} ") for fault in result.faults)
    return {fault.n for fault in result.faults}


@given(audits)
def test_an_audit_that_nobody_touched_is_intact(audit: Audit) -> None:
    rows, heads = audit
    result = found(rows, heads)
    assert result.intact
    assert (result.rows, result.heads, result.last) == (len(rows), len(heads), rows[-1].hash)
    for head in heads:
        assert found(rows, heads, head).intact
    assert found(rows, heads, rows[0].hash).intact


@given(audits, st.data())
def test_a_changed_field_is_found_and_its_row_named(audit: Audit, data: st.DataObject) -> None:
    rows, heads = audit
    place = data.draw(st.integers(0, len(rows) - 1))
    field = data.draw(st.sampled_from(FIELDS))
    value: Any = data.draw(st.integers(-5, 99)) if field == "n" else OTHER[field]
    row = rows[place]
    if getattr(row, field) == value:
        return
    changed = [*rows[:place], replace(row, **{field: value}), *rows[place + 1 :]]
    assert named(found(changed, heads)) & {row.n, value if field == "n" else row.n}


@given(audits, st.data())
def test_a_row_written_anew_with_a_fitting_hash_is_found(audit: Audit, data: st.DataObject) -> None:
    """Whoever can write the file can make hashes, too: the row after names the one that was."""
    rows, heads = audit
    place = data.draw(st.integers(0, len(rows) - 2))
    field = data.draw(st.sampled_from([name for name in OTHER if name != "hash"]))
    other = replace(rows[place], **{field: OTHER[field]})
    forged = replace(other, hash=other.digest)
    result = found([*rows[:place], forged, *rows[place + 1 :]], heads)
    assert named(result) & ({place, place + 1} if field == "previous" else {place + 1})


@given(audits, st.data())
def test_a_row_that_was_taken_out_is_named(audit: Audit, data: st.DataObject) -> None:
    rows, heads = audit
    place = data.draw(st.integers(0, len(rows) - 2))
    result = found([*rows[:place], *rows[place + 1 :]], heads)
    assert place + 1 in named(result)
    assert any(fault.what == f"row {place + 1} is missing" for fault in result.faults)


@given(audits, st.data())
def test_rows_that_changed_places_are_found(audit: Audit, data: st.DataObject) -> None:
    rows, heads = audit
    one = data.draw(st.integers(0, len(rows) - 2))
    other = data.draw(st.integers(one + 1, len(rows) - 1))
    swapped = list(rows)
    swapped[one] = replace(rows[other], n=one + 1)
    swapped[other] = replace(rows[one], n=other + 1)
    assert {one + 1, other + 1} <= named(found(swapped, heads))


@given(audits, st.data())
def test_a_row_that_was_put_in_between_is_found(audit: Audit, data: st.DataObject) -> None:
    """Those that follow are counted up, and their hashes made anew."""
    rows, heads = audit
    place = data.draw(st.integers(0, len(rows) - 1))
    more = [*rows[:place], replace(rows[place], subject="more"), *rows[place:]]
    counted = [replace(row, n=n) for n, row in enumerate(more, 1)]
    assert not found(counted, heads).intact
    twice = [*rows[: place + 1], rows[place], *rows[place + 1 :]]
    assert any("out of order" in fault.what for fault in verify(twice, heads, PUBLIC).faults)


def forged(rows: list[AuditRow], place: int) -> list[AuditRow]:
    """Another audit from one row on, each hash made anew."""
    done = rows[:place]
    for row in rows[place:]:
        previous = done[-1].hash if done else row.previous
        bare = replace(row, previous=previous, subject="forged")
        done.append(replace(bare, hash=bare.digest))
    return done


@given(st.lists(acts, min_size=2, max_size=6), st.data())
def test_whoever_makes_all_hashes_anew_is_found_by_what_was_signed(
    told: list[Act], data: st.DataObject
) -> None:
    rows, heads = chain(told, {len(told) - 1})
    place = data.draw(st.integers(0, len(told) - 1))
    assert heads[0].n in named(found(forged(rows, place), heads))


@given(audits, st.data())
def test_an_end_that_was_cut_off_is_found_by_a_head(audit: Audit, data: st.DataObject) -> None:
    rows, heads = audit
    left = data.draw(st.integers(0, len(rows) - 1))
    newest = max((head.n for head in heads), default=0)
    result = found(rows[:left], heads)
    if newest > left:
        assert left + 1 in named(result)
    # With the heads cut off as well, one that somebody took along still tells.
    kept = [head for head in heads if head.n < left]
    assert left + 1 in named(found(rows[:left], kept, sign(rows[-1])))
    assert left + 1 in named(found(rows[:left], kept, rows[-1].hash))


@given(audits)
def test_a_head_that_is_gone_changed_or_put_in_is_found(audit: Audit) -> None:
    rows, heads = audit
    for place, head in enumerate(heads):
        without = [*heads[:place], *heads[place + 1 :]]
        assert head.n + 1 in named(found(rows, without))
        for other in (
            replace(head, at=AT + timedelta(seconds=1)),
            replace(head, hash="e" * 64),
            replace(head, key="f" * 16),
            replace(head, signature=b"s" * 64),
        ):
            assert head.n in named(found(rows, [*without, other]))
    others = [row for row in rows if row.n not in {head.n for head in heads}]
    assert others[-1].n in named(found(rows, [*heads, sign(others[-1])]))


def test_a_head_that_another_key_signed_is_no_head_of_this_practice() -> None:
    rows, heads = chain([Act("note.read", Actor("client"))] * 2, {1})
    result = verify(rows, heads, {"0" * 16: SigningKey(b"o" * 32).public})
    assert result.faults[0].what == "row 2 has a head that the practice's key did not sign"
    same_id = verify(rows, heads, {heads[0].key: SigningKey(b"o" * 32).public})
    assert not same_id.intact


def test_of_many_faults_the_first_are_told_and_the_others_counted() -> None:
    rows, _ = chain([Act("note.read", Actor("client"))] * (MOST_TOLD + 7), set())
    result = found([replace(row, subject="x") for row in rows], [])
    assert (len(result.faults), result.more) == (MOST_TOLD, 7)


def test_an_empty_audit_is_intact_and_says_that_it_is_empty() -> None:
    result = found([], [])
    assert (result.intact, result.rows) == (True, 0)
