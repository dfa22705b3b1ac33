"""Passkeys against an authenticator in software."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from live.errors import BadInput, WrongState
from live.people.passkeys import (
    CHALLENGE_S,
    MOST_PASSKEYS,
    Challenges,
    Passkey,
    RelyingParty,
    creation_options,
    owner_of,
    registered,
    relying_party,
    request_options,
    used,
)
from tests.fakes.authenticator import PRESENT, Authenticator
from tests.live.people.people_samples import NOW

HERE = RelyingParty("localhost", "http://localhost:8765")
ASKED = b"c" * 32


def made(by: Authenticator, challenge: bytes = ASKED) -> Passkey:
    """A passkey of that authenticator."""
    told = creation_options(HERE, "0a1b", "hale", (), challenge)
    return registered(by.make(told), ASKED, HERE, " My  phone ", NOW)


def signed(by: Authenticator, challenge: bytes = ASKED) -> dict[str, Any]:
    """Its answer to a challenge."""
    return by.sign(request_options(HERE, challenge))


def test_a_passkey_is_made_and_signs_in_and_its_count_goes_up() -> None:
    phone = Authenticator(HERE.origin)
    kept = made(phone)
    assert (kept.name, kept.count, kept.rp, kept.made_at) == ("My phone", 0, "localhost", NOW)
    assert len(kept.id) == 16
    answer = signed(phone)
    assert owner_of(answer) == "0a1b"
    assert used((kept,), answer, ASKED, HERE) == replace(kept, count=1)


def test_it_is_asked_for_one_that_needs_no_name_and_knows_who_holds_it() -> None:
    phone = Authenticator(HERE.origin)
    kept = made(phone)
    told = creation_options(HERE, "0a1b", "hale", (kept,), ASKED)
    assert told["authenticatorSelection"]["residentKey"] == "required"
    assert told["authenticatorSelection"]["userVerification"] == "required"
    assert told["attestation"] == "none"
    assert [one["id"] for one in told["excludeCredentials"]] == [kept.credential]
    asked = request_options(HERE, ASKED)
    assert (asked["userVerification"], asked["rpId"]) == ("required", "localhost")
    assert not asked["allowCredentials"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": "https://evil.example"},
        {"flags": PRESENT},  # nobody was verified
        {"flags": 0},
    ],
)
def test_none_is_made_for_another_page_or_without_verifying_who_holds_it(
    wrong: dict[str, Any],
) -> None:
    phone = Authenticator(**{"origin": HERE.origin, **wrong})
    with pytest.raises(BadInput, match="credential"):
        made(phone)


def test_none_is_made_in_answer_to_another_challenge_or_without_a_name() -> None:
    with pytest.raises(BadInput, match="credential"):
        made(Authenticator(HERE.origin), b"d" * 32)
    told = creation_options(HERE, "0a1b", "hale", (), ASKED)
    for name in ("", "x" * 65, "a\x00b"):
        with pytest.raises(BadInput, match="name"):
            registered(Authenticator(HERE.origin).make(told), ASKED, HERE, name, NOW)


@pytest.mark.parametrize(
    "change",
    [
        {"origin": "https://evil.example"},
        {"flags": PRESENT},
        {"rp": "evil.example"},
        {"count": -1},  # counts 0 after it counted 3: a copy
        {"id": b"another"},
        {"key": Authenticator("").key},
    ],
)
def test_a_signature_that_is_not_quite_right_lets_nobody_in(change: dict[str, Any]) -> None:
    phone = Authenticator(HERE.origin)
    kept = replace(made(phone), count=3)
    phone.count = 3
    assert used((kept,), signed(phone), ASKED, HERE).count == 4
    for name, value in change.items():
        setattr(phone, name, value)
    with pytest.raises(BadInput, match="credential"):
        used((kept,), signed(phone), ASKED, HERE)


def test_a_signature_of_another_challenge_or_for_another_server_lets_nobody_in() -> None:
    phone = Authenticator(HERE.origin)
    kept = made(phone)
    with pytest.raises(BadInput, match="credential"):
        used((kept,), signed(phone, b"d" * 32), ASKED, HERE)
    with pytest.raises(BadInput, match="credential"):
        used((replace(kept, rp="elsewhere"),), signed(phone), ASKED, HERE)


def test_an_account_has_a_bounded_number() -> None:
    kept = (made(Authenticator(HERE.origin)),) * MOST_PASSKEYS
    with pytest.raises(WrongState, match="remove one"):
        creation_options(HERE, "0a1b", "hale", kept, ASKED)


def test_a_challenge_is_taken_once_in_time_and_for_what_it_was_made() -> None:
    now = [0.0]
    waiting = Challenges(lambda: now[0])
    phone = Authenticator(HERE.origin, owner="")
    once = signed(phone, waiting.make())
    waiting.take(once)
    theirs = signed(phone, waiting.make("0a1b"))
    late = signed(phone, waiting.make())
    now[0] = CHALLENGE_S
    for refused in (once, theirs, late):
        with pytest.raises(BadInput):
            waiting.take(refused)
    with pytest.raises(BadInput):  # it was used up by whoever tried it for something else
        waiting.take(theirs, "0a1b")


def test_of_too_many_challenges_the_oldest_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("live.people.passkeys.MOST_CHALLENGES", 2)
    waiting = Challenges()
    phone = Authenticator(HERE.origin)
    first, second, third = (signed(phone, waiting.make()) for _ in range(3))
    with pytest.raises(BadInput):
        waiting.take(first)
    waiting.take(second)
    waiting.take(third)


@pytest.mark.parametrize(
    ("base", "party"),
    [
        ("http://localhost:8765", HERE),
        ("https://Conote.Example/", RelyingParty("conote.example", "https://conote.example")),
        ("https://a.example:443", RelyingParty("a.example", "https://a.example")),
        ("https://a.example:8443", RelyingParty("a.example", "https://a.example:8443")),
    ],
)
def test_passkeys_belong_to_the_servers_name(base: str, party: RelyingParty) -> None:
    assert relying_party(base) == party


@pytest.mark.parametrize("base", ["http://127.0.0.1:8765", "http://[::1]:8765", ""])
def test_a_bare_address_has_none_and_it_is_said_what_to_do(base: str) -> None:
    with pytest.raises(WrongState, match="CONOTE_PUBLIC_URL"):
        relying_party(base)


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=4,
)


@settings(max_examples=30)
@given(field=st.sampled_from(["rawId", "id", "type", "response"]), value=JSON)
def test_whatever_is_sent_is_refused_and_nothing_of_it_is_said(field: str, value: Any) -> None:
    phone = Authenticator(HERE.origin)
    kept = made(phone)
    answer = signed(phone)
    if answer[field] == value:
        return
    with pytest.raises(BadInput, match=r"^credential: expected the answer"):
        used((kept,), {**answer, field: value}, ASKED, HERE)
    with pytest.raises(BadInput, match=r"^credential: expected the answer"):
        registered({**answer, field: value}, ASKED, HERE, "phone", NOW)


def test_a_passkey_shows_nothing_of_itself() -> None:
    kept = made(Authenticator(HERE.origin))
    assert kept.credential not in repr(kept)
    assert "phone" not in repr(kept)
