"""All sessions of a server: made, found again, and brought back after a restart."""

import secrets
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from time import monotonic
from typing import Annotated, Final

import anyio
import structlog
from anyio.abc import TaskGroup, TaskStatus
from pydantic import Field
from structlog.contextvars import clear_contextvars

from live import events as ev
from live import wire
from live.at_work import AtWork
from live.audit.actions import SERVER
from live.audit.asking import ask_as
from live.equipment import Equipment, utc_now
from live.errors import BadInput, NotFound, NotYours, StoreError, WrongState
from live.plans.shelf import PlanShelf
from live.private_lane import PrivateLanes
from live.restoring import keep_record, restored, state_of
from live.running import RunningSession
from live.session import Session
from live.signing.charts import Chart, Charts
from live.store.tokens import Grant
from live.values import PARTIES, Content, Goal, Mode, Party, SessionState

log = structlog.get_logger()

LINK_USES: Final = 20
"""How often a join link opens: a reload needs none, another browser or tab does."""

REST_AFTER: Final = 900.0
"""Seconds without anybody after which a session's state and document leave memory."""


@dataclass(frozen=True, slots=True, repr=False)
class NewSession(Content):
    """What a therapist sets up. Also the body of ``POST /api/sessions``.

    Attributes:
        therapist_name: As they sign.
        client_alias: How the client is called here.
        template: Id of the note's form.
        goals: Of the plan; None: those of the client's plan that is kept.
        plan: Or the plan's file as text (YAML, or FHIR R4 as JSON).
        vocabulary: Names and terms that may come up.
        mode: Whether the client is to see the note, and from when.
    """

    therapist_name: wire.Name
    client_alias: wire.Name
    template: wire.Id = "dap"
    goals: Annotated[tuple[Goal, ...], Field(max_length=50)] | None = None
    plan: str = ""
    vocabulary: Annotated[tuple[wire.Name, ...], Field(max_length=50)] = ()
    mode: Mode = "shared"


@dataclass(frozen=True, slots=True, repr=False)
class Held(Content):
    """That a session's transcript is not deleted: why, who says so, and since when, UTC."""

    reason: str
    who: str
    since: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Listed(Content):
    """What a list of sessions shows of one.

    Attributes:
        created_at: UTC.
        started_at: When the talking began, UTC.
        awaits: Names of the files of its recording that are still to come.
        held: The legal holds on it.
        emergencies: When somebody read it in an emergency who otherwise may not, UTC.
    """

    session: str
    client_alias: str
    therapist_name: str
    state: SessionState
    created_at: datetime
    started_at: datetime | None = None
    awaits: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    emergencies: tuple[datetime, ...] = ()


