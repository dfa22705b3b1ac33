"""How a session ends: ready, signed or left, exported; and what went wrong."""

from dataclasses import dataclass
from typing import Literal

from live.values import Content, Party

Kind = Literal["late_entry", "addendum", "correction", "disagreement"]
"""What can be added to a signed note. ``late_entry``: something that it left out, written by who
remembers it whole. ``addendum``: something new. ``correction``: how one line should read; the line
stays as it was signed. ``disagreement``: the client does not agree with the note (cf. 45 CFR
164.526)."""

Trouble = Literal["tap", "speech", "drafting", "goals", "room", "export"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """The talking is over; the note is to be read together."""

    type: Literal["ended"] = "ended"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReady:
    """Everything said has been through drafting.

    Attributes:
        seconds: From "end" until now.
        statements: How many the note holds, in pencil or ink.
        reason: Why the note is empty, for people; "" if it is not.
    """

    type: Literal["note_ready"] = "note_ready"
    seconds: float
    statements: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Signed(Content):
    """A person signed the frozen note.

    Attributes:
        party: Who.
        name: The name they typed.
        sha256: Hash of the canonical note they were shown, hex.
        intent: The sentence they agreed to by signing.
        comment: What they added, or "".
        text_version: Of the words they were shown where they signed.
        consent: That they agreed to sign electronically, in those words.
        authenticated: How the server knew who they were.
    """

    type: Literal["signed"] = "signed"
    party: Party
    name: str
    sha256: str
    intent: str
    comment: str = ""
    text_version: str = ""
    consent: str = ""
    authenticated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Declined(Content):
    """The client chose not to sign; the reason travels with the note."""

    type: Literal["declined"] = "declined"
    party: Party
    sha256: str
    reason: str
    authenticated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """A signature was undone before the other's, because the note needs a change."""

    type: Literal["reopened"] = "reopened"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftUnsigned:
    """The note is to be finished after the session."""

    type: Literal["left_unsigned"] = "left_unsigned"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLet:
    """The therapist said whether the client may take a copy of the signed note."""

    type: Literal["copy_let"] = "copy_let"
    allowed: bool
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """Something was added to the signed note; it is kept with the record, not here.

    Attributes:
        kind: What sort of addition: see ``live.signing.additions``.
        n: Its number, from 1 on.
        sha256: Its hash, hex.
        by: Who wrote it.
    """

    type: Literal["added"] = "added"
    kind: Kind
    n: int
    sha256: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The signed note left in some form."""

    type: Literal["exported"] = "exported"
    form: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class WentWrong:
    """Something failed that the therapist should know of. No content in ``message``."""

    type: Literal["went_wrong"] = "went_wrong"
    where: Trouble
    message: str
