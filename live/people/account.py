"""What an account holds, and what its parts have to look like. Pure."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from live.audit.actions import Actor
from live.errors import BadInput
from live.people.passkeys import Passkey
from live.people.second_factor import SecondFactor
from live.values import Content

Role = Literal["clinician", "supervisor", "administrator"]
"""What somebody may do here.

``clinician``: hold sessions, and see their own. ``supervisor``: read, and only read, the sessions
of the clinicians they supervise. ``administrator``: look after accounts, audit trail and backups;
never a note.
"""
ROLES: Final[tuple[Role, ...]] = ("clinician", "supervisor", "administrator")

Known = Literal["link", "passphrase", "passphrase_code", "passphrase_recovery", "passkey"]
"""How the server knows who somebody is."""

SHORTEST_PASSPHRASE: Final = 12
"""Characters. More than the 8 of NIST SP 800-63B-4, 3.1.1.2, where it may be the only factor is
15; whoever guesses waits longer each time."""
LONGEST_PASSPHRASE: Final = 1024
"""Characters: enough for any sentence, and nobody has the server hash a book."""
LONGEST_NAME: Final = 200

_USER: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True, repr=False)
class Account(Content):
    """One person's account, as it is kept: sealed as a whole.

    Attributes:
        id: Random, hex; what other rows and the audit trail name.
        user: What they type to sign in.
        name: As others see it.
        roles: What they may do.
        passphrase: Its argon2id hash in PHC form; "" lets nobody in by it.
        made_at: UTC.
        supervises: Ids of the clinicians whose sessions a supervisor reads.
        disabled: Whether it lets nobody in any more.
        factor: Their authenticator, if they have one: then a passphrase alone lets nobody in.
        passkeys: Each lets them in by itself.
    """

    id: str
    user: str
    name: str
    roles: tuple[Role, ...]
    passphrase: str
    made_at: datetime
    supervises: tuple[str, ...] = ()
    disabled: bool = False
    factor: SecondFactor | None = None
    passkeys: tuple[Passkey, ...] = ()

    def has(self, *roles: Role) -> bool:
        """Whether they have one of these roles."""
        return any(role in self.roles for role in roles)

    @property
    def actor(self) -> Actor:
        """How the audit names them where they act for themselves: in the first of their roles."""
        return Actor(self.roles[0], self.id)

    def acting(self, role: Role) -> Actor:
        """How the audit names them where they act in one of their roles."""
        return Actor(role, self.id)

    @property
    def sees(self) -> frozenset[str]:
        """Ids of the accounts whose sessions they may see."""
        own = {self.id} if self.has("clinician") else set()
        return frozenset(own.union(self.supervises if self.has("supervisor") else ()))


def checked_user(user: str) -> str:
    """A user name as it is kept: in small letters.

    Raises:
        BadInput: If it is none.
    """
    found = user.strip().casefold()
    if not _USER.fullmatch(found):
        raise BadInput(
            "user: expected 1 to 64 of the letters a-z, digits, dots, hyphens and underscores, "
            "beginning with a letter or digit, got other"
        )
    return found


def checked_name(name: str) -> str:
    """A person's name as it is kept.

    Raises:
        BadInput: If it is none.
    """
    found = " ".join(name.split())
    if not 1 <= len(found) <= LONGEST_NAME or not found.isprintable():
        raise BadInput(f"name: expected 1 to {LONGEST_NAME} printable characters, got other")
    return found


def checked_roles(roles: Collection[str]) -> tuple[Role, ...]:
    """Roles in their order.

    Raises:
        BadInput: If there is none, or one that is not known.
    """
    found = tuple(role for role in ROLES if role in roles)
    if not found or len(found) != len(set(roles)):
        raise BadInput(f"roles: expected some of {', '.join(ROLES)}, got other")
    return found


def checked_passphrase(words: str) -> str:
    """A passphrase as it is hashed: the same words typed on two machines are the same.

    No rule says of which characters it has to be (NIST SP 800-63B-4, 3.1.1.2).

    Raises:
        BadInput: If it is too short or too long.
    """
    found = unicodedata.normalize("NFKC", words)
    if any("\ud800" <= character <= "\udfff" for character in found):
        raise BadInput("passphrase: expected text in Unicode, got half a surrogate pair")
    if not SHORTEST_PASSPHRASE <= len(found) <= LONGEST_PASSPHRASE:
        raise BadInput(
            f"passphrase: expected {SHORTEST_PASSPHRASE} characters or more (and at most "
            f"{LONGEST_PASSPHRASE}), got {len(found)}: a short sentence does"
        )
    return found
