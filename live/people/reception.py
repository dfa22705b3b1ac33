"""Where people of the practice sign in, and where it is known who is.

Whoever asks for a name that nobody has is answered as for a wrong passphrase, after the same work.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final, NoReturn

import anyio

from live.audit.actions import SERVER, Actor
from live.errors import (
    BadInput,
    CodeNeeded,
    NotSignedIn,
    SignInRefused,
    TooMany,
    WrongState,
)
from live.people.account import (
    Account,
    Known,
    Role,
    checked_name,
    checked_passphrase,
    checked_user,
)
from live.people.passkey_desk import PasskeyDesk
from live.people.passkeys import Credential, RelyingParty
from live.people.passphrases import Passphrases
from live.people.second_factor import Used, Way, address_of, confirmed, new_factor, use
from live.store import Store
from live.store.sign_ins import Kind, SignIn
from live.store.tokens import Grant, hash_of
from live.values import Content

FIRST_LINK_LIFETIME: Final = timedelta(days=1)
"""How long the link works with which the first account is made; a restart prints another."""
FIRST_ROLES: Final[tuple[Role, ...]] = ("clinician", "administrator")
_NO_LINK: Final = (
    "expected the link that `conote serve` printed when there was no account yet, got one that was "
    "used or is old: sign in, or start the server anew"
)
MOST_WAITING: Final = 32
"""Sign-ins that wait for their passphrase to be checked: one is, at a time."""


@dataclass(frozen=True, slots=True, repr=False)
class Credentials(Content):
    """What somebody signs in with.

    Attributes:
        user: Their user name.
        passphrase: Theirs.
        code: Of their authenticator, or a recovery code; "" for whoever has none.
    """

    user: str
    passphrase: str
    code: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class SignedIn(Content):
    """Somebody of the practice, and the sign-in they ask with."""

    account: Account
    sign_in: SignIn

    @property
    def id(self) -> str:
        """The account's id."""
        return self.account.id

    @property
    def known(self) -> Known:
        """How the server knows who they are."""
        return self.sign_in.known


