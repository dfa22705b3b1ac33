"""A session told to its end, and the note and signatures that come of it."""

from typing import Any

from live import events as ev
from live import wire
from live.note.template import Template
from live.session import Session
from live.signing.additions import Addition, added, sealed
from live.signing.attestation import attested, note_of, signed
from live.signing.canonical import canonical, sha256_hex
from live.signing.key import SEED_BYTES, SigningKey
from live.signing.signatures import Signature
from live.signing.words import signing_words
from live.values import Party, SignableStatement
from tests.live import session_samples as samples


def told() -> Session:
    """A whole session: a pause, a consent taken back and given again, some sound lost."""
    story = samples.live()
    for number, (speaker, at, text) in enumerate(_TALK, 1):
        story.happened(ev.Heard(utterance=samples.utterance(number, speaker, at, text)))
    story.later(12)
    story.did("client", wire.Pause())
    story.later(2)
    story.did("therapist", wire.Resume())
    story.later(20)
    story.did("client", wire.Revoke())
    story.later(1)
    story.did("client", samples.AGREE)
    story.happened(ev.SoundLost(party="client", start=0, samples=19_000))
    for choice, values in CHOSEN.items():
        story.did("therapist", wire.Choose(choice=choice, values=values))
    story.later(17.9)
    story.did("therapist", wire.End())
    return story.session


CHOSEN = {
    "modality": ("Video",),
    "interventions": ("Thought record", "Sleep work (CBT-I)"),
}

_TALK: tuple[tuple[Party, float, str], ...] = (
    ("therapist", 62.0, "How have you been sleeping since last week?"),
    ("client", 65.5, "Maybe five hours. I wake up around three and then I lie there."),
    ("therapist", 301.0, "Did you get to use the thought record?"),
    ("client", 305.0, "Twice. The second time I fell asleep again after twenty minutes or so."),
    ("client", 1803.0, "I shouted at my son over his homework and said sorry afterwards."),
    ("therapist", 2410.0, "If you lie awake for fifteen minutes, get up and go to the kitchen."),
    ("client", 2418.0, "I can do that. No coffee after noon either."),
)


def _written(
    number: int, section: str, kind: Any, text: str, status: Any, by: Any, *evidence: str
) -> SignableStatement:
    return SignableStatement(
        id=f"st{number}",
        section=section,
        kind=kind,
        text=text,
        author="assistant" if evidence else by,
        status=status,
        by=by,
        goal="g1" if number in {1, 2, 6} else "",
        evidence=evidence,
    )


STATEMENTS = (
    _written(
        1,
        "data",
        "symptom",
        "Sleeps about five hours; wakes around three in the morning and lies awake.",
        "accepted",
        "client",
        "u1",
        "u2",
    ),
    _written(
        2,
        "data",
        "progress",
        "Used the thought record twice; the second time fell asleep again within twenty minutes.",
        "edited",
        "client",
        "u4",
    ),
    _written(
        3,
        "data",
        "other",
        "Raised his voice at his son over homework and apologized afterwards.",
        "disputed",
        "client",
        "u5",
    ),
    _written(4, "data", "other", "Pencil: nobody has looked at this.", "proposed", None, "u5"),
    _written(5, "data", "other", "Struck out: this was wrong.", "rejected", "therapist", "u5"),
    _written(
        6,
        "done",
        "intervention",
        "Explained stimulus control: after fifteen minutes awake, get up and go to the kitchen.",
        "accepted",
        "therapist",
        "u6",
    ),
    _written(7, "plan", "plan", "No coffee after noon.", "accepted", "therapist", "u7"),
    _written(8, "plan", "plan", "Next appointment on Tuesday at four.", "accepted", "therapist"),
)


def template() -> Template:
    """The default progress note."""
    return samples.DAP


def note() -> dict[str, Any]:
    """What there is to sign."""
    return note_of(told(), "s-2f81", STATEMENTS, template().sections)


def signatures(content: dict[str, Any]) -> tuple[Signature, Signature]:
    """The client declines with a reason, the therapist signs with a comment."""
    sha256 = sha256_hex(canonical(content))
    at = samples.START
    return (
        Signature(
            "client",
            at.replace(minute=57),
            sha256,
            comment="I did not shout. I want that sentence out before I sign.",
            declined=True,
        ),
        Signature(
            "therapist",
            at.replace(minute=58),
            sha256,
            name="Dr. Emma Hale, PsyD",
            intent=signing_words("therapist").intent,
            comment="Will be taken up next time.",
        ),
    )


def attested_note() -> dict[str, Any]:
    """The note with both answers."""
    return attest(note())


def attest(content: dict[str, Any]) -> dict[str, Any]:
    """A note with both answers."""
    return attested(content, signatures(content))


KEY = SigningKey(b"s" * SEED_BYTES)
"""The practice's."""


def record() -> dict[str, Any]:
    """The note with both answers and the practice's signature."""
    return signed(attested_note(), KEY)


def exported(*chain: dict[str, Any]) -> dict[str, Any]:
    """The record with what was added to it, as an export carries it."""
    return sealed(record(), chain, None, samples.START.replace(minute=59), KEY)


def additions(signed_record: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """One addition of each kind to the record, and the answer to what the client disagrees with."""
    base, at = record() if signed_record is None else signed_record, samples.START
    chain: list[dict[str, Any]] = []
    for addition in (
        Addition(
            "late_entry",
            "therapist",
            "Dr. Emma Hale, PsyD",
            at.replace(hour=17),
            "Asked about sleep medication; none is taken.",
            occurred_at=at.replace(minute=30),
        ),
        Addition(
            "correction",
            "client",
            "Sam",
            at.replace(hour=18),
            "Six hours, and awake at four.",
            about="st1",
        ),
        Addition(
            "disagreement",
            "client",
            "Sam",
            at.replace(hour=19),
            "I did not shout.\nI spoke up.",
            about="st3",
        ),
        Addition(
            "addendum",
            "therapist",
            "Dr. Emma Hale, PsyD",
            at.replace(hour=20),
            "We talked about this on the phone.",
            answers=3,
        ),
    ):
        chain.append(added(base, chain, addition, KEY))
    return chain
