"""What a practice signs its PDFs with: its own key's seal by default, files of its own if named."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from pydantic import SecretStr, ValidationError

from live import exports
from live.errors import CannotStart
from live.exports.seals import own_seal
from live.settings import Settings
from tests.live import note_samples
from tests.live.exports.own_certificates import rsa_pair
from tests.live.exports.sealed_samples import validated

PASSWORD = "open sesame"


def files(folder: Path, password: str = PASSWORD) -> Settings:
    """A key with a password, its certificate, and settings that name both."""
    private, certificate = rsa_pair("Hale & Partners")
    (folder / "key.pem").write_bytes(
        private.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(PASSWORD.encode())
        )
    )
    (folder / "chain.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    return Settings(
        pdf_certificate=folder / "chain.pem",
        pdf_key=folder / "key.pem",
        pdf_key_password=SecretStr(password),
    )


def test_without_files_of_its_own_there_is_no_other_seal() -> None:
    assert own_seal(Settings()) is None


def test_a_practices_own_certificate_signs(tmp_path: Path) -> None:
    seal = own_seal(files(tmp_path))
    assert seal is not None
    attested = note_samples.exported()
    data = exports.export("pdf", attested, seal)
    found = validated(data, seal)
    assert found.bottom_line
    assert found.signing_cert.subject.native == {"common_name": "Hale & Partners"}
    assert exports.export("pdf", attested, seal) == data


def test_the_wrong_password_is_said_and_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="pdf_key_password") as caught:
        own_seal(files(tmp_path, "let me in"))
    assert "let me in" not in str(caught.value)


def test_a_certificate_of_another_key_is_refused(tmp_path: Path) -> None:
    settings = files(tmp_path)
    other = rsa_pair("Somebody else")[1].public_bytes(Encoding.PEM)
    (tmp_path / "chain.pem").write_bytes(other)
    with pytest.raises(CannotStart, match="another key"):
        own_seal(settings)


@pytest.mark.parametrize("file", ["key.pem", "chain.pem"])
@pytest.mark.parametrize("content", [None, b"", b"no PEM at all"])
def test_files_that_are_none_are_refused(tmp_path: Path, file: str, content: bytes | None) -> None:
    settings = files(tmp_path)
    if content is None:
        (tmp_path / file).unlink()
    else:
        (tmp_path / file).write_bytes(content)
    with pytest.raises(CannotStart, match="pdf_certificate and pdf_key"):
        own_seal(settings)


def test_a_key_that_readers_do_not_know_is_refused(tmp_path: Path) -> None:
    settings = files(tmp_path, "")
    key = Ed25519PrivateKey.generate()
    (tmp_path / "key.pem").write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    with pytest.raises(CannotStart, match="RSA or ECDSA"):
        own_seal(settings)


def test_certificate_and_key_are_set_together(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match="set both or none"):
        Settings(pdf_key=tmp_path / "key.pem")
