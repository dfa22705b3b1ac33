"""What a row of the audit says, how rows follow each other, and what none may say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from live.audit import START, Act, Actor, AuditRow, Head, follow
from live.audit.chain import head_from_json

AT = datetime(2026, 11, 26, 9, 30, 0, 5, tzinfo=UTC)
ADA = Actor("clinician", "a1")


def signing() -> AuditRow:
    """A row."""
    return follow(None, AT, Act("note.signed", ADA, "s1", "0" * 64))


def test_a_row_is_one_text_whoever_writes_it() -> None:
    assert signing().canonical == (
        b'{"action":"note.signed","actor":{"id":"a1","kind":"clinician"},'
        b'"at":"2026-11-26T09:30:00.000005+00:00","n":1,"outcome":"done",'
        b'"previous":"' + b"0" * 64 + b'","schema":"conote-audit/1","session":"s1",'
        b'"subject":"' + b"0" * 64 + b'"}'
    )
    elsewhere = replace(signing(), at=AT.astimezone(timezone(timedelta(hours=5))))
    assert elsewhere.canonical == signing().canonical


def test_rows_count_from_one_and_name_the_hash_of_the_one_before() -> None:
    first = signing()
    second = follow(first, AT, Act("note.read", Actor("client")))
    assert (first.n, first.previous, first.hash) == (1, START, first.digest)
    assert (second.n, second.previous, second.hash) == (2, first.hash, second.digest)


@pytest.mark.parametrize(
    "subject", ["I am afraid", "Zoë", "a\nb", "x" * 201, "\x00"], ids=lambda text: repr(text)[:12]
)
def test_a_row_takes_no_words(subject: str) -> None:
    with pytest.raises(ValueError, match="expected ids and hashes") as refused:
        follow(None, AT, Act("note.read", ADA, subject=subject))
    assert subject not in str(refused.value)
    with pytest.raises(ValueError, match="expected ids and hashes"):
        follow(None, AT, Act("note.read", Actor("clinician", subject)))
    with pytest.raises(ValueError, match="expected ids and hashes"):
        follow(None, AT, Act("note.read", ADA, subject))


def test_a_row_takes_only_what_the_lists_name() -> None:
    with pytest.raises(ValueError, match="add it there"):
        follow(None, AT, Act("note.eaten", ADA))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="add it there"):
        follow(None, AT, Act("note.read", Actor("passer-by")))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="add it there"):
        follow(None, AT, Act("note.read", ADA, outcome="maybe"))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="time zone"):
        follow(None, AT.replace(tzinfo=None), Act("note.read", ADA))


def test_a_head_is_read_back_as_it_was_written() -> None:
    head = Head(n=7, hash="ab" * 32, at=AT, key="0123456789abcdef", signature=b"s" * 64)
    assert head_from_json(head.as_json()) == head


@pytest.mark.parametrize(
    "changed",
    [
        {"n": "7"},
        {"n": True},
        {"hash": "ab"},
        {"hash": 5},
        {"at": "today"},
        {"at": "2026-11-26T09:30:00"},
        {"signature": "zz"},
        {"key": None, "n": None},
    ],
    ids=str,
)
def test_what_is_no_head_is_not_taken_for_one(changed: dict[str, object]) -> None:
    head = Head(n=7, hash="ab" * 32, at=AT, key="0123456789abcdef", signature=b"s" * 64)
    with pytest.raises(ValueError, match="expected an audit head"):
        head_from_json(head.as_json() | changed)
    with pytest.raises(ValueError, match="expected an audit head"):
        head_from_json(list(changed))
