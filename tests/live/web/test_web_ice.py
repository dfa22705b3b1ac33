"""STUN and TURN as the page gets them."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from live.settings import Settings
from live.web.ice import TURN_LIFETIME, servers
from tests.fakes.server import bearer, serving

NOW = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
STUN, TURN = "stun:turn.example:3478", "turn:turn.example:3478?transport=udp"


def test_nothing_is_named_unless_the_practice_names_it() -> None:
    assert servers(Settings(), NOW, "x") == []


def test_stun_needs_no_key() -> None:
    assert servers(Settings(ice_servers=(STUN,)), NOW, "x") == [{"urls": [STUN]}]


def test_turn_gets_a_key_that_runs_out_by_the_scheme_of_coturn() -> None:
    settings = Settings(ice_servers=(STUN, TURN), turn_secret=SecretStr("north"))
    stun, turn = servers(settings, NOW, "a1b2")
    assert (stun["urls"], turn["urls"]) == ([STUN], [TURN])
    assert turn["username"] == f"{int((NOW + TURN_LIFETIME).timestamp())}:a1b2"
    key = hmac.new(b"north", turn["username"].encode(), hashlib.sha1).digest()
    assert base64.b64decode(turn["credential"]) == key


@pytest.mark.together
async def test_only_who_is_in_the_session_is_told(folder: Path) -> None:
    async with serving(folder) as server:
        made, other = await server.set_up(), await server.set_up()
        path = f"/api/sessions/{made.id}/ice"
        for token, status in ((made.client.access, 200), (made.client.tap, 401)):
            assert (await server.http.get(path, headers=bearer(token))).status_code == status
        foreign = await server.http.get(path, headers=bearer(other.client.access))
        assert foreign.status_code == 404
        told = (await made.therapist.get("ice")).json()
        assert told == {"ice_servers": [], "expires_s": int(TURN_LIFETIME.total_seconds())}
