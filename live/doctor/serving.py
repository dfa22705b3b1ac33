"""How the server is reached: the port, TLS, and settings that open more than may be meant."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from cryptography import x509

from live.doctor.findings import Finding
from live.settings import Settings

SOON: Final = timedelta(days=21)
"""So long before a certificate ends it is time for another."""

LONG_LINKS: Final = 168
"""Hours; join links that work longer than a week are often found by others."""


def serving_findings(settings: Settings, *, served: bool) -> Iterator[Finding]:
    """Look at what the settings open.

    Args:
        settings: What the practice chose.
        served: Whether a server is at work on the data folder.
    """
    yield _port(settings, served=served)
    for about, path in (
        ("TLS certificate", settings.tls_certificate),
        ("PDF certificate", settings.pdf_certificate),
    ):
        if path is not None:
            yield certificate_finding(about, path, datetime.now(UTC))
    yield from risky(settings)


def _port(settings: Settings, *, served: bool) -> Finding:
    about = f"port {settings.port}"
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trying:
        trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trying.bind((settings.host, settings.port))
        except OSError as error:
            if served:
                return Finding(about, "ok", "in use, and the server is at work")
            do = "stop what uses it, or choose another with CONOTE_PORT"
            return Finding(about, "wrong", f"cannot be had: {error.strerror}", do)
    return Finding(about, "ok", "free")


def certificate_finding(about: str, path: Path, now: datetime) -> Finding:
    """Look at a certificate of the practice: the first in its file."""
    try:
        found = x509.load_pem_x509_certificate(path.read_bytes())
    except (OSError, ValueError):
        return Finding(about, "wrong", f"{path} is none", "name a PEM file in its setting")
    until = found.not_valid_after_utc
    told = f"good until {until:%Y-%m-%d}"
    if now < found.not_valid_before_utc:
        told = f"good only from {found.not_valid_before_utc:%Y-%m-%d} on"
        return Finding(about, "wrong", told, "check the clock, or get another certificate")
    if until <= now:
        return Finding(about, "wrong", f"ended on {until:%Y-%m-%d}", "get another certificate")
    if until <= now + SOON:
        return Finding(about, "warning", told, "get another certificate")
    return Finding(about, "ok", told)


def risky(settings: Settings) -> Iterator[Finding]:
    """Settings that let out or let in more than a practice may want."""
    public = urlsplit(settings.public_url)
    if settings.behind_proxy and public.scheme != "https":
        yield Finding(
            "public_url",
            "warning",
            "a proxy is in front, and links do not begin with https",
            "set CONOTE_PUBLIC_URL to the https address that people open",
        )
    if settings.drafting == "remote":
        plain = urlsplit(settings.remote_url)
        if plain.scheme != "https" and plain.hostname not in {"localhost", "127.0.0.1", "::1"}:
            do = "use an https URL in CONOTE_REMOTE_URL"
            yield Finding("remote_url", "wrong", "what is said would go out in the clear", do)
        else:
            told = "turns of a session go to another machine, as both are asked to agree to"
            yield Finding("drafting", "warning", told, "CONOTE_DRAFTING=local keeps them here")
    for origin in settings.allowed_origins:
        if not origin.startswith("https://"):
            told = f"{origin} may embed the note"
            yield Finding("allowed_origins", "warning", told, "name https origins only")
    if settings.link_hours > LONG_LINKS:
        told = f"join links work for {settings.link_hours // 24} days"
        yield Finding("link_hours", "warning", told, "CONOTE_LINK_HOURS=72 is three days")
    if settings.ice_loopback:
        do = "unset CONOTE_ICE_LOOPBACK: it is for trying things out"
        yield Finding("ice_loopback", "warning", "calls offer this machine's own address", do)
