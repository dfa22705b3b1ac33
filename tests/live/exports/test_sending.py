"""Sending a signed note to a FHIR server that fails, stalls, drops and refuses."""

import base64
import json
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from live.equipment import utc_now
from live.errors import BadInput, CannotStart, SendFailed
from live.exports.fhir_server import FhirServer, checked_url
from live.exports.kept import Client, SignedNote
from live.exports.patience import ATTEMPTS
from live.exports.sending import Sender, Sent, Target, delivery_of
from live.store import MasterKey, Store
from tests.fakes.fhir_keeper import Keeper, Whim, keeping
from tests.live.exports.fhir_samples import check_r4, with_additions
from tests.live.note_samples import attested_note

pytestmark = pytest.mark.together

NOTE = SignedNote("s-2f81", Client("", "Sam", "Dr. Emma Hale"), attested_note())


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    """A FHIR server on this machine."""
    with keeping() as server:
        yield server


@dataclass
class Office:
    """A store and a sender to a keeper. ``waits`` are those that were not slept."""

    store: Store
    keeper: Keeper
    waits: list[float] = field(default_factory=list)

    async def send(self, note: SignedNote = NOTE, target: Target | None = None) -> Sent:
        """Send a note."""

        async def wait(seconds: float) -> None:
            self.waits.append(seconds)

        async with FhirServer.at(self.keeper.base, "a-token") as server:
            sender = Sender(self.store, server, wait)
            return await sender.send(note, target or Target(self.keeper.base), None)


@asynccontextmanager
async def office(folder: Path, keeper: Keeper) -> AsyncIterator[Office]:
    """Open the store; the session of the note is in it."""
    async with Store.open(folder / "conote.db", MasterKey(b"k" * 32)) as store:
        if not await store.sessions():
            await store.create_session(NOTE.session, utc_now())
        yield Office(store, keeper)


async def test_a_note_becomes_a_document_reference_that_holds_it(
    tmp_path: Path, keeper: Keeper
) -> None:
    keeper.token = "a-token"
    async with office(tmp_path, keeper) as at:
        sent = await at.send()
    assert (sent.place, sent.attempts, sent.before) == ("DocumentReference/3", 1, False)
    (reference,) = keeper.all("DocumentReference")
    assert reference["subject"]["reference"] == "Patient/2"
    assert reference["author"][0]["reference"] == "Practitioner/1"
    pdf, whole = (content["attachment"] for content in reference["content"])
    assert (pdf["contentType"], whole["contentType"]) == (
        "application/pdf",
        "application/fhir+json",
    )
    check_r4(json.loads(base64.b64decode(whole["data"])))


async def test_sent_twice_it_is_there_once(tmp_path: Path, keeper: Keeper) -> None:
    async with office(tmp_path, keeper) as at:
        await at.send()
        again = await at.send()
    assert again.before
    assert keeper.posts() == 1
    async with office(tmp_path / "another", keeper) as elsewhere:  # knows nothing of the first
        assert (await elsewhere.send()).place == "DocumentReference/3"
    assert len(keeper.kept) == 3


@pytest.mark.parametrize("whim", [408, 429, 500, 503, "drop before", "drop after", "nonsense"])
async def test_what_passes_is_tried_again_until_it_is_there_once(
    tmp_path: Path, keeper: Keeper, whim: Whim
) -> None:
    keeper.whims = [whim, whim]
    async with office(tmp_path, keeper) as at:
        sent = await at.send()
        assert sent.place == "DocumentReference/3"
        assert len(at.waits) == sent.attempts - 1
    assert len(keeper.all("DocumentReference")) == 1
    assert len(keeper.all("Patient")) == 1


async def test_a_server_is_given_the_time_it_asks_for(tmp_path: Path, keeper: Keeper) -> None:
    keeper.whims, keeper.retry_after = [429], "90"
    async with office(tmp_path, keeper) as at:
        await at.send()
        assert at.waits == [90.0]


