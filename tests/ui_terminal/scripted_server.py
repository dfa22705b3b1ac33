"""A server whose sessions a test directs. It speaks docs/wire.md over real sockets."""

import json
import secrets
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Final

import anyio
import anyio.lowlevel
import uvicorn
from pycrdt import create_sync_message, create_update_message, read_message
from pydantic import TypeAdapter
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from live import events as ev
from live import wire
from live.carets import read
from live.errors import BadPlan, ConoteError
from live.plans import Plan, read_plan
from live.values import PARTIES, Goal, Mode, Party
from tests.ui_terminal.scripted_session import DAP, Screen, ScriptedSession

SETUP: Final = "token-of-a-clinician"
USER: Final = "hale"
PASSPHRASE: Final = "nobody guesses this one"
CODE: Final = "492817"
CONSENT: Final = {
    "text_version": "1",
    "text": "The assistant listens and proposes sentences for your note.",
    "purposes": [
        {"id": "transcription", "text": "turn what we say into text", "usual": True},
        {"id": "drafting", "text": "propose sentences for the note", "usual": True},
        {"id": "storing", "text": "keep the words for a day", "usual": False},
    ],
}


class ScriptedServer:
    """The sessions, and the ways in."""

    def __init__(self) -> None:
        self.sessions: dict[str, ScriptedSession] = {}
        self.access: dict[str, tuple[str, Party]] = {}
        self.tickets: dict[str, str] = {}
        self.kept: dict[tuple[str, str], tuple[Goal, ...]] = {}
        self.practice: dict[str, dict[str, Any]] = {}
        self.asked: list[str] = []
        self.testing = anyio.Event()
        self.wants_code = False
        self.signed_out = anyio.Event()
        self.fail_tickets = 0
        self.fail_lists = 0
        self.refuse_create: tuple[str, str] | None = None
        self.url = ""

    def session(
        self,
        alias: str = "R. K.",
        goals: tuple[Goal, ...] = (),
        name: str = "Dr. Ada Osei",
        vocabulary: tuple[str, ...] = (),
        mode: Mode = "shared",
    ) -> ScriptedSession:
        """Set up a session."""
        id_ = f"session-{len(self.sessions) + 1}"
        created = ev.Created(
            therapist_name=name,
            client_alias=alias,
            template=DAP,
            goals=goals,
            vocabulary=vocabulary,
            mode=mode,
        )
        found = ScriptedSession(id_, created)
        self.sessions[id_] = found
        return found

    @asynccontextmanager
    async def serve(self) -> AsyncIterator["ScriptedServer"]:
        """Answer on a free port of this machine while the block runs."""
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            config = uvicorn.Config(
                self.app(), lifespan="off", log_config=None, ws="websockets-sansio", loop="none"
            )
            server = uvicorn.Server(config)
            config.load()
            server.lifespan = config.lifespan_class(config)
            await server.startup([listener])
            try:
                yield self
            finally:
                for session in self.sessions.values():
                    session.drop(1001)
                await _shut(server)

    def app(self) -> Starlette:
        """The routes."""
        return Starlette(
            routes=[
                Route("/api/sign-in", self._sign_in, methods=["POST"]),
                Route("/api/sign-out", self._sign_out, methods=["POST"]),
                Route("/api/sessions", self._list, methods=["GET"]),
                Route("/api/sessions", self._create, methods=["POST"]),
                Route("/api/sessions/{id}/access", self._access, methods=["POST"]),
                Route("/api/sessions/{id}/note", self._note),
                Route("/api/sessions/{id}/strike", self._would_go),
                Route("/api/templates", self._templates),
                Route("/api/plans/read", self._read_plan, methods=["POST"]),
                Route("/api/plans/kept", self._kept_plan, methods=["POST"]),
                Route("/api/tickets", self._ticket, methods=["POST"]),
                Route("/api/consent", self._consent),
                Route("/api/engines", self._practice),
                Route("/api/report", self._practice),
                Route("/api/self-test", self._practice, methods=["POST"]),
                WebSocketRoute("/ws/{id}", self._ws),
                WebSocketRoute("/ws/{id}/private", self._private_ws),
            ]
        )

    async def _sign_in(self, request: Request) -> Response:
        body = await request.json()
        if (body["user"], body["passphrase"]) != (USER, PASSPHRASE):
            return _error(401, "sign_in_refused", "they do not belong together")
        if self.wants_code and body["code"] != CODE:
            return _error(401, "code_needed", "expected a code")
        return JSONResponse({"token": SETUP})

    async def _sign_out(self, _: Request) -> Response:
        self.signed_out.set()
        return Response(status_code=204)

    async def _list(self, request: Request) -> Response:
        if (error := _not_setup(request)) is not None:
            return error
        if self.fail_lists:
            self.fail_lists -= 1
            return _error(503, "busy", "not now")
        rows = [
            {
                "session": s.id,
                "client_alias": s.state.client_alias,
                "therapist_name": s.state.therapist_name,
                "state": s.state.state,
                "created_at": s.view().created_at.isoformat(),
            }
            for s in reversed(self.sessions.values())
        ]
        return JSONResponse({"sessions": rows})

    async def _create(self, request: Request) -> Response:
        if (error := _not_setup(request)) is not None:
            return error
        if self.refuse_create is not None:
            code, message = self.refuse_create
            self.refuse_create = None
            return _error(400, code, message)
        body = await request.json()
        found = self.session(
            body["client_alias"],
            TypeAdapter(tuple[Goal, ...]).validate_python(body["goals"]),
            body["therapist_name"],
            tuple(body["vocabulary"]),
            body["mode"],
        )
        links = {party: f"{self.url}/session#join={party}-{found.id}" for party in PARTIES}
        return JSONResponse({"session": found.id, "links": links}, 201)

    async def _access(self, request: Request) -> Response:
        if (error := _not_setup(request)) is not None:
            return error
        found = self.sessions.get(request.path_params["id"])
        if found is None:
            return _error(404, "not_found", "there is no such session")
        token = secrets.token_hex(8)
        self.access[token] = (found.id, "therapist")
        view = json.loads(wire.write(wire.ViewChanged(view=found.view())))["view"]
        return JSONResponse(
            {
                "session": found.id,
                "party": "therapist",
                "access": token,
                "tap": {"url": f"/whip/{found.id}", "token": "tap"},
                "view": view,
            }
        )

    async def _read_plan(self, request: Request) -> Response:
        try:
            found = read_plan(await request.body(), "the plan")
        except BadPlan as error:
            return _error(400, error.code, str(error))
        return JSONResponse({"plan": TypeAdapter(Plan).dump_python(found, mode="json")})

    async def _kept_plan(self, request: Request) -> Response:
        whose = await request.json()
        goals = self.kept.get((whose["therapist_name"], whose["client_alias"]))
        plan = None if goals is None else Plan((), goals)
        return JSONResponse({"plan": TypeAdapter(Plan | None).dump_python(plan, mode="json")})

    async def _templates(self, request: Request) -> Response:
        if (error := _not_setup(request)) is not None:
            return error
        rows = [{"id": "dap", "title": "DAP progress note"}, {"id": "soap", "title": "SOAP"}]
        return JSONResponse({"templates": rows})

    async def _ticket(self, request: Request) -> Response:
        if self.fail_tickets:
            self.fail_tickets -= 1
            return _error(503, "busy", "not now")
        access = _bearer(request)
        if access not in self.access:
            return _error(401, "not_signed_in", "who are you?")
        ticket = secrets.token_hex(8)
        self.tickets[ticket] = access
        return JSONResponse({"ticket": ticket, "expires_s": 30})

    async def _note(self, request: Request) -> Response:
        if _bearer(request) not in self.access:
            return _error(401, "not_signed_in", "who are you?")
        return JSONResponse(self.sessions[request.path_params["id"]].canonical())

    async def _would_go(self, request: Request) -> Response:
        if _bearer(request) not in self.access:
            return _error(401, "not_signed_in", "who are you?")
        command = wire.Strike(last_s=int(request.query_params["last_s"]))
        going = self.sessions[request.path_params["id"]].going(command)
        span = going.span
        told = {"start": span.start, "end": span.end, "lines": going.lines, "edited": going.edited}
        return JSONResponse(told)

    async def _practice(self, request: Request) -> Response:
        """What a test put there, by the last part of the path; a self-test waits to be let on."""
        if (error := _not_setup(request)) is not None:
            return error
        name = request.url.path.rpartition("/")[2]
        self.asked.append(f"{name}?{request.url.query}")
        if name == "self-test":
            await self.testing.wait()
        if name not in self.practice:
            return _error(409, "wrong_state", "expected no session to be live, one is")
        return JSONResponse(self.practice[name])

    async def _consent(self, _: Request) -> Response:
        return JSONResponse(CONSENT)

    async def _greeted(self, socket: WebSocket) -> tuple[wire.Hello, ScriptedSession, Party] | None:
        """Take a screen's hello; None, and its socket closed, if its ticket is none."""
        await socket.accept()
        hello = wire.read_from_screen(await socket.receive_text())
        assert isinstance(hello, wire.Hello)
        access = self.tickets.pop(hello.ticket, None)
        if access is None:
            await socket.close(wire.CLOSE_NOT_SIGNED_IN)
            return None
        session_id, party = self.access[access]
        return hello, self.sessions[session_id], party

    async def _private_ws(self, socket: WebSocket) -> None:
        greeted = await self._greeted(socket)
        if greeted is None:
            return
        _, session, party = greeted
        screen = Screen(party, socket)
        screen.send(wire.write(wire.SealWith(key=session.key_of_terminals)))
        screen.send(create_sync_message(session.lane.doc))
        session.lane_screens.append(screen)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(screen.write_all)
            with suppress(WebSocketDisconnect, RuntimeError):
                while (message := await socket.receive())["type"] != "websocket.disconnect":
                    session.take_lane(screen, message["bytes"])
            session.lane_screens.remove(screen)
            tasks.cancel_scope.cancel()

    async def _ws(self, socket: WebSocket) -> None:
        greeted = await self._greeted(socket)
        if greeted is None:
            return
        hello, session, party = greeted
        session.hellos.append(hello)
        screen = Screen(party, socket)
        screen.send(
            wire.write(wire.Welcome(party=party, seq=len(session.log), view=session.view()))
        )
        known = hello.resume if hello.resume <= len(session.log) else 0
        for event in session.log[known:]:
            screen.send(wire.write(wire.Happened(event=event)))
        screen.send(create_sync_message(session.document.doc))
        session.screens.append(screen)
        session.tell_screens()
        if session.state.state == "created":
            session.happen(ev.Joined(party=party))
        try:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(screen.write_all)
                await self._read(session, screen)
                tasks.cancel_scope.cancel()
        finally:
            if screen in session.screens:
                session.screens.remove(screen)
                session.tell_screens()
            screen.closed.set()

    async def _read(self, session: ScriptedSession, screen: Screen) -> None:
        while True:
            try:
                message = await screen.socket.receive()
            except (WebSocketDisconnect, RuntimeError):
                return
            if message["type"] == "websocket.disconnect":
                return
            if message.get("bytes") is not None:
                self._binary(session, screen, message["bytes"])
            else:
                self._text(session, screen, message["text"])

    def _binary(self, session: ScriptedSession, screen: Screen, frame: bytes) -> None:
        if frame[0] == 1:
            caret = read(read_message(frame[1:]), screen.party)
            assert caret is not None
            session.carets.append(caret.statement)
            return
        payload = read_message(frame[2:])
        if frame[1] == 0:
            update = session.document.doc.get_update(payload)
            step2 = create_update_message(update)
            screen.send(bytes([0, 1]) + step2[2:])
        else:
            session.take_update(screen, payload)

    def _text(self, session: ScriptedSession, screen: Screen, frame: str) -> None:
        do = wire.read_from_screen(frame)
        assert isinstance(do, wire.Do)
        try:
            seq = session.carry_out(screen.party, do.command)
        except ConoteError as error:
            screen.send(
                wire.write(wire.RefusedFrame(id=do.id, code=error.code, message=str(error)))
            )
            return
        if session.answer(do.command):
            screen.send(wire.write(wire.Done(id=do.id, seq=seq)))
        else:
            screen.close(1012)  # carried out, but the answer is lost on the way


async def _shut(server: uvicorn.Server) -> None:
    """What ``Server.shutdown`` does, without its fixed tenth of a second."""
    for listening in server.servers:
        listening.close()
    state = server.server_state
    for connection in list(state.connections):
        connection.shutdown()
    with anyio.fail_after(60):
        while state.connections or state.tasks:
            await anyio.lowlevel.checkpoint()


def _bearer(request: Request) -> str:
    return request.headers.get("authorization", "").removeprefix("Bearer ")


def _not_setup(request: Request) -> Response | None:
    if _bearer(request) == SETUP:
        return None
    return _error(401, "not_signed_in", "sign in")


def _error(status: int, code: str, message: str) -> Response:
    return JSONResponse({"error": {"code": code, "message": message}}, status)