class Reception:
    """Signs people in and out.

    Args:
        store: Keeps accounts and sign-ins.
        idle: How long a sign-in lasts that nobody uses; none: as long as any.
        lifetime: How long it lasts in any case.
        passphrases: Checks them.

    Attributes:
        passkeys: Where passkeys are made and removed.
    """

    def __init__(
        self,
        store: Store,
        idle: timedelta | None,
        lifetime: timedelta,
        passphrases: Passphrases | None = None,
    ) -> None:
        self._store = store
        self._idle = idle
        self._lifetime = lifetime
        self._passphrases = passphrases or Passphrases()
        self._checking = anyio.Lock()
        self.passkeys = PasskeyDesk(store)

    # --- the first account -------------------------------------------------------------

    async def first_token(self) -> str | None:
        """A token with which the first account is made, once; None if there is an account."""
        if await self._store.people.there_are():
            return None
        await self._store.tokens.take_back("setup")
        return await self._store.tokens.issue(
            "setup", Grant(), FIRST_LINK_LIFETIME, datetime.now(UTC), uses=1
        )

    async def make_first(
        self, token: str, name: str, credentials: Credentials, kind: Kind
    ) -> tuple[str, SignedIn]:
        """Make the first account, and sign in with it; gives the sign-in's token.

        Raises:
            NotSignedIn: If the token is none, or was used.
            BadInput: If something of the account is not as it should be; the token stays good.
        """
        tokens = self._store.tokens
        if not await tokens.good([hash_of(token)], datetime.now(UTC)):
            raise NotSignedIn(_NO_LINK)  # before anything is hashed
        account = await new_account(
            self._passphrases, credentials.user, name, credentials.passphrase, FIRST_ROLES
        )
        await tokens.redeem(token, "setup", datetime.now(UTC))
        await self._store.people.add(account, account.actor, first=True)
        await self._store.take_over_plans(account.id)
        return await self._begin(account, kind, "passphrase")

    # --- signing in and out --------------------------------------------------------------

    async def sign_in(self, credentials: Credentials, kind: Kind) -> tuple[str, SignedIn]:
        """Sign somebody in; gives the sign-in's token.

        Raises:
            SignInRefused: If name and passphrase do not belong together.
            TooMany: If it was tried too often.
        """
        user = credentials.user.strip().casefold()[:200]
        if self._checking.statistics().tasks_waiting >= MOST_WAITING:
            raise TooMany("expected fewer people to sign in at once: try again", 5)
        async with self._checking:
            account, known = await self._checked(user, credentials)
        return await self._begin(account, kind, known)

    async def sign_in_by_passkey(
        self, given: Credential, party: RelyingParty, kind: Kind
    ) -> tuple[str, SignedIn]:
        """Sign somebody in by a passkey; gives the sign-in's token.

        Raises:
            SignInRefused: If it is nobody's here.
        """
        return await self._begin(await self.passkeys.whose(given, party), kind, "passkey")

    async def _checked(self, user: str, given: Credentials) -> tuple[Account, Known]:
        """Whose credentials these are; ``_checking`` is held, so that nobody guesses twice at once.

        Raises:
            SignInRefused: If nobody's.
            TooMany: If it was tried too often.
        """
        left = await self._store.guesses.left_s(user, datetime.now(UTC))
        if left:
            raise _too_many(left)
        account = await self._store.people.find(user)
        usable = account is not None and not account.disabled
        kept = account.passphrase if account is not None and usable else None
        verdict = await self._passphrases.check(kept, given.passphrase)
        if account is None or not verdict.right:
            await self._wrong(user, account)
        assert account is not None
        known = await self._second(user, account, given.code)
        await self._store.guesses.succeeded(user)
        if verdict.renewed is not None:
            hashed = verdict.renewed
            await self._store.people.change(
                account.id, lambda a: replace(a, passphrase=hashed), SERVER
            )
        return account, known

    async def _second(self, user: str, account: Account, code: str) -> Known:
        """Check the code of whoever has an authenticator, and use it up.

        Raises:
            CodeNeeded: If there is none yet.
            SignInRefused: If it is wrong, or was used.
        """
        if account.factor is None or not account.factor.confirmed:
            return "passphrase"
        if not code.strip():
            raise CodeNeeded("expected a code of the authenticator, or a recovery code, too")
        way = await self._use(account.id, code, account.actor)
        if way is None:
            await self._wrong(user, account)
        return way

    async def _use(self, account_id: str, code: str, actor: Actor) -> Way | None:
        """Use a code of somebody's authenticator up; None if it is none."""
        found: list[Used | None] = []

        def used(kept: Account) -> Account:
            tried = None if kept.factor is None else use(kept.factor, code, datetime.now(UTC))
            found.append(tried)
            return kept if tried is None else replace(kept, factor=tried.left)

        await self._store.people.change(account_id, used, actor)
        return found[0].way if found[0] else None

    async def _wrong(self, user: str, account: Account | None) -> NoReturn:
        """Note a wrong guess; what is said does not tell whether anybody has that name."""
        left = await self._store.guesses.failed(user, datetime.now(UTC))
        # Nothing in the audit names a name that was tried: it may be a passphrase, mistyped.
        whose = Actor("server") if account is None else account.actor
        await self._store.audit.add("account.refused", whose, outcome="refused")
        if left:
            subject = f"{left:.0f}s"
            await self._store.audit.add("account.locked", whose, subject=subject)
        raise SignInRefused(
            "expected a user name and a passphrase that belong together, got others"
            + (f": wait {left:.0f} s" if left else ": try again")
        )

    async def _begin(self, account: Account, kind: Kind, known: Known) -> tuple[str, SignedIn]:
        token, made = await self._store.sign_ins.begin(
            account.actor, kind, known, self._lifetime, datetime.now(UTC)
        )
        return token, SignedIn(account, made)

    async def sign_out(self, who: SignedIn, sign_in: str | None = None) -> None:
        """End the sign-in one asks with, or another of one's own.

        Raises:
            BadInput: If it is none of theirs.
        """
        wanted = sign_in or who.sign_in.id
        if wanted not in {found.id for found in await self._store.sign_ins.of(who.id)}:
            raise BadInput("expected a sign-in of yours, got another: load the list again")
        await self._store.sign_ins.end(wanted, who.account.actor)

    async def new_passphrase(self, who: SignedIn, old: str, new: str, code: str = "") -> None:
        """Set one's own passphrase; all other sign-ins of theirs end.

        Raises:
            SignInRefused: If the old one is not theirs.
            BadInput: If the new one is too short.
        """
        checked_passphrase(new)  # before anything of the old one is tried
        async with self._checking:
            await self._checked(who.account.user, Credentials(who.account.user, old, code))
        hashed = await self._passphrases.hashed(new)
        actor = who.account.actor
        await self._store.people.change(who.id, lambda a: replace(a, passphrase=hashed), actor)
        await self._store.sign_ins.end_all(who.id, actor, but=who.sign_in.id)

    # --- the authenticator -------------------------------------------------------------

    async def begin_factor(self, who: SignedIn) -> str:
        """Give somebody an authenticator to be; what it reads holds its secret.

        Raises:
            WrongState: If they have one.
        """
        made = new_factor()

        def begun(kept: Account) -> Account:
            if kept.factor is not None and kept.factor.confirmed:
                raise WrongState("expected no authenticator yet, there is one: remove it first")
            return replace(kept, factor=made)

        await self._store.people.change(who.id, begun, who.account.actor)
        return address_of(made, who.account.user)

    async def confirm_factor(self, who: SignedIn, code: str) -> tuple[str, ...]:
        """Take the authenticator into use, by a code of it; gives the recovery codes, once.

        Raises:
            BadInput: If the code is none of it.
        """
        given: list[tuple[str, ...]] = []

        def taken(kept: Account) -> Account:
            if kept.factor is None or kept.factor.confirmed:
                raise WrongState("expected an authenticator that waits for a code, there is none")
            used = use(kept.factor, code, datetime.now(UTC))
            if used is None:
                raise BadInput("code: expected the six digits that it shows now, got other")
            factor, codes = confirmed(used.left)
            given.append(codes)
            return replace(kept, factor=factor)

        actor = who.account.actor
        await self._store.people.change(who.id, taken, actor, "account.second_factor_on")
        return given[0]

    async def remove_factor(self, who: SignedIn, given: Credentials) -> None:
        """Remove somebody's authenticator, by their passphrase and a code.

        Raises:
            SignInRefused: If they do not belong together.
        """
        async with self._checking:
            await self._checked(who.account.user, replace(given, user=who.account.user))
        await self._store.people.change(
            who.id,
            lambda kept: replace(kept, factor=None),
            who.account.actor,
            "account.second_factor_off",
        )

    # --- who is signed in ----------------------------------------------------------------

    async def who(self, token: str) -> SignedIn:
        """Who asks with this token; notes that it was used.

        Raises:
            NotSignedIn: If it is unknown, was not used for too long, or its time is over.
        """
        return await self._valid(await self._store.sign_ins.find(token), used=True)

    async def still(self, sign_in: str, *, used: bool = True) -> SignedIn:
        """Who is signed in by the sign-in of this id; ``used``: it was used just now.

        Raises:
            NotSignedIn: If it is over.
        """
        return await self._valid(await self._store.sign_ins.get(sign_in), used=used)

    async def _valid(self, found: SignIn | None, *, used: bool) -> SignedIn:
        now = datetime.now(UTC)
        if found is not None and self._counts(found, now):
            account = await self._store.people.get(found.person)
            if account is not None and not account.disabled:
                if used:
                    await self._store.sign_ins.seen(found, now)
                return SignedIn(account, found)
        raise NotSignedIn("expected somebody who is signed in, got nobody: sign in again")

    def _counts(self, sign_in: SignIn, now: datetime) -> bool:
        rested = self._idle is not None and now - sign_in.seen_at >= self._idle
        return not rested and now < sign_in.expires_at


async def new_account(
    passphrases: Passphrases, user: str, name: str, passphrase: str, roles: tuple[Role, ...]
) -> Account:
    """An account that is not kept yet.

    Raises:
        BadInput: If something of it is not as it should be.
    """
    checked = checked_user(user), checked_name(name)
    hashed = await passphrases.hashed(passphrase)
    return Account(secrets.token_hex(8), *checked, roles, hashed, datetime.now(UTC))


def _too_many(left: float) -> TooMany:
    return TooMany(f"tried too often with a wrong passphrase: wait {left:.0f} s", left)
