"""An account, and passphrases that cost nothing."""

from datetime import UTC, datetime

from live.people.account import Account, Role
from live.people.passphrases import Cost

CHEAP = Cost(passes=1, memory_kib=64, lanes=1)
NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)


def account(user: str = "hale", *roles: Role, **changes: object) -> Account:
    """An account of that user name: a clinician's, unless other roles are named."""
    values = {
        "id": f"id-of-{user}",
        "user": user,
        "name": f"Dr. {user.title()}",
        "roles": roles or ("clinician",),
        "passphrase": "",
        "made_at": NOW,
        **changes,
    }
    return Account(**values)  # type: ignore[arg-type]
