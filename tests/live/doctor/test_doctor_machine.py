"""What the doctor says of the machine and of settings. None of it needs a server."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from live.doctor.findings import EXIT_CODES, Finding, worst
from live.doctor.folder import folder_findings
from live.doctor.machine import _ntp, _python, clock_finding, weights_findings
from live.doctor.serving import certificate_finding, risky
from live.settings import Settings

NOW = datetime(2026, 11, 26, tzinfo=UTC)


def test_the_worst_counts() -> None:
    ok, warning, wrong = (Finding("x", level, "") for level in ("ok", "warning", "wrong"))
    assert worst([]) == "ok"
    assert worst([ok, warning]) == "warning"
    assert worst([warning, wrong, ok]) == "wrong"
    assert len(set(EXIT_CODES.values())) == 3
    assert EXIT_CODES["ok"] == 0


@pytest.mark.parametrize("jump", [-3600.0, 0.2])
def test_a_clock_that_is_set_meanwhile_is_seen(jump: float) -> None:
    wall = iter([100.0, 100.2 + jump])
    steady = iter([5.0, 5.2])
    finding = clock_finding(lambda: next(wall), lambda: next(steady), lambda _: None)
    assert finding.level == "warning"
    assert f"{jump:+.1f} s" in finding.told


def test_a_clock_that_goes_evenly_is_ok() -> None:
    wall, steady = iter([100.0, 100.21]), iter([5.0, 5.2])
    assert clock_finding(lambda: next(wall), lambda: next(steady), lambda _: None).level == "ok"


def test_a_clock_that_nobody_keeps_is_a_warning_and_silence_is_none() -> None:
    assert [_ntp(right).level for right in (True, False, None)] == ["ok", "warning", "ok"]


@pytest.mark.parametrize(
    ("version", "level"), [((3, 10), "wrong"), ((3, 11), "ok"), ((3, 13), "ok"), ((3, 14), "wrong")]
)
def test_the_pythons_that_will_do(version: tuple[int, int], level: str) -> None:
    assert _python(version).level == level


def test_weights_that_are_not_here_are_wrong_and_the_remedy_is_said(tmp_path: Path) -> None:
    settings = Settings(weights_dir=tmp_path, drafting="off")
    findings = list(weights_findings(settings, thorough=False))
    missing = [finding for finding in findings if finding.level == "wrong"]
    assert "weights whisper-base" in {finding.about for finding in missing}
    assert all("conote models fetch" in finding.do for finding in missing)
    assert not any("qwen" in finding.about for finding in findings)


def levels(settings: Settings) -> dict[str, str]:
    """How each thing in the data folder stands."""
    return {finding.about: finding.level for finding in folder_findings(settings)}


def test_a_folder_or_key_that_others_can_read_is_wrong(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    for name in ("conote.db", "master.key", "setup.token"):
        (tmp_path / name).touch(0o600)
    settings = Settings(data_dir=tmp_path)
    good = {"data folder", "conote.db", "master.key", "setup.token", "master key", "server"}
    assert {about for about, level in levels(settings).items() if level == "ok"} >= good
    (tmp_path / "master.key").chmod(0o640)
    tmp_path.chmod(0o755)
    found = {finding.about: finding for finding in folder_findings(settings)}
    assert found["master.key"].level == found["data folder"].level == "wrong"
    assert found["master.key"].do == f"chmod 600 {tmp_path / 'master.key'}"
    assert found["data folder"].do == f"chmod 700 {tmp_path}"


def test_a_database_whose_key_is_gone_is_wrong(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    (tmp_path / "conote.db").touch(0o600)
    assert levels(Settings(data_dir=tmp_path))["master key"] == "wrong"
    elsewhere = Settings(data_dir=tmp_path, master_key_command="kms get conote")
    assert "master key" not in levels(elsewhere)


def test_little_room_is_a_warning_and_none_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for free, level in ((10**8, "wrong"), (10**9, "warning"), (10**10, "ok")):
        monkeypatch.setattr("shutil.disk_usage", lambda _, free=free: _Usage(free))
        assert levels(Settings(data_dir=tmp_path))["disk"] == level


class _Usage:
    def __init__(self, free: int) -> None:
        self.free = free


def certificate(path: Path, begins: datetime, ends: datetime) -> Path:
    """A certificate in a file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "conote.example")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .sign(key, hashes.SHA256())
    )
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.mark.parametrize(
    ("begins", "ends", "level", "told"),
    [
        (-10, 100, "ok", "good until 2027-03-06"),
        (-10, 20, "warning", "good until 2026-12-16"),
        (-10, -1, "wrong", "ended on 2026-11-25"),
        (1, 100, "wrong", "good only from 2026-11-27 on"),
    ],
)
def test_a_certificate_is_looked_at_by_its_days(
    tmp_path: Path, begins: int, ends: int, level: str, told: str
) -> None:
    days = (NOW + timedelta(days=begins), NOW + timedelta(days=ends))
    finding = certificate_finding("TLS", certificate(tmp_path / "c.pem", *days), NOW)
    assert (finding.level, finding.told) == (level, told)


def test_a_file_that_is_no_certificate_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "c.pem").write_text("no certificate")
    assert certificate_finding("TLS", tmp_path / "c.pem", NOW).level == "wrong"
    assert certificate_finding("TLS", tmp_path / "none.pem", NOW).level == "wrong"


def test_settings_that_open_much_are_told() -> None:
    assert list(risky(Settings())) == []
    open_ones = Settings(
        host="0.0.0.0",  # noqa: S104 - what is being warned of
        behind_proxy=True,
        public_url="http://conote.example",
        drafting="remote",
        remote_url="http://models.example/v1",
        remote_model="m",
        allowed_origins=("http://calls.example",),
        link_hours=720,
        ice_loopback=True,
    )
    found = {finding.about: finding.level for finding in risky(open_ones)}
    assert found == {
        "public_url": "warning",
        "remote_url": "wrong",
        "allowed_origins": "warning",
        "link_hours": "warning",
        "ice_loopback": "warning",
    }
    here = Settings(drafting="remote", remote_url="https://m.example/v1", remote_model="m")
    assert [finding.about for finding in risky(here)] == ["drafting"]
