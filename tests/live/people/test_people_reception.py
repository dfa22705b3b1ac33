"""Signing in and out, against a real store."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pyotp
import pytest

from live.audit.actions import SERVER
from live.errors import (
    BadInput,
    CodeNeeded,
    NotSignedIn,
    SignInRefused,
    TooMany,
    WrongState,
)
from live.people import reception as room
from live.people.account import Account
from live.people.passphrases import Passphrases
from live.people.reception import Credentials, Reception
from live.people.waits import FREE
from live.store import Store
from tests.live.people.people_samples import CHEAP, account
from tests.live.store.store_samples import MASTER

pytestmark = pytest.mark.together

WORDS = "a sentence of mine"
IDLE, LIFETIME = timedelta(minutes=15), timedelta(hours=12)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """An open store."""
    async with Store.open(tmp_path / "conote.db", MASTER) as opened:
        yield opened


@pytest.fixture
def desk(store: Store) -> Reception:
    """Where people sign in."""
    return Reception(store, IDLE, LIFETIME, Passphrases(CHEAP))


async def known(store: Store, user: str = "hale") -> Account:
    """Somebody whose passphrase is ``WORDS``."""
    hashed = await Passphrases(CHEAP).hashed(WORDS)
    made = account(user, passphrase=hashed)
    await store.people.add(made, made.actor)
    return made


@contextmanager
def later(by: timedelta) -> Iterator[None]:
    """The reception's clock, so much later."""

    class Later(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            del tz
            return datetime.now(UTC) + by

    with patch.object(room, "datetime", Later):
        yield


async def acts(store: Store) -> list[tuple[str, str]]:
    """What the audit tells, and what became of it."""
    return [(row.action, row.outcome) for row in await store.audit.rows()]


async def test_whoever_knows_the_passphrase_is_signed_in_however_the_name_is_written(
    desk: Reception, store: Store
) -> None:
    who = await known(store)
    token, found = await desk.sign_in(Credentials(" Hale", WORDS), "program")
    assert found.account == (await desk.who(token)).account == who
    assert found.known == "passphrase"
    await desk.sign_out(found)
    with pytest.raises(NotSignedIn):
        await desk.who(token)
    assert [name for name, _ in await acts(store)][1:] == [
        "account.signed_in",
        "account.signed_out",
    ]


async def test_a_wrong_passphrase_and_a_name_nobody_has_are_told_alike(
    desk: Reception, store: Store
) -> None:
    """So is how long to wait, and a disabled account."""
    await known(store)
    off = await known(store, "gone")
    await store.people.change(off.id, lambda kept: replace(kept, disabled=True), SERVER)
    told: dict[str, list[tuple[type[Exception], str]]] = {}
    for user, words in (("hale", "not this one at all"), ("nobody", WORDS), ("gone", WORDS)):
        told[user] = []
        for _ in range(FREE + 2):
            with pytest.raises((SignInRefused, TooMany)) as caught:
                await desk.sign_in(Credentials(user, words), "browser")
            told[user].append((type(caught.value), str(caught.value)))
    assert told["hale"] == told["nobody"] == told["gone"]
    assert told["hale"][-1][0] is TooMany
    rows = await acts(store)
    assert rows.count(("account.refused", "refused")) == 3 * (FREE + 1)
    assert rows.count(("account.locked", "done")) == 3
    assert {row.subject for row in await store.audit.rows() if row.action == "account.locked"} == {
        "2s"
    }


async def test_who_waits_is_not_let_in_by_the_right_passphrase_either(
    desk: Reception, store: Store
) -> None:
    await known(store)
    for _ in range(FREE + 1):
        with pytest.raises(SignInRefused):
            await desk.sign_in(Credentials("hale", "not this one at all"), "browser")
    with pytest.raises(TooMany, match="wait") as caught:
        await desk.sign_in(Credentials("hale", WORDS), "browser")
    assert 0 < caught.value.retry_after_s <= 2


async def test_a_sign_in_ends_when_nobody_uses_it_and_in_any_case(
    desk: Reception, store: Store
) -> None:
    await known(store)
    token, found = await desk.sign_in(Credentials("hale", WORDS), "browser")
    with later(IDLE - timedelta(minutes=1)):
        await desk.who(token)  # used: it begins to rest from now
    with later(2 * IDLE - timedelta(minutes=2)):
        assert (await desk.still(found.sign_in.id, used=False)).id == found.id
    with later(2 * IDLE), pytest.raises(NotSignedIn):
        await desk.who(token)
    always = Reception(store, None, LIFETIME, Passphrases(CHEAP))
    with later(2 * IDLE):
        await always.who(token)
    with later(LIFETIME + timedelta(seconds=1)), pytest.raises(NotSignedIn):
        await always.who(token)


async def test_a_disabled_account_is_signed_out_at_once(desk: Reception, store: Store) -> None:
    who = await known(store)
    token, _ = await desk.sign_in(Credentials("hale", WORDS), "browser")
    await store.people.change(who.id, lambda kept: replace(kept, disabled=True), SERVER)
    with pytest.raises(NotSignedIn):
        await desk.who(token)


async def test_one_signs_out_there_and_only_ones_own(desk: Reception, store: Store) -> None:
    await known(store)
    await known(store, "osei")
    here, me = await desk.sign_in(Credentials("hale", WORDS), "browser")
    there, other = await desk.sign_in(Credentials("hale", WORDS), "program")
    theirs, them = await desk.sign_in(Credentials("osei", WORDS), "program")
    for foreign in (them.sign_in.id, "nothing"):
        with pytest.raises(BadInput, match="a sign-in of yours"):
            await desk.sign_out(me, foreign)
    await desk.sign_out(me, other.sign_in.id)
    with pytest.raises(NotSignedIn):
        await desk.who(there)
    assert (await desk.who(here)).id != (await desk.who(theirs)).id


async def test_a_new_passphrase_wants_the_old_one_and_ends_all_other_sign_ins(
    desk: Reception, store: Store
) -> None:
    await known(store)
    here, me = await desk.sign_in(Credentials("hale", WORDS), "browser")
    there, _ = await desk.sign_in(Credentials("hale", WORDS), "browser")
    with pytest.raises(SignInRefused):
        await desk.new_passphrase(me, "not this one at all", "another sentence")
    with pytest.raises(BadInput, match="12 characters"):
        await desk.new_passphrase(me, WORDS, "short")
    await desk.new_passphrase(me, WORDS, "another sentence")
    await desk.who(here)
    with pytest.raises(NotSignedIn):
        await desk.who(there)
    with pytest.raises(SignInRefused):
        await desk.sign_in(Credentials("hale", WORDS), "browser")
    await desk.sign_in(Credentials("hale", "another sentence"), "browser")


async def test_the_first_account_is_made_once_and_what_is_wrong_with_it_costs_nothing(
    desk: Reception,
) -> None:
    token = await desk.first_token()
    assert token is not None
    for wrong in (Credentials("", WORDS), Credentials("hale", "short")):
        with pytest.raises(BadInput):
            await desk.make_first(token, "Dr. Hale", wrong, "program")
    given, who = await desk.make_first(token, "Dr. Hale", Credentials("hale", WORDS), "program")
    assert (await desk.who(given)).account.roles == ("clinician", "administrator")
    assert who.known == "passphrase"
    with pytest.raises(NotSignedIn, match="used or is old"):
        await desk.make_first(token, "Dr. Hale", Credentials("osei", WORDS), "program")
    assert await desk.first_token() is None


async def test_what_a_passphrase_costs_is_brought_up_to_date_when_it_is_used(
    desk: Reception, store: Store
) -> None:
    hashed = await Passphrases(replace(CHEAP, passes=2)).hashed(WORDS)
    made = account("hale", passphrase=hashed)
    await store.people.add(made, made.actor)
    await desk.sign_in(Credentials("hale", WORDS), "browser")
    kept = await store.people.get(made.id)
    assert kept is not None
    assert "t=1," in kept.passphrase
    await desk.sign_in(Credentials("hale", WORDS), "browser")


def shown(uri: str, later_s: int = 0) -> str:
    """What the authenticator shows that read this address."""
    return pyotp.parse_uri(uri).at(datetime.now(UTC) + timedelta(seconds=later_s))  # type: ignore[attr-defined,no-any-return]


async def test_whoever_has_an_authenticator_signs_in_by_passphrase_and_code(
    desk: Reception, store: Store
) -> None:
    """Not before it was confirmed; and a code goes once, even in the same minute."""
    await known(store)
    _, me = await desk.sign_in(Credentials("hale", WORDS), "browser")
    uri = await desk.begin_factor(me)
    await desk.sign_in(Credentials("hale", WORDS), "browser")  # it is not in use yet
    with pytest.raises(BadInput, match="six digits"):
        await desk.confirm_factor(me, "000 000")
    recovery = await desk.confirm_factor(me, shown(uri))
    with pytest.raises(WrongState):
        await desk.begin_factor(me)
    with pytest.raises(CodeNeeded):
        await desk.sign_in(Credentials("hale", WORDS), "browser")
    with pytest.raises(SignInRefused):
        await desk.sign_in(Credentials("hale", WORDS, shown(uri)), "browser")  # it confirmed
    _, found = await desk.sign_in(Credentials("hale", WORDS, shown(uri, 30)), "browser")
    assert found.known == "passphrase_code"
    _, found = await desk.sign_in(Credentials("hale", WORDS, recovery[0]), "browser")
    assert found.known == "passphrase_recovery"
    with pytest.raises(SignInRefused):
        await desk.sign_in(Credentials("hale", WORDS, recovery[0]), "browser")
    with pytest.raises(SignInRefused):
        await desk.sign_in(Credentials("hale", "not this one at all", recovery[1]), "browser")
    await desk.remove_factor(me, Credentials("", WORDS, recovery[1]))
    _, found = await desk.sign_in(Credentials("hale", WORDS), "browser")
    assert found.known == "passphrase"


async def test_codes_are_guessed_no_faster_than_passphrases(desk: Reception, store: Store) -> None:
    await known(store)
    _, me = await desk.sign_in(Credentials("hale", WORDS), "browser")
    await desk.confirm_factor(me, shown(await desk.begin_factor(me)))
    for _ in range(FREE + 1):
        with pytest.raises(SignInRefused):
            await desk.sign_in(Credentials("hale", WORDS, "123"), "browser")
    with pytest.raises(TooMany):
        await desk.sign_in(Credentials("hale", WORDS, "123"), "browser")