async def test_a_server_that_stays_away_is_given_up_and_gone_on_with_later(
    tmp_path: Path, keeper: Keeper
) -> None:
    keeper.whims = [503] * ATTEMPTS
    async with office(tmp_path, keeper) as at:
        with pytest.raises(SendFailed, match=r"503 again and again .*--resume"):
            await at.send()
        (waiting,) = await at.store.outbox.all("waiting")
        assert (waiting.attempts, delivery_of(waiting).status) == (ATTEMPTS, 503)
    async with office(tmp_path, keeper) as at:
        sent = await at.send(target=delivery_of(waiting).target)
        assert (sent.attempts, sent.before) == (ATTEMPTS + 1, False)
        assert await at.store.outbox.all("waiting") == []


async def test_what_was_refused_and_then_went_in_another_way_is_settled(
    tmp_path: Path, keeper: Keeper
) -> None:
    """Nobody has to look at it any more; what another server refused stays."""
    keeper.whims = [422, 422]
    async with office(tmp_path, keeper) as at:
        other = Target(keeper.base.replace("127.0.0.1", "localhost"))
        for target in (Target(keeper.base), other):
            with pytest.raises(SendFailed, match="422"):
                await at.send(target=target)
        await at.send(target=Target(keeper.base, "document"))
        (settled,) = await at.store.outbox.all("settled")
        assert delivery_of(settled).target == Target(keeper.base)
        (refused,) = await at.store.outbox.all("refused")
        assert delivery_of(refused).target == other


async def test_what_waits_is_settled_once_a_later_version_of_the_note_is_there(
    tmp_path: Path, keeper: Keeper
) -> None:
    """Something was added meanwhile: what goes is the note as it is now, and nothing waits."""
    keeper.whims = [503] * ATTEMPTS
    later = replace(NOTE, attested=with_additions())
    async with office(tmp_path, keeper) as at:
        with pytest.raises(SendFailed, match="--resume"):
            await at.send()
        await at.send(later)
        assert [row.state for row in await at.store.outbox.all()] == ["settled", "sent"]


async def test_after_a_crash_in_the_middle_it_goes_on_and_nothing_is_there_twice(
    tmp_path: Path, keeper: Keeper
) -> None:
    keeper.whims = ["drop after"]
    async with office(tmp_path, keeper) as at:
        with anyio.CancelScope() as scope:  # ends as a killed command would, before it hears

            async def die(_: float) -> None:
                scope.cancel()
                await anyio.lowlevel.checkpoint()

            async with FhirServer.at(keeper.base) as server:
                sender = Sender(at.store, server, die)
                await sender.send(NOTE, Target(keeper.base), None)
        assert scope.cancelled_caught
    async with office(tmp_path, keeper) as at:
        (waiting,) = await at.store.outbox.all("waiting")
        assert waiting.attempts == 1
        assert (await at.send()).place == "DocumentReference/3"
    assert keeper.posts() == 1  # the second looked first
    assert len(keeper.all("DocumentReference")) == 1


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "--as"),
        (401, "--token-file"),
        (403, "ask whoever runs"),
        (404, "no FHIR server"),
        (302, "points elsewhere"),
        (413, "too large"),
        (418, "ask whoever runs it what that means"),
    ],
)
async def test_a_refusal_is_told_in_words_at_once_and_never_in_the_servers(
    tmp_path: Path, keeper: Keeper, status: int, words: str
) -> None:
    keeper.whims = [status]
    async with office(tmp_path, keeper) as at:
        with pytest.raises(SendFailed, match=words) as caught:
            await at.send()
        assert "Slept" not in str(caught.value)
        assert at.waits == []
        (refused,) = await at.store.outbox.all()
        assert (refused.state, delivery_of(refused).status) == ("refused", status)


async def test_several_patients_of_that_alias_are_told_and_one_can_be_named(
    tmp_path: Path, keeper: Keeper
) -> None:
    async with office(tmp_path, keeper) as at:
        await at.send()
        keeper.kept = {"Patient/2": keeper.kept["Patient/2"]}
        keeper.kept["Patient/9"] = keeper.kept["Patient/2"] | {"id": "9"}
        other = SignedNote(NOTE.session, NOTE.client, with_additions())
        with pytest.raises(SendFailed, match=r"multiple-matches.*--patient"):
            await at.send(other)
        await at.send(other, Target(keeper.base, patient="Patient/9"))
    (reference,) = keeper.all("DocumentReference")
    assert reference["subject"] == {"reference": "Patient/9"}
    assert len(keeper.all("Patient")) == 2


