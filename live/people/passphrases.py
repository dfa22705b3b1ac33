"""Passphrases as argon2id hashes: one at a time, and never on the event loop."""

from dataclasses import dataclass
from typing import Final

from anyio import CapacityLimiter, to_thread
from argon2 import PasswordHasher, Type
from argon2.exceptions import Argon2Error, InvalidHashError

from live.errors import BadInput
from live.people.account import checked_passphrase


@dataclass(frozen=True, slots=True)
class Cost:
    """What a guess costs. The default is RFC 9106's second choice, for less memory.

    Attributes:
        passes: How often the memory is gone over.
        memory_kib: Memory, in KiB.
        lanes: How many parts of it at once.
    """

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


COST: Final = Cost()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a passphrase is the right one.

    Attributes:
        right: Whether it is.
        renewed: Its hash at today's cost, if the kept one was made at another.
    """

    right: bool
    renewed: str | None = None


class Passphrases:
    """Hashes and checks passphrases.

    Args:
        cost: What a guess costs; ``COST`` if None.
    """

    def __init__(self, cost: Cost | None = None) -> None:
        cost = cost or COST
        self._hasher = PasswordHasher(
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            type=Type.ID,
        )
        # 64 MiB each: however many ask at once, the memory is that of one.
        self._one = CapacityLimiter(1)
        self._nobodys: str | None = None

    async def hashed(self, words: str) -> str:
        """The hash of a new passphrase, in PHC form.

        Raises:
            BadInput: If it is too short or too long.
        """
        checked = checked_passphrase(words)
        return await to_thread.run_sync(self._hasher.hash, checked, limiter=self._one)

    async def check(self, kept: str | None, words: str) -> Verdict:
        """Whether ``words`` are those of the hash that is kept.

        Without one (nobody has that name) the work is the same, and the answer is no.
        """
        return await to_thread.run_sync(self._check, kept, words, limiter=self._one)

    def _check(self, kept: str | None, words: str) -> Verdict:
        try:
            given = checked_passphrase(words)
        except BadInput:  # too short or too long: wrong like any other
            given = ""
        if self._nobodys is None:
            self._nobodys = self._hasher.hash("nobody has this passphrase")
        try:
            self._hasher.verify(kept or self._nobodys, given)
        except (Argon2Error, InvalidHashError):
            return Verdict(right=False)
        if not kept or not given:
            return Verdict(right=False)
        renew = self._hasher.check_needs_rehash(kept)
        return Verdict(right=True, renewed=self._hasher.hash(given) if renew else None)
