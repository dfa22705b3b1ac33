"""Where a note was sent is forgotten a time after it arrived; what did not arrive stays."""

from pathlib import Path

import pytest
from anyio import to_thread

from live.audit.actions import SERVER
from live.audit.by_hand import COMMAND
from live.equipment import utc_now
from live.keeping.policy import Policy
from live.practice import Practice
from live.store.outbox import Outgoing, Sending
from tests.fakes.server import data_folder, practicing
from tests.live.keeping.carving import is_there
from tests.live.keeping.test_sweeper import DAY, WHY, signed_session, sweeping

pytestmark = pytest.mark.together

PLACE = "chart.xylophone.example"
SENT = Policy(transcript=None, sent=30 * DAY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path)


async def put(practice: Practice, session: str, *states: Sending) -> None:
    """Keep that a note was sent, once in each state."""
    for name, state in zip("ab", states, strict=False):
        about = f'{{"url":"https://{PLACE}/{name}"}}'.encode()
        await practice.equipment.store.outbox.put(
            Outgoing(name * 64, session, state, 1, utc_now(), about)
        )


async def kept(practice: Practice) -> list[Sending]:
    """The states of what is still in the outbox."""
    return [each.state for each in await practice.equipment.store.outbox.all()]


async def test_what_arrived_goes_is_seen_to_be_gone_and_told_in_numbers(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        await put(practice, session.id, "sent", "settled")
        assert (await sweeping(practice, 29 * DAY, SENT).sweep()).sent == 0
        assert await to_thread.run_sync(is_there, folder, PLACE)
        swept = await sweeping(practice, 31 * DAY, SENT).sweep()
        assert (swept.sent, swept.proven, swept.sessions) == (2, True, ())
        assert not await to_thread.run_sync(is_there, folder, PLACE)
        rows = await practice.equipment.store.audit.rows()
        (gone,) = [row for row in rows if row.action == "sending.deleted"]
        assert gone.actor == SERVER
        assert gone.subject.startswith("outbox:2.sha256:")
        assert [row.outcome for row in rows if row.action == "retention.swept"] == ["done"]
        assert (await sweeping(practice, 31 * DAY, SENT).sweep()).sent == 0


async def test_what_did_not_arrive_stays_however_old(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        await put(practice, session.id, "waiting", "refused")
        assert (await sweeping(practice, 9999 * DAY, SENT).sweep()).sent == 0
        assert await kept(practice) == ["waiting", "refused"]


async def test_for_ever_is_for_ever(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        await put(practice, session.id, "sent")
        policy = Policy(transcript=None, sent=None)
        assert (await sweeping(practice, 9999 * DAY, policy).sweep()).sent == 0
        assert await kept(practice) == ["sent"]


@pytest.mark.parametrize("scope", ["session", "client"])
async def test_what_is_held_stays_though_its_log_is_gone(folder: Path, scope: str) -> None:
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        await put(practice, session.id, "sent")
        assert (await sweeping(practice, DAY).sweep()).sessions == (session.id,)
        holds = practice.equipment.store.holds
        if scope == "session":
            await holds.set("session", session.id, WHY, COMMAND, utc_now())
        else:
            whose = holds.client("Dr. Emma Hale", "Nora L.")
            await holds.set("client", whose, WHY, COMMAND, utc_now())
        assert (await sweeping(practice, 31 * DAY, SENT).sweep()).sent == 0
        assert await kept(practice) == ["sent"]


async def test_one_whose_record_cannot_be_read_stays_and_ends_nothing(folder: Path) -> None:
    """Nobody could tell whether it is held."""
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        store = practice.equipment.store
        await store.create_session("unsigned", utc_now())
        await store.outbox.put(Outgoing("c" * 64, "unsigned", "sent", 1, utc_now(), b"{}"))
        await put(practice, session.id, "sent")
        assert (await sweeping(practice, 31 * DAY, SENT).sweep()).sent == 1
        assert [each.session for each in await store.outbox.all()] == ["unsigned"]
