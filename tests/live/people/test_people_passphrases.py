"""Passphrases: hashed slowly, checked one at a time, and never told apart from nobody's."""

import pytest

from live.errors import BadInput
from live.people.passphrases import COST, Cost, Passphrases
from tests.live.people.people_samples import CHEAP

WORDS = "a sentence of mine"


async def test_a_hash_opens_to_its_own_words_alone() -> None:
    passphrases = Passphrases(CHEAP)
    kept = await passphrases.hashed(WORDS)
    assert kept.startswith("$argon2id$v=19$m=64,t=1,p=1$")
    assert kept != await passphrases.hashed(WORDS)  # each has a salt of its own
    assert (await passphrases.check(kept, WORDS)).right
    for wrong in ("", "a sentence of min", WORDS.upper(), "x" * 5_000, "\ud800" * 20):
        assert not (await passphrases.check(kept, wrong)).right


async def test_what_costs_too_little_by_now_is_hashed_anew() -> None:
    kept = await Passphrases(CHEAP).hashed(WORDS)
    dearer = Passphrases(Cost(passes=2, memory_kib=64, lanes=1))
    verdict = await dearer.check(kept, WORDS)
    assert verdict.right
    assert verdict.renewed is not None
    assert (await dearer.check(verdict.renewed, WORDS)).renewed is None
    assert (await dearer.check(kept, "another sentence")).renewed is None


@pytest.mark.parametrize("kept", [None, "", "no hash", "$argon2id$v=19$m=64,t=1,p=1$AAAA$AAAA"])
async def test_who_has_no_hash_is_let_in_by_nothing(kept: str | None) -> None:
    passphrases = Passphrases(CHEAP)
    assert not (await passphrases.check(kept, WORDS)).right
    assert not (await passphrases.check(kept, "nobody has this passphrase")).right


async def test_one_that_is_too_short_is_not_hashed() -> None:
    with pytest.raises(BadInput, match="12 characters or more"):
        await Passphrases(CHEAP).hashed("short")


def test_the_cost_is_that_of_the_rfc() -> None:
    """RFC 9106, section 4, second recommendation: t=3, p=4, m=2^16 KiB."""
    assert Cost(passes=3, memory_kib=2**16, lanes=4) == COST
