"""Tokens: who comes in, how often, for how long."""

from datetime import timedelta
from pathlib import Path
from typing import cast

import anyio
import pytest

from live.errors import NotSignedIn, StoreError
from live.store import Grant, Scope, Store
from live.store.tokens import hash_of
from tests.live.store.store_samples import MASTER, NOW

pytestmark = pytest.mark.together


@pytest.fixture
async def store(store: Store) -> Store:
    """An open store with one session, ``s1``."""
    await store.create_session("s1", NOW)
    return store


HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


async def test_a_token_lets_its_bearer_in_again_and_again(store: Store) -> None:
    token = await store.tokens.issue("access", Grant("s1", "client"), HOUR, NOW)
    for _ in range(2):
        assert await store.tokens.redeem(token, "access", NOW) == Grant("s1", "client")


async def test_a_token_may_be_bound_to_nothing(store: Store) -> None:
    token = await store.tokens.issue("setup", Grant(), HOUR, NOW)
    assert await store.tokens.redeem(token, "setup", NOW) == Grant()


async def test_tokens_have_256_bits_and_never_repeat(store: Store) -> None:
    tokens = {
        await store.tokens.issue("ticket", Grant("s1", "client"), HOUR, NOW) for _ in range(10)
    }
    assert len(tokens) == 10
    assert {len(token) for token in tokens} == {43}  # 32 bytes as base64


async def test_a_token_outlives_a_restart(store: Store, path: Path) -> None:
    token = await store.tokens.issue("join", Grant("s1", "client"), HOUR, NOW)
    async with Store.open(path, MASTER) as again:
        assert await again.tokens.redeem(token, "join", NOW) == Grant("s1", "client")


async def test_every_way_of_not_being_let_in_sounds_the_same(store: Store) -> None:
    used = await store.tokens.issue("ticket", Grant("s1", "client"), HOUR, NOW, 1)
    await store.tokens.redeem(used, "ticket", NOW)
    expired = await store.tokens.issue("ticket", Grant("s1", "client"), SECOND, NOW)
    other_scope = await store.tokens.issue("join", Grant("s1", "client"), HOUR, NOW)
    messages = set()
    for token in (used, expired, other_scope, "unknown", "", "\ud800", "x" * 10_000):
        with pytest.raises(NotSignedIn) as caught:
            await store.tokens.redeem(token, "ticket", NOW + SECOND)
        messages.add(str(caught.value))
    assert len(messages) == 1


@pytest.mark.parametrize("scope", ["setup", "join", "access", "tap", "ticket"])
async def test_a_token_is_good_until_the_moment_it_expires(store: Store, scope: Scope) -> None:
    token = await store.tokens.issue(scope, Grant("s1", "client"), HOUR, NOW)
    await store.tokens.redeem(token, scope, NOW + HOUR - timedelta(microseconds=1))
    with pytest.raises(NotSignedIn):
        await store.tokens.redeem(token, scope, NOW + HOUR)


async def test_of_many_at_once_one_uses_up_a_single_use_token(store: Store) -> None:
    token = await store.tokens.issue("ticket", Grant("s1", "client"), HOUR, NOW, 1)
    granted, refused = [], []

    async def redeem() -> None:
        try:
            granted.append(await store.tokens.redeem(token, "ticket", NOW))
        except NotSignedIn:
            refused.append(1)

    async with anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(redeem)
    assert granted == [Grant("s1", "client")]
    assert len(refused) == 19


async def test_a_link_opens_as_often_as_it_may_and_then_no_more(store: Store) -> None:
    token = await store.tokens.issue("join", Grant("s1", "client"), HOUR, NOW, uses=2)
    for left in (2, 1):
        assert [link.uses_left for link in await store.tokens.links("s1", NOW)] == [left]
        await store.tokens.redeem(token, "join", NOW)
    assert await store.tokens.links("s1", NOW) == []
    with pytest.raises(NotSignedIn):
        await store.tokens.redeem(token, "join", NOW)


async def test_a_link_that_is_taken_back_takes_with_it_what_was_got_by_it(store: Store) -> None:
    """The other person's link stays."""
    client, therapist = Grant("s1", "client"), Grant("s1", "therapist")
    link = await store.tokens.issue("join", client, HOUR, NOW, uses=9)
    access = await store.tokens.issue("access", client, HOUR, NOW, parent=hash_of(link))
    other = await store.tokens.issue("join", therapist, HOUR, NOW, uses=9)
    assert await store.tokens.revoke("s1", "client") == 1
    for token, scope in ((link, "join"), (access, "access")):
        with pytest.raises(NotSignedIn):
            await store.tokens.redeem(token, cast("Scope", scope), NOW)
    assert await store.tokens.redeem(other, "join", NOW) == therapist
    assert await store.tokens.good([hash_of(other), hash_of(access)], NOW) == {hash_of(other)}


async def test_expired_tokens_stay_until_they_are_swept(store: Store) -> None:
    """For how long, the practice decides: issuing others does not shorten it."""
    for _ in range(3):
        await store.tokens.issue("ticket", Grant("s1", "client"), SECOND, NOW)
    await store.tokens.issue("ticket", Grant("s1", "client"), SECOND, NOW + HOUR)
    assert await store.tokens.sweep(NOW) == 0
    assert await store.tokens.sweep(NOW + SECOND) == 3


async def test_no_token_is_issued_for_a_session_that_is_not_there(store: Store) -> None:
    with pytest.raises(StoreError, match="expected the id of a session"):
        await store.tokens.issue("access", Grant("nobody", "client"), HOUR, NOW)
