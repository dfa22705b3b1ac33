"""What is audited, and who can have done it. Pure."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

Action = Literal[
    # the server
    "server.started",
    "server.stopped",
    "models.tested",
    "report.read",
    # the data folder, by hand: by which command
    "folder.opened",
    # keys, copies, what is deleted
    "key.rotated",
    "key.destroyed",
    "signing_key.made",
    "backup.made",
    "backup.restored",
    "sending.deleted",
    "retention.swept",
    "hold.set",
    "hold.lifted",
    "hold.read",
    # the audit itself
    "audit.head_signed",
    "audit.read",
    "audit.verified",
    # people and access
    "account.created",
    "account.changed",
    "account.disabled",
    "account.locked",
    "account.second_factor_on",
    "account.second_factor_off",
    "account.passkey_added",
    "account.passkey_removed",
    "account.signed_in",
    "account.signed_out",
    "account.refused",
    "access.refused",
    "access.revoked",
    "access.emergency",
    "access.emergency_search",
    "link.made",
    "link.revoked",
    # plans
    "plan.read",
    "plan.saved",
    # a session
    "session.created",
    "session.opened",
    "session.consented",
    "session.consent_revoked",
    "session.mode_switched",
    "session.brought",
    "session.paused",
    "session.resumed",
    "session.struck",
    "session.ended",
    "session.copy_let",
    "transcript.opened",
    "private.opened",
    # its questionnaires
    "measures.read",
    "measures.asked",
    "measures.answered",
    "measures.declined",
    "alert.seen",
    # its note
    "note.read",
    "note.changed",
    "note.commented",
    "note.signed",
    "note.declined",
    "note.reopened",
    "note.left_unsigned",
    "note.exported",
    "note.sent",
    "record.added_to",
    "record.kept",
]
"""What was done. A name never changes its meaning: kept rows hold it."""

Reason = Literal["signature", "hour", "stop", "command"]
"""Why the head was signed: somebody signed a note, an hour passed, the server stops, a command."""

Outcome = Literal["done", "refused", "failed"]

ActorKind = Literal["clinician", "supervisor", "administrator", "client", "server", "command"]

ACTIONS: Final[frozenset[str]] = frozenset(get_args(Action))
OUTCOMES: Final[frozenset[str]] = frozenset(get_args(Outcome))
ACTOR_KINDS: Final[frozenset[str]] = frozenset(get_args(ActorKind))


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it.

    Attributes:
        kind: In which role; "server" by itself, "command" at the practice's command line.
        id: Of their account, or "" where they have none; of a command, the machine's user.
    """

    kind: ActorKind
    id: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """What a row of the audit tells, apart from when and in which place.

    Attributes:
        action: What was done.
        actor: By whom.
        session: Of which session, if of one.
        subject: On what: ids and hashes, never words or names.
        outcome: What became of it.
    """

    action: Action
    actor: Actor
    session: str | None = None
    subject: str = ""
    outcome: Outcome = "done"


SERVER: Final = Actor("server")
