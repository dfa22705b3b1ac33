"""Signing is one step: a process that is killed while it signs leaves a note unsigned or signed."""

import json
import os
import secrets
import sys
from itertools import pairwise
from pathlib import Path

import anyio
import pytest

from live import folding
from live.audit.chain import AuditRow
from live.errors import NotFound
from live.session import Session
from live.signing.charts import Charts
from live.signing.checking import faults
from live.store import Store, load_or_create
from live.store.charts import RECORD
from tests.fakes.server import practicing
from tests.fakes.sessions import sign

pytestmark = pytest.mark.together

SCRIPT = Path(__file__).with_name("signing_killed.py")
ROOT = Path(__file__).parents[2]


async def test_killed_at_any_step_or_moment_a_note_is_unsigned_or_signed_with_all_that_goes_with_it(
    tmp_path: Path,
) -> None:
    seed = secrets.randbelow(2**32)
    done = await anyio.run_process(
        [sys.executable, str(SCRIPT), str(tmp_path), str(seed)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads(done.stdout)
    runs, session = told["runs"], told["session"]
    signed = {run["folder"]: await is_signed(tmp_path / run["folder"], session) for run in runs}
    whole, *killed = runs
    assert not whole["killed"]
    assert signed["whole"]
    at_steps = [run for run in killed if run["at_step"]]
    assert all(run["killed"] for run in at_steps), "a step was not reached"
    assert [signed[run["folder"]] for run in at_steps] == sorted(
        signed[run["folder"]] for run in at_steps
    ), "once it is signed, it stays so"
    assert {signed[run["folder"]] for run in at_steps} == {False, True}
    assert sum(run["killed"] for run in killed) - len(at_steps) == 50, f"seed {seed}: too late"
    unsigned = next(run["folder"] for run in reversed(at_steps) if not signed[run["folder"]])
    await can_be_signed_still(tmp_path / unsigned, session)


async def is_signed(folder: Path, session: str) -> bool:
    """Whether the last answer was kept; fails unless everything that goes with it says the same."""
    async with Store.open(folder / "conote.db", load_or_create(folder / "master.key")) as store:
        state = Session()
        for event in await store.events(session):
            state = folding.apply(state, event)
        rows = [row for row in await store.audit.rows() if row.action == "note.signed"]
        check_chain(await store.audit.rows())
        if state.state == "signed":
            exported = await Charts(store).exported(session)
            assert faults(exported, await store.signing_keys.public()) == ()
            assert [a["party"] for a in exported["attestations"]] == ["client", "therapist"]
            assert [row.actor.kind for row in rows] == ["client", "clinician"]
            assert {row.subject for row in rows} == {exported["sha256"]}
            return True
        assert state.state == "review"
        assert [answer.party for answer in state.signatures] == ["client"]
        assert [row.actor.kind for row in rows] == ["client"]
        assert await store.charts.find(session) is None
        with pytest.raises(NotFound):
            await store.document(session, RECORD)
        return False


def check_chain(rows: list[AuditRow]) -> None:
    """Each row has the hash it names, and names that of the row before."""
    assert all(row.digest == row.hash for row in rows)
    assert all(after.previous == before.hash for before, after in pairwise(rows))


async def can_be_signed_still(folder: Path, session_id: str) -> None:
    """What was not signed is signed after the restart as if nothing had been."""
    async with practicing(folder) as practice:
        session = await practice.open(session_id)
        await sign(session, "therapist")
    assert await is_signed(folder, session_id)
