"""A request has an id: in its answer, and in what the log says of it."""

from pathlib import Path

import pytest

from tests.fakes.server import SETUP, bearer, serving

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"


async def test_a_request_that_fails_is_found_in_the_log_by_its_id_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def fail(*_: object) -> None:
        raise RuntimeError(SECRET)

    async with serving(folder) as server:
        monkeypatch.setattr(server.practice, "all", fail)
        answer = await server.http.get(f"/api/sessions?{SECRET}", headers=bearer(SETUP))
        other = await server.http.get("/healthz")
    assert answer.status_code == 500
    assert len(answer.headers["x-request-id"]) == 16
    assert answer.headers["x-request-id"] != other.headers["x-request-id"]
    told = "".join(capsys.readouterr())
    (line,) = [line for line in told.splitlines() if "request_failed" in line]
    assert answer.headers["x-request-id"] in line
    assert SECRET not in told + answer.text