async def test_what_was_added_later_takes_the_place_of_what_was_sent(
    tmp_path: Path, keeper: Keeper
) -> None:
    async with office(tmp_path, keeper) as at:
        await at.send(SignedNote(NOTE.session, NOTE.client, added(1)))
        await at.send(SignedNote(NOTE.session, NOTE.client, added(2)))
    first, second = keeper.all("DocumentReference")
    assert (second["relatesTo"][0]["code"], second["docStatus"]) == ("replaces", "amended")
    assert second["relatesTo"][0]["target"]["identifier"] == first["masterIdentifier"]


def added(count: int) -> dict[str, Any]:
    """The record with its first additions."""
    record = with_additions()
    return record | {"additions": record["additions"][:count]}


async def test_the_document_itself_can_be_sent(tmp_path: Path, keeper: Keeper) -> None:
    async with office(tmp_path, keeper) as at:
        sent = await at.send(target=Target(keeper.base, "document"))
        assert sent.place == "Bundle/1"
    (kept,) = keeper.all("Bundle")
    del kept["id"]
    check_r4(kept)


async def test_what_is_sent_is_audited_before_and_where_to_stands_nowhere_in_the_clear(
    tmp_path: Path, keeper: Keeper
) -> None:
    keeper.whims = [403]
    async with office(tmp_path, keeper) as at:
        with pytest.raises(SendFailed):
            await at.send()
        rows = await at.store.audit.rows()
        told = [(r.action, r.actor.kind, r.session, r.outcome) for r in rows if "sent" in r.action]
        assert told == [
            ("note.sent", "server", NOTE.session, "done"),
            ("note.sent", "server", NOTE.session, "failed"),
        ]
    assert keeper.base.encode() not in kept_in(tmp_path)


def kept_in(folder: Path) -> bytes:
    """Every byte in a folder."""
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_a_slow_answer_counts_as_none(
    tmp_path: Path, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("live.exports.fhir_server._TIMEOUT", httpx.Timeout(5.0, read=0.1))
    keeper.whims = ["stall"]
    async with office(tmp_path, keeper) as at:
        sent = await at.send()
    assert (sent.attempts, len(keeper.all("DocumentReference"))) == (2, 1)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://127.0.0.1/fhir",
        "http://fhir.example.org/r4",
        "https://user:secret@fhir.example.org/r4",
        "https://fhir.example.org/r4?key=secret",
        "https://fhir.example.org/r4#part",
        "https://",
        "fhir.example.org",
        "https://[::1",
        "https://fhir.example.org:port/",
    ],
)
def test_a_note_goes_to_no_address_that_is_none_or_not_safe(url: str) -> None:
    with pytest.raises(BadInput) as caught:
        checked_url(url)
    assert "secret" not in str(caught.value)


def test_addresses_that_can_be_sent_to() -> None:
    assert checked_url("https://fhir.example.org/r4/") == "https://fhir.example.org/r4"
    assert checked_url("http://127.0.0.1:8080/fhir") == "http://127.0.0.1:8080/fhir"
    assert checked_url("http://localhost/fhir") == "http://localhost/fhir"


async def test_a_file_that_holds_no_certificates_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "ca.pem"
    file.write_text("no certificate")
    with pytest.raises(CannotStart, match="expected certificates in PEM"):
        async with FhirServer.at("https://127.0.0.1/", authority=file):
            pass


def certified(folder: Path) -> Path:
    """A PEM file with a key and its certificate for 127.0.0.1."""
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    here = x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2036, 1, 1, tzinfo=UTC))
        .add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(private, hashes.SHA256())
    )
    key = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file = folder / "server.pem"
    file.write_bytes(key + certificate.public_bytes(Encoding.PEM))
    return file


async def test_a_server_whose_certificate_nobody_vouches_for_gets_nothing(tmp_path: Path) -> None:
    pem = certified(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(pem)
    with keeping(tls) as keeper:
        async with office(tmp_path / "data", keeper) as at:
            with pytest.raises(CannotStart, match="--ca"):
                await at.send()
            assert keeper.asked == []
            async with FhirServer.at(keeper.base, authority=pem) as server:
                await Sender(at.store, server).send(NOTE, Target(keeper.base), None)
    assert len(keeper.all("DocumentReference")) == 1
