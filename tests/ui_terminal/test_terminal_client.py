"""The client keeps its line to a session, and loses nothing that was typed."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

import anyio
import pytest
from anyio.abc import TaskGroup

from live import wire
from live.values import Goal
from tests.ui_terminal.scripted_server import SETUP, ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from ui_terminal.api import Api
from ui_terminal.client import ConoteClient
from ui_terminal.connection import Connection, Pace
from ui_terminal.errors import BadAnswer, NotSignedIn, Refused, ServerUnreachable
from ui_terminal.messages import ChangeRefused, FromClient, LinkChanged, LostText, NoteChanged
from ui_terminal.values import NewSession

pytestmark = pytest.mark.together

_M = TypeVar("_M", bound=FromClient)
AT_ONCE = Pace(first_s=0.0, most_s=0.0)


class Reader:
    """Reads an inbox as a screen would, and lets a test wait for something."""

    def __init__(self, connection: Connection) -> None:
        self.messages: list[FromClient] = []
        self._connection = connection

    async def until(self, true: Callable[[], bool]) -> None:
        """Read until something is true."""
        with anyio.fail_after(60):
            while not true():
                self.messages.append(await self._connection.inbox.get())

    async def message(self, kind: type[_M]) -> _M:
        """Read up to the next message of a kind."""
        with anyio.fail_after(60):
            while True:
                message = await self._connection.inbox.get()
                self.messages.append(message)
                if isinstance(message, kind):
                    return message

    async def link(self, state: str) -> LinkChanged:
        """Read until the connection is in a state."""
        while (found := await self.message(LinkChanged)).state != state:
            pass
        return found

    async def drain(self) -> None:
        """Read all there is, as long as the block runs."""
        async for message in self._connection.inbox:
            self.messages.append(message)


@asynccontextmanager
async def connected(
    server: ScriptedServer, session: ScriptedSession, pace: Pace = AT_ONCE
) -> AsyncIterator[tuple[Connection, Reader, TaskGroup]]:
    async with (
        ConoteClient(server.url, SETUP, pace) as client,
        client.connect(session.id) as connection,
        anyio.create_task_group() as tasks,
    ):
        with anyio.fail_after(60):
            yield connection, Reader(connection), tasks
        tasks.cancel_scope.cancel()


def changed(statement: str, text: str) -> LostText:
    return LostText(statement, "data", text)


@pytest.mark.parametrize("typed", ["none", "no?ne", "no#ne", "no%3Fne"])
async def test_whatever_is_typed_as_a_session_is_answered_as_one_that_is_not_there(
    typed: str,
) -> None:
    async with ScriptedServer().serve() as server, Api(server.url, SETUP) as api:
        with pytest.raises(Refused) as refused:
            await api.access(typed)
        assert refused.value.code == "not_found"


async def test_sessions_are_created_and_listed_newest_first() -> None:
    async with (
        ScriptedServer().serve() as server,
        ConoteClient(server.url + "/#setup=x", SETUP) as client,
    ):
        server.session("First")
        new = NewSession("Dr. Osei", "Second", "dap", (Goal("g1", "Sleep"),))
        created = await client.create(new)
        assert created.links.client.startswith(server.url)
        assert [row.client_alias for row in await client.sessions()] == ["Second", "First"]
        assert [row.id for row in await client.templates()] == ["dap", "soap"]
        assert (await client.consent_text()).purposes[0].usual


async def test_errors_of_the_server_come_as_errors_of_ours() -> None:
    async with ScriptedServer().serve() as server:
        async with ConoteClient(server.url, "wrong") as client:
            with pytest.raises(NotSignedIn):
                await client.sessions()
        url = server.url
    async with ConoteClient(url, SETUP) as client:
        with pytest.raises(ServerUnreachable, match="conote serve"):
            await client.sessions()
    with pytest.raises(BadAnswer, match="http://HOST:PORT"):
        ConoteClient("127.0.0.1:8765", SETUP)


async def test_a_screen_sees_what_was_said_and_written_before_it_came() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.heard("client", "five hours a night", 3.0)
        statement = session.propose("data", "Sleeps five hours.")
        async with connected(server, session) as (connection, reader, _):
            await reader.until(lambda: connection.note.text(statement) == "Sleeps five hours.")
            events = [m.event.seq for m in reader.messages if isinstance(m, wire.Happened)]
            assert events == list(range(1, len(session.log) + 1))


async def test_a_broken_connection_resumes_after_the_last_event() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with connected(server, session) as (_, reader, _tasks):
            await reader.until(lambda: len(session.hellos) == 1)
            await reader.message(NoteChanged)
            before = len(session.log)
            session.drop()
            await reader.link("waiting")
            session.heard("client", "while you were away", 9.0)
            await reader.link("connected")
            assert [h.resume for h in session.hellos] == [0, before]
            events = [m.event.seq for m in reader.messages if isinstance(m, wire.Happened)]
            assert events == sorted(set(events)), "no event comes twice"
            heard = await reader.message(wire.Happened)
            assert heard.event.seq == before + 1


async def test_a_server_that_is_busy_is_tried_again_later_and_later() -> None:
    waits = [Pace(chance=lambda: 1.0).wait_s(failures) for failures in range(7)]
    assert waits == [0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 15.0]
    assert Pace(chance=lambda: 0.0).wait_s(0) == 0.25
    async with ScriptedServer().serve() as server:
        session = server.session()
        server.fail_tickets = 2
        async with connected(server, session) as (_, reader, _tasks):
            assert [(await reader.link("waiting")).failures for _ in range(2)] == [1, 2]
            await reader.link("connected")


async def test_a_person_may_try_again_at_once() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        server.fail_tickets = 1
        slow = Pace(first_s=1_000.0, most_s=1_000.0)
        async with connected(server, session, slow) as (connection, reader, _):
            await reader.link("waiting")
            connection.hurry()
            await reader.link("connected")


@pytest.mark.parametrize("code", [wire.CLOSE_NOT_SIGNED_IN, wire.CLOSE_NOT_ALLOWED])
async def test_a_screen_that_is_shown_out_does_not_come_back(code: int) -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        async with connected(server, session) as (connection, reader, _):
            await reader.link("connected")
            await reader.until(lambda: bool(session.screens))
            session.drop(code)
            assert (await reader.link("closed")).reason
            with pytest.raises(Refused):
                await connection.do(wire.Pause())
        assert len(session.hellos) == 1


async def test_a_session_that_is_not_there_is_not_tried_again() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        del server.sessions[session.id]
        async with connected(server, session) as (_, reader, _tasks):
            assert "no such session" in (await reader.link("closed")).reason


async def test_an_access_token_the_server_forgot_is_got_anew() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        async with connected(server, session) as (_, reader, _tasks):
            await reader.message(NoteChanged)
            server.access.clear()
            session.drop()
            await reader.link("waiting")
            await reader.link("connected")


async def test_commands_are_answered_done_or_refused() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps five hours.")
        async with connected(server, session) as (connection, reader, tasks):
            tasks.start_soon(reader.drain)
            assert await connection.do(wire.Accept(statement=statement)) == len(session.log)
            with pytest.raises(Refused) as caught:
                await connection.do(wire.Accept(statement="nothing"))
            assert caught.value.code == "not_found"
            assert connection.unkept == 0


async def test_a_command_whose_answer_was_lost_is_not_carried_out_twice() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.answer = lambda _: False
        async with connected(server, session) as (connection, reader, tasks):
            tasks.start_soon(reader.drain)
            seq = await connection.do(wire.Write(section="plan", text="Call the sister. "))
            assert session.log[seq - 1].body.type == "written"
        assert [type(command) for command in session.commands] == [wire.Write]


async def test_a_command_that_never_arrived_goes_again() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        server.fail_tickets = 2
        async with connected(server, session) as (connection, reader, tasks):
            tasks.start_soon(reader.drain)
            await connection.do(wire.Pause())
        assert session.state.state == "paused"


async def test_what_was_typed_without_a_connection_arrives_with_the_next() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps 三 hours 😀.")
        async with connected(server, session, Pace(1_000.0, 1_000.0)) as (connection, reader, _):
            await reader.until(lambda: connection.note.text(statement) is not None)
            session.drop()
            await reader.link("waiting")
            connection.edit(changed(statement, "Sleeps 五 hours 😀."), "Sleeps 三 hours 😀.")
            session.types(statement, 0, 6, "The client sleeps")
            assert connection.unkept == 1
            connection.hurry()
            both = "The client sleeps 五 hours 😀."
            await reader.until(lambda: connection.note.text(statement) == both)
            await reader.until(lambda: connection.unkept == 0)
            assert session.text(statement) == both


async def test_an_edit_is_kept_when_its_echo_comes() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps badly.")
        async with connected(server, session) as (connection, reader, _):
            await reader.until(lambda: connection.note.text(statement) is not None)
            connection.edit(changed(statement, "Sleeps well."), "Sleeps badly.")
            assert connection.unkept == 1
            await reader.until(lambda: connection.unkept == 0)
            assert session.text(statement) == "Sleeps well."
            assert session.state.entries[statement].status == "edited"


async def test_a_refused_change_gives_its_text_back_and_fetches_the_note_anew() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps badly.")
        async with connected(server, session) as (connection, reader, _):
            await reader.until(lambda: connection.note.text(statement) is not None)
            session.refuse = ("update_refused", "the note is being signed")
            connection.edit(changed(statement, "Sleeps well."), "Sleeps badly.")
            refused = await reader.message(ChangeRefused)
            assert refused.message == "the note is being signed"
            assert [(x.statement, x.text) for x in refused.lost] == [(statement, "Sleeps well.")]
            await reader.link("connected")
            await reader.until(lambda: connection.note.text(statement) == "Sleeps badly.")
            assert connection.unkept == 0


async def test_a_server_of_another_version_is_left_alone() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        async with connected(server, session) as (_, reader, _tasks):
            await reader.until(lambda: bool(session.screens))
            session.screens[0].send('{"type": "novelty", "secret": "words"}')
            reason = (await reader.link("closed")).reason
            assert "same version" in reason
            assert "words" not in reason


async def test_a_screen_that_reads_nothing_holds_the_socket_back_and_loses_nothing() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        for number in range(400):
            session.heard("client", f"word {number}", number)
        async with connected(server, session) as (_, reader, _tasks):
            await anyio.wait_all_tasks_blocked()
            events: list[int] = []
            while len(events) < len(session.log):
                events.append((await reader.message(wire.Happened)).event.seq)
            assert events == list(range(1, len(session.log) + 1))


async def test_a_server_that_has_less_than_was_seen_begins_anew() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps badly.")
        async with connected(server, session) as (connection, reader, _):
            await reader.until(lambda: connection.note.text(statement) is not None)
            fresh = server.session("Restored")
            session.log, session.state, session.document = fresh.log, fresh.state, fresh.document
            session.drop()
            await reader.link("connected")
            await reader.until(lambda: bool(connection.note.sections()))
            assert connection.note.text(statement) is None
            kinds = [type(m) for m in reader.messages]
            again = len(kinds) - kinds[::-1].index(wire.Welcome)
            await reader.until(lambda: wire.Happened in [type(m) for m in reader.messages[again:]])
            first = next(m for m in reader.messages[again:] if isinstance(m, wire.Happened))
            assert first.event.seq == 1
