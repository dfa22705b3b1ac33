"""Every column says what it holds, and holds that: a new one cannot be forgotten."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import BigInteger, Boolean, Column, Integer, LargeBinary, String

from live.people.account import Account
from live.store import Grant, Store
from live.store.emergencies import Emergency, new_id
from live.store.holds import Why
from live.store.tables import Instant
from tests.live.kept_columns import COLUMNS, check_what_is_kept, named
from tests.live.store.store_samples import MASTER, NOW, note_event

OF_NUMBERS = (Instant, BigInteger, Boolean, Integer)
"""What cannot hold a word."""


@pytest.mark.parametrize("column", COLUMNS, ids=named)
def test_every_column_of_text_or_bytes_says_what_it_holds(column: Column[Any]) -> None:
    """SEALED, ``wrapped(...)`` or ``clear("why")`` of ``live.store.tables``, in its ``info``."""
    holds = column.info.get("holds")
    if isinstance(column.type, OF_NUMBERS):
        assert holds is None
    elif holds == "clear":
        assert len(column.info["why"]) > 5
        assert isinstance(column.type, String | LargeBinary)
    else:
        assert holds in {"sealed", "wrapped"}
        assert isinstance(column.type, LargeBinary)


@pytest.mark.parametrize("column", COLUMNS, ids=named)
def test_a_wrapped_key_is_bound_to_its_table_and_row(column: Column[Any]) -> None:
    if column.info.get("holds") != "wrapped":
        return
    own = [key.name for key in column.table.primary_key.columns]
    place = column.info["row"]({name: f"the {name}" for name in own})
    assert place.table.partition(".")[0] == column.table.name
    assert {f"the {name}" for name in own} == {place.session, *place.key} - {""}


def account_of(words: str) -> Account:
    """An account whose every text is the same."""
    return Account("a1", words, words, ("clinician",), words, NOW)


async def test_what_is_kept_stands_sealed_wrapped_or_as_an_id(tmp_path: Path) -> None:
    words = "Zanzibar-Quokka"
    async with Store.open(tmp_path / "conote.db", MASTER) as store:
        await store.create_session("s1", NOW)
        await store.append_event("s1", note_event(1, words))
        await store.append_update("s1", 1, "client", words.encode())
        await store.append_private_update("s1", 0, words.encode())
        await store.save_document("s1", "note", words.encode(), NOW)
        await store.keep_figures("s1", words.encode())
        await store.save_plan(words, words, words.encode(), NOW)
        await store.tokens.issue("join", Grant("s1", "client"), timedelta(hours=1), NOW)
        await store.signing_keys.current()
        account = account_of(words)
        await store.people.add(account, account.actor)
        await store.sign_ins.begin(account.actor, "browser", "passphrase", timedelta(hours=1), NOW)
        await store.emergencies.keep(
            Emergency(new_id(), "a1", words, "supervisor", words, NOW, "s1", until=NOW)
        )
        why = Why(words, words)
        hold = await store.holds.set("session", "s1", why, account.actor, NOW)
        await store.holds.lift(hold, why, account.actor, NOW)
        filled = check_what_is_kept(tmp_path / "conote.db", words)
    assert filled >= {
        "events.payload",
        "private_updates.payload",
        "plans.wrapped_key",
        "people.payload",
        "emergencies.payload",
        "holds.payload",
    }
