"""Files that anybody may have written: an answer, never an error; and keys as they are named."""

import base64
import json
import os
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509 import load_der_x509_certificate
from hypothesis import given
from hypothesis import strategies as st

from live import exports
from live.errors import BadInput
from live.exports.certificates import chain
from live.verify import check_files, read_expected
from live.verify.checking import check_data
from live.verify.values import MAX_FILE, MAX_RECORD
from tests.live.verify.verify_samples import KEY, check, flipped, leaves, whole

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"\xff\xfe{}",
        b"{",
        b"{}",
        b"[]",
        b'{"schema": "conote-export/2"}',
        b'{"schema": "conote-export/9", "note": {}, "sha256": ""}',
        b'{"note": 1, "attestations": NaN}',
        b'{"note": {}, "sha256": "x", "attestations": [1, null, {"party": []}]}',
        b'{"a":' * 50_000,
        b'{"schema": "conote-", "note": ' + b"9" * 5_000 + b"}",
        b'{"note": {"a": "\\ud800"}, "sha256": "", "attestations": []}',
        b"%PDF-1.7",
        b"%PDF-1.7\n" + b"conote-note.json " * 9 + b"\nstartxref\n5\n%%EOF",
        b"# Session note\n",
        b"PK\x03\x04",
    ],
)
def test_a_strange_file_gets_an_answer(tmp_path: Path, content: bytes) -> None:
    (found,) = check(tmp_path, content)
    assert found.outcome in {"unknown", "not_intact"}
    assert found.faults
    assert all(len(fault) < 400 and fault.isprintable() for fault in found.faults)


def test_a_record_larger_than_any_is_not_laid_out(tmp_path: Path) -> None:
    export = whole() | {"note": {"schema": "x" * (MAX_RECORD + 1)}}
    (found,) = check(tmp_path, export)
    assert found.faults == ("expected a record of at most 8 MiB, it is larger",)


@given(st.data())
def test_anything_in_place_of_an_entry_gets_an_answer(data: st.DataObject) -> None:
    export: dict[str, Any] = whole()
    at = data.draw(st.sampled_from(list(leaves(export))))
    depth = data.draw(st.integers(1, len(at)))
    inner: Any = export
    for step in at[: depth - 1]:
        inner = inner[step]
    before, inner[at[depth - 1]] = inner[at[depth - 1]], data.draw(ANYTHING)
    changed = json.dumps(export, allow_nan=True)
    found = check_data("a file", changed.encode(errors="surrogatepass"))
    if inner[at[depth - 1]] != before:
        assert found.outcome != "intact"


@given(st.binary(max_size=200))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    for beginning in (b"", b"{", b"%PDF-1.7\n"):
        assert check_data("a file", beginning + data).outcome != "intact"


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    large = tmp_path / "large"
    with large.open("wb") as opened:
        opened.truncate(MAX_FILE + 1)
    strange = (tmp_path, tmp_path / "pipe", tmp_path / "nowhere", large, Path("nul\0name"))
    for found in check_files(strange):
        assert found.outcome == "unknown"
        assert found.faults[0].startswith("expected ")
        assert found.file.isprintable()


def test_markdown_cannot_be_checked_by_itself_but_beside_the_record(tmp_path: Path) -> None:
    text = exports.export("markdown", whole())
    (alone,) = check(tmp_path, text)
    assert (alone.form, alone.outcome) == ("markdown", "unknown")
    assert "carries no signature" in alone.faults[0]
    beside, _ = check(tmp_path, text, whole())
    assert beside.outcome == "intact"
    assert "word for word" in beside.held[0]
    other, _ = check(tmp_path, text.replace(b"five hours", b"nine hours"), whole())
    assert other.outcome == "unknown"
    broken, _ = check(tmp_path, text, flipped(whole(), ("sha256",)))
    assert broken.outcome == "unknown"


def files_with_the_key(folder: Path) -> list[Path]:
    public = Ed25519PublicKey.from_public_bytes(KEY.public)
    root = load_der_x509_certificate(chain(KEY)[1])
    contents = {
        "key.pem": public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        "root.pem": root.public_bytes(Encoding.PEM),
        "key.txt": base64.b64encode(KEY.public) + b"\n",
        "fingerprint.txt": KEY.id.encode() + b"\n",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]


def test_a_key_is_named_by_its_fingerprint_or_a_file(tmp_path: Path) -> None:
    spaced = " ".join(KEY.id[start : start + 4] for start in range(0, 16, 4)).upper()
    for given_ in (KEY.id, spaced, *map(str, files_with_the_key(tmp_path))):
        expected = read_expected([given_])
        (found,) = check(tmp_path, whole(), expected=expected)
        assert found.outcome == "intact", given_


@pytest.mark.parametrize("given_", ["", "fb19", "nowhere.pem", "x" * 64, "\0"])
def test_a_key_that_is_none_is_refused(given_: str) -> None:
    with pytest.raises(BadInput, match="--key: expected a fingerprint"):
        read_expected([given_])


def test_a_file_that_holds_no_key_is_refused(tmp_path: Path) -> None:
    leaf = load_der_x509_certificate(chain(KEY)[0])  # of the key for PDFs, which signs no record
    for content in (b"hello", leaf.public_bytes(Encoding.PEM), b"-----BEGIN PUBLIC KEY-----"):
        (tmp_path / "key").write_bytes(content)
        with pytest.raises(BadInput, match="--key"):
            read_expected([str(tmp_path / "key")])
