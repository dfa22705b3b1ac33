"""For how long what is kept: read strictly, told in words."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.errors import BadInput
from live.keeping.policy import Policy, read_policy, spoken
from tests.live.store.store_samples import NOW

HOUR = timedelta(hours=1)


def policy(folder: Path, text: str) -> Policy:
    path = folder / "retention.toml"
    path.write_text(text)
    return read_policy(path)


def test_without_a_file_what_was_said_goes_a_day_after_signing(tmp_path: Path) -> None:
    usual = read_policy(tmp_path / "retention.toml")
    assert usual.goes_at(NOW, NOW + HOUR) == NOW + 25 * HOUR
    assert usual.goes_at(NOW, None) is None


def test_a_practice_decides_otherwise(tmp_path: Path) -> None:
    text = '[keep]\ntranscript = "7 days"\nunsigned = "1 year"\nfigures = "2 years"'
    chosen = policy(tmp_path, text)
    assert chosen.goes_at(NOW, NOW) == NOW + timedelta(days=7)
    assert chosen.goes_at(NOW, None) == NOW + timedelta(days=365)
    assert chosen.figures == timedelta(days=730)
    assert policy(tmp_path, '[keep]\ntranscript = "for ever"').goes_at(NOW, NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        "transcript",
        "[keep]\ntranscript = 24",
        '[keep]\ntranscript = "24h"',
        '[keep]\ntranscript = "-1 days"',
        '[keep]\ntranscript = "a while"',
        '[keep]\naudio = "1 day"',
        'transcript = "24 hours"',
        "[keep]\ntranscript = ['1 day']",
        "keep = 3",
    ],
)
def test_what_says_something_else_is_refused_and_not_guessed(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput, match=r"retention\.toml"):
        policy(tmp_path, text)


@given(st.integers(0, 20_000))
def test_what_is_told_is_what_would_be_read(
    tmp_path_factory: pytest.TempPathFactory, n: int
) -> None:
    folder = tmp_path_factory.mktemp("policy")
    words = spoken(n * HOUR)
    assert policy(folder, f'[keep]\ntranscript = "{words}"').transcript == n * HOUR


def test_for_ever_is_told_so() -> None:
    assert spoken(None, "after signing") == "for ever"
    assert spoken(25 * HOUR, "after signing") == "25 hours after signing"
