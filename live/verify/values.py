"""What a check of a file finds. No word of a note is in it: places, hashes and keys only."""

from dataclasses import dataclass, field
from typing import Any, Final, Literal

from live.values import Content

Form = Literal["pdf", "json", "fhir", "markdown", "other"]

Outcome = Literal["intact", "not_intact", "unknown"]
"""``unknown``: it cannot be told, or it is no export of conote's."""

MAX_FILE: Final = 64 * 2**20
"""Largest file that is read, in bytes: the note of a long session is under one."""

MAX_RECORD: Final = 8 * 2**20
"""Largest record that is checked, in bytes: laying out a larger one would take minutes."""


class Unreadable(Exception):
    """A file of which nothing can be told; the message says why, and holds nothing of it."""


class Broken(Exception):
    """A file that was changed, so that it cannot be read to its end; the message says where."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A key that signed something in a file.

    Attributes:
        key: Its id: the first 16 hex digits of ``fingerprint``.
        fingerprint: SHA-256 of the raw public half, hex.
        what: What it signed: "record", "addition 2", "seal", "audit", "PDF".
    """

    key: str
    fingerprint: str
    what: str


@dataclass(frozen=True, slots=True, repr=False)
class Record(Content):
    """The signed record that a file carries.

    Attributes:
        exported: As read; {} if there is none.
        faults: What is wrong with it, and where.
        held: What was checked and is as it should be.
        signers: The keys that signed in it.
    """

    exported: dict[str, Any] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    signers: tuple[Signer, ...] = ()

    @property
    def session(self) -> str:
        """The session's id; "" if it has none."""
        try:
            return str(self.exported["note"]["session"]["id"])
        except (KeyError, TypeError):
            return ""


@dataclass(frozen=True, slots=True, repr=False)
class Checked(Content):
    """What was found of one file.

    Attributes:
        file: As it was named.
        form: What it is.
        outcome: The answer.
        faults: What is wrong, and where; why nothing can be told.
        held: What was checked and is as it should be.
        open: What could not be checked from this file.
        record: What it carries.
        data: Its bytes, to compare with others.
    """

    file: str
    form: Form
    outcome: Outcome
    faults: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    record: Record = field(default_factory=Record)
    data: bytes = b""
