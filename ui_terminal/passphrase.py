"""The passphrase of the lock: kept as an Argon2id hash; a wrong one waits longer each time."""

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from ui_terminal.config import write_private

LEAST: Final = 8
"""Fewest characters of a passphrase (NIST SP 800-63B, 3.1.1.2, for one of several ways in)."""
MOST_WAIT_S: Final = 60.0
_FILE: Final = "terminal.lock"
_SALT_BYTES: Final = 16
_HASH_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """What a guess costs. The default is RFC 9106's second choice, for less memory.

    Attributes:
        passes: How often the memory is gone over.
        lanes: How many parts of it at once.
        memory_kib: Memory, in KiB.
    """

    passes: int = 3
    lanes: int = 4
    memory_kib: int = 64 * 1024


class Passphrase:
    """One user's passphrase. Every method reads or writes a file: call them off the event loop.

    Args:
        folder: Where its hash is kept.
        cost: What a guess costs; one that was chosen earlier keeps the cost it had.
        now: Seconds since the epoch: how long to wait outlives the terminal.
    """

    def __init__(
        self, folder: Path, cost: Cost | None = None, now: Callable[[], float] = time.time
    ) -> None:
        self._path = folder / _FILE
        self._cost = cost or Cost()
        self._now = now

    @property
    def chosen(self) -> bool:
        """Whether there is one."""
        return self._path.exists()

    def choose(self, words: str) -> None:
        """Keep its hash.

        Raises:
            ValueError: If it is too short.
            OSError: If it cannot be kept.
        """
        if len(words) < LEAST:
            raise ValueError(f"expected {LEAST} characters or more, got {len(words)}")
        kdf = Argon2id(
            salt=os.urandom(_SALT_BYTES),
            length=_HASH_BYTES,
            iterations=self._cost.passes,
            lanes=self._cost.lanes,
            memory_cost=self._cost.memory_kib,
        )
        self._keep({"argon2id": kdf.derive_phc_encoded(words.encode()), "wrong": 0, "at": 0.0})

    def wait_s(self) -> float:
        """Seconds until the next guess is looked at: 1, 2, 4 … after each wrong one."""
        kept = self._kept()
        wrong = int(kept.get("wrong", 0))
        if not wrong:
            return 0.0
        wait = min(MOST_WAIT_S, 2.0 ** min(wrong - 1, 16))
        passed = self._now() - float(kept.get("at", 0.0))
        return max(0.0, wait - max(0.0, passed))

    def opens(self, words: str) -> bool:
        """Whether this is it. A guess that comes too early is none."""
        kept = self._kept()
        if self.wait_s():
            return False
        try:
            Argon2id.verify_phc_encoded(words.encode(), str(kept.get("argon2id", "")))
        except (InvalidKey, ValueError):
            self._keep({**kept, "wrong": int(kept.get("wrong", 0)) + 1, "at": self._now()})
            return False
        if kept.get("wrong"):
            self._keep({**kept, "wrong": 0, "at": 0.0})
        return True

    def _kept(self) -> dict[str, Any]:
        """What is kept; of a file that cannot be read nothing, and then nothing opens."""
        try:
            kept = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _keep(self, kept: dict[str, Any]) -> None:
        write_private(self._path, json.dumps(kept) + "\n")
