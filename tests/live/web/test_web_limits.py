"""How often the same may ask for the same."""

from pathlib import Path

import pytest

from live.errors import TooMany
from live.web import limits
from live.web.limits import MOST_KEYS, RATES, Limits
from tests.fakes.server import bearer, serving


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_goes_and_then_as_much_as_time_gives_back() -> None:
    clock = Clock()
    found = Limits(clock)
    for _ in range(int(RATES["sign_in"].burst)):
        found.take("sign_in", "a")
    for _ in range(2):
        with pytest.raises(TooMany) as told:
            found.take("sign_in", "a")
        assert told.value.retry_after_s == pytest.approx(3)
    found.take("sign_in", "b")  # others have their own
    found.take("join", "a")
    clock.now += 3
    found.take("sign_in", "a")
    with pytest.raises(TooMany):
        found.take("sign_in", "a")


def test_time_gives_back_no_more_than_a_burst() -> None:
    clock = Clock()
    found = Limits(clock)
    found.take("tap", "a")
    clock.now += 1_000_000
    for _ in range(int(RATES["tap"].burst)):
        found.take("tap", "a")
    with pytest.raises(TooMany):
        found.take("tap", "a")


def test_memory_is_bounded_however_many_ask() -> None:
    found = Limits(Clock())
    for number in range(MOST_KEYS + 10):
        found.take("command", str(number))
    assert len(found._buckets["command"]) == MOST_KEYS


@pytest.mark.together
async def test_whoever_asks_too_often_is_told_how_long_to_wait(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each door that is counted; behind a proxy each address by itself."""
    few = dict.fromkeys(RATES, limits.Rate(2, 0.01))
    monkeypatch.setattr(limits, "RATES", few)
    async with serving(folder, behind_proxy=True) as server:
        made = await server.set_up()  # two joins: none is left
        path = f"/api/sessions/{made.id}/commands"
        for url, headers in (
            ("/api/join", {}),
            ("/api/sign-in", {"x-forwarded-for": "6.6.6.6, 7.7.7.7"}),
            ("/api/tickets", bearer(made.client.access)),
            (path, bearer(made.client.access)),
            (f"/whip/{made.id}", bearer(made.client.tap)),
        ):
            for _ in range(2):
                answer = await server.http.post(url, headers=headers, json={})
            answer = await server.http.post(url, headers=headers, json={})
            assert answer.status_code == 429, url
            assert answer.json()["error"]["code"] == "too_many"
            assert int(answer.headers["retry-after"]) > 0
        other = {"x-forwarded-for": "7.7.7.7, 8.8.8.8"}
        assert (await server.http.post("/api/sign-in", headers=other, json={})).status_code == 400
