"""`/metrics` on a running server: for this machine or the token's holder, without a session."""

from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from live import wire
from live.web import metrics_route
from tests.fakes.server import agreed, bearer, serving

pytestmark = pytest.mark.together


async def test_this_machine_is_told_and_no_session_is_named(folder: Path) -> None:
    async with agreed(folder) as (server, made):
        refused = await made.client.command(wire.End())
        assert refused.status_code == 403
        answer = await server.http.get("/metrics")
        assert answer.headers["content-type"].startswith("text/plain")
        assert 'conote_sessions{state="live"} 1.0' in answer.text
        assert 'conote_refused_total{code="not_allowed"} 1.0' in answer.text
        assert 'conote_events_total{type="consented"} 2.0' in answer.text
        rows = await server.practice.equipment.store.audit.rows()
        assert f"conote_audit_rows {len(rows)}.0" in answer.text
        for told in (made.therapist.id, "Zoe", "Dr. Ada"):
            assert told not in answer.text


async def test_elsewhere_there_is_no_such_page(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(metrics_route, "_is_this_machine", lambda _: False)
    async with serving(folder) as server:
        assert (await server.http.get("/metrics")).status_code == 404


@pytest.mark.parametrize("behind_proxy", [False, True])
async def test_with_a_token_its_holder_alone_is_told(folder: Path, behind_proxy: bool) -> None:
    token = SecretStr("s" * 32)
    async with serving(folder, metrics_token=token, behind_proxy=behind_proxy) as server:

        async def status(headers: dict[str, str]) -> int:
            answer: httpx.Response = await server.http.get("/metrics", headers=headers)
            return answer.status_code

        assert await status(bearer("s" * 32)) == 200
        assert await status({}) == 404
        assert await status(bearer("t" * 32)) == 404


async def test_behind_a_proxy_nobody_is_this_machine(folder: Path) -> None:
    async with serving(folder, behind_proxy=True) as server:
        assert (await server.http.get("/metrics")).status_code == 404
