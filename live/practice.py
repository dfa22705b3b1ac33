"""All sessions of a server: made, found again, and brought back after a restart."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

import anyio
from anyio.abc import TaskGroup
from pydantic import Field

from live import events as ev
from live import wire
from live.equipment import Equipment, utc_now
from live.errors import NotFound
from live.note.template import find
from live.running import RunningSession
from live.values import PARTIES, Content, Goal, Party


@dataclass(frozen=True, slots=True, repr=False)
class NewSession(Content):
    """What a therapist sets up. Also the body of ``POST /api/sessions``."""

    therapist_name: wire.Name
    client_alias: wire.Name
    template: wire.Id = "dap"
    goals: Annotated[tuple[Goal, ...], Field(max_length=50)] = ()


class Practice:
    """The sessions of one server.

    Args:
        equipment: What they share.
        tasks: Owns each session's tasks.
        link_lifetime: How long a join link works.
    """

    def __init__(self, equipment: Equipment, tasks: TaskGroup, link_lifetime: timedelta) -> None:
        self.equipment = equipment
        self._tasks = tasks
        self._link_lifetime = link_lifetime
        self._running: dict[str, RunningSession] = {}
        self._opening = anyio.Lock()

    async def create(self, new: NewSession) -> tuple[RunningSession, dict[Party, str]]:
        """Set up a session; returns it and a join token for each person.

        Raises:
            NotFound: If there is no such template.
        """
        find(new.template)
        session_id = secrets.token_hex(8)
        now = utc_now()
        store = self.equipment.store
        await store.create_session(session_id, now)
        created = ev.Created(
            therapist_name=new.therapist_name,
            client_alias=new.client_alias,
            template=new.template,
            goals=new.goals,
        )
        await store.append_event(session_id, ev.Event(1, now, created))
        links = {
            party: await store.issue("join", session_id, party, self._link_lifetime, now)
            for party in PARTIES
        }
        return await self.open(session_id), links

    async def open(self, session_id: str) -> RunningSession:
        """A session, running; brought back from what was kept if it is not yet.

        Raises:
            NotFound: If there is none of that id.
        """
        async with self._opening:
            running = self._running.get(session_id)
            if running is None:
                running = await RunningSession.restore(session_id, self.equipment)
                self._running[session_id] = running
                await self._tasks.start(running.run)
            return running

    async def all(self) -> list[RunningSession]:
        """Every session that was ever set up here and can still be read, newest first."""
        found = []
        for row in await self.equipment.store.sessions():
            try:
                found.append(await self.open(row.id))
            except NotFound:
                continue  # set up was cut short before its first event
        return sorted(found, key=lambda s: s.view().created_at, reverse=True)
