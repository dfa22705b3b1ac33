"""The certificates that the practice's key issues: standard, and the same each time."""

import subprocess
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from live.exports.certificates import chain, pdf_key, practice_key_of
from live.signing.key import SigningKey

KEY = SigningKey(b"s" * 32)
OTHER = SigningKey(b"t" * 32)


def read(der: bytes) -> x509.Certificate:
    return x509.load_der_x509_certificate(der)


def test_the_practices_key_issues_the_certificate_of_the_key_for_pdfs() -> None:
    leaf, root = map(read, chain(KEY, "Hale Psychotherapy"))
    leaf.verify_directly_issued_by(root)
    root.verify_directly_issued_by(root)
    public = root.public_key()
    assert isinstance(public, Ed25519PublicKey)
    assert public.public_bytes_raw() == KEY.public
    assert leaf.public_key() == pdf_key(KEY).public_key()


def test_a_reader_shows_the_practices_name_or_its_key() -> None:
    def common(der: bytes) -> str:
        return str(read(der).subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)

    assert common(chain(KEY, "Hale Psychotherapy")[0]) == "Hale Psychotherapy"
    assert KEY.id in common(chain(KEY)[0])
    assert KEY.id in common(chain(KEY)[1])


def test_the_certificate_for_pdfs_issues_no_others_and_is_for_signing_documents() -> None:
    leaf, root = map(read, chain(KEY))
    told = [c.extensions.get_extension_for_class(x509.BasicConstraints).value for c in (leaf, root)]
    assert [it.ca for it in told] == [False, True]
    assert leaf.extensions.get_extension_for_class(x509.KeyUsage).value.content_commitment


def test_the_same_key_gives_the_same_certificates_and_another_gives_others() -> None:
    assert chain(KEY, "a") == chain(KEY, "a")
    assert not set(chain(KEY)) & set(chain(OTHER))
    assert pdf_key(KEY).private_numbers() != pdf_key(OTHER).private_numbers()
    assert isinstance(pdf_key(KEY).curve, ec.SECP256R1)


def test_a_secret_derived_for_one_purpose_is_another_for_the_next() -> None:
    assert KEY.derived("one", 32) == KEY.derived("one", 32)
    assert KEY.derived("one", 32) != KEY.derived("two", 32)
    assert len(KEY.derived("one", 48)) == 48


def test_only_an_ed25519_certificate_is_of_a_practices_key() -> None:
    leaf, root = chain(KEY)
    assert practice_key_of(root) == KEY.public
    assert practice_key_of(leaf) is None


def test_openssl_follows_the_chain(tmp_path: Path) -> None:
    """With its strict reading of X.509, as docs/verify.md has it."""
    for name, der in zip(("leaf", "root"), chain(KEY, "Hale Psychotherapy"), strict=True):
        (tmp_path / name).write_bytes(read(der).public_bytes(Encoding.PEM))
    done = subprocess.run(
        ["openssl", "verify", "-x509_strict", "-CAfile", "root", "leaf"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "leaf: OK\n", done.stderr
