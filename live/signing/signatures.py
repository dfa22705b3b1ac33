"""A person's answer to the frozen note. Pure."""

from dataclasses import dataclass
from datetime import datetime

from live.events.ending import Declined, Signed
from live.values import Content, Party


@dataclass(frozen=True, slots=True, repr=False)
class Signature(Content):
    """A person's answer to the frozen note: a signature, or a refusal with its reason.

    Attributes:
        text_version: Of the words they were shown where they signed.
        consent: That they agreed to sign electronically, in those words.
        authenticated: How the server knew who they were.
    """

    party: Party
    at: datetime
    sha256: str
    name: str = ""
    intent: str = ""
    comment: str = ""
    declined: bool = False
    text_version: str = ""
    consent: str = ""
    authenticated: str = ""


def answer_of(body: Signed | Declined, at: datetime) -> Signature:
    """The answer that an event tells of."""
    if isinstance(body, Signed):
        return Signature(
            body.party,
            at,
            body.sha256,
            body.name,
            body.intent,
            body.comment,
            text_version=body.text_version,
            consent=body.consent,
            authenticated=body.authenticated,
        )
    return Signature(
        body.party,
        at,
        body.sha256,
        comment=body.reason,
        declined=True,
        authenticated=body.authenticated,
    )
