"""Where people sign in by a passkey, and look after those of theirs."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final, NoReturn

from live.audit.actions import Actor
from live.errors import BadInput, NotFound, SignInRefused, WrongState
from live.people.account import Account, Known
from live.people.passkeys import (
    MOST_PASSKEYS,
    Challenges,
    Credential,
    Passkey,
    RelyingParty,
    creation_options,
    owner_of,
    registered,
    request_options,
    used,
)
from live.store import Store
from live.store.sign_ins import SignIn

_REFUSED: Final = "expected a passkey of an account here, got another: sign in with the passphrase"


class PasskeyDesk:
    """Makes, lists and removes passkeys, and tells whose one is.

    Args:
        store: Keeps the accounts.
        challenges: Those that wait for an answer.
    """

    def __init__(self, store: Store, challenges: Challenges | None = None) -> None:
        self._store = store
        self._challenges = challenges or Challenges()

    def begin(self, account: Account, known: Known, party: RelyingParty) -> dict[str, Any]:
        """What a browser makes a passkey by.

        Raises:
            WrongState: If they signed in without their passphrase, or have enough.
        """
        _by_passphrase(known)
        return creation_options(
            party, account.id, account.user, account.passkeys, self._challenges.make(account.id)
        )

    async def add(
        self, account: Account, known: Known, party: RelyingParty, name: str, made: Credential
    ) -> Passkey:
        """Keep a passkey that a browser made.

        Raises:
            WrongState: If they signed in without their passphrase, or have it, or have enough.
            BadInput: If it is none.
        """
        _by_passphrase(known)
        challenge = self._challenges.take(made, account.id)
        new = registered(made, challenge, party, name, datetime.now(UTC))

        def added(kept: Account) -> Account:
            if any(one.id == new.id for one in kept.passkeys) or (
                len(kept.passkeys) >= MOST_PASSKEYS
            ):
                raise WrongState("expected a passkey that is not kept yet, and room for it")
            return replace(kept, passkeys=(*kept.passkeys, new))

        await self._store.people.change(account.id, added, account.actor, "account.passkey_added")
        return new

    async def remove(self, account: Account, passkey: str, this: SignIn) -> None:
        """Keep a passkey no more; whoever else signed in by one is signed out.

        Raises:
            BadInput: If it is none of theirs.
        """

        def left(kept: Account) -> Account:
            others = tuple(one for one in kept.passkeys if one.id != passkey)
            if len(others) == len(kept.passkeys):
                raise BadInput("expected a passkey of yours, got another: load the list again")
            return replace(kept, passkeys=others)

        actor = account.actor
        await self._store.people.change(account.id, left, actor, "account.passkey_removed")
        for sign_in in await self._store.sign_ins.of(account.id):
            if sign_in.known == "passkey" and sign_in.id != this.id:
                await self._store.sign_ins.end(sign_in.id, actor)

    def ask(self, party: RelyingParty) -> dict[str, Any]:
        """What a browser signs in by; it names nobody."""
        return request_options(party, self._challenges.make())

    async def whose(self, given: Credential, party: RelyingParty) -> Account:
        """Whose passkey answered.

        Raises:
            SignInRefused: If nobody's who may sign in; for whatever reason, it is said alike.
        """
        who = Actor("server")
        try:
            challenge = self._challenges.take(given)
            found = await self._store.people.get(owner_of(given))
            if found is None or found.disabled:
                await self._refuse(who)
            who = found.actor

            def counted(kept: Account) -> Account:
                now = used(kept.passkeys, given, challenge, party)
                return replace(
                    kept,
                    passkeys=tuple(now if one.id == now.id else one for one in kept.passkeys),
                )

            # In one transaction with the count that is kept: no signature counts twice.
            return await self._store.people.change(found.id, counted, who)
        except (BadInput, NotFound):
            await self._refuse(who)

    async def _refuse(self, who: Actor) -> NoReturn:
        await self._store.audit.add("account.refused", who, outcome="refused")
        raise SignInRefused(_REFUSED)


def _by_passphrase(known: Known) -> None:
    if known == "passkey":
        raise WrongState(
            "expected somebody who gave their passphrase when they signed in, got one who used a "
            "passkey: sign out, and in again with the passphrase"
        )
