"""Every setting, in one frozen object, checked at start.

Set them by environment (``CONOTE_PORT=9000``) or by options of the commands.
"""

import ipaddress
import os
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from models.weights import default_cache_dir

ICE_URL: Final = r"^(stuns?:[^\s/?@]+|turns?:[^\s/?@]+(\?transport=(udp|tcp))?)$"
"""What a browser takes (RFC 7064, RFC 7065): ``stun:host:port``, ``turn:host?transport=udp``."""


def _default_data_dir() -> Path:
    return Path.home() / ".local" / "share" / "conote"


class Settings(BaseSettings):
    """What the practice can choose."""

    model_config = SettingsConfigDict(
        env_prefix="CONOTE_",
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,  # it may hold the key of the remote endpoint
    )

    data_dir: Path = Field(
        default_factory=_default_data_dir,
        description="Folder of the encrypted database and the master key.",
    )
    master_key_command: str = Field(
        "",
        description="A command that prints the master key, for a KMS; empty: master.key in the "
        "data folder.",
    )
    retention_file: Path | None = Field(
        None,
        description="For how long what is kept, as TOML (docs/retention-and-backup.md); by default "
        "retention.toml in the data folder.",
    )
    weights_dir: Path = Field(
        default_factory=default_cache_dir, description="Folder of the model weights."
    )
    templates_dir: Path | None = Field(
        None,
        description="Folder of the practice's own templates; none by default.",
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: Annotated[int, Field(ge=0, le=65_535)] = Field(
        8765, description="Port to listen on; 0 takes a free one."
    )
    public_url: str = Field(
        "", description="How screens reach the server, if not by host and port: https://…"
    )
    allowed_origins: tuple[str, ...] = Field(
        (), description="Other origins whose pages may embed the note."
    )
    behind_proxy: bool = Field(
        False,
        description="A proxy in front ends TLS and says in X-Forwarded-For who asks; this, or TLS "
        "here, is needed to listen beyond this machine.",
    )
    tls_certificate: Path | None = Field(
        None, description="File of the certificate (PEM, with its chain) for TLS here."
    )
    tls_key: Path | None = Field(None, description="File of that certificate's private key (PEM).")
    ice_servers: tuple[Annotated[str, Field(pattern=ICE_URL)], ...] = Field(
        (), description="STUN or TURN URLs for the call; none by default, never a public one."
    )
    turn_secret: SecretStr = Field(
        SecretStr(""),
        description="The secret shared with the TURN server (coturn: static-auth-secret).",
    )
    ice_loopback: bool = Field(
        False, description="Offer 127.0.0.1 to WebRTC, to try things out on one machine."
    )
    recognizer: str = Field(
        "whisper-base", description="Weights of the recognizer: a catalog name or a folder."
    )
    recognizer_partials: str = Field(
        "", description="Smaller weights for words not yet final; empty: the same weights."
    )
    language: str = Field(
        "en", description="Language spoken, as a code; empty: found out by the recognizer."
    )
    language_model: str = Field(
        "qwen2.5-coder-1.5b-instruct-q4_k_m",
        description="Weights of the language model: a catalog name or a GGUF file.",
    )
    embedder: str = Field(
        "minilm-l6-v2-int8",
        description="Weights that tell which goal a statement serves: a catalog name or a folder.",
    )
    drafting: Literal["local", "remote", "off"] = Field(
        "local",
        description="The language model that shortens drafted lines: here, or at an "
        "OpenAI-compatible URL; off: no language model, lines stand in the words that were spoken.",
    )
    remote_url: str = Field("", description="Base URL of the OpenAI-compatible endpoint.")
    remote_model: str = Field("", description="Model name at that endpoint.")
    remote_key: SecretStr = Field(SecretStr(""), description="API key for that endpoint.")
    workers: Annotated[int, Field(ge=1, le=64)] = Field(
        default_factory=lambda: min(os.cpu_count() or 1, 8),
        description="Segments of speech recognized at once.",
    )
    speech_threads: Annotated[int, Field(ge=1, le=64)] = Field(
        1, description="CPU threads of each; more take more CPU and hardly less time."
    )
    device: Literal["auto", "cpu", "cuda"] = Field(
        "auto", description="Where speech is recognized; auto: on a GPU if there is one."
    )
    compute_type: str = Field(
        "int8", description="Arithmetic of the recognizer, by CTranslate2's name."
    )
    threads: Annotated[int, Field(ge=1, le=64)] = Field(
        2, description="CPU threads of the language model."
    )
    draft_deadline_s: Annotated[float, Field(gt=0)] = Field(
        60.0, description="Longest wait for the language model on one turn, in seconds."
    )
    ready_deadline_s: Annotated[float, Field(gt=0)] = Field(
        20.0, description="Longest wait after the end for turns not yet drafted, in seconds."
    )
    client_copy: bool = Field(
        True,
        description="Clients may take a copy of the note once it is signed; the therapist can "
        "choose otherwise in a session.",
    )
    practice_name: Annotated[str, Field(max_length=64)] = Field(
        "", description="The practice's name, as PDF readers show who signed a note's file."
    )
    pdf_certificate: Path | None = Field(
        None,
        description="The practice's own certificate for PDFs and those that issued it, as PEM; "
        "none: one that its signing key issues.",
    )
    pdf_key: Path | None = Field(
        None, description="The private key of that certificate, as PEM: RSA or ECDSA."
    )
    pdf_key_password: SecretStr = Field(
        SecretStr(""), description="The password of that key's file."
    )
    timestamp_url: str = Field(
        "",
        description="The authority (RFC 3161) that is asked when a PDF was signed; none by "
        "default: then nothing leaves this machine.",
    )
    link_hours: Annotated[int, Field(ge=1, le=720)] = Field(
        72, description="How long a join link works, in hours."
    )

    logoff_minutes: Annotated[int, Field(ge=0, le=720)] = Field(
        15,
        description="Minutes without use after which people are signed out; a live session "
        "counts as use. 0: only when their sign-in's time is over.",
    )
    sign_in_hours: Annotated[int, Field(ge=1, le=168)] = Field(
        12, description="How long a sign-in lasts in any case, in hours."
    )
    metrics_token: SecretStr = Field(
        SecretStr(""),
        description="Bearer token for /metrics; empty: it answers this machine alone, and nobody "
        "behind a proxy.",
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.drafting == "remote" and not (self.remote_url and self.remote_model):
            raise ValueError(
                "drafting=remote expects remote_url and remote_model: set CONOTE_REMOTE_URL and "
                "CONOTE_REMOTE_MODEL"
            )
        relays = [url for url in self.ice_servers if url.startswith("turn")]
        if relays and not self.turn_secret.get_secret_value():
            raise ValueError(
                "a TURN server in ice_servers expects turn_secret: set CONOTE_TURN_SECRET to the "
                "secret that it shares with conote (docs/call.md)"
            )
        if (self.pdf_certificate is None) != (self.pdf_key is None):
            raise ValueError(
                "pdf_certificate and pdf_key expect each other, got one: set both or none"
            )
        if (self.tls_certificate is None) != (self.tls_key is None):
            raise ValueError(
                "tls_certificate and tls_key expect each other, got one: set both "
                "CONOTE_TLS_CERTIFICATE and CONOTE_TLS_KEY"
            )
        if not (self.is_loopback or self.behind_proxy or self.tls):
            raise ValueError(
                f"host expects a loopback address, got {self.host!r}: to listen beyond this "
                "machine set CONOTE_TLS_CERTIFICATE and CONOTE_TLS_KEY, or put a proxy that ends "
                "TLS in front and set CONOTE_BEHIND_PROXY=true"
            )
        return self

    @property
    def tls(self) -> bool:
        """Whether this server ends TLS itself."""
        return self.tls_certificate is not None

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can connect."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False
