"""Signed exports to check and to tamper with, made by the functions that make them."""

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from live import exports
from live.audit.chain import head_text
from live.exports.seals import Seal, seal_of
from live.signing.additions import Addition, added, sealed
from live.signing.attestation import attested, signed
from live.signing.key import SigningKey
from live.verify import Checked, check_files
from live.verify.keys import NOBODY, Expected
from tests.live import note_samples
from tests.live import session_samples as samples

KEY = note_samples.KEY
SEAL = seal_of(KEY, "Hale Psychotherapy")
OTHER = SigningKey(b"t" * 32)

Path_ = tuple[str | int, ...]


@cache
def _whole() -> str:
    chain = note_samples.additions()
    at = samples.START.replace(hour=21)
    text = head_text(7, "ab" * 32, at, KEY.id)
    head = {"n": 7, "hash": "ab" * 32, "at": json.loads(text)["at"], "key": KEY.id}
    audit = {
        "head": {**head, "signature": KEY.sign(text).hex()},
        "public": note_samples.record()["signature"]["public"],
    }
    return json.dumps(sealed(note_samples.record(), chain, audit, at, KEY))


def whole() -> dict[str, Any]:
    """An export with everything: a dissent, additions of every kind, the audit's head."""
    made: dict[str, Any] = json.loads(_whole())
    return made


def another_session(key: SigningKey = KEY) -> dict[str, Any]:
    """An export of another session, all of it signed with one key."""
    note = copy.deepcopy(note_samples.note())
    note["session"]["id"] = "s-other"
    note["sections"][0]["statements"][0]["text"] = "Sleeps well."
    answers = [replace(a, at=a.at + timedelta(days=7)) for a in note_samples.signatures(note)]
    record = signed(attested(note, answers), key)
    at = samples.START + timedelta(days=8)
    return sealed(record, with_additions(record, key), None, at, key)


def with_additions(
    record: dict[str, Any], key: SigningKey, chain: tuple[dict[str, Any], ...] = (), most: int = 3
) -> list[dict[str, Any]]:
    """A chain of additions to a record, gone on with by a key."""
    made = list(chain)
    while len(made) < most:
        at = samples.START + timedelta(days=1, hours=len(made))
        text = f"Addition {len(made)}."
        made.append(added(record, made, Addition("addendum", "client", "Sam", at, text), key))
    return made


@cache
def pdf_of_whole() -> bytes:
    return pdf_of(whole())


def pdf_of(exported: dict[str, Any], seal: Seal | None = SEAL) -> bytes:
    return exports.export("pdf", exported, seal)


def leaves(value: Any, at: Path_ = ()) -> Iterator[Path_]:
    """The places of everything in a JSON value that is no list and no object."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from leaves(part, (*at, name))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from leaves(part, (*at, number))
    else:
        yield at


def flipped(exported: dict[str, Any], at: Path_) -> dict[str, Any]:
    """The export with another value in one place."""
    changed = copy.deepcopy(exported)
    inner: Any = changed
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = _other(inner[at[-1]])
    return changed


def _other(value: object) -> object:
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str() if value:
            last = "a" if value[-1] != "a" else "b"
            return value[:-1] + last
        case _:
            return "put in"


def check(
    folder: Path, *given: dict[str, Any] | bytes, expected: Expected = NOBODY
) -> tuple[Checked, ...]:
    """Check exports as files of a folder."""
    files = []
    for number, content in enumerate(given):
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        files.append(folder / f"{number}.file")
        files[-1].write_bytes(data)
    return check_files(files, expected)


def check_one(folder: Path, content: dict[str, Any] | bytes) -> Checked:
    (found,) = check(folder, content)
    return found