class Practice:
    """The sessions of one server.

    Attributes:
        equipment: What they share.
        plans: The clients' treatment plans.
        charts: The signed records, which outlive the sessions' logs.
        lanes: The clinician's private lanes, of which no session knows.

    Args:
        equipment: What they share.
        tasks: Owns each session's tasks.
        link_lifetime: How long a join link works.
    """

    def __init__(self, equipment: Equipment, tasks: TaskGroup, link_lifetime: timedelta) -> None:
        self.equipment = equipment
        self.plans = PlanShelf(equipment.store)
        self.charts = Charts(equipment.store)
        self.lanes = PrivateLanes(equipment.store)
        self._tasks = tasks
        self._link_lifetime = link_lifetime
        self._running: dict[str, RunningSession] = {}
        self._listed: dict[str, Listed] = {}  # of those that rest: they do not change
        self._opening = anyio.Lock()

    async def create(
        self, new: NewSession, owner: str = ""
    ) -> tuple[RunningSession, dict[Party, str]]:
        """Set up a session; returns it and a join token for each person.

        Args:
            new: What it is set up with.
            owner: Id of the account whose session it is; "": nobody's, as in a self-test.

        Raises:
            NotFound: If there is no such template.
            BadPlan: If the goals or the plan are none.
        """
        template = self.equipment.templates.find(new.template)
        if new.plan and new.goals is not None:
            raise BadInput("expected goals or a plan, got both: send one of them")
        session_id = secrets.token_hex(8)
        now = utc_now()
        goals = await self.plans.for_session(owner, new.client_alias, new.plan or new.goals, now)
        store = self.equipment.store
        await store.create_session(session_id, now, owner)
        created = ev.Created(
            therapist_name=new.therapist_name,
            client_alias=new.client_alias,
            template=template,
            goals=goals,
            vocabulary=new.vocabulary,
            mode=new.mode,
            client_copy=self.equipment.client_copy,
        )
        await store.append_event(session_id, ev.Event(1, now, created))
        links = {party: await self.link(session_id, party, owner or None) for party in PARTIES}
        return await self.open(session_id), links

    async def link(self, session_id: str, party: Party, owner: str | None) -> str:
        """A join token of a session, for one person; the therapist's is its owner's."""
        theirs = party == "therapist" and owner is not None
        grant = Grant(
            session_id,
            party,
            person=owner if theirs else None,
            role="clinician" if theirs else None,
        )
        return await self.equipment.store.tokens.issue(
            "join", grant, self._link_lifetime, utc_now(), uses=LINK_USES
        )

    async def open(self, session_id: str) -> RunningSession:
        """A session, running; brought back from what was kept if it is not.

        Raises:
            NotFound: If there is none of that id.
            StoreError: If what was kept of it cannot be read.
        """
        running = self._running.get(session_id)
        if running is None or running.ending:
            async with self._opening:
                running = await self._open(session_id)
        running.used_at = monotonic()
        return running

    async def enter(self, session_id: str) -> RunningSession | None:
        """A session, running; None if its log is gone and only its chart is left.

        Raises:
            NotFound: If there is none of that id.
            StoreError: If what was kept of it cannot be read.
        """
        running = self._running.get(session_id)
        if running is None:
            row = await self.equipment.store.charts.find(session_id)
            if row is not None and not row.log:
                return None
        return await self.open(session_id)

    async def _open(self, session_id: str) -> RunningSession:
        before = self._running.get(session_id)
        if before is not None and not before.ending:
            return before
        if before is not None:
            await before.ended.wait()
        elif not any(row.id == session_id for row in await self.equipment.store.sessions()):
            raise NotYours
        running = await restored(session_id, self.equipment)
        if before is not None and before.failure:
            message = (
                f"the session was interrupted ({before.failure}); it goes on from what was kept"
            )
            try:
                await running.record(ev.WentWrong(where="room", message=message))
            except Exception:  # it cannot be told, so it does not go on yet: who asks next tries
                await running.seal()
                raise
        self._running[session_id] = running
        self._listed.pop(session_id, None)
        await self._tasks.start(_on_its_own, running)
        return running

    @property
    def running(self) -> tuple[RunningSession, ...]:
        """The sessions that are in memory."""
        return tuple(self._running.values())

    @property
    def listening(self) -> bool:
        """Whether people are in a session that is going on, or audio is being worked through."""
        return any(
            running.state.state in {"live", "paused"} or running.hearing.busy
            for running in self._running.values()
            if not running.ending
        )

    async def rest(self, after_s: float = REST_AFTER) -> None:
        """Let go of sessions in which nothing happens; the next who asks brings them back.

        Args:
            after_s: Seconds for which nobody asked for them.
        """
        async with self._opening:
            for running in list(self._running.values()):
                if running.idle and monotonic() - running.used_at >= after_s:
                    running.stop()
                if running.ending:
                    await running.ended.wait()
                    self._listed[running.id] = _listed(running.id, running.state)
                    del self._running[running.id]

    @asynccontextmanager
    async def letting_go(self, session_id: str) -> AsyncIterator[None]:
        """Have nothing of a session in memory while the block runs; nobody brings it back.

        Its screens are closed, and come back to what is left of it.

        Raises:
            WrongState: If it is not signed and people are in it.
        """
        async with self._opening:
            running = self._running.get(session_id)
            if running is not None:
                if running.state.state != "signed" and not running.idle:
                    raise WrongState("expected a session that nobody is in, got one that goes on")
                running.stop()
                await running.ended.wait()
                del self._running[session_id]
            self.lanes.let_go(session_id)
            self._listed.pop(session_id, None)
            self.equipment.desk.forget(session_id)
            yield

    async def run(self) -> None:
        """Let idle sessions rest and tell what the models are at, for ever; the owner cancels."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(AtWork(self.equipment).run, lambda: list(self._running.values()))
            while True:
                await anyio.sleep(REST_AFTER)
                await self.rest()

    async def all(self, owners: Collection[str] | None = None) -> list[Listed]:
        """Every session that was ever set up here and can still be read, newest first.

        A signed one is read from its chart, also when its log is gone.

        Args:
            owners: Ids of the accounts whose sessions are meant; None: everybody's.
        """
        charts, logs = (
            await self.equipment.store.charts.all(),
            await self.equipment.store.sessions(),
        )
        wanted = [(row.session, row.owner, self._read_chart) for row in charts]
        wanted += [(row.id, row.owner, self._read_log) for row in logs]
        found: dict[str, Listed] = {}
        for session_id, owner, read in wanted:
            if session_id in found or (owners is not None and owner not in owners):
                continue
            if (listed := await read(session_id)) is not None:
                found[session_id] = listed
        order = sorted(found.values(), key=lambda listed: (listed.created_at, listed.session))
        return await self._with_emergencies(await self._with_holds(order[::-1]))

    async def _read_chart(self, session_id: str) -> Listed | None:
        """What the list shows of a signed session; None if its record cannot be read."""
        if session_id not in self._listed:
            try:
                self._listed[session_id] = _from_chart(await self.charts.find(session_id))
            except (NotFound, StoreError):
                log.error("chart_unreadable", session=session_id)
                return None
        return self._listed[session_id]

    async def _read_log(self, session_id: str) -> Listed | None:
        """What the list shows of any other session; None if it cannot be read."""
        if (running := self._running.get(session_id)) is not None:
            listed = _listed(session_id, running.state)
            return replace(listed, awaits=running.bringing.arrivals.missing)
        if session_id not in self._listed:
            try:
                state, _ = await state_of(session_id, self.equipment)
            except NotFound:
                return None  # set up was cut short before its first event
            except StoreError:
                log.error("session_unreadable", session=session_id)
                return None
            if state.state == "signed":
                await keep_record(session_id, self.equipment, state)
            self._listed[session_id] = _listed(session_id, state)
        return self._listed[session_id]

    async def _with_holds(self, found: list[Listed]) -> list[Listed]:
        shelf = self.equipment.store.holds
        holds = await shelf.standing()
        if not holds:
            return found

        def of(listed: Listed) -> tuple[Held, ...]:
            whose = shelf.client(listed.therapist_name, listed.client_alias)
            mine = (hold for hold in holds if hold.subject in (listed.session, whose))
            return tuple(Held(hold.reason, hold.who, hold.since) for hold in mine)

        return [replace(listed, held=of(listed)) for listed in found]

    async def _with_emergencies(self, found: list[Listed]) -> list[Listed]:
        """Those of before they were kept apart stand in the log alone, while there is one."""
        times = await self.equipment.store.emergencies.times()
        return [
            replace(listed, emergencies=times.get(listed.session, listed.emergencies))
            for listed in found
        ]


def _from_chart(chart: Chart) -> Listed:
    facts = chart.note["session"]
    created_at, started_at = facts["created_at"], facts["started_at"]
    return Listed(
        session=chart.session,
        client_alias=facts["client"],
        therapist_name=facts["therapist"],
        state="signed",
        created_at=datetime.fromisoformat(created_at) if created_at else chart.signed_at,
        started_at=datetime.fromisoformat(started_at) if started_at else None,
    )


async def _on_its_own(
    running: RunningSession, *, task_status: TaskStatus[None] = anyio.TASK_STATUS_IGNORED
) -> None:
    """Run a session, not on behalf of whoever happened to open it first."""
    ask_as(SERVER)
    clear_contextvars()  # nor does the log tell of their request
    await running.run(task_status=task_status)


def _listed(session_id: str, state: Session) -> Listed:
    assert state.created_at is not None
    return Listed(
        session=session_id,
        client_alias=state.client_alias,
        therapist_name=state.therapist_name,
        state=state.state,
        created_at=state.created_at,
        started_at=state.started_at,
        emergencies=state.emergencies,
    )
