"""What the practice looks at: engines, self-test, report. For clinicians and administrators."""

from pathlib import Path

import pytest

from live.equipment import utc_now
from live.feedback import to_json
from tests.fakes.server import SETUP, bearer, serving
from tests.live.report.report_samples import some

pytestmark = pytest.mark.together

PATHS = (("GET", "/api/engines"), ("POST", "/api/self-test"), ("GET", "/api/report"))


async def test_only_the_practice_may_look(folder: Path) -> None:
    """Not even a session's therapist with their link."""
    async with serving(folder) as server:
        made = await server.set_up()
        for method, path in PATHS:
            for token in ("", made.therapist.access):
                answer = await server.http.request(method, path, headers=bearer(token or "x"))
                assert answer.status_code == 401


async def test_engines_are_told_with_their_state_and_speed(folder: Path) -> None:
    """What was not done has no figures; what is off is said to be off."""
    async with serving(folder) as server:
        server.practice.equipment.desk.speeds.took("final", 0.5)
        answer = await server.http.get("/api/engines", headers=bearer(SETUP))
        told = answer.json()
        states = {model["role"]: model["state"] for model in told["models"]}
        assert states == {
            "recognizer": "loaded",
            "voice detector": "loaded",
            "language model": "off",
            "goal matcher": "missing",
        }
        assert [speed["work"] for speed in told["speeds"]] == ["final"]
        assert told["models"][0]["license"] == "MIT"
        assert told["memory_bytes"] is None or told["memory_bytes"] > 2**20
        assert str(Path.home()) not in answer.text.replace(told["models"][-1]["remedy"], "")


async def test_a_self_test_is_refused_while_a_session_is_live(folder: Path) -> None:
    """People go first."""
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        answer = await server.http.post("/api/self-test", headers=bearer(SETUP))
        assert answer.status_code == 409
        assert "one is" in answer.json()["error"]["message"]


async def test_the_report_is_that_of_the_command(folder: Path) -> None:
    """With the days and the baseline that are asked for, or what is wrong with them."""
    async with serving(folder) as server:
        for figures in some():
            await server.store.create_session(f"{figures.day}", utc_now())
            await server.store.keep_figures(f"{figures.day}", to_json(figures))
        path = "/api/report?since=2026-11-05&baseline_minutes=16"
        answer = await server.http.get(path, headers=bearer(SETUP))
        told = answer.json()
        assert told["first"] == "2026-11-05"
        assert told["comparison"]["before"] == 16.0
        for wrong in ("since=soon", "baseline_minutes=soon", "baseline_minutes=-1"):
            answer = await server.http.get(f"/api/report?{wrong}", headers=bearer(SETUP))
            assert answer.status_code == 400
            assert wrong.partition("=")[0] in answer.json()["error"]["message"]
