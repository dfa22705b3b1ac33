"""Plans over HTTP: read, kept, and what a session is set up with."""

import json
from pathlib import Path

import pytest

from tests.fakes.server import NEW, SETUP, bearer, serving

pytestmark = pytest.mark.together

PLAN = "problems: [Insomnia]\ngoals: [{id: s, text: Sleep, problem: P1, objectives: [No coffee]}]\n"
WHOSE = {"therapist_name": NEW["therapist_name"], "client_alias": NEW["client_alias"]}


async def test_a_plans_file_is_read_or_it_is_said_what_is_wrong(folder: Path) -> None:
    async with serving(folder) as server:
        path = "/api/plans/read"
        read = await server.http.post(path, headers=bearer(SETUP), content=PLAN)
        assert read.json()["plan"]["goals"][0] == {
            "id": "s",
            "text": "Sleep",
            "problem": "Insomnia",
            "objectives": ["No coffee"],
            "target": None,
        }
        wrong = await server.http.post(path, headers=bearer(SETUP), content="goals: [5]")
        assert (wrong.status_code, wrong.json()["error"]["code"]) == (400, "bad_plan")
        assert wrong.json()["error"]["message"].startswith("the plan, goals[0]: expected")
        long = await server.http.post(path, headers=bearer(SETUP), content="a" * 300_000)
        assert long.status_code == 413
        for door in (path, "/api/plans/kept"):
            assert (await server.http.post(door, headers=bearer("none"))).status_code == 401


async def test_a_session_may_be_set_up_with_a_plan_and_the_next_begins_with_it(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        assert (await server.post("/api/plans/kept", SETUP, WHOSE)).json() == {"plan": None}
        await server.set_up(plan=PLAN)
        kept = (await server.post("/api/plans/kept", SETUP, WHOSE)).json()["plan"]
        assert kept["problems"] == [{"id": "P1", "text": "Insomnia"}]
        again = await server.set_up()
        access = (await server.post(f"/api/sessions/{again.id}/access", SETUP, {})).json()
        assert access["view"]["goals"] == kept["goals"]
        assert access["view"]["touched"] == {"s": 0}


async def test_goals_and_a_plan_at_once_are_refused(folder: Path) -> None:
    async with serving(folder) as server:
        both = {**NEW, "plan": PLAN, "goals": [{"id": "g", "text": "x"}]}
        assert (await server.post("/api/sessions", SETUP, both)).status_code == 400
        wrong = {**NEW, "goals": [{"id": "g", "text": ""}]}
        answer = await server.post("/api/sessions", SETUP, wrong)
        assert json.loads(answer.text)["error"]["code"] == "bad_plan"
        assert (await server.http.get("/api/sessions", headers=bearer(SETUP))).json() == {
            "sessions": []
        }
